import type { Operator, PropertyKind } from './cluster'
import { OPERATORS } from './cluster'
import type { Comparable } from './comparable'
import { compare, keyOf } from './comparable'
import { MAX_VALUES_PER_CLUSTER } from './limits'

/** The merchant's values, ready to compare. */
export interface Operands {
  readonly values: readonly Comparable[]
  /** Their keys, for looking one up among a thousand; null when there are no two. */
  readonly keys: ReadonlySet<string> | null
}

type Holds = (
  /** At least one; several for a list. */
  elements: readonly Comparable[],
  operands: Operands
) => boolean

export interface OperatorRow {
  readonly kinds: readonly PropertyKind[]
  /** How many values it takes. */
  readonly values: { readonly least: number; readonly most: number }
  /** Its answer for a customer who has no value. */
  readonly whenMissing: boolean
  /** Its answer for a customer who has one. */
  readonly holds: Holds
}

const EVERY_KIND: readonly PropertyKind[] = [
  'TEXT',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'DATETIME',
]

const LISTABLE: readonly PropertyKind[] = ['TEXT', 'NUMBER', 'DATE', 'DATETIME']
const ORDERED: readonly PropertyKind[] = ['NUMBER', 'DATE', 'DATETIME']
const TEXT: readonly PropertyKind[] = ['TEXT']
const NUMBER: readonly PropertyKind[] = ['NUMBER']
const DAYS: readonly PropertyKind[] = ['DATE', 'DATETIME']

const NONE = { least: 0, most: 0 }
const ONE = { least: 1, most: 1 }
const TWO = { least: 2, most: 2 }
const MANY = { least: 1, most: MAX_VALUES_PER_CLUSTER }

const isAmong: Holds = (elements, { keys, values: [value] }) =>
  keys === null
    ? elements.some((element) => keyOf(element) === keyOf(value))
    : elements.some((element) => keys.has(keyOf(element)))

/** Some element of a list is enough, as for a single value. */
const some =
  (holds: (element: Comparable, value: Comparable) => boolean): Holds =>
  (elements, { values: [value] }) =>
    elements.some((element) => holds(element, value))

const contains = some((element, value) => keyOf(element).includes(keyOf(value)))
const startsWith = some((element, value) =>
  keyOf(element).startsWith(keyOf(value))
)

const endsWith = some((element, value) => keyOf(element).endsWith(keyOf(value)))
const isAbove = some((element, value) => compare(element, value) > 0)
const isBelow = some((element, value) => compare(element, value) < 0)
const isNotBelow = some((element, value) => compare(element, value) >= 0)
const isNotAbove = some((element, value) => compare(element, value) <= 0)

const isBetween: Holds = (elements, { values: [first, last] }) =>
  elements.some(
    (element) => compare(element, first) >= 0 && compare(element, last) <= 0
  )

const not =
  (holds: Holds): Holds =>
  (elements, operands) =>
    !holds(elements, operands)

const row = (
  kinds: readonly PropertyKind[],
  values: OperatorRow['values'],
  whenMissing: boolean,
  holds: Holds
): OperatorRow => ({ kinds, values, whenMissing, holds })

/** Every operator: its kinds, its number of values, its answers. */
export const operators: Readonly<Record<Operator, OperatorRow>> = {
  IS: row(EVERY_KIND, ONE, false, isAmong),
  IS_NOT: row(EVERY_KIND, ONE, true, not(isAmong)),
  CONTAINS: row(TEXT, ONE, false, contains),
  NOT_CONTAINS: row(TEXT, ONE, true, not(contains)),
  STARTS_WITH: row(TEXT, ONE, false, startsWith),
  ENDS_WITH: row(TEXT, ONE, false, endsWith),
  ANY_OF: row(LISTABLE, MANY, false, isAmong),
  NONE_OF: row(LISTABLE, MANY, true, not(isAmong)),
  GREATER: row(NUMBER, ONE, false, isAbove),
  LESS: row(NUMBER, ONE, false, isBelow),
  AT_LEAST: row(NUMBER, ONE, false, isNotBelow),
  AT_MOST: row(NUMBER, ONE, false, isNotAbove),
  BETWEEN: row(ORDERED, TWO, false, isBetween),
  BEFORE: row(DAYS, ONE, false, isBelow),
  AFTER: row(DAYS, ONE, false, isAbove),
  FROM: row(DAYS, ONE, false, isNotBelow),
  UNTIL: row(DAYS, ONE, false, isNotAbove),
  EMPTY: row(EVERY_KIND, NONE, true, () => false),
  FILLED: row(EVERY_KIND, NONE, false, () => true),
}

/** The operators a property of this kind can have, in the order of `OPERATORS`. */
export const operatorsFor = (kind: PropertyKind): readonly Operator[] =>
  OPERATORS.filter((operator) => operators[operator].kinds.includes(kind))
