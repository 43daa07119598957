import type { ClusteredCondition } from '../core/cluster'
import { foldText } from '../core/text'
import type { ConditionView, UnreadableOrphan } from './conditionViews'
import { conditionViews } from './conditionViews'
import type {
  Clock,
  ConditionStore,
  PaymentConditionSource,
  PropertySource,
  Revised,
} from './ports'
import { attempt } from './within'

export interface ReadPorts {
  readonly clock: Clock
  readonly conditions: ConditionStore
  readonly gateway: PaymentConditionSource
  readonly properties: PropertySource
}

export interface ListQuestion {
  readonly search: string | null
  readonly first: number
  /** Cursor of the page before. */
  readonly after: string | null
}

export interface ConditionList {
  readonly items: readonly ConditionView[]
  readonly orphans: readonly ClusteredCondition[]
  readonly unreadableOrphans: readonly UnreadableOrphan[]
  /** How many match the search, on all pages. */
  readonly total: number
  readonly cursor: string | null
  readonly revision: string
  readonly source: 'FRESH' | 'STALE' | 'UNAVAILABLE'
}

const MAX_PAGE = 2000

const words = ({ condition, clustered }: ConditionView): string =>
  foldText(
    [
      condition.id,
      condition.name,
      ...condition.plans.map(({ key }) => key),
      ...(clustered?.clusters ?? []).flatMap(({ property, values }) => [
        property,
        ...values,
      ]),
    ].join('\n')
  )

/** All views at one revision; also for one condition after a save. */
export const readViews = async (ports: ReadPorts, stored: Revised) => {
  const { document, revision } = stored
  const [rules, properties] = await Promise.all([
    attempt(ports.gateway.latest()),
    attempt(ports.properties.recent(document.settings.customerEntity)),
  ])

  // Without the gateway's word nothing can be called an orphan.
  const { views, orphans, unreadableOrphans } = rules.ok
    ? conditionViews(
        rules.value.value,
        document,
        properties.ok ? properties.value.value : null,
        ports.clock.now()
      )
    : { views: [], orphans: [], unreadableOrphans: [] }

  const source = rules.ok
    ? rules.value.stale
      ? ('STALE' as const)
      : ('FRESH' as const)
    : ('UNAVAILABLE' as const)

  return { views, orphans, unreadableOrphans, revision, source }
}

/** The Admin's list: every payment condition with whom it is for. Throws Unavailable, UnreadableDocument. */
export const listPaymentConditions = async (
  ports: ReadPorts,
  { search, first, after }: ListQuestion
): Promise<ConditionList> => {
  const { views, orphans, unreadableOrphans, revision, source } =
    await readViews(ports, await ports.conditions.read())

  const wanted = foldText(search ?? '')
  const found =
    wanted === '' ? views : views.filter((view) => words(view).includes(wanted))

  const start = Math.max(0, Number.parseInt(after ?? '0', 10) || 0)
  const end = start + Math.min(Math.max(1, first), MAX_PAGE)

  return {
    items: found.slice(start, end),
    orphans,
    unreadableOrphans,
    total: found.length,
    cursor: end < found.length ? String(end) : null,
    revision,
    source,
  }
}

/** One payment condition as the Admin shows it; null when the gateway doesn't have it. */
export const findPaymentCondition = async (
  ports: ReadPorts,
  id: string,
  stored?: Revised
): Promise<ConditionView | null> => {
  const { views } = await readViews(
    ports,
    stored ?? (await ports.conditions.read())
  )

  return views.find(({ condition }) => condition.id === id) ?? null
}
