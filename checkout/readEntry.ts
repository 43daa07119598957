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

const rawText = (piece: Piece): string =>
  piece.children
    .map((child) => (isPiece(child) ? textOf(child) : child))
    .join('')

/** What a bare number in a table means, by its column's heading. */
const unitOf = (cell: Piece): string => {
  const row = cell.parent
  const table = nearest(cell, ({ sort }) => /^table/.test(sort))

  if (!row || !table) return ''

  const [head] = all(table).filter(({ sort }) => /^tr/.test(sort))
  const heading = head.children.filter(isCell)[
    row.children.filter(isCell).indexOf(cell)
  ]
  const text = heading && head !== row ? plain(rawText(heading)) : ''
  const [meaning] = HEADINGS.filter(([pattern]) => pattern.test(text))

  return meaning ? meaning[1] : ''
}

/** The text a shopper reads, with line breaks where the page breaks it. */
const textOf = (piece: Piece): string => {
  const text = rawText(piece)

  if (INLINE.test(piece.sort)) return ` ${text} `

  return isCell(piece) && BARE.test(text)
    ? `\n${text.trim()}${unitOf(piece)}\n`
    : `\n${text}\n`
}

/** Reads one entry: visible text first, then spoken text, then values. */
export const readEntry = (pieces: readonly Piece[]): EntryReading | null => {
  const texts = [pieces.map(textOf).join('\n')]
  const values: Array<readonly number[]> = []
  let isExplicit = false

  pieces.forEach((piece) =>
    all(piece).forEach(({ attributes }) =>
      Object.keys(attributes).forEach((name) => {
        const value = attributes[name] || ''
        const isNamed = DAYS_ATTRIBUTE.test(name)

        if (name === 'aria-label') texts.push(value)
        if (!isNamed && name !== 'value') return

        const days = readValue(value)

        if (days.length > 0) values.push(days)
        if (days.length > 1 || (days.length > 0 && isNamed)) isExplicit = true
      })
    )
  )

  const readings = texts.map(readDays)
  let days: readonly number[] = []
  let count = 0
  let isClear = true

  for (const reading of readings) {
    if (!reading) return null
    count = count || reading.count
    if (reading.days.length > 0) {
      if (days.length > 0 && planKey(days) !== planKey(reading.days)) return null
      days = reading.days
      isClear = isClear && reading.isClear
    }
  }

  const key = planKey(days)
  const isStated = days.length > 0

  if (isStated) {
    const isContradicted = values.some(
      (value) => value.length > 1 && planKey(value) !== key
    )
    const isConfirmed = values.some((value) => planKey(value) === key)

    return isContradicted || !(isClear || isConfirmed)
      ? null
      : { days, isStated, isExplicit: isConfirmed }
  }

  // Of several values only the telling ones count, and they must agree.
  const telling = values.filter(({ length }) => !isExplicit || length > 1)
  const meant = telling[0] || values[0] || []
  const isAgreed = telling.every((value) => planKey(value) === planKey(meant))

  return {
    days: isAgreed && (!count || count === meant.length) ? meant : [],
    isStated,
    isExplicit,
  }
}
