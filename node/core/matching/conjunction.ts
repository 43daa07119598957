import type { Match } from '../cluster'
import type { PreparedCluster } from '../preparedCluster'
import type { ClusterTest } from './clusterTest'

/** What is looked for: clusters, none of them broken, under a number of the caller's. */
export interface Matchable {
  readonly ordinal: number
  readonly match: Match
  readonly clusters: readonly PreparedCluster[]
}

/** Tests that must all hold. ANY is one of these per cluster, ALL is one alone. */
export interface Conjunction {
  readonly ordinal: number
  readonly tests: readonly ClusterTest[]
}

export const conjunctionsOf = (
  { ordinal, match, clusters }: Matchable,
  testOf: (cluster: PreparedCluster) => ClusterTest
): readonly Conjunction[] => {
  const tests = clusters.map(testOf)

  return match === 'ALL'
    ? [{ ordinal, tests }]
    : tests.map((test) => ({ ordinal, tests: [test] }))
}
