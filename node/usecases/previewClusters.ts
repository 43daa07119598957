import type { UnseenValue } from '../core/health/unseenValues'
import { unseenValues } from '../core/health/unseenValues'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { judgeClusters } from '../core/judge'
import { maskEmail } from '../core/maskEmail'
import { MATCHES } from '../core/cluster'
import { prepareCluster } from '../core/preparedCluster'
import { oneOf } from '../core/untrusted'
import { validateClusters } from '../core/validateClusteredCondition'
import type { ConditionStore, PropertySource } from './ports'
import type { ScanPorts } from './scanCustomers'
import { scanCustomers } from './scanCustomers'
import { attempt, readable } from './within'

export interface ClusterPreviewPorts extends ScanPorts {
  readonly conditions: ConditionStore
  readonly properties: PropertySource
}

export interface ClusterQuestion {
  readonly match: unknown
  readonly clusters: unknown
  readonly cursor: string | null
}

export interface ClusterPreview {
  readonly total: number
  readonly scanned: number
  readonly matching: number
  readonly cursor: string | null
  readonly sample: ReadonlyArray<{
    readonly id: string
    readonly email: string
  }>
  /** Values of the clusters none of these customers holds. */
  readonly unseen: readonly UnseenValue[]
  readonly issues: readonly Issue[]
}

const SAMPLE_SIZE = 5

const failed = (
  issues: readonly Issue[],
  cursor: string | null
): ClusterPreview => ({
  total: 0,
  scanned: 0,
  matching: 0,
  cursor,
  sample: [],
  unseen: [],
  issues,
})

/** Which customers of one page the clusters hold for, by the evaluator of the checkout. */
export const previewClusters = async (
  ports: ClusterPreviewPorts,
  question: ClusterQuestion
): Promise<ClusterPreview> => {
  const stored = await attempt(readable(ports.conditions.recent()))

  if (!stored.ok) return failed([issue('STORAGE_UNAVAILABLE')], question.cursor)
  const { customerEntity, timeZone } = stored.value.value.settings
  const properties = await attempt(ports.properties.recent(customerEntity))

  if (!properties.ok) {
    return failed([issue('PROPERTIES_UNAVAILABLE')], question.cursor)
  }

  const match = oneOf(MATCHES, question.match)
  const { clusters, issues } = validateClusters(
    question.clusters,
    properties.value.value
  )

  if (match === null || issues.length > 0) return failed(issues, null)
  const page = await scanCustomers(
    ports,
    customerEntity,
    [...new Set(clusters.map(({ property }) => property))],
    question.cursor
  )

  if (!page.ok) return failed([page.issue], page.cursor)
  const matching = page.customers.filter(
    ({ facts }) => judgeClusters(match, clusters, facts, { timeZone }).holds
  )

  return {
    total: page.total,
    scanned: page.customers.length,
    matching: matching.length,
    cursor: page.cursor,
    sample: matching
      .slice(0, SAMPLE_SIZE)
      .map(({ id, email }) => ({ id, email: maskEmail(email) })),
    unseen: unseenValues(
      clusters.flatMap((cluster) => prepareCluster(cluster) ?? []),
      page.customers.map(({ facts }) => facts)
    ),
    issues: [],
  }
}
