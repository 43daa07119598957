import React from 'react'

import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import type { OrderCheckList } from '../../typings/schema'

type Props = Pick<OrderCheckList, 'last' | 'isCancellingStopped'>

/** What the last orders came to, and what each setting would have done about them. */
const CheckSums = ({ last, isCancellingStopped }: Props) => {
  const { say } = useLanguage()
  const {
    orders,
    allowed,
    notAllowed,
    unknown,
    flagged,
    cancelled,
    wouldFlag,
    wouldCancel,
  } = last

  return (
    <>
      {isCancellingStopped && (
        <Notice type="warning">{say('admin/cpc.orders.stopped')}</Notice>
      )}
      {orders === 0 ? (
        <p className="ma0 t-body lh-copy">{say('admin/cpc.orders.sum.none')}</p>
      ) : (
        <ul className="cpc-list t-body lh-copy">
          <li className="b">
            {say('admin/cpc.orders.sum.would', {
              orders,
              wouldFlag,
              wouldCancel,
              rest: wouldFlag - wouldCancel,
            })}
          </li>
          <li>{say('admin/cpc.orders.sum.done', { flagged, cancelled })}</li>
          <li>
            {say('admin/cpc.orders.sum.verdicts', {
              allowed,
              notAllowed,
              unknown,
            })}
          </li>
        </ul>
      )}
    </>
  )
}

export default CheckSums
