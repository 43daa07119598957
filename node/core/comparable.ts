import type { PropertyKind } from './cluster'
import { dayOfDate, dayOfDateTime, parseDay } from './calendarDay'
import type { Decimal } from './decimal'
import {
  compareDecimals,
  decimalOf,
  parseDecimal,
  parsePlainDecimal,
} from './decimal'
import { exactText, foldText, isBlank } from './text'

/** A value made comparable: a folded text, `true`, a calendar day or a number. */
export type Comparable = string | Decimal

/** Equal comparables have equal keys. */
export const keyOf = (value: Comparable): string =>
  typeof value === 'string' ? value : value.key

/** Negative, zero or positive, as in `sort`. */
export const compare = (left: Comparable, right: Comparable): number => {
  if (typeof left !== 'string' && typeof right !== 'string') {
    return compareDecimals(left, right)
  }

  const leftKey = keyOf(left)
  const rightKey = keyOf(right)

  if (leftKey === rightKey) return 0

  return leftKey < rightKey ? -1 : 1
}

export interface ReadingContext {
  /** Text only: compare as written. */
  readonly exact: boolean
  /** The store's IANA time zone. */
  readonly timeZone: string
}

interface KindRow {
  /** Reads what a merchant wrote; null when it is not of this kind. */
  readonly readValue: (text: string, exact: boolean) => Comparable | null
  /** Reads one value of a customer's document; null when it is not of this kind. */
  readonly readFact: (
    fact: unknown,
    context: ReadingContext
  ) => Comparable | null
}

const readText = (text: string, exact: boolean): string =>
  exact ? exactText(text) : foldText(text)

const readBoolean = (text: string): string | null => {
  const written = text.trim()

  return written === 'true' || written === 'false' ? written : null
}

const readTextFact = (
  fact: unknown,
  { exact }: ReadingContext
): string | null => {
  if (typeof fact === 'string') return readText(fact, exact)

  return typeof fact === 'number' || typeof fact === 'boolean'
    ? readText(String(fact), exact)
    : null
}

const readNumberFact = (fact: unknown): Decimal | null => {
  if (typeof fact === 'number') return decimalOf(fact)

  return typeof fact === 'string' ? parseDecimal(fact) : null
}

const readBooleanFact = (fact: unknown): string | null => {
  if (typeof fact === 'boolean') return String(fact)

  return typeof fact === 'string' ? readBoolean(fact.toLowerCase()) : null
}

const readDay = (text: string): string | null => parseDay(text.trim())

const kinds: Readonly<Record<PropertyKind, KindRow>> = {
  TEXT: {
    readValue: (text, exact) => (isBlank(text) ? null : readText(text, exact)),
    readFact: readTextFact,
  },
  NUMBER: { readValue: parsePlainDecimal, readFact: readNumberFact },
  BOOLEAN: { readValue: readBoolean, readFact: readBooleanFact },
  DATE: {
    readValue: readDay,
    readFact: (fact) => (typeof fact === 'string' ? dayOfDate(fact) : null),
  },
  DATETIME: {
    readValue: readDay,
    readFact: (fact, { timeZone }) =>
      typeof fact === 'string' ? dayOfDateTime(fact, timeZone) : null,
  },
}

/** A merchant's value by its kind; null when it can't be read. */
export const readValue = (
  kind: PropertyKind,
  text: string,
  exact: boolean
): Comparable | null => kinds[kind].readValue(text, exact)

/** One value of a customer by its kind; null when it can't be read. */
export const readFact = (
  kind: PropertyKind,
  fact: unknown,
  context: ReadingContext
): Comparable | null => kinds[kind].readFact(fact, context)
