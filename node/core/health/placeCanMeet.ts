import type { Comparable } from '../comparable'
import { compare, keyOf } from '../comparable'
import { addDays } from '../installments/dueDay'
import { testOf } from '../matching/clusterTest'
import { readingsOf } from '../matching/reading'
import type { Literal } from './literal'

/** Spans are pairs of a first and a last place. */
const isWithin = (place: number, spans: readonly number[]): boolean =>
  spans.some(
    (first, index) =>
      index % 2 === 0 && place >= first && place <= spans[index + 1]
  )

const distinct = (literals: readonly Literal[]): readonly Comparable[] => {
  const byKey = new Map<string, Comparable>()

  for (const { prepared } of literals) {
    for (const value of prepared.operands.values) byKey.set(keyOf(value), value)
  }

  return [...byKey.values()].sort(compare)
}

/** Even places no value can have: between two days in a row, or beside yes and no. */
const emptyPlaces = (literals: readonly Literal[]): ReadonlySet<number> => {
  const { kind } = literals[0].prepared.cluster
  const values = distinct(literals)

  // What is neither of two values would be a third one.
  if (kind === 'BOOLEAN') return new Set(values.length > 1 ? [0, 2, 4] : [])
  if (kind === 'NUMBER') return new Set()

  return new Set(
    values.flatMap((value, index) =>
      index > 0 && addDays(keyOf(values[index - 1]), 1) === keyOf(value)
        ? [2 * index]
        : []
    )
  )
}

/** Whether one number, day, yes or no can meet all of them. */
export const placeCanMeet = (literals: readonly Literal[]): boolean => {
  const readings = readingsOf(literals.map(({ prepared }) => prepared))
  const reading = readings.of(literals[0].prepared.cluster)
  const empty = emptyPlaces(literals)

  const tests = literals.map(({ prepared, isRefused }) => ({
    test: testOf(prepared, reading),
    isRefused,
  }))

  for (let place = 0; place < reading.scale.places; place += 1) {
    const isMet = tests.every(
      ({ test, isRefused }) =>
        test.type === 'PLAIN' ||
        (isWithin(place, test.spans) !== test.isNegated) !== isRefused
    )

    if (isMet && !empty.has(place)) return true
  }

  return false
}
