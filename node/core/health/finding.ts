import type { BrokenCode } from '../issueCodes'

/** What a merchant should know about a payment condition. */
export type HealthCode =
  /** It has the clusters of a condition that no longer exists: confirm or release them. */
  | 'INHERITED'
  /** Its clusters can't be evaluated: it is for nobody. */
  | `BROKEN_${BrokenCode}`
  /** No customer can meet its clusters. */
  | 'CONTRADICTION'
  /** Every customer meets its clusters. */
  | 'ALWAYS_TRUE'
  /** A cluster says what an earlier one says. */
  | 'SAME_CLUSTER_TWICE'
  /** Another condition has the same clusters and shares a plan. */
  | 'DUPLICATE'
  /** Another condition has the same clusters, for other plans. */
  | 'SAME_CLUSTERS'
  /** Others offer all its plans to everybody: without its clusters nothing would change. */
  | 'NO_EFFECT'
  /** Others offer all its plans to everybody it is for: without the condition nothing would change. */
  | 'COVERED'
  /** The plan is offered to everybody by another payment condition. */
  | 'PLAN_ALSO_UNRESTRICTED'
  /** Another condition of the plan has a limit that can't be judged and counts as met. */
  | 'UNJUDGED_LIMIT'
  /** The gateway keeps one price per number of installments (known issue 501730). */
  | 'SAME_COUNT_DIFFERENT_INTEREST'
  /** Its installments are no lower than those of fewer: the gateway hides it (known issue 1078804). */
  | 'HIDDEN_BY_GATEWAY'
  | 'NEVER_OFFERED_DISABLED'
  | 'NEVER_OFFERED_OVER'
  /** It ends before it begins. */
  | 'NEVER_OFFERED_PERIOD'
  /** No cart reaches its minimum value. */
  | 'NEVER_OFFERED_MINIMUM'
  | 'NEVER_OFFERED_NO_PLANS'

/** One thing a merchant should know, as data; the page says why it matters and what to do. */
export interface Finding {
  /** One of `HealthCode`. */
  readonly code: string
  /** Where in the condition; empty for the whole of it. */
  readonly path: readonly string[]
  /** Ids of the payment conditions it has to do with, a few of them. */
  readonly related: readonly string[]
}

export const finding = (
  code: HealthCode,
  path: readonly string[] = [],
  related: readonly string[] = []
): Finding => ({ code, path, related })

/** Naming more would not help. */
const MOST_NAMED = 3

export const named = (ids: Iterable<string>): readonly string[] =>
  [...new Set(ids)].slice(0, MOST_NAMED)
