import type { ClusteredCondition, StoredRecord } from '../core/cluster'
import { recordId } from '../core/storedRecord'

type Records = readonly StoredRecord[]

export const findRecord = (
  records: Records,
  paymentConditionId: string
): StoredRecord | null =>
  records.find((record) => recordId(record) === paymentConditionId) ?? null

export const withoutRecord = (
  records: Records,
  paymentConditionId: string
): Records =>
  records.filter((record) => recordId(record) !== paymentConditionId)

/** The record in the place of the one it replaces, else at the end. */
export const withRecord = (
  records: Records,
  condition: ClusteredCondition
): Records => {
  const { paymentConditionId } = condition
  const next: StoredRecord = { readable: true, condition }
  const at = records.findIndex(
    (record) => recordId(record) === paymentConditionId
  )

  if (at < 0) return [...records, next]

  // A damaged document may hold two records of one condition; the saved one replaces both.
  return [
    ...withoutRecord(records.slice(0, at), paymentConditionId),
    next,
    ...withoutRecord(records.slice(at + 1), paymentConditionId),
  ]
}
