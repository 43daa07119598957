import type { StoredRecord } from '../core/cluster'
import { issue } from '../core/issue'
import type { ChangeOutcome, Planned } from './changeDocument'
import { changeDocument } from './changeDocument'
import { inHistory } from './history'
import type { ChangeEntry } from './ports'
import { planRemoval } from './removeClusteredCondition'
import type { SavePorts } from './saveClusteredCondition'
import { planSave } from './saveClusteredCondition'

const unknown: Planned = {
  status: 'INVALID',
  issues: [issue('UNKNOWN_CHANGE', 'changeId')],
}

interface Left {
  readonly paymentConditionId: string
  readonly after: StoredRecord | null
}

/** What the change left of one record; of a change of several, the one asked for. */
const leftBehind = (
  { paymentConditionId, after, records = [] }: ChangeEntry,
  asked: string | null
): Left | null => {
  if (paymentConditionId !== null) {
    return {
      paymentConditionId,
      after: after && { readable: true, condition: after },
    }
  }

  return records.find((each) => each.paymentConditionId === asked) ?? null
}

/**
 * Puts a record back as it was after a change, validated like a save; of a change of several records
 * the one of `paymentConditionId`. Throws as `changeDocument`.
 */
export const restoreChange = (
  ports: SavePorts,
  changeId: string,
  revision: string,
  paymentConditionId: string | null = null
): Promise<ChangeOutcome> =>
  changeDocument(ports, revision, async (document, stamp) => {
    const entry = await inHistory(ports.conditions, document, changeId)

    if (!entry) return unknown
    if (entry.settingsAfter) {
      return {
        status: 'CHANGE',
        change: {
          kind: 'RESTORED',
          document: { ...document, settings: entry.settingsAfter },
          paymentConditionId: null,
          before: null,
          after: null,
          settingsBefore: document.settings,
          settingsAfter: entry.settingsAfter,
        },
      }
    }

    const left = leftBehind(entry, paymentConditionId)

    if (left === null) return unknown
    if (left.after === null) {
      return planRemoval(ports, document, left.paymentConditionId, 'RESTORED')
    }

    return left.after.readable
      ? planSave(ports, document, left.after.condition, stamp, 'RESTORED')
      : unknown
  })
