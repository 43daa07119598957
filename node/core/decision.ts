import type { Cluster } from './cluster'

export type ClusterReason =
  | 'MATCHED'
  | 'DIFFERENT'
  | 'MISSING'
  | 'UNREADABLE'
  | 'NO_CUSTOMER'

export interface ClusterOutcome {
  readonly cluster: Cluster
  readonly holds: boolean
  readonly reason: ClusterReason
  /** The customer's value as text; null when there is none. */
  readonly actual: string | null
}

export type EligibilityOutcome =
  | 'UNRESTRICTED'
  | 'ELIGIBLE'
  | 'NOT_ELIGIBLE'
  | 'BROKEN'

export interface Eligibility {
  readonly paymentConditionId: string
  readonly outcome: EligibilityOutcome
  readonly clusters: readonly ClusterOutcome[]
}

export interface PlanDecision {
  readonly key: string
  readonly offered: boolean
  /** Ids of the conditions that grant it. */
  readonly grantedBy: readonly string[]
}

/** The whole answer for one shopper and cart at one moment. */
export interface Decision {
  /** Every plan key any condition or orphan knows, sorted. */
  readonly plans: readonly PlanDecision[]
  /** Every payment condition of the gateway, in its order. */
  readonly conditions: readonly Eligibility[]
}
