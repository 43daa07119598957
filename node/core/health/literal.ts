import type { OperatorRow } from '../operators'
import { operators } from '../operators'
import type { PreparedCluster } from '../preparedCluster'

/** A cluster, or its opposite. */
export interface Literal {
  readonly prepared: PreparedCluster
  /** Whether the cluster must not hold. */
  readonly isRefused: boolean
}

export const holds = (prepared: PreparedCluster): Literal => ({
  prepared,
  isRefused: false,
})

export const fails = (prepared: PreparedCluster): Literal => ({
  prepared,
  isRefused: true,
})

// Each of them is the opposite of another row.
const NEGATIVE: ReadonlySet<OperatorRow> = new Set([
  operators.IS_NOT,
  operators.NONE_OF,
  operators.NOT_CONTAINS,
  operators.EMPTY,
])

/** Whether some value must meet the operator's positive form; otherwise none may. */
export const isDemanding = ({ prepared, isRefused }: Literal): boolean =>
  NEGATIVE.has(prepared.operator) === isRefused

/** Whether a customer without a value meets it. */
export const allowsMissing = ({ prepared, isRefused }: Literal): boolean =>
  prepared.operator.whenMissing !== isRefused

/** Clusters of one property, which alone can contradict each other. */
export const byProperty = (
  literals: readonly Literal[]
): ReadonlyArray<readonly Literal[]> => {
  const groups = new Map<string, Literal[]>()

  for (const literal of literals) {
    const { property, kind } = literal.prepared.cluster
    // Without the definitions a property may be read as two kinds: no word about those.
    const key = `${kind} ${property}`
    const group = groups.get(key)

    if (group === undefined) groups.set(key, [literal])
    else group.push(literal)
  }

  return [...groups.values()]
}
