import type { ClusteredCondition, StoredRecord } from './cluster'
import type { Settings } from './settings'
import type { StoredDocument } from './storedDocument'
import { recordId } from './storedRecord'

/** A change of the document as the history keeps it, as far as undoing it needs. */
export interface PastChange {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly paymentConditionId: string | null
  readonly before: StoredRecord | null
  readonly settingsBefore: Settings | null
  readonly settledOrphan: ClusteredCondition | null
}

type Records = readonly StoredRecord[]

const without = (records: Records, id: string): Records =>
  records.filter((record) => recordId(record) !== id)

const restored = (
  records: Records,
  id: string,
  before: StoredRecord
): Records => {
  const at = records.findIndex((record) => recordId(record) === id)

  return at < 0
    ? [...records, before]
    : [
        ...without(records.slice(0, at), id),
        before,
        ...without(records.slice(at + 1), id),
      ]
}

const undoRecord = (
  records: Records,
  { paymentConditionId: id, before, settledOrphan }: PastChange
): Records => {
  if (id === null) return records
  const kept =
    before === null ? without(records, id) : restored(records, id, before)

  return settledOrphan === null
    ? kept
    : restored(kept, settledOrphan.paymentConditionId, {
        readable: true,
        condition: settledOrphan,
      })
}

const undo = (
  document: StoredDocument,
  change: PastChange
): StoredDocument => ({
  ...document,
  settings: change.settingsBefore ?? document.settings,
  records: undoRecord(document.records, change),
})

/** Whether a change was made after the moment; a time we can't read counts as after. */
export const isAfter = ({ at }: PastChange, moment: number): boolean => {
  const changedAt = Date.parse(at)

  return Number.isNaN(changedAt) || changedAt > moment
}

/**
 * The document as it was in force at a moment: `newestFirst` are its changes back to the first one
 * that was there already.
 */
export const documentAt = (
  document: StoredDocument,
  newestFirst: readonly PastChange[],
  moment: number
): StoredDocument =>
  newestFirst.filter((change) => isAfter(change, moment)).reduce(undo, document)
