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
  const { match, clusters } = audience

  if (match === 'ANY') {
    const group = impossibleGroup(clusters.map(fails))

    return group === null
      ? []
      : [finding('ALWAYS_TRUE', pathOf(audience, group))]
  }

  return clusters.every((cluster) => !canMeet([fails(cluster)]))
    ? [finding('ALWAYS_TRUE', pathOf(audience, clusters.map(fails)))]
    : []
}

const SINGULAR: Readonly<Partial<Record<Cluster['operator'], string>>> = {
  ANY_OF: 'IS',
  NONE_OF: 'IS_NOT',
}

/** Equal for clusters that say the same: "is any of" with one value is "is". */
export const meaningOf = ({ cluster, operands }: PreparedCluster): string => {
  const { property, operator, kind, exact } = cluster
  const keys = [...new Set(operands.values.map(keyOf))]
  const isOne = keys.length === 1
  const isRange = operators[operator] === operators.BETWEEN

  return JSON.stringify([
    property,
    (isOne && SINGULAR[operator]) || operator,
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
