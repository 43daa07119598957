import { DAYS_ATTRIBUTE, HEADINGS, INLINE } from './markup'
import type { Piece } from './piece'
import { all, isPiece, nearest } from './piece'
import { planKey } from './planKey'
import { plain, readDays, readValue } from './readDays'

/** What one entry shows; `NONE` keeps what its values could mean, should the others agree. */
export type EntryReading =
  | { readonly kind: 'UNSURE' }
  | {
      readonly kind: 'DAYS'
      readonly days: readonly number[]
      /** Its value says the same, so the values of this list are days. */
      readonly isConfirmedByValue: boolean
    }
  | {
      readonly kind: 'NONE'
      readonly days: readonly number[] | null
      /** The value names days by itself, not just some number. */
      readonly isExplicit: boolean
    }

interface Value {
  readonly days: readonly number[]
  readonly isExplicit: boolean
}

const UNSURE: EntryReading = { kind: 'UNSURE' }

const BARE = /^\s*\d+(?:\s?[/,;+-]\s?\d+)*\s*$/

const isCell = ({ tag }: Piece): boolean => tag === 'td' || tag === 'th'

const cellsOf = (row: Piece): Piece[] => row.children.filter(isPiece).filter(isCell)

const rawText = (piece: Piece): string =>
  piece.children
    .map((child) => (isPiece(child) ? textOf(child) : child))
    .join('')

/** A bare number in a table means what its column's heading says. */
const withHeading = (cell: Piece, text: string): string => {
  const table = nearest(cell, ({ tag }) => tag === 'table')

  if (!table || !cell.parent || !BARE.test(text)) return text

  const column = cellsOf(cell.parent).indexOf(cell)
  const head = all(table).filter(({ tag }) => tag === 'tr')[0]

  if (!head || head === cell.parent) return text

  const headings = cellsOf(head).map((heading) => plain(rawText(heading)))
  const meanings = HEADINGS.filter(({ pattern }) =>
    pattern.test(headings[column] || '')
  )

  return meanings.length === 1 ? text.trim() + meanings[0].suffix : text
}

/** The text a shopper reads, with line breaks where the page breaks it. */
export const textOf = (piece: Piece): string => {
  const text = rawText(piece)

  if (INLINE.test(piece.tag)) return ` ${text} `

  return `\n${piece.tag === 'td' ? withHeading(piece, text) : text}\n`
}

const valuesOf = (pieces: readonly Piece[]): Value[] => {
  const values: Value[] = []

  pieces.forEach((piece) =>
    all(piece).forEach(({ attributes }) =>
      Object.keys(attributes).forEach((name) => {
        const isNamed = DAYS_ATTRIBUTE.test(name)
        const days =
          isNamed || name === 'value' ? readValue(attributes[name]) : null

        if (days) values.push({ days, isExplicit: isNamed || days.length > 1 })
      })
    )
  )

  return values
}

const areEqual = (left: readonly number[], right: readonly number[]): boolean =>
  planKey(left) === planKey(right)

/** Labels for screen readers, where the visible text says nothing. */
const spokenTexts = (pieces: readonly Piece[]): string[] => {
  const texts: string[] = []

  pieces.forEach((piece) =>
    all(piece).forEach(({ attributes }) =>
      ['aria-label', 'title', 'label'].forEach((name) => {
        if (attributes[name]) texts.push(attributes[name])
      })
    )
  )

  return texts
}

/** Reads one entry: visible text first, then spoken text, then values. */
export const readEntry = (pieces: readonly Piece[]): EntryReading => {
  const visible = readDays(pieces.map(textOf).join('\n'))
  const readings = [visible].concat(spokenTexts(pieces).map(readDays))
  const values = valuesOf(pieces)

  if (readings.some(({ kind }) => kind === 'UNSURE')) return UNSURE

  let days: readonly number[] | null = null
  let isConfirmed = true
  let count: number | null = null

  for (const reading of readings) {
    if (reading.kind === 'UNSURE') return UNSURE
    if (reading.count !== null) count = reading.count
    if (reading.kind === 'DAYS') {
      if (days && !areEqual(days, reading.days)) return UNSURE
      if (!days) isConfirmed = reading.confirmed
      days = reading.days
    }
  }

  if (days) return confirm(days, isConfirmed, values)

  const explicit = values.filter(({ isExplicit }) => isExplicit)
  const meant = explicit.length > 0 ? explicit : values
  const first = meant.length > 0 ? meant[0].days : null

  if (!first || !meant.every((value) => areEqual(value.days, first))) {
    return { kind: 'NONE', days: null, isExplicit: false }
  }

  const isContradicted = count !== null && count !== first.length

  return {
    kind: 'NONE',
    days: isContradicted ? null : first,
    isExplicit: explicit.length > 0,
  }
}

const confirm = (
  days: readonly number[],
  isConfirmed: boolean,
  values: readonly Value[]
): EntryReading => {
  const isContradicted = values.some(
    (value) => value.days.length > 1 && !areEqual(value.days, days)
  )
  const isConfirmedByValue = values.some((value) => areEqual(value.days, days))

  return isContradicted || !(isConfirmed || isConfirmedByValue)
    ? UNSURE
    : { kind: 'DAYS', days, isConfirmedByValue }
}
