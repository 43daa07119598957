import type { StoredRecord } from '../core/cluster'
import { issue } from '../core/issue'
import { MAX_PAYMENT_CONDITIONS } from '../core/limits'
import { printStoredRecord } from '../core/parseStoredDocument'
import type { RecordChange } from '../core/recordChange'
import type { StoredDocument } from '../core/storedDocument'
import type { Planned, Stamp } from './changeDocument'
import { changeDocument } from './changeDocument'
import { inHistory } from './history'
import type { BulkOutcome } from './importClusteredConditions'
import { bulkChange, withChanges } from './importClusteredConditions'
import { findRecord } from './records'
import type { SavePorts } from './saveClusteredCondition'
import { formerKeys } from './saveClusteredCondition'

const invalid = (code: string): Planned => ({
  status: 'INVALID',
  issues: [issue(code, 'changeId')],
})

/** What a record says, whoever saved it and when. */
export const recordText = (record: StoredRecord | null): string => {
  if (record === null || !record.readable) {
    return JSON.stringify(record && printStoredRecord(record))
  }

  const { match, clusters } = record.condition

  return JSON.stringify([match, clusters])
}

const restamped = (
  record: StoredRecord | null,
  current: StoredRecord | null,
  { at, by }: Stamp
): StoredRecord | null => {
  // What could not be read is put back as it was.
  if (record === null || !record.readable) return record
  const { formerPlanKeys: _, ...condition } = record.condition

  return {
    readable: true,
    condition: {
      ...condition,
      ...formerKeys(current, condition.planKeys, at),
      updatedAt: at,
      updatedBy: by,
    },
  }
}

/** What is left to take back of a change's records: those that say something else by now. */
export const undoing = (
  changed: readonly RecordChange[],
  { records }: StoredDocument,
  stamp: Stamp
): readonly RecordChange[] =>
  changed.flatMap(({ paymentConditionId, before }) => {
    const current = findRecord(records, paymentConditionId)
    const after = restamped(before, current, stamp)

    return recordText(current) === recordText(after)
      ? []
      : [{ paymentConditionId, before: current, after }]
  })

/**
 * Takes a change of several records back: each is again what it was before, whatever was saved
 * since. Not validated anew: what can't be evaluated any more is for nobody and shown as broken.
 * Throws as `changeDocument`.
 */
export const undoChange = async (
  ports: SavePorts,
  changeId: string,
  revision: string
): Promise<BulkOutcome> => {
  let changes: readonly RecordChange[] = []
  const outcome = await changeDocument(
    ports,
    revision,
    async (document, stamp) => {
      const entry = await inHistory(ports.conditions, document, changeId)

      if (!entry?.records) return invalid('UNKNOWN_CHANGE')

      changes = undoing(entry.records, document, stamp)

      return withChanges(document.records, changes).length >
        MAX_PAYMENT_CONDITIONS
        ? invalid('TOO_MANY_CONDITIONS')
        : bulkChange('RESTORED', document, changes)
    }
  )

  return { outcome, changes }
}
