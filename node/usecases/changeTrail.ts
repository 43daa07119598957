import type { ChangeDigest, ChangeEntry, ConditionStore } from './ports'
import { Unavailable } from './unavailable'

/**
 * How many changes an entry names besides its own: enough that a page of the history is two round
 * trips, while the entry's file stays at some ten kilobytes.
 */
const TRAIL_LENGTH = 50

/** An import may touch thousands; beyond this many the entry itself is asked. */
const MOST_NAMED = 5

const touched = (entry: ChangeEntry): readonly string[] => [
  ...(entry.paymentConditionId === null ? [] : [entry.paymentConditionId]),
  ...(entry.records ?? []).map(({ paymentConditionId }) => paymentConditionId),
]

/** Whether a change touched the record of a payment condition. */
export const touches = (
  entry: ChangeEntry,
  paymentConditionId: string
): boolean => touched(entry).includes(paymentConditionId)

export const digestOf = (entry: ChangeEntry): ChangeDigest => {
  const { id, at, by, kind } = entry
  const ids = touched(entry)

  return {
    id,
    at,
    by,
    kind,
    paymentConditionIds: ids.length > MOST_NAMED ? null : ids,
  }
}

/** The trail for the entry that comes after this one; without it the history is read one by one. */
export const trailAfter = async (
  conditions: ConditionStore,
  lastChangeId: string | null
): Promise<readonly ChangeDigest[]> => {
  if (lastChangeId === null) return []

  try {
    const last = await conditions.readChange(lastChangeId)

    return last === null
      ? []
      : [digestOf(last), ...(last.trail ?? [])].slice(0, TRAIL_LENGTH)
  } catch (error) {
    // The trail is a shortcut: no save fails for want of it.
    if (error instanceof Unavailable) return []
    throw error
  }
}
