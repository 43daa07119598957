import type { Match } from '../cluster'
import type { PreparedCluster } from '../preparedCluster'

/** What is looked for: clusters, none of them broken, under a number of the caller's. */
export interface Matchable {
  readonly ordinal: number
  readonly match: Match
  readonly clusters: readonly PreparedCluster[]
}

/** Clusters that must all hold. ANY is one of these per cluster, ALL is one alone. */
export interface Conjunction {
  readonly ordinal: number
  readonly clusters: readonly PreparedCluster[]
}

export const conjunctionsOf = ({
  ordinal,
  match,
  clusters,
}: Matchable): readonly Conjunction[] =>
  match === 'ALL'
    ? [{ ordinal, clusters }]
    : clusters.map((cluster) => ({ ordinal, clusters: [cluster] }))
