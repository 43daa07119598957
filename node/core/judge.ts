import type { Cluster, Match } from './cluster'
import { customerValue } from './customerValue'
import type { ClusterOutcome } from './decision'
import type { PreparedCluster } from './preparedCluster'
import { prepareCluster } from './preparedCluster'
import type { Facts } from './property'

/** What clusters need to know beside the customer. */
export interface JudgeContext {
  /** The store's IANA time zone. */
  readonly timeZone: string
}

/** Whether a payment condition's clusters hold, and what each of them says. */
export interface ClustersOutcome {
  readonly holds: boolean
  readonly clusters: readonly ClusterOutcome[]
}

/** `judgeCluster` for a cluster that is prepared already. */
export const judgePrepared = (
  { cluster, operator, operands }: PreparedCluster,
  facts: Facts | null,
  { timeZone }: JudgeContext
): ClusterOutcome => {
  // Nobody is signed in: in no cluster, not even in "is not".
  if (facts === null) {
    return { cluster, holds: false, reason: 'NO_CUSTOMER', actual: null }
  }

  const value = customerValue(cluster, facts, timeZone)

  if (value.state === 'MISSING') {
    return {
      cluster,
      holds: operator.whenMissing,
      reason: 'MISSING',
      actual: null,
    }
  }

  const actual = value.printed

  if (value.state === 'UNREADABLE') {
    return {
      cluster,
      holds: operator.whenMissing,
      reason: 'UNREADABLE',
      actual,
    }
  }

  const holds = operator.holds(value.elements, operands)

  return { cluster, holds, reason: holds ? 'MATCHED' : 'DIFFERENT', actual }
}

/** What one cluster says about one customer, and why. */
export const judgeCluster = (
  cluster: Cluster,
  facts: Facts | null,
  context: JudgeContext
): ClusterOutcome => {
  const prepared = prepareCluster(cluster)

  if (prepared !== null) return judgePrepared(prepared, facts, context)

  // A cluster that can't be read holds for nobody, whatever its operator.
  const reason = facts === null ? 'NO_CUSTOMER' : 'UNREADABLE'

  return { cluster, holds: false, reason, actual: null }
}

/** Whether clusters hold that are judged already; without any, for nobody. */
export const combine = (
  match: Match,
  outcomes: readonly ClusterOutcome[]
): boolean => {
  if (outcomes.length === 0) return false

  return match === 'ALL'
    ? outcomes.every(({ holds }) => holds)
    : outcomes.some(({ holds }) => holds)
}

/** What all clusters of a payment condition say about one customer. */
export const judgeClusters = (
  match: Match,
  clusters: readonly Cluster[],
  facts: Facts | null,
  context: JudgeContext
): ClustersOutcome => {
  const outcomes = clusters.map((cluster) =>
    judgeCluster(cluster, facts, context)
  )

  return { holds: combine(match, outcomes), clusters: outcomes }
}
