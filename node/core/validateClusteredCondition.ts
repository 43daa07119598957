import type { Cluster, Match } from './cluster'
import { MATCHES } from './cluster'
import { keyOf } from './comparable'
import type { Issue } from './issue'
import type { ConditionCode } from './issueCodes'
import { issue } from './issue'
import { MAX_CLUSTERS, MAX_CLUSTERS_CHECKED } from './limits'
import type { PaymentCondition } from './paymentCondition'
import { prepareCluster } from './preparedCluster'
import type { CustomerProperty } from './property'
import { isRecord, oneOf } from './untrusted'
import { validateCluster } from './validateCluster'

/** What a merchant sends, before anything of it is believed. */
export interface ConditionInput {
  readonly paymentConditionId?: unknown
  readonly match?: unknown
  readonly clusters?: unknown
}

/** What an input is checked against. */
export interface ValidationContext {
  readonly properties: ReadonlyMap<string, CustomerProperty>
  readonly paymentConditions: readonly PaymentCondition[]
}

/** A clustered condition as it may be stored; who saved it and when is not known yet. */
export interface ValidCondition {
  readonly paymentConditionId: string
  readonly match: Match
  readonly clusters: readonly Cluster[]
  readonly planKeys: readonly string[]
}

export type Validation =
  | { readonly ok: true; readonly condition: ValidCondition }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export interface ClustersValidation {
  /** The clusters without an issue of their own. */
  readonly clusters: readonly Cluster[]
  readonly issues: readonly Issue[]
}

const found = (code: ConditionCode, ...path: readonly string[]): Issue =>
  issue(code, ...path)

/** Equal for clusters that say the same, however their values are written. */
const meaningOf = (cluster: Cluster): string => {
  const { property, operator, exact, values } = cluster
  const prepared = prepareCluster(cluster)
  const keys = prepared?.operands.values.map(keyOf) ?? values

  return JSON.stringify([property, operator, exact, [...new Set(keys)].sort()])
}

/** Checks the clusters alone: for a preview, which has no payment condition. */
export const validateClusters = (
  input: unknown,
  properties: ReadonlyMap<string, CustomerProperty>
): ClustersValidation => {
  if (!Array.isArray(input)) {
    return { clusters: [], issues: [found('NOT_A_LIST', 'clusters')] }
  }

  if (input.length === 0) {
    return { clusters: [], issues: [found('NO_CLUSTERS', 'clusters')] }
  }

  const clusters: Cluster[] = []
  const seen = new Set<string>()
  const issues: Issue[] =
    input.length > MAX_CLUSTERS ? [found('TOO_MANY_CLUSTERS', 'clusters')] : []

  // Beyond this no cluster is looked at: the answer must stay small.
  input.slice(0, MAX_CLUSTERS_CHECKED).forEach((item: unknown, index) => {
    const path = ['clusters', String(index)]
    const result = validateCluster(item, properties, path)

    issues.push(...result.issues)
    if (result.cluster === null) return

    const meaning = meaningOf(result.cluster)

    if (seen.has(meaning)) issues.push(found('DUPLICATE_CLUSTER', ...path))
    seen.add(meaning)
    clusters.push(result.cluster)
  })

  return { clusters, issues }
}

/** Checks what a merchant wants to save; every issue at once. */
export const validateClusteredCondition = (
  input: unknown,
  { properties, paymentConditions }: ValidationContext
): Validation => {
  const fields: ConditionInput = isRecord(input) ? input : {}
  const match = oneOf(MATCHES, fields.match)
  const condition = paymentConditions.find(
    ({ id }) => id === fields.paymentConditionId
  )

  const { clusters, issues } = validateClusters(fields.clusters, properties)

  if (condition !== undefined && match !== null && issues.length === 0) {
    const planKeys = [...new Set(condition.plans.map(({ key }) => key))]

    return {
      ok: true,
      condition: {
        paymentConditionId: condition.id,
        match,
        clusters,
        planKeys,
      },
    }
  }

  const before: Issue[] = []

  if (condition === undefined) {
    before.push(found('UNKNOWN_PAYMENT_CONDITION', 'paymentConditionId'))
  }

  if (match === null) before.push(found('UNKNOWN_MATCH', 'match'))

  return { ok: false, issues: [...before, ...issues] }
}
