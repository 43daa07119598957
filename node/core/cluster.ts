export const PROPERTY_KINDS = [
  'TEXT',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'DATETIME',
] as const
export type PropertyKind = (typeof PROPERTY_KINDS)[number]

export const MATCHES = ['ALL', 'ANY'] as const
export type Match = (typeof MATCHES)[number]

export const OPERATORS = [
  'IS',
  'IS_NOT',
  'CONTAINS',
  'NOT_CONTAINS',
  'STARTS_WITH',
  'ENDS_WITH',
  'ANY_OF',
  'NONE_OF',
  'GREATER',
  'LESS',
  'AT_LEAST',
  'AT_MOST',
  'BETWEEN',
  'BEFORE',
  'AFTER',
  'FROM',
  'UNTIL',
  'EMPTY',
  'FILLED',
] as const
export type Operator = (typeof OPERATORS)[number]

/** One line the merchant wrote. `values` are texts, read by `kind`. */
export interface Cluster {
  readonly property: string
  /** The property's kind when the cluster was saved; a later change makes the condition broken. */
  readonly kind: PropertyKind
  readonly operator: Operator
  readonly values: readonly string[]
  /** Text only: compare letter case, accents and spaces too. */
  readonly exact: boolean
}

/** Our stored record: for whom a payment condition is. */
export interface ClusteredCondition {
  readonly paymentConditionId: string
  readonly match: Match
  readonly clusters: readonly Cluster[]
  /** The plan keys the payment condition had when this was saved. */
  readonly planKeys: readonly string[]
  /** Those it had shortly before: checkout may list them until it reads the rules again. */
  readonly formerPlanKeys?: readonly string[]
  /** ISO 8601, UTC. */
  readonly updatedAt: string
  /** Login of the merchant's user. */
  readonly updatedBy: string
}

/** A record of the stored document; one that can't be read is kept as it is. */
export type StoredRecord =
  | { readonly readable: true; readonly condition: ClusteredCondition }
  | {
      readonly readable: false
      /** Null when not even the id could be read. */
      readonly paymentConditionId: string | null
      readonly planKeys: readonly string[]
      readonly raw: unknown
    }
