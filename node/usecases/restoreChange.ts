import { issue } from '../core/issue'
import type { ChangeOutcome, Planned } from './changeDocument'
import { changeDocument } from './changeDocument'
import { inHistory } from './history'
import { planRemoval } from './removeClusteredCondition'
import type { SavePorts } from './saveClusteredCondition'
import { planSave } from './saveClusteredCondition'

const unknown: Planned = {
  status: 'INVALID',
  issues: [issue('UNKNOWN_CHANGE', 'changeId')],
}

/** Puts a record back as it was after a change, validated like a save. Throws as `changeDocument`. */
export const restoreChange = (
  ports: SavePorts,
  changeId: string,
  revision: string
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

    if (entry.paymentConditionId === null) return unknown

    return entry.after
      ? planSave(ports, document, entry.after, stamp, 'RESTORED')
      : planRemoval(ports, document, entry.paymentConditionId, 'RESTORED')
  })
