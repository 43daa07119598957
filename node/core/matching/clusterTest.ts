import type { OperatorRow } from '../operators'
import { operators } from '../operators'
import type { PreparedCluster } from '../preparedCluster'
import type { CustomerReadings, Reading } from './reading'
import { NONE } from './reading'

/** Holds when the customer's place is in one of the spans; negated, when it is in none. */
export interface SpanTest {
  readonly type: 'SPANS'
  readonly reading: Reading
  /** Ascending pairs: first and last place. */
  readonly spans: readonly number[]
  readonly isNegated: boolean
}

/** Asks the operator itself, as plain evaluation does. */
export interface PlainTest {
  readonly type: 'PLAIN'
  readonly reading: Reading
  readonly prepared: PreparedCluster
}

/** One cluster, ready to be asked about customers that are read by `readCustomer`. */
export type ClusterTest = SpanTest | PlainTest

interface SpanRow {
  /** From the places of the cluster's values and the last place there is. */
  readonly spans: (places: readonly number[], last: number) => readonly number[]
  readonly isNegated: boolean
}

const ascending = (left: number, right: number): number => left - right

const each: SpanRow['spans'] = (places) => {
  if (places.length === 1) return [places[0], places[0]]
  const spans: number[] = []

  for (const place of [...new Set(places)].sort(ascending)) {
    spans.push(place, place)
  }

  return spans
}

const anywhere: SpanRow['spans'] = (_, last) => [0, last]
const above: SpanRow['spans'] = ([place], last) => [place + 1, last]
const below: SpanRow['spans'] = ([place]) => [0, place - 1]
const from: SpanRow['spans'] = ([place], last) => [place, last]
const upTo: SpanRow['spans'] = ([place]) => [0, place]
const between: SpanRow['spans'] = ([first, last]) => [first, last]

const row = (spans: SpanRow['spans'], isNegated = false): SpanRow => ({
  spans,
  isNegated,
})

// By row, not by name: "contains" in a list of values is the row of "is".
const spanRows: ReadonlyMap<OperatorRow, SpanRow> = new Map([
  [operators.IS, row(each)],
  [operators.IS_NOT, row(each, true)],
  [operators.ANY_OF, row(each)],
  [operators.NONE_OF, row(each, true)],
  [operators.GREATER, row(above)],
  [operators.LESS, row(below)],
  [operators.AT_LEAST, row(from)],
  [operators.AT_MOST, row(upTo)],
  [operators.BETWEEN, row(between)],
  [operators.BEFORE, row(below)],
  [operators.AFTER, row(above)],
  [operators.FROM, row(from)],
  [operators.UNTIL, row(upTo)],
  [operators.EMPTY, row(anywhere, true)],
  [operators.FILLED, row(anywhere)],
])

/** A cluster as a test, with its values as places of its reading. */
export const testOf = (
  prepared: PreparedCluster,
  reading: Reading
): ClusterTest => {
  const spanRow = spanRows.get(prepared.operator)

  if (spanRow === undefined) return { type: 'PLAIN', reading, prepared }
  const { scale } = reading
  const places = prepared.operands.values.map(scale.placeOf)

  return {
    type: 'SPANS',
    reading,
    spans: spanRow.spans(places, scale.places - 1),
    isNegated: spanRow.isNegated,
  }
}

/** Whether the place is in one of the spans. */
const isWithin = (place: number, spans: readonly number[]): boolean => {
  let first = 0
  let last = spans.length / 2 - 1

  // Ends at the last span that begins at or before the place.
  while (first < last) {
    const middle = (first + last + 1) >> 1

    if (spans[2 * middle] <= place) first = middle
    else last = middle - 1
  }

  return place >= spans[2 * first] && place <= spans[2 * first + 1]
}

/** Whether the cluster holds for the customer; the same answer as plain evaluation. */
export const testHolds = (
  test: ClusterTest,
  customer: CustomerReadings
): boolean => {
  if (test.type === 'PLAIN') {
    const { operator, operands } = test.prepared
    const elements = customer.elementsOf(test.reading)

    return elements.length === 0
      ? operator.whenMissing
      : operator.holds(elements, operands)
  }

  const { reading, spans, isNegated } = test
  const place = customer.placeOf(reading)

  if (place >= 0) return isWithin(place, spans) !== isNegated
  // No value is in no span either: what an operator says about a missing one.
  if (place === NONE) return isNegated

  return (
    customer.placesOf(reading).some((one) => isWithin(one, spans)) !== isNegated
  )
}
