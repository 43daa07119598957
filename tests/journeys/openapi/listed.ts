import { readFileSync } from 'fs'
import path from 'path'

import type { Deviation } from './deviations'

const DOCUMENT = path.join(__dirname, '../../../docs/PLATFORM.md')

/** One row of the table of deviations; `*` stands for anything. */
export interface Listed {
  readonly operation: string
  readonly part: string
  readonly what: string
  readonly reason: string
}

const text = (): string => readFileSync(DOCUMENT, 'utf8')

/** Whether the document says what its table was compared with. */
export const namesSource = (version: string, publishedOn: string): boolean =>
  text()
    .replace(/\s+/g, ' ')
    .includes(`${version}, published on ${publishedOn}`)

const cell = (written: string): string => written.trim().replace(/^`|`$/g, '')

/** The deviations the document lists: its rows are the only ones there may be. */
export const listedDeviations = (): readonly Listed[] =>
  text()
    .split('\n')
    .map((line) => line.split('|').map(cell))
    .filter(([, , part]) => part === 'request' || part === 'answer')
    .map(([, operation, part, what, reason]) => ({
      operation,
      part,
      what,
      reason,
    }))

const covers = (pattern: string, place: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`
  ).test(place)

export const isListed = (listed: Listed, found: Deviation): boolean =>
  listed.part === found.part &&
  covers(listed.operation, found.operation) &&
  covers(listed.what, found.what)
