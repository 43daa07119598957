import { BARE, DAYS_ATTRIBUTE, HEADINGS, INLINE } from './markup'
import type { Piece } from './piece'
import { all, isPiece, nearest } from './piece'
import { planKey } from './planKey'
import { plain, readDays, readValue } from './readDays'

/** What one entry shows; null when it can't be told for sure. */
export interface EntryReading {
  /** Empty: nothing in it could be days. */
  readonly days: readonly number[]
  /** A text says so, not just a value. */
  readonly isStated: boolean
  /** The value can only mean days. */
  readonly isExplicit: boolean
}

const isCell = (child: Piece | string): child is Piece =>
  isPiece(child) && /^t[dh]/.test(child.sort)

/** What a bare number in a table means, by its column's heading. */
const unitOf = (cell: Piece): string => {
  const row = cell.parent
  const table = nearest(cell, ({ sort }) => /^table/.test(sort))

  if (!row || !table) return ''

  const [head] = all(table).filter(({ sort }) => /^tr/.test(sort))
  const heading =
    head.children.filter(isCell)[row.children.filter(isCell).indexOf(cell)]

  const words = heading
    ? all(heading).map(({ children }) =>
        children.filter((child) => !isPiece(child))
      )
    : []

  const text = plain(words.join())
  const [meaning] = HEADINGS.filter(([pattern]) => pattern.test(text))

  return meaning ? meaning[1] : ''
}

/** The text a shopper reads, with line breaks where the page breaks it. */
const textOf = (piece: Piece): string => {
  const text = piece.children
    .map((child) => (isPiece(child) ? textOf(child) : child))
    .join('')

  if (INLINE.test(piece.sort)) return ` ${text} `

  return isCell(piece) && BARE.test(text)
    ? `\n${text.trim()}${unitOf(piece)}\n`
    : `\n${text}\n`
}

const isSame = (left: readonly number[], right: readonly number[]): boolean =>
  planKey(left) === planKey(right)

/** Reads one entry: visible and spoken text first, then values. */
export const readEntry = (pieces: readonly Piece[]): EntryReading | null => {
  const texts = [pieces.map(textOf).join('\n')]
  const named: Array<readonly number[]> = []
  const unnamed: Array<readonly number[]> = []

  pieces.forEach((piece) =>
    all(piece).forEach(({ attributes }) =>
      Object.keys(attributes).forEach((name) => {
        const value = attributes[name] || ''

        if (name === 'aria-label') texts.push(value)
        if (name === 'value') unnamed.push(readValue(value))
        if (DAYS_ATTRIBUTE.test(name)) named.push(readValue(value))
      })
    )
  )

  const readings = texts.map(readDays)
  const [first] = readings.filter(
    (reading) => !reading || reading.days.length > 0
  )

  const values = (named.length > 0 ? named : unnamed).filter(
    ({ length }) => length > 0
  )

  const days = first ? first.days : values[0] || []
  const isConfirmed = values.some((value) => isSame(value, days))
  const isExplicit = named.length > 0 || days.length > 1

  for (const reading of readings) {
    if (!reading) return null

    // All texts of an entry speak of the same plan, or of none.
    if (reading.days.length > 0 && !isSame(reading.days, days)) return null
    if (!reading.isClear && !isConfirmed) return null
  }

  const isContradicted = values.some(
    (value) => value.length > 1 && !isSame(value, days)
  )

  if (first) {
    return isContradicted
      ? null
      : { days, isStated: true, isExplicit: isConfirmed }
  }

  const isOther = readings.some(
    (reading) => reading && reading.count && reading.count !== days.length
  )

  return {
    days: isContradicted || isOther ? [] : days,
    isStated: false,
    isExplicit: isExplicit && days.length > 0,
  }
}
