import type { StoredRecord } from '../core/cluster'
import { effectiveRecords } from '../core/effectiveRecords'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import type { PaymentCondition } from '../core/paymentCondition'
import { prepareDecisions } from '../core/prepareDecisions'
import type { StoredDocument } from '../core/storedDocument'
import { validateClusteredCondition } from '../core/validateClusteredCondition'
import { DEFAULT_SALES_CHANNEL } from '../limits'
import { factFields } from './factFields'
import type { ReadPorts } from './listPaymentConditions'
import type { Clock, Properties } from './ports'
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

export const noImpact = (
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

/** What records are judged with: the rest of the store as it is now. */
export interface ImpactStore {
  readonly document: StoredDocument
  readonly paymentConditions: readonly PaymentCondition[]
  readonly properties: Properties
}

export type ImpactStoreRead =
  | { readonly ok: true; readonly store: ImpactStore }
  | { readonly ok: false; readonly issue: Issue }

export const readImpactStore = async (
  ports: ReadPorts
): Promise<ImpactStoreRead> => {
  const stored = await attempt(readable(ports.conditions.recent()))

  if (!stored.ok) return { ok: false, issue: issue('STORAGE_UNAVAILABLE') }
  const document = stored.value.value
  const [rules, properties] = await Promise.all([
    attempt(ports.gateway.recent()),
    attempt(ports.properties.recent(document.settings.customerEntity)),
  ])

  if (!rules.ok) return { ok: false, issue: issue('GATEWAY_UNAVAILABLE') }
  if (!properties.ok) {
    return { ok: false, issue: issue('PROPERTIES_UNAVAILABLE') }
  }

  return {
    ok: true,
    store: {
      document,
      paymentConditions: rules.value.value,
      properties: properties.value.value,
    },
  }
}

/** What decides who is offered which plan. */
export interface Offering {
  readonly paymentConditions: readonly PaymentCondition[]
  readonly records: readonly StoredRecord[]
}

/** Who of one page of customers gains or loses which plan when the store offers as `changed` says. */
export const impactOf = async (
  ports: ImpactPorts,
  { document, paymentConditions, properties }: ImpactStore,
  changed: Offering,
  cursor: string | null
): Promise<ImpactPreview> => {
  const { records, settings } = document
  const page = await scanCustomers(
    ports,
    settings.customerEntity,
    factFields([...records, ...changed.records], properties),
    cursor
  )

  if (!page.ok) return noImpact([page.issue], page.cursor)

  const moment = {
    at: ports.clock.now(),
    timeZone: settings.timeZone,
    salesChannel: null,
    defaultSalesChannel: DEFAULT_SALES_CHANNEL,
    cartValueCents: null,
  }

  const offeredBy = (offering: Offering) => {
    const prepared = prepareDecisions(
      offering.paymentConditions,
      offering.records,
      properties
    )

    // A plan no condition has is nothing to live on, though checkout may list it for some minutes more.
    const known = new Set(
      offering.paymentConditions.flatMap(({ plans }) =>
        plans.map(({ key }) => key)
      )
    )

    return (facts: Parameters<typeof prepared.decidePlans>[0]['facts']) =>
      new Set(
        prepared
          .decidePlans({ ...moment, facts })
          .flatMap(({ key, offered }) =>
            offered && known.has(key) ? [key] : []
          )
      )
  }

  const before = offeredBy({ paymentConditions, records })
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

/**
 * Who of one page of customers would gain or lose which plan by a save, against what is saved. By
 * plan, not by condition: another condition may offer the same plan.
 */
export const previewImpact = async (
  ports: ImpactPorts,
  { paymentConditionId, draft, cursor }: ImpactQuestion
): Promise<ImpactPreview> => {
  const read = await readImpactStore(ports)

  if (!read.ok) return noImpact([read.issue], cursor)
  const { document, paymentConditions, properties } = read.store
  const { records } = document

  if (draft === null) {
    // As a removal does: the condition's own clusters, else those it inherits.
    const applied = effectiveRecords(
      paymentConditions,
      records
    ).byPaymentCondition.get(paymentConditionId)

    const others = withoutRecord(
      records,
      applied?.inheritedFrom ?? paymentConditionId
    )

    return impactOf(
      ports,
      read.store,
      { paymentConditions, records: others },
      cursor
    )
  }

  const valid = validateClusteredCondition(
    { ...draft, paymentConditionId },
    { paymentConditions, properties }
  )

  if (!valid.ok) return noImpact(valid.issues, null)
  const condition = { ...valid.condition, updatedAt: '', updatedBy: '' }

  return impactOf(
    ports,
    read.store,
    { paymentConditions, records: withRecord(records, condition) },
    cursor
  )
}
