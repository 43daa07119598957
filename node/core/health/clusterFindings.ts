import type { Cluster } from '../cluster'
import { keyOf } from '../comparable'
import { operators } from '../operators'
import type { PreparedCluster } from '../preparedCluster'
import type { Audience } from './audience'
import { canMeet, impossibleGroup } from './canMeet'
import type { Finding } from './finding'
import { finding } from './finding'
import type { Literal } from './literal'
import { fails, holds } from './literal'

const pathOf = (
  { clusters }: Audience,
  literals: readonly Literal[]
): readonly string[] => [
  'clusters',
  ...literals.map(({ prepared }) => String(clusters.indexOf(prepared))),
]

const contradiction = (audience: Audience): Finding[] => {
  const { match, clusters } = audience

  if (match === 'ALL') {
    const group = impossibleGroup(clusters.map(holds))

    return group === null
      ? []
      : [finding('CONTRADICTION', pathOf(audience, group))]
  }

  return clusters.every((cluster) => !canMeet([holds(cluster)]))
    ? [finding('CONTRADICTION', pathOf(audience, clusters.map(holds)))]
    : []
}

const tautology = (audience: Audience): Finding[] => {
  // Somebody fails any cluster: with a value, or for want of one.
  if (audience.match === 'ALL') return []
  const group = impossibleGroup(audience.clusters.map(fails))

  return group === null ? [] : [finding('ALWAYS_TRUE', pathOf(audience, group))]
}

const SINGULAR: Readonly<Partial<Record<Cluster['operator'], string>>> = {
  ANY_OF: 'IS',
  NONE_OF: 'IS_NOT',
}

/** Equal for clusters that say the same: "is" is "is any of" one value. */
export const meaningOf = ({ cluster, operands }: PreparedCluster): string => {
  const { property, operator, kind, exact } = cluster
  const keys = [...new Set(operands.values.map(keyOf))]
  const isRange = operators[operator] === operators.BETWEEN

  return JSON.stringify([
    property,
    SINGULAR[operator] ?? operator,
    kind === 'TEXT' && keys.length > 0 && exact,
    isRange ? operands.values.map(keyOf) : keys.sort(),
  ])
}

const repeated = ({ clusters }: Audience): Finding[] => {
  const seen = new Set<string>()

  return clusters.flatMap((cluster, index) => {
    const meaning = meaningOf(cluster)
    const isRepeated = seen.has(meaning)

    seen.add(meaning)

    return isRepeated
      ? [finding('SAME_CLUSTER_TWICE', ['clusters', String(index)])]
      : []
  })
}

/** What its clusters alone say about a payment condition. */
export const clusterFindings = (audience: Audience): readonly Finding[] => [
  ...contradiction(audience),
  ...tautology(audience),
  ...repeated(audience),
]
