import type { PropertyKind } from '../cluster'
import type { Comparable } from '../comparable'
import { compare, keyOf } from '../comparable'

/**
 * Where values lie among the operands of one property, as whole numbers from 0: every operand has an
 * odd place, and the even ones are the gaps between them, before the first and after the last.
 */
export interface Scale {
  /** How many places there are: one more than twice the operands. */
  readonly places: number
  readonly placeOf: (value: Comparable) => number
}

const ORDERED: readonly PropertyKind[] = ['NUMBER', 'DATE', 'DATETIME']

const orderedScale = (operands: Iterable<Comparable>): Scale => {
  const sorted = [...operands].sort(compare)

  const placeOf = (value: Comparable): number => {
    let from = 0
    let to = sorted.length

    while (from < to) {
      const middle = (from + to) >> 1
      const difference = compare(value, sorted[middle])

      if (difference === 0) return 2 * middle + 1
      if (difference < 0) to = middle
      else from = middle + 1
    }

    return 2 * from
  }

  return { places: 2 * sorted.length + 1, placeOf }
}

// Texts have no order among operators, so whatever is no operand may share one gap.
const namedScale = (operands: Iterable<Comparable>): Scale => {
  const byKey = new Map<string, number>()

  for (const operand of operands) {
    byKey.set(keyOf(operand), 2 * byKey.size + 1)
  }

  return {
    places: 2 * byKey.size + 1,
    placeOf: (value) => byKey.get(keyOf(value)) ?? 0,
  }
}

/** The scale of distinct operands of one kind. */
export const scaleOf = (
  kind: PropertyKind,
  operands: Iterable<Comparable>
): Scale =>
  ORDERED.includes(kind) ? orderedScale(operands) : namedScale(operands)
