import { decide } from '../core/decide'
import type { DecisionInput } from '../core/decide'
import type { OrderReason, OrderVerdict } from '../core/orderCheck'
import { judgePlan } from '../core/orderCheckVerdict'
import type { PaymentCondition } from '../core/paymentCondition'
import type { Facts } from '../core/property'
import type { Settings } from '../core/settings'
import type { StoredDocument } from '../core/storedDocument'
import { DEFAULT_SALES_CHANNEL } from '../limits'
import { documentAtPlacement } from './documentAtPlacement'
import { factFields } from './factFields'
import { normalizeEmail } from '../core/normalizeEmail'
import type {
  OrderCustomer,
  OrderCustomerSearch,
  OrderPorts,
  PlacedOrder,
} from './orderPorts'
import type { Properties } from './ports'
import { attempt } from './within'

export type JudgedOrder =
  /** The app did not apply to this order. */
  | { readonly status: 'OFF' | 'NOT_A_TESTER' }
  | {
      readonly status: 'JUDGED'
      readonly verdict: OrderVerdict
      readonly reason: OrderReason | null
      /** The document in force at placement. */
      readonly settings: Settings | null
      readonly customerChanged: boolean
    }

type FoundCustomer =
  | { readonly status: 'FOUND'; readonly found: OrderCustomer }
  /** Surely nobody. */
  | { readonly status: 'NONE' }
  | { readonly status: 'UNREADABLE' | 'UNIDENTIFIED' }

const unknown = (
  reason: OrderReason,
  settings: Settings | null = null
): JudgedOrder => ({
  status: 'JUDGED',
  verdict: 'UNKNOWN',
  reason,
  settings,
  customerChanged: false,
})

const isFound = (
  search: OrderCustomerSearch
): search is Extract<OrderCustomerSearch, { status: 'FOUND' }> =>
  search.status === 'FOUND'

/** The order's customer: by his profile first, then by an e-mail that is no alias. */
const findCustomer = async (
  { customers }: OrderPorts,
  entity: string,
  { userId, email }: PlacedOrder,
  fields: readonly string[]
): Promise<FoundCustomer> => {
  const byUserId =
    userId === null
      ? null
      : await attempt(customers.byUserId(entity, userId, fields))

  if (byUserId?.ok && isFound(byUserId.value)) return byUserId.value

  const byEmail =
    email === null
      ? null
      : await attempt(customers.byEmail(entity, normalizeEmail(email), fields))

  if (byEmail?.ok && isFound(byEmail.value)) return byEmail.value
  if (byUserId?.ok === false || byEmail?.ok === false) {
    return { status: 'UNREADABLE' }
  }

  // That a profile's id is the customer's is inferred: finding nobody by it alone proves nothing.
  const isNobody =
    byEmail?.value.status === 'NONE' && byUserId?.value.status !== 'SEVERAL'

  return { status: isNobody ? 'NONE' : 'UNIDENTIFIED' }
}

interface Placement {
  readonly document: StoredDocument
  readonly order: PlacedOrder
  readonly properties: Properties | null
}

const inputFor = (
  { document, order, properties }: Placement,
  paymentConditions: readonly PaymentCondition[],
  facts: Facts | null
): DecisionInput => ({
  paymentConditions,
  records: document.records,
  properties,
  facts,
  at: order.placedAt,
  timeZone: document.settings.timeZone,
  salesChannel: order.salesChannel,
  defaultSalesChannel: DEFAULT_SALES_CHANNEL,
  cartValueCents: order.valueCents,
})

const isForEverybody = (
  placement: Placement,
  paymentConditions: readonly PaymentCondition[],
  planKey: string
): boolean =>
  decide(inputFor(placement, paymentConditions, null)).plans.some(
    ({ key, offered }) => offered && key === planKey
  )

/** Whether the settings' testers leave this order out; who can't be told is no tester. */
const isLeftOut = (
  { mode, testers }: Settings,
  email: string | null
): boolean =>
  mode === 'TESTERS' &&
  (email === null || !testers.includes(normalizeEmail(email)))

/**
 * Judges one order by the clusters and conditions in force at its placement. Allowed is what either
 * the rules at hand or the latest ones allow: a rule changed just now accuses nobody.
 */
export const judgeOrder = async (
  ports: OrderPorts,
  current: StoredDocument,
  order: PlacedOrder
): Promise<JudgedOrder> => {
  const reading = await attempt(
    documentAtPlacement(ports.conditions, current, order.placedAt)
  )

  const document = reading.ok ? reading.value : null

  if (document === null) return unknown('CONDITIONS_UNREADABLE')
  const { settings, records } = document

  // As at checkout: without clusters there was nothing to withhold.
  if (settings.mode === 'OFF' || records.length === 0) return { status: 'OFF' }

  const [definitions, rules] = await Promise.all([
    attempt(ports.properties.recent(settings.customerEntity)),
    attempt(ports.gateway.recent()),
  ])

  const properties = definitions.ok ? definitions.value.value : null
  const placement: Placement = { document, order, properties }
  const needsCustomer =
    settings.mode === 'TESTERS' || current.settings.mode === 'TESTERS'

  const lookUp = () =>
    findCustomer(
      ports,
      settings.customerEntity,
      order,
      factFields(records, properties)
    )

  const found = needsCustomer ? await lookUp() : null

  const email =
    order.email ??
    (found?.status === 'FOUND' ? found.found.customer.email : null)

  // Testing must touch nobody but the testers.
  if (isLeftOut(settings, email) || isLeftOut(current.settings, email)) {
    return { status: 'NOT_A_TESTER' }
  }

  if ('missing' in order.plan) return unknown(order.plan.missing, settings)
  if (!rules.ok) return unknown('GATEWAY_UNAVAILABLE', settings)
  const { key } = order.plan
  const allowed: JudgedOrder = {
    status: 'JUDGED',
    verdict: 'ALLOWED',
    reason: null,
    settings,
    customerChanged: false,
  }

  if (isForEverybody(placement, rules.value.value, key)) return allowed
  const customer = found ?? (await lookUp())

  const known = customer.status === 'FOUND' ? customer.found : null
  const facts = known?.customer.facts ?? null
  const judge = (conditions: readonly PaymentCondition[]) =>
    judgePlan(inputFor(placement, conditions, facts), key)

  if (judge(rules.value.value) === 'ALLOWED') return allowed
  const latest = await attempt(ports.gateway.latest())

  // Rules that stand in for a failing gateway may be yesterday's: enough to allow, not to accuse.
  if (!latest.ok || latest.value.stale) {
    return unknown('GATEWAY_UNAVAILABLE', settings)
  }

  const verdict = judge(latest.value.value)

  if (verdict === 'ALLOWED') return allowed
  // Days that nobody may take need no customer; others can't be judged without him.
  if (verdict === 'WITHHELD' && customer.status === 'UNREADABLE') {
    return unknown('CUSTOMER_UNREADABLE', settings)
  }

  if (verdict === 'WITHHELD' && customer.status === 'UNIDENTIFIED') {
    return unknown('CUSTOMER_UNKNOWN', settings)
  }

  return {
    status: 'JUDGED',
    verdict: 'NOT_ALLOWED',
    reason: verdict,
    settings,
    customerChanged:
      customer.status === 'UNREADABLE' ||
      (known?.changedAt ?? 0) > order.placedAt,
  }
}
