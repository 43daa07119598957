import type { Cluster, Operator } from './cluster'
import type { Comparable } from './comparable'
import { keyOf, readValue } from './comparable'
import { isCommaList } from './customerValue'
import type { Operands, OperatorRow } from './operators'
import { operators } from './operators'

/** A cluster with its values read, ready to judge any number of customers. */
export interface PreparedCluster {
  readonly cluster: Cluster
  readonly operator: OperatorRow
  readonly operands: Operands
}

// In a list "contains" asks for an element: retail is not among retail-vip.
const inCommaList: Readonly<Partial<Record<Operator, OperatorRow>>> = {
  CONTAINS: operators.IS,
  NOT_CONTAINS: operators.IS_NOT,
}

const rowFor = (cluster: Cluster): OperatorRow =>
  (isCommaList(cluster) ? inCommaList[cluster.operator] : undefined) ??
  operators[cluster.operator]

/** Null when the cluster can't be judged: wrong kind, number or form of values. */
export const prepareCluster = (cluster: Cluster): PreparedCluster | null => {
  const operator = rowFor(cluster)
  const { least, most } = operator.values
  const count = cluster.values.length

  if (!operator.kinds.includes(cluster.kind)) return null
  if (count < least || count > most) return null

  const values: Comparable[] = []

  for (const text of cluster.values) {
    const value = readValue(cluster.kind, text, cluster.exact)

    if (value === null) return null
    values.push(value)
  }

  return {
    cluster,
    operator,
    operands: {
      values,
      keys: values.length > 1 ? new Set(values.map(keyOf)) : null,
    },
  }
}
