import type { StoredRecord } from './cluster'
import { recordId } from './storedRecord'

type Records = readonly StoredRecord[]

/**
 * The records with those of some payment conditions put in their place, taken out (null) or added
 * at the end. One pass, whatever their number; of two records of one condition the first gives the
 * place and both go.
 */
export const replaceRecords = (
  records: Records,
  replacements: ReadonlyMap<string, StoredRecord | null>
): Records => {
  const placed = new Set<string>()
  const kept = records.flatMap((record) => {
    const id = recordId(record)

    if (id === null || !replacements.has(id)) return [record]
    const next = placed.has(id) ? null : replacements.get(id) ?? null

    placed.add(id)

    return next === null ? [] : [next]
  })

  const added = [...replacements].flatMap(([id, next]) =>
    next === null || placed.has(id) ? [] : [next]
  )

  return [...kept, ...added]
}
