import type { ClusteredCondition, StoredRecord } from './cluster'
import type { RecordChange } from './recordChange'
import { replaceRecords } from './replaceRecords'
import type { Settings } from './settings'
import type { StoredDocument } from './storedDocument'

/** A change of the document as the history keeps it, as far as undoing it needs. */
export interface PastChange {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly paymentConditionId: string | null
  readonly before: StoredRecord | null
  readonly settingsBefore: Settings | null
  readonly settledOrphan: ClusteredCondition | null
  /** Of a change of several records at once: what it did to each. */
  readonly records?: readonly RecordChange[]
}

/** What stood before the change, by payment condition. */
const recordsBefore = ({
  paymentConditionId,
  before,
  settledOrphan,
  records = [],
}: PastChange): ReadonlyMap<string, StoredRecord | null> => {
  const found = new Map<string, StoredRecord | null>(
    records.map((change) => [change.paymentConditionId, change.before])
  )

  if (paymentConditionId !== null) found.set(paymentConditionId, before)
  if (settledOrphan !== null) {
    found.set(settledOrphan.paymentConditionId, {
      readable: true,
      condition: settledOrphan,
    })
  }

  return found
}

const undo = (
  document: StoredDocument,
  change: PastChange
): StoredDocument => ({
  ...document,
  settings: change.settingsBefore ?? document.settings,
  records: replaceRecords(document.records, recordsBefore(change)),
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
