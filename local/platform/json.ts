export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object itself, or an empty one for anything else. */
export const objectOf = (value: unknown): JsonObject =>
  isObject(value) ? value : {}

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : []

/** The text itself, or null for anything else. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : null

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** A copy without prototype surprises, as a JSON answer would be. */
export const parseObject = (text: string): JsonObject =>
  objectOf(JSON.parse(text))
