import type { Cluster, StoredRecord } from './cluster'
import type { Issue } from './issue'
import { issue } from './issue'
import type { BrokenCode } from './issueCodes'
import { operators } from './operators'
import type { PreparedCluster } from './preparedCluster'
import { prepareCluster } from './preparedCluster'
import type { CustomerProperty } from './property'
import { isReservedProperty } from './property'

type Properties = ReadonlyMap<string, CustomerProperty>

const reason = (code: BrokenCode, ...path: readonly string[]): Issue =>
  issue(code, ...path)

/** What is wrong with a cluster before its values are read. */
const brokenDefinition = (
  { property, kind, operator }: Cluster,
  properties: Properties | null
): BrokenCode | null => {
  if (isReservedProperty(property)) return 'RESERVED_PROPERTY'

  if (properties !== null) {
    const known = properties.get(property)

    if (known === undefined) return 'PROPERTY_GONE'
    if (known.kind !== kind) return 'KIND_CHANGED'
  }

  return operators[operator].kinds.includes(kind)
    ? null
    : 'OPERATOR_NOT_FOR_KIND'
}

const brokenCluster = (
  cluster: Cluster,
  properties: Properties | null
): BrokenCode | null =>
  brokenDefinition(cluster, properties) ??
  (prepareCluster(cluster) === null ? 'VALUE_UNREADABLE' : null)

/**
 * Why a record can't be evaluated; empty when it can. Without the definitions of
 * the properties (`null`) only what the record itself shows is a reason.
 */
export const brokenIssues = (
  record: StoredRecord,
  properties: Properties | null
): readonly Issue[] => {
  if (!record.readable) return [reason('RECORD_UNREADABLE')]

  const { clusters } = record.condition

  if (clusters.length === 0) return [reason('NO_CLUSTERS', 'clusters')]

  return clusters.flatMap((cluster, index) => {
    const code = brokenCluster(cluster, properties)

    return code === null ? [] : [reason(code, 'clusters', String(index))]
  })
}

/** A record's clusters, ready to judge; null exactly when `brokenIssues` has a reason. */
export const prepareRecord = (
  record: StoredRecord,
  properties: Properties | null
): readonly PreparedCluster[] | null => {
  if (!record.readable || record.condition.clusters.length === 0) return null
  const clusters: PreparedCluster[] = []

  for (const cluster of record.condition.clusters) {
    const prepared =
      brokenDefinition(cluster, properties) === null
        ? prepareCluster(cluster)
        : null

    if (prepared === null) return null
    clusters.push(prepared)
  }

  return clusters
}
