import type { PlanDecision } from '../core/decision'
import type { Facts } from '../core/property'
import type { Settings } from '../core/settings'
import {
  DECISION_BUDGET_MS,
  DEFAULT_SALES_CHANNEL,
  SHOPPER_CALL_MS,
} from '../limits'
import type { MomentStore } from './moments'
import { normalizeEmail } from '../core/normalizeEmail'
import type {
  Cart,
  CartSource,
  Clock,
  ConditionStore,
  CustomerSource,
  IdentitySource,
  Log,
  PaymentConditionSource,
  PropertySource,
  ShopperIdentity,
  Switch,
} from './ports'
import type { Prepared } from './preparedFor'
import { preparedFor } from './preparedFor'
import type { Upstream } from './unavailable'
import { attempt, readable, within } from './within'

export interface ShopperPorts {
  readonly clock: Clock
  readonly conditions: ConditionStore
  readonly gateway: PaymentConditionSource
  readonly properties: PropertySource
  readonly customers: CustomerSource
  readonly identity: IdentitySource
  readonly carts: CartSource
  readonly appSwitch: Switch
  readonly moments: MomentStore
  readonly log: Log
}

export interface ShopperQuestion {
  /** Plan keys the page shows; empty: which are offered at all. */
  readonly planKeys: readonly string[]
  readonly orderFormId: string | null
}

export type DegradedReason = 'SESSION' | 'CUSTOMERS' | 'CONDITIONS' | 'GATEWAY'

export interface OfferedPlan {
  readonly key: string
  readonly offered: boolean
}

export type ShopperAnswer =
  | { readonly status: 'OFF' }
  | {
      readonly status: 'OK'
      readonly identified: boolean
      readonly plans: readonly OfferedPlan[]
    }
  | {
      readonly status: 'DEGRADED'
      readonly reason: DegradedReason
      readonly identified: boolean
      readonly plans: readonly OfferedPlan[]
    }

const OFF: ShopperAnswer = { status: 'OFF' }

const leaveAlone = (reason: DegradedReason): ShopperAnswer => ({
  status: 'DEGRADED',
  reason,
  identified: false,
  plans: [],
})

/** A key no condition knows is offered: it is not ours to withhold. */
const answerFor = (
  asked: readonly string[],
  plans: readonly PlanDecision[]
): readonly OfferedPlan[] => {
  if (asked.length === 0) {
    return plans
      .filter(({ offered }) => offered)
      .map(({ key }) => ({ key, offered: true }))
  }

  const known = new Map(plans.map((plan) => [plan.key, plan.offered]))

  return [...new Set(asked)].map((key) => ({
    key,
    offered: known.get(key) ?? true,
  }))
}

/** The shopper we may believe: a form filled in for somebody else makes him signed-out for us. */
const believed = (
  identity: ShopperIdentity,
  cart: Cart | null
): string | null => {
  if (identity.email === null) return null
  const email = normalizeEmail(identity.email)
  const typed = cart?.email ?? null

  return typed === null || normalizeEmail(typed) === email ? email : null
}

interface Situation {
  readonly prepared: Prepared
  readonly settings: Settings
  readonly at: number
  readonly salesChannel: string | null
  readonly cartValueCents: number | null
}

const decideIn = (
  { prepared, settings, ...moment }: Situation,
  facts: Facts | null
): readonly PlanDecision[] =>
  prepared.decidePlans({
    ...moment,
    timeZone: settings.timeZone,
    defaultSalesChannel: DEFAULT_SALES_CHANNEL,
    facts,
  })

const degraded = (
  reason: 'SESSION' | 'CUSTOMERS',
  identified: boolean,
  situation: Situation,
  asked: readonly string[]
): ShopperAnswer => {
  const decided = decideIn(situation, null)
  const answer = answerFor(asked, decided)
  const plans =
    situation.settings.whenUnavailable === 'OFFER_ALL'
      ? offerAll(answer, decided, asked)
      : answer

  // Withholding everything on a guess would be worse than leaving the page alone.
  return plans.some(({ offered }) => offered)
    ? { status: 'DEGRADED', reason, identified, plans }
    : { status: 'DEGRADED', reason, identified, plans: [] }
}

