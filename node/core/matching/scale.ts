import type { PropertyKind } from '../cluster'
import type { Comparable } from '../comparable'
import { compare, keyOf } from '../comparable'

/**
 * Where values lie among the operands of one property, as whole numbers: every operand has an odd
 * place, and the even ones are the gaps between them, before the first and after the last.
 */
export interface Scale {
  /** How many operands there are. */
  readonly size: number
  readonly placeOf: (value: Comparable) => number
}

/** Every place there is lies in `FIRST_PLACE..LAST_PLACE`. */
export const FIRST_PLACE = 0
export const LAST_PLACE = 0x7fffffff

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

  return { size: sorted.length, placeOf }
}

// Texts have no order among operators, so whatever is no operand may share one gap.
const namedScale = (operands: Iterable<Comparable>): Scale => {
  const places = new Map<string, number>()

  for (const operand of operands) {
    places.set(keyOf(operand), 2 * places.size + 1)
  }

  return {
    size: places.size,
    placeOf: (value) => places.get(keyOf(value)) ?? FIRST_PLACE,
  }
}

/** The scale of distinct operands of one kind. */
export const scaleOf = (
  kind: PropertyKind,
  operands: Iterable<Comparable>
): Scale =>
  ORDERED.includes(kind) ? orderedScale(operands) : namedScale(operands)
