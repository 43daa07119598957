import type { Problem } from '../../words/problem'

/** What is known of values: whether any customer holds them. */
export interface Checks {
  readonly known: ReadonlyMap<string, boolean>
  readonly problem: Problem | null
}

export type ChecksAction =
  | {
      readonly type: 'CHECKED'
      readonly values: readonly string[]
      readonly unknown: readonly string[]
    }
  | { readonly type: 'FAILED'; readonly problem: Problem }
  | { readonly type: 'RETRIED' }

/** The service takes no more at once. */
export const VALUES_A_CALL = 50

export const noChecks: Checks = { known: new Map(), problem: null }

export const checksReducer = (checks: Checks, action: ChecksAction): Checks => {
  switch (action.type) {
    case 'CHECKED': {
      const unknown = new Set(action.unknown)
      const known = new Map(checks.known)

      action.values.forEach((value) => known.set(value, !unknown.has(value)))

      return { known, problem: null }
    }

    case 'FAILED':
      return { ...checks, problem: action.problem }

    default:
      return { ...checks, problem: null }
  }
}

export const unchecked = (
  { known }: Checks,
  values: readonly string[]
): readonly string[] => values.filter((value) => !known.has(value))

/** Of the values, those no customer holds. */
export const unknownOf = (
  { known }: Checks,
  values: readonly string[]
): readonly string[] => values.filter((value) => known.get(value) === false)
