import type { ClusteredCondition } from '../typings/schema'
import type { Saved } from './useSave'

/** The revision is the whole document's: as often as this, colleagues may save other conditions meanwhile. */
const ATTEMPTS = 3

type Record = ClusteredCondition | null | undefined

/** Whether a condition's clusters are still those another record shows: a save of something else is no conflict. */
export const isSameRecord = (one: Record, other: Record): boolean => {
  if (!one || !other) return !one && !other

  return (
    one.updatedAt === other.updatedAt &&
    one.updatedBy === other.updatedBy &&
    one.inheritedFrom === other.inheritedFrom
  )
}

/** Sends a change; when somebody saved, but not this condition, sends it again on his revision. */
export const saveAgain = async (
  send: (revision: string) => Promise<Saved>,
  against: Record,
  revision: string
): Promise<Saved> => {
  let saved = await send(revision)

  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    if (!saved.answered || saved.result.status !== 'CONFLICT') break
    if (!saved.result.condition) break
    if (!isSameRecord(saved.result.condition.clustered, against)) break

    // Each attempt needs the revision the one before it brought back.

    saved = await send(saved.result.revision)
  }

  return saved
}
