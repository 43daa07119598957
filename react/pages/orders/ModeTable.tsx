import React from 'react'

import DataTable from '../../components/ui/DataTable'
import StatusTag from '../../components/ui/StatusTag'
import { useLanguage } from '../../components/ui/useLanguage'
import type { OrderCheckMode } from '../../typings/schema'
import { orderCheckWords } from '../../words/settingsLines'

interface Props {
  /** The one that is set; `null` while it is not known. */
  readonly mode: OrderCheckMode | null
}

const detected: Record<OrderCheckMode, string> = {
  OBSERVE: 'admin/cpc.orders.modes.observeDetects',
  FLAG: 'admin/cpc.orders.modes.flagDetects',
  CANCEL: 'admin/cpc.orders.modes.cancelDetects',
}

const left: Record<OrderCheckMode, string> = {
  OBSERVE: 'admin/cpc.orders.modes.observeLeaves',
  FLAG: 'admin/cpc.orders.modes.flagLeaves',
  CANCEL: 'admin/cpc.orders.modes.cancelLeaves',
}

const MODES: readonly OrderCheckMode[] = ['OBSERVE', 'FLAG', 'CANCEL']

/** What each setting prevents, what it finds afterwards, and what it leaves; the docs have the same table. */
const ModeTable = ({ mode }: Props) => {
  const { say } = useLanguage()

  return (
    <DataTable
      caption={say('admin/cpc.orders.modes.title')}
      columns={[
        say('admin/cpc.settings.orderCheck'),
        say('admin/cpc.orders.modes.prevented'),
        say('admin/cpc.orders.modes.detected'),
        say('admin/cpc.orders.modes.left'),
      ]}
      rows={MODES.map((each) => ({
        key: each,
        cells: [
          <React.Fragment key="mode">
            {say(orderCheckWords[each])}{' '}
            {each === mode && (
              <StatusTag
                tone="ACTIVE"
                text={say('admin/cpc.orders.modes.now')}
              />
            )}
          </React.Fragment>,
          say('admin/cpc.orders.modes.prevents'),
          say(detected[each]),
          say(left[each]),
        ],
      }))}
    />
  )
}

export default ModeTable
