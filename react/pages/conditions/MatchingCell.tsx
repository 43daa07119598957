import React from 'react'

import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import type { Audience } from './audience'
import { matchingOf } from './audience'

interface Props {
  readonly condition: PaymentCondition
  readonly audience: Audience
}

/** How many customers a condition is for; it comes after the page. */
const MatchingCell = ({ condition, audience }: Props) => {
  const { say } = useLanguage()
  const matching = matchingOf(audience, condition)

  if (!condition.clustered) return <>{say('admin/cpc.matching.all')}</>

  if (matching !== null) {
    return (
      <span className="nowrap">
        {say('admin/cpc.matching.counted', {
          matching,
          total: audience.total,
        })}
      </span>
    )
  }

  return (
    <>
      {audience.status === 'COUNTING'
        ? say('admin/cpc.matching.counting')
        : '–'}
    </>
  )
}

export default MatchingCell