const offerAll = (
  answer: readonly OfferedPlan[],
  decided: readonly PlanDecision[],
  asked: readonly string[]
): readonly OfferedPlan[] =>
  asked.length === 0
    ? decided.map(({ key }) => ({ key, offered: true }))
    : answer.map(({ key }) => ({ key, offered: true }))

/** What this shopper is offered, within the budget and whatever fails. DESIGN section 6. */
export const decideForShopper = async (
  ports: ShopperPorts,
  question: ShopperQuestion
): Promise<ShopperAnswer> => {
  const answer = await answerShopper(ports, question)

  if (answer.status === 'DEGRADED') {
    ports.log('decision-degraded', { reason: answer.reason })
    ports.moments.add(`DEGRADED_${answer.reason}` as const, ports.clock.now())
  }

  return answer
}

const answerShopper = async (
  ports: ShopperPorts,
  question: ShopperQuestion
): Promise<ShopperAnswer> => {
  const at = ports.clock.now()
  const left = () => Math.max(1, at + DECISION_BUDGET_MS - ports.clock.now())
  const ask = <T>(upstream: Upstream, promise: Promise<T>, most = left()) =>
    attempt(within(Math.min(left(), most), upstream, promise))

  const [on, stored] = await Promise.all([
    ask('SWITCH', ports.appSwitch.isOn()),
    ask('CONDITIONS', readable(ports.conditions.recent())),
  ])

  if (on.ok && !on.value) return OFF
  if (!stored.ok) return leaveAlone('CONDITIONS')

  const { settings, records } = stored.value.value

  if (settings.mode === 'OFF' || records.length === 0) return OFF

  const [identity, cart, rules, properties] = await Promise.all([
    ask('SESSION', ports.identity.shopper()),
    question.orderFormId === null
      ? null
      : ask('CART', ports.carts.read(question.orderFormId)),
    ask('GATEWAY', ports.gateway.recent()),
    // The one answer we can do without: waiting for it must leave time to read the customer.
    ask(
      'PROPERTIES',
      ports.properties.recent(settings.customerEntity),
      SHOPPER_CALL_MS
    ),
  ])

  // An unread cart is as no cart: its limits count as met, as they do for whoever names none.
  const knownCart = cart?.ok ? cart.value : null
  const email = identity.ok ? believed(identity.value, knownCart) : null

  if (settings.mode === 'TESTERS') {
    // By the session alone: a tester who fills in the form for somebody else stays one.
    const tester = identity.ok ? identity.value.email : null

    if (tester === null) return OFF
    if (!settings.testers.includes(normalizeEmail(tester))) return OFF
  }

  if (!rules.ok) return leaveAlone('GATEWAY')

  const situation: Situation = {
    prepared: preparedFor(
      rules.value.value,
      records,
      // Without definitions the kinds stored with the clusters are what we have.
      properties.ok ? properties.value.value : null
    ),
    settings,
    at,
    salesChannel: identity.ok ? identity.value.salesChannel : null,
    cartValueCents: knownCart?.valueCents ?? null,
  }

  if (!identity.ok) {
    return degraded('SESSION', false, situation, question.planKeys)
  }

  const { fields } = situation.prepared
  const found =
    email === null || fields.length === 0
      ? null
      : await ask(
          'CUSTOMERS',
          ports.customers.byEmail(settings.customerEntity, email, fields)
        )

  if (found && !found.ok) {
    return degraded('CUSTOMERS', true, situation, question.planKeys)
  }

  // Several documents with one e-mail tell nothing about the shopper.
  const facts =
    found?.value.status === 'FOUND' ? found.value.customer.facts : null

  return {
    status: 'OK',
    identified: email !== null,
    plans: answerFor(question.planKeys, decideIn(situation, facts)),
  }
}
