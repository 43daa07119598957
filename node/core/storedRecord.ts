import type { StoredRecord } from './cluster'

/** Of which payment condition a record is; null when that can't be read. */
export const recordId = (record: StoredRecord): string | null =>
  record.readable
    ? record.condition.paymentConditionId
    : record.paymentConditionId

/** The plan keys the payment condition had when the record was saved. */
export const recordPlanKeys = (record: StoredRecord): readonly string[] =>
  record.readable ? record.condition.planKeys : record.planKeys

const updatedAt = (record: StoredRecord): number => {
  // What can't be read counts as older than anything that can.
  const at = record.readable ? Date.parse(record.condition.updatedAt) : NaN

  return Number.isNaN(at) ? -Infinity : at
}

/** Of two records, the one saved last; the first one when they are of one age. */
export const laterRecord = <T extends StoredRecord>(left: T, right: T): T =>
  updatedAt(right) > updatedAt(left) ? right : left
