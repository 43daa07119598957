import { COUNT_HEADING, DAYS_ATTRIBUTE, DAYS_HEADING, INLINE } from './markup'
import type { Piece } from './piece'
import { all, isPiece, nearest } from './piece'
import { plain, readDays, readValue } from './readDays'

/** What one entry shows; null when it can't be told for sure. */
export interface EntryReading {
  /** Empty: nothing in it could be days. */
  readonly key: string
  /** A text says so, not just a value. */
  readonly isStated: boolean
  /** The value can only mean days. */
  readonly isExplicit: boolean
  /** How many installments it tells apart. */
  readonly ordinals: number
}

const isCell = (child: Piece | string): child is Piece =>
  isPiece(child) && /^t[dh]/.test(child.sort)

const joined = (piece: Piece, read: (inner: Piece) => string): string =>
  piece.children.map((child) => (isPiece(child) ? read(child) : child)).join('')

const wordsOf = (piece: Piece): string => joined(piece, wordsOf)

const readUnits = (head: Piece): readonly string[] =>
  head.children.filter(isCell).map((heading) => {
    const words = plain(wordsOf(heading))

    return DAYS_HEADING.test(words)
      ? ' days'
      : COUNT_HEADING.test(words)
      ? 'x'
      : ''
  })

/** What a bare number in a table means, by its column's heading. */
const unitOf = (cell: Piece): string => {
  const row = cell.parent
  const table = nearest(cell, ({ sort }) => /^table/.test(sort))

  if (!row || !table) return ''

  // Looking through a whole table for each of its numbers would be slow.
  if (!table.units) {
    const [head = row] = all(table).filter(({ sort }) => /^tr/.test(sort))

    table.units = readUnits(head)
  }

  return table.units[row.children.filter(isCell).indexOf(cell)] || ''
}

/** The text a shopper reads, with line breaks where the page breaks it. */
export const textOf = (piece: Piece): string => {
  const text = joined(piece, textOf)

  if (INLINE.test(piece.sort)) return ` ${text} `

  const unit = isCell(piece) && readValue(text.trim()) && unitOf(piece)

  return `\n${text}${unit || ''}\n`
}

/** Reads one entry: visible and spoken text first, then values. */
export const readEntry = (pieces: readonly Piece[]): EntryReading | null => {
  const texts = [pieces.map(textOf).join('\n')]
  const named: string[] = []
  const unnamed: string[] = []

  pieces.forEach((piece) =>
    all(piece).forEach(({ attribute }) =>
      Object.keys(attribute).forEach((name) => {
        const value = attribute[name] || ''

        if (name === 'aria-label') texts.push(value)
        if (name === 'value') unnamed.push(readValue(value))
        if (DAYS_ATTRIBUTE.test(name)) named.push(readValue(value))
      })
    )
  )

  const readings = texts.map(readDays)
  const [first] = readings.filter((reading) => !reading || reading.key)
  const values = (named.length > 0 ? named : unnamed).filter(Boolean)
  const { key, ordinals } = first || { key: values[0] || '', ordinals: 0 }
  const isConfirmed = values.indexOf(key) >= 0
  const isList = /\//
  const isContradicted = values.some(
    (value) => isList.test(value) && value !== key
  )

  // All texts of an entry speak of the same plan, or of none.
  const isUnsure = readings.some(
    (reading) =>
      !reading ||
      (reading.key && reading.key !== key) ||
      !(reading.isClear || isConfirmed)
  )

  if (isUnsure || (first && isContradicted)) return null

  const isOther =
    !first &&
    (isContradicted ||
      readings.some(
        (reading) =>
          reading && reading.count && reading.count !== key.split('/').length
      ))

  return {
    key: isOther ? '' : key,
    isStated: Boolean(first),
    isExplicit:
      isConfirmed && Boolean(first || named.length > 0 || isList.test(key)),
    ordinals,
  }
}
