import type { StoredRecord } from '../core/cluster'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { prepareDecisions } from '../core/prepareDecisions'
import { validateClusteredCondition } from '../core/validateClusteredCondition'
import { DEFAULT_SALES_CHANNEL } from '../limits'
import { factFields } from './factFields'
import type { ReadPorts } from './listPaymentConditions'
import type { Clock } from './ports'
import { withoutRecord, withRecord } from './records'
import type { ConditionDraft } from './saveClusteredCondition'
import type { ScanPorts } from './scanCustomers'
import { scanCustomers } from './scanCustomers'
import { attempt, readable } from './within'

export interface ImpactPorts extends ReadPorts, ScanPorts {
  readonly clock: Clock
}

export interface ImpactQuestion {
  readonly paymentConditionId: string
  /** Null: the clusters removed. */
  readonly draft: Omit<ConditionDraft, 'paymentConditionId'> | null
  readonly cursor: string | null
}

export interface PlanImpact {
  readonly key: string
  readonly gains: number
  readonly loses: number
}

export interface ImpactPreview {
  readonly total: number
  readonly scanned: number
  readonly cursor: string | null
  readonly plans: readonly PlanImpact[]
  /** Customers of this page whom the change leaves without any plan. */
  readonly leftWithout: number
  readonly issues: readonly Issue[]
}

const failed = (
  issues: readonly Issue[],
  cursor: string | null
): ImpactPreview => ({
  total: 0,
  scanned: 0,
  cursor,
  plans: [],
  leftWithout: 0,
  issues,
})

/** Counts, plan by plan, who gains and who loses it. */
class Impacts {
  private readonly counts = new Map<string, { gains: number; loses: number }>()
  public leftWithout = 0

  public add(before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    for (const key of after) if (!before.has(key)) this.of(key).gains += 1
    for (const key of before) if (!after.has(key)) this.of(key).loses += 1
    if (before.size > 0 && after.size === 0) this.leftWithout += 1
  }

  public plans(): readonly PlanImpact[] {
    return [...this.counts].map(([key, count]) => ({ key, ...count }))
  }

  private of(key: string) {
    const count = this.counts.get(key) ?? { gains: 0, loses: 0 }

    this.counts.set(key, count)

    return count
  }
}

/**
 * Who of one page of customers would gain or lose which plan by a save, against what is saved. By
 * plan, not by condition: another condition may offer the same plan.
 */
export const previewImpact = async (
  ports: ImpactPorts,
  { paymentConditionId, draft, cursor }: ImpactQuestion
): Promise<ImpactPreview> => {
  const stored = await attempt(readable(ports.conditions.recent()))

  if (!stored.ok) return failed([issue('STORAGE_UNAVAILABLE')], cursor)
  const { records, settings } = stored.value.value
  const [rules, definitions] = await Promise.all([
    attempt(ports.gateway.recent()),
    attempt(ports.properties.recent(settings.customerEntity)),
  ])

  if (!rules.ok) return failed([issue('GATEWAY_UNAVAILABLE')], cursor)
  if (!definitions.ok) return failed([issue('PROPERTIES_UNAVAILABLE')], cursor)

  const paymentConditions = rules.value.value
  const properties = definitions.value.value
  let changed: readonly StoredRecord[] = withoutRecord(
    records,
    paymentConditionId
  )

  if (draft !== null) {
    const valid = validateClusteredCondition(
      { ...draft, paymentConditionId },
      { paymentConditions, properties }
    )

    if (!valid.ok) return failed(valid.issues, null)
    const condition = { ...valid.condition, updatedAt: '', updatedBy: '' }

    changed = withRecord(records, condition)
  }

  const page = await scanCustomers(
    ports,
    settings.customerEntity,
    factFields([...records, ...changed], properties),
    cursor
  )

  if (!page.ok) return failed([page.issue], page.cursor)

  const moment = {
    at: ports.clock.now(),
    timeZone: settings.timeZone,
    salesChannel: null,
    defaultSalesChannel: DEFAULT_SALES_CHANNEL,
    cartValueCents: null,
  }

  const offeredBy = (conditions: readonly StoredRecord[]) => {
    const prepared = prepareDecisions(paymentConditions, conditions, properties)

    return (facts: Parameters<typeof prepared.decidePlans>[0]['facts']) =>
      new Set(
        prepared
          .decidePlans({ ...moment, facts })
          .flatMap(({ key, offered }) => (offered ? [key] : []))
      )
  }

  const before = offeredBy(records)
  const after = offeredBy(changed)
  const impacts = new Impacts()

  for (const { facts } of page.customers) {
    impacts.add(before(facts), after(facts))
  }

  return {
    total: page.total,
    scanned: page.customers.length,
    cursor: page.cursor,
    plans: impacts.plans(),
    leftWithout: impacts.leftWithout,
    issues: [],
  }
}
