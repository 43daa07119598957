import type { StoredRecord } from './cluster'

/** Of which payment condition a record is; null when that can't be read. */
export const recordId = (record: StoredRecord): string | null =>
  record.readable
    ? record.condition.paymentConditionId
    : record.paymentConditionId

/** The plan keys the payment condition had when the record was saved. */
export const recordPlanKeys = (record: StoredRecord): readonly string[] =>
  record.readable ? record.condition.planKeys : record.planKeys

/** Those, and the ones it had shortly before: what checkout may list because of it. */
export const guardedPlanKeys = (record: StoredRecord): readonly string[] =>
  record.readable
    ? [
        ...new Set([
          ...record.condition.planKeys,
          ...(record.condition.formerPlanKeys ?? []),
        ]),
      ]
    : record.planKeys

const updatedAt = (record: StoredRecord): number => {
  // What can't be read counts as older than anything that can.
  const at = record.readable ? Date.parse(record.condition.updatedAt) : NaN

  return Number.isNaN(at) ? -Infinity : at
}

/** Far longer than checkout lists a plan that is gone: it keeps the rules it has read for ten minutes. */
const GUARDED_FOR_MS = 24 * 60 * 60 * 1000

/** What a record goes on guarding when it is saved anew for other plans; it forgets at a save a day later. */
export const formerPlanKeysAt = (
  before: StoredRecord | null,
  planKeys: readonly string[],
  at: number
): readonly string[] => {
  if (before === null) return []
  const isRecent = at - updatedAt(before) < GUARDED_FOR_MS
  const guarded = isRecent ? guardedPlanKeys(before) : recordPlanKeys(before)

  return guarded.filter((key) => !planKeys.includes(key))
}

/** Of two records, the one saved last; the first one when they are of one age. */
export const laterRecord = <T extends StoredRecord>(left: T, right: T): T =>
  updatedAt(right) > updatedAt(left) ? right : left
