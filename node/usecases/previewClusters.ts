import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { judgeClusters } from '../core/judge'
import { maskEmail } from '../core/maskEmail'
import { MATCHES } from '../core/cluster'
import { oneOf } from '../core/untrusted'
import { validateClusters } from '../core/validateClusteredCondition'
import type {
  AdminCustomerSource,
  ConditionStore,
  CustomerPage,
  PropertySource,
} from './ports'
import type { ScanTurn } from './scanTurns'
import { Forbidden, Unavailable } from './unavailable'
import { attempt, readable } from './within'

export interface ClusterPreviewPorts {
  readonly conditions: ConditionStore
  readonly properties: PropertySource
  readonly customers: AdminCustomerSource
  /** One scan per store at a time. */
  readonly turn: ScanTurn
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
  readonly sample: readonly { readonly id: string; readonly email: string }[]
  readonly issues: readonly Issue[]
}

const SAMPLE_SIZE = 5

/** Total and the platform's cursor in one text, since only the first page says the total. */
const parseCursor = (cursor: string | null) => {
  const [, total, next] = /^(\d{1,9})\.(.{1,500})$/.exec(cursor ?? '') ?? []

  return next === undefined ? null : { total: Number(total), next }
}

const failed = (
  issues: readonly Issue[],
  cursor: string | null
): ClusterPreview => ({
  total: 0,
  scanned: 0,
  matching: 0,
  cursor,
  sample: [],
  issues,
})

/**
 * Which customers of one page the clusters hold for, by the evaluator of the checkout. The caller
 * comes back with the cursor until it is null; a throttled page gives its own cursor again.
 */
export const previewClusters = async (
  ports: ClusterPreviewPorts,
  question: ClusterQuestion
): Promise<ClusterPreview> => {
  const stored = await attempt(readable(ports.conditions.recent()))

  if (!stored.ok) return failed([issue('STORAGE_UNAVAILABLE')], question.cursor)
  const { settings } = stored.value.value
  const definitions = await attempt(
    ports.properties.latest(settings.customerEntity)
  )

  if (!definitions.ok) {
    return failed([issue('PROPERTIES_UNAVAILABLE')], question.cursor)
  }

  const properties = definitions.value.value

  const match = oneOf(MATCHES, question.match)
  const { clusters, issues } = validateClusters(question.clusters, properties)
  const cursor = parseCursor(question.cursor)

  if (match === null || issues.length > 0) return failed(issues, null)
  if (question.cursor !== null && cursor === null) {
    return failed([issue('UNKNOWN_CURSOR', 'cursor')], null)
  }

  if (!ports.turn.take(question.cursor)) {
    return failed([issue('SCAN_BUSY')], question.cursor)
  }

  const fields = [...new Set(clusters.map(({ property }) => property))]
  const page = await readPage(ports, settings.customerEntity, fields, cursor)

  if ('code' in page) {
    // A scan that got nothing must not keep others waiting; one that may go on keeps its turn.
    ports.turn.passTo(
      page.code === 'CUSTOMERS_FORBIDDEN' ? null : question.cursor
    )

    return failed([page], question.cursor)
  }

  const total = page.total ?? cursor?.total ?? page.customers.length
  const matching = page.customers.filter(
    ({ facts }) =>
      judgeClusters(match, clusters, facts, { timeZone: settings.timeZone })
        .holds
  )

  const next = page.next === null ? null : `${total}.${page.next}`

  ports.turn.passTo(next)

  return {
    total,
    scanned: page.customers.length,
    matching: matching.length,
    cursor: next,
    sample: matching
      .slice(0, SAMPLE_SIZE)
      .map(({ id, email }) => ({ id, email: maskEmail(email) })),
    issues: [],
  }
}

const readPage = async (
  { customers }: ClusterPreviewPorts,
  entity: string,
  fields: readonly string[],
  cursor: { readonly next: string } | null
): Promise<CustomerPage | Issue> => {
  try {
    return await customers.page(entity, fields, cursor?.next ?? null)
  } catch (error) {
    if (error instanceof Forbidden) return issue('CUSTOMERS_FORBIDDEN')
    if (error instanceof Unavailable) return issue('CUSTOMERS_UNAVAILABLE')
    throw error
  }
}
