/** Reading values nobody has checked yet. */

export const isRecord = (
  value: unknown
): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entry of a list of names that the value is; null when it is none. */
export const oneOf = <T extends string>(
  names: readonly T[],
  value: unknown
): T | null => names.find((name) => name === value) ?? null
