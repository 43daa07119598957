import type { ClusterTest, SpanTest } from './clusterTest'
import { testHolds } from './clusterTest'
import type { Conjunction } from './conjunction'
import type { OrdinalSet } from './ordinalSet'
import type { CustomerReadings, Reading } from './reading'
import { SEVERAL } from './reading'

/** A conjunction and the test it is found by. */
export interface Anchored {
  readonly conjunction: Conjunction
  readonly anchor: SpanTest
}

/** What is left to be asked once the anchor holds. */
interface Candidate {
  readonly ordinal: number
  readonly tests: readonly ClusterTest[]
}

interface Column {
  readonly reading: Reading
  /** By the half of the odd place. */
  readonly candidates: Array<Candidate[] | undefined>
}

export interface Anchors {
  /** Adds the ordinals that hold. */
  readonly find: (customer: CustomerReadings, found: OrdinalSet) => void
}

/** A test that names more than this share of its property's values is no anchor. */
const LARGEST_SHARE = 1 / 64

const NOTHING_LEFT: readonly ClusterTest[] = []

/** The values a test names: all it holds for, were no others between them. */
const namedPlaces = ({ spans, isNegated }: SpanTest): readonly number[] => {
  const places: number[] = []

  for (let index = 0; index < spans.length; index += 2) {
    const isOneValue =
      spans[index] % 2 === 1 && spans[index] === spans[index + 1]

    // Holds for more than it names: what is in a gap can't be looked up.
    if (isNegated || !isOneValue) return []
    places.push(spans[index])
  }

  return places
}

/** The test that holds for fewest customers, were all values alike; null when none is selective. */
export const anchorOf = ({ tests }: Conjunction): SpanTest | null => {
  let anchor: SpanTest | null = null
  let least = LARGEST_SHARE

  for (const test of tests) {
    const named = test.type === 'SPANS' ? namedPlaces(test).length : 0
    const share = (2 * named) / test.reading.scale.places

    if (test.type === 'SPANS' && named > 0 && share < least) {
      least = share
      anchor = test
    }
  }

  return anchor
}

const candidateOf = ({ conjunction, anchor }: Anchored): Candidate => {
  const tests = conjunction.tests.filter((test) => test !== anchor)

  return {
    ordinal: conjunction.ordinal,
    tests: tests.length === 0 ? NOTHING_LEFT : tests,
  }
}

const holdsFor = (
  { tests }: Candidate,
  customer: CustomerReadings
): boolean => {
  for (const test of tests) {
    if (!testHolds(test, customer)) return false
  }

  return true
}

const emptyColumn = (reading: Reading): Column => ({
  reading,
  candidates: new Array<Candidate[] | undefined>(
    (reading.scale.places - 1) / 2
  ).fill(undefined),
})

/** Finds conjunctions by a customer's value: those made for other values cost nothing. */
export const buildAnchors = (all: readonly Anchored[]): Anchors => {
  const byReading = new Map<Reading, Column>()

  for (const anchored of all) {
    const { anchor } = anchored
    const column = byReading.get(anchor.reading) ?? emptyColumn(anchor.reading)
    const candidate = candidateOf(anchored)

    byReading.set(anchor.reading, column)
    for (const place of namedPlaces(anchor)) {
      const there = column.candidates[place >> 1]

      if (there === undefined) column.candidates[place >> 1] = [candidate]
      else there.push(candidate)
    }
  }

  const columns = [...byReading.values()]

  const findAt = (
    { candidates }: Column,
    place: number,
    customer: CustomerReadings,
    found: OrdinalSet
  ): void => {
    // Even places lie between the values: nothing is anchored there.
    const there = place % 2 === 1 ? candidates[place >> 1] : undefined

    if (there === undefined) return
    for (const candidate of there) {
      if (holdsFor(candidate, customer)) found.add(candidate.ordinal)
    }
  }

  const find: Anchors['find'] = (customer, found) => {
    for (const column of columns) {
      const place = customer.placeOf(column.reading)

      if (place >= 0) {
        findAt(column, place, customer, found)
      } else if (place === SEVERAL) {
        for (const one of customer.placesOf(column.reading)) {
          findAt(column, one, customer, found)
        }
      }
    }
  }

  return { find }
}
