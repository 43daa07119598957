import type { PropertyKind } from './cluster'
import { readValue } from './comparable'

describe("a merchant's value", () => {
  it.each<[string, PropertyKind, string, string | null]>([
    ['a day with spaces around it', 'DATE', ' 2026-01-31 ', '2026-01-31'],
    ['a day of a time field', 'DATETIME', ' 2026-01-31 ', '2026-01-31'],
    ['a day that does not exist', 'DATE', '2026-02-30', null],
    ['yes', 'BOOLEAN', ' true ', 'true'],
    ['neither yes nor no', 'BOOLEAN', 'maybe', null],
    ['a blank text', 'TEXT', ' ', null],
  ])('%s', (_, kind, text, expected) => {
    expect(readValue(kind, text, false)).toBe(expected)
  })
})
