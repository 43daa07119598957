import type { Cluster, StoredRecord } from './cluster'
import type { Issue } from './issue'
import { issue } from './issue'
import type { BrokenCode } from './issueCodes'
import { operators } from './operators'
import { prepareCluster } from './preparedCluster'
import type { CustomerProperty } from './property'
import { isReservedProperty } from './property'

const reason = (code: BrokenCode, ...path: readonly string[]): Issue =>
  issue(code, ...path)

const brokenCluster = (
  cluster: Cluster,
  properties: ReadonlyMap<string, CustomerProperty> | null
): BrokenCode | null => {
  if (isReservedProperty(cluster.property)) return 'RESERVED_PROPERTY'

  if (properties !== null) {
    const property = properties.get(cluster.property)

    if (property === undefined) return 'PROPERTY_GONE'
    if (property.kind !== cluster.kind) return 'KIND_CHANGED'
  }

  if (!operators[cluster.operator].kinds.includes(cluster.kind)) {
    return 'OPERATOR_NOT_FOR_KIND'
  }

  return prepareCluster(cluster) === null ? 'VALUE_UNREADABLE' : null
}

/**
 * Why a record can't be evaluated; empty when it can. Without the definitions of
 * the properties (`null`) only what the record itself shows is a reason.
 */
export const brokenIssues = (
  record: StoredRecord,
  properties: ReadonlyMap<string, CustomerProperty> | null
): readonly Issue[] => {
  if (!record.readable) return [reason('RECORD_UNREADABLE')]

  const { clusters } = record.condition

  if (clusters.length === 0) return [reason('NO_CLUSTERS', 'clusters')]

  return clusters.flatMap((cluster, index) => {
    const code = brokenCluster(cluster, properties)

    return code === null ? [] : [reason(code, 'clusters', String(index))]
  })
}
