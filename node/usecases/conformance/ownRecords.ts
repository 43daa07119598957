import type { MomentStore } from '../moments'
import { isCheckingOff } from '../isCheckingOff'
import type { CheckFilePorts } from '../orderPorts'
import type { ConditionStore } from '../ports'
import { recentChecks } from '../recentChecks'
import type { OwnRecords } from './ports'

export interface RecordPorts extends Pick<CheckFilePorts, 'checks' | 'clock'> {
  readonly conditions: ConditionStore
  readonly moments: MomentStore
}

/** What the app has on file, as far as it says something about the store. */
export const ownRecords = ({
  conditions,
  moments,
  checks,
  clock,
}: RecordPorts): OwnRecords => ({
  async settings() {
    const { document } = await conditions.read()

    return {
      settings: document.settings,
      isCheckingOff: isCheckingOff(document),
    }
  },

  async properties() {
    const { document } = await conditions.read()
    const named = document.records.flatMap((record) =>
      record.readable
        ? record.condition.clusters.map(({ property }) => property)
        : []
    )

    return [...new Set(named)]
  },

  moments: () => moments.days(),

  orderChecks: () => recentChecks({ checks, clock }),
})
