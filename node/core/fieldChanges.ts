import { isRecord } from './untrusted'

/** One field that differs between two JSON values; absent and null are the same. */
export interface FieldChange {
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> =>
  Array.isArray(value)
    ? new Map(value.map((item: unknown, at) => [String(at), item]))
    : new Map(isRecord(value) ? Object.entries(value) : [])

/** Lists of another length differ as a whole: an item more is no detail. */
const areComparable = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) && Array.isArray(right)
    ? left.length === right.length
    : isRecord(left) && isRecord(right)

/** Every field in which two JSON values differ, as deep as it can be told. */
export const fieldChanges = (
  before: unknown,
  after: unknown,
  path: readonly string[] = []
): readonly FieldChange[] => {
  if (before === after || (isAbsent(before) && isAbsent(after))) return []
  if (!areComparable(before, after)) {
    return [{ path, before: before ?? null, after: after ?? null }]
  }

  const left = entriesOf(before)
  const right = entriesOf(after)

  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    fieldChanges(left.get(key), right.get(key), [...path, key])
  )
}

/** Whether a change only fills what was empty. */
export const isAddition = ({ before }: FieldChange): boolean => isAbsent(before)
