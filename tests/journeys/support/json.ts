/** Reading answers nobody has typed. */

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectOf = (value: unknown): Json => (isObject(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : []

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : ''

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // An answer that is no JSON is none of the service's.
    return null
  }
}
