import type { Operator, PropertyKind } from '../../typings/schema'

/** How many values an operator takes. */
export type Arity = 'NONE' | 'ONE' | 'TWO' | 'MANY'

const arities: Partial<Record<Operator, Arity>> = {
  EMPTY: 'NONE',
  FILLED: 'NONE',
  BETWEEN: 'TWO',
  ANY_OF: 'MANY',
  NONE_OF: 'MANY',
}

export const arityOf = (operator: Operator): Arity => arities[operator] ?? 'ONE'

/** The values of a line whose operator was just chosen; a yes/no starts with yes. */
export const emptyValues = (
  operator: Operator,
  kind: PropertyKind
): readonly string[] => {
  switch (arityOf(operator)) {
    case 'ONE':
      return [kind === 'BOOLEAN' ? 'true' : '']

    case 'TWO':
      return ['', '']

    default:
      return []
  }
}

/** What of the values written so far another operator can use. */
export const fittingValues = (
  values: readonly string[],
  operator: Operator,
  kind: PropertyKind
): readonly string[] => {
  const written = values.filter((value) => value.trim() !== '')

  switch (arityOf(operator)) {
    case 'NONE':
      return []

    case 'MANY':
      return written

    default: {
      const empty = emptyValues(operator, kind)

      return written.concat(empty).slice(0, empty.length)
    }
  }
}
