import { isRecord } from './untrusted'

/** One field that differs between two JSON values; absent and null are the same. */
export interface FieldChange {
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined

const entriesOf = (value: unknown): ReadonlyMap<string, unknown> | null => {
  if (Array.isArray(value)) {
    return new Map(value.map((item: unknown, at) => [String(at), item]))
  }

  return isRecord(value) ? new Map(Object.entries(value)) : null
}

const areAlike = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) === Array.isArray(right)

/** Every field in which two JSON values differ, as deep as it can be told. */
export const fieldChanges = (
  before: unknown,
  after: unknown,
  path: readonly string[] = []
): readonly FieldChange[] => {
  if (before === after || (isAbsent(before) && isAbsent(after))) return []
  const left = entriesOf(before)
  const right = entriesOf(after)

  if (left === null || right === null || !areAlike(before, after)) {
    return [{ path, before: before ?? null, after: after ?? null }]
  }

  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    fieldChanges(left.get(key), right.get(key), [...path, key])
  )
}

/** Whether a change only fills what was empty. */
export const isAddition = ({ before }: FieldChange): boolean => isAbsent(before)
