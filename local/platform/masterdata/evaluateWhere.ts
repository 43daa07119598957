import { isObject, type JsonObject } from '../json'
import type { Comparing } from './fieldType'
import type { Where } from './parseWhere'

/** Behavior of the real search that nobody documents. */
export interface WhereSwitches {
  readonly caseSensitive: boolean
  readonly neqMatchesMissing: boolean
  readonly betweenInclusive: boolean
  readonly emptyStringIsNull: boolean
}

export const DEFAULT_SWITCHES: WhereSwitches = {
  caseSensitive: true,
  neqMatchesMissing: true,
  betweenInclusive: true,
  emptyStringIsNull: false,
}

export interface WhereContext {
  readonly switches: WhereSwitches
  readonly comparing: (field: string) => Comparing
}

/** Whether a document complies with a `_where` expression. */
export const complies = (
  where: Where,
  document: JsonObject,
  context: WhereContext
): boolean => {
  switch (where.kind) {
    case 'AND':
      return where.parts.every((part) => complies(part, document, context))

    case 'OR':
      return where.parts.some((part) => complies(part, document, context))

    case 'NULL':
      return isMissing(valueAt(document, where.field), context)

    case 'NOT_NULL':
      return !isMissing(valueAt(document, where.field), context)

    case 'BETWEEN':
      return isBetween(where, document, context)

    default:
      return compares(where, document, context)
  }
}

const valueAt = (document: JsonObject, field: string): unknown => {
  const [first = '', second] = field.split('.')
  const value = document[first]

  if (second === undefined) return value

  return isObject(value) ? value[second] : undefined
}

const isMissing = (value: unknown, { switches }: WhereContext): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (value === '' && switches.emptyStringIsNull)

const elementsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [value]

const compares = (
  where: Extract<Where, { kind: 'COMPARE' }>,
  document: JsonObject,
  context: WhereContext
): boolean => {
  const value = valueAt(document, where.field)
  const comparing = context.comparing(where.field)
  const matches = (operator: '=' | '>' | '<') =>
    elementsOf(value).some((element) =>
      relates(element, operator, where.literal, comparing, context)
    )

  if (where.operator === '<>') {
    return isMissing(value, context)
      ? context.switches.neqMatchesMissing
      : !matches('=')
  }

  return !isMissing(value, context) && matches(where.operator)
}

const isBetween = (
  { field, first, last }: Extract<Where, { kind: 'BETWEEN' }>,
  document: JsonObject,
  context: WhereContext
): boolean => {
  const value = valueAt(document, field)

  if (isMissing(value, context)) return false
  const comparing = context.comparing(field)

  return elementsOf(value).some((element) => {
    const is = (operator: '=' | '>' | '<', literal: string) =>
      relates(element, operator, literal, comparing, context)

    const isInside = is('>', first) && is('<', last)
    const isOnBound = is('=', first) || is('=', last)

    return context.switches.betweenInclusive
      ? isInside || (isOnBound && !is('<', first) && !is('>', last))
      : isInside && !isOnBound
  })
}

const relates = (
  value: unknown,
  operator: '=' | '>' | '<',
  literal: string,
  comparing: Comparing,
  context: WhereContext
): boolean => {
  switch (comparing) {
    case 'NUMBER':
      return ordered(Number(value), operator, Number(literal || NaN))

    case 'BOOLEAN':
      return operator === '=' && String(value) === literal.toLowerCase()

    case 'DATE':
      return orderedText(
        String(value).slice(0, 10),
        operator,
        literal.slice(0, 10)
      )

    case 'INSTANT':
      return relatesInstant(String(value), operator, literal)

    default:
      return relatesText(String(value), operator, literal, comparing, context)
  }
}

const ordered = (
  value: number,
  operator: '=' | '>' | '<',
  literal: number
): boolean => {
  if (operator === '=') return value === literal

  return operator === '>' ? value > literal : value < literal
}

const orderedText = (
  value: string,
  operator: '=' | '>' | '<',
  literal: string
): boolean => {
  if (operator === '=') return value === literal

  return operator === '>' ? value > literal : value < literal
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000
const BARE_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Milliseconds of a stored instant: seven digits of fraction, UTC if unsaid. */
const instant = (text: string): number => {
  const short = text.replace(/(\.\d{3})\d+/, '$1')
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(short)

  return Date.parse(hasZone || BARE_DATE.test(short) ? short : `${short}Z`)
}

const relatesInstant = (
  value: string,
  operator: '=' | '>' | '<',
  literal: string
): boolean => {
  const at = instant(value)
  const bound = instant(literal)

  // A bare day equals every instant of that day, counted in UTC.
  if (operator === '=' && BARE_DATE.test(literal)) {
    return at >= bound && at < bound + ONE_DAY_MS
  }

  return ordered(at, operator, bound)
}

const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const relatesText = (
  value: string,
  operator: '=' | '>' | '<',
  literal: string,
  comparing: Comparing,
  { switches }: WhereContext
): boolean => {
  const isExact = switches.caseSensitive && comparing !== 'EMAIL'
  const left = isExact ? value : value.toLowerCase()
  const right = isExact ? literal : literal.toLowerCase()

  if (operator === '=' && right.includes('*')) {
    const pattern = right.split('*').map(escaped).join('.*')

    return new RegExp(`^${pattern}$`, 's').test(left)
  }

  return orderedText(left, operator, right)
}
