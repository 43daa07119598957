/** How a Master Data type compares in a search. */
export type Comparing =
  | 'TEXT'
  | 'EMAIL'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'DATE'
  | 'INSTANT'

const BY_TYPE: ReadonlyMap<string, Comparing> = new Map([
  ['integer', 'NUMBER'],
  ['long', 'NUMBER'],
  ['decimal', 'NUMBER'],
  ['currency', 'NUMBER'],
  ['percent', 'NUMBER'],
  ['auto increment', 'NUMBER'],
  ['boolean', 'BOOLEAN'],
  ['date', 'DATE'],
  ['date and time', 'INSTANT'],
  ['email', 'EMAIL'],
])

export const comparingOf = (type: string): Comparing =>
  BY_TYPE.get(type.trim().toLowerCase()) ?? 'TEXT'
