import type { OrderStage } from '../core/orderCheckAction'
import { parsePlanKey } from '../core/planKey'
import type {
  ListedOrder,
  OrderReading,
  PlacedOrder,
  PlanTaken,
} from '../usecases/orderPorts'
import { isObject } from './transport'

type Json = Readonly<Record<string, unknown>>

const CUSTOMER_CREDIT = '64'
const CREDIT_APP = 'customer-credit'

/** Orders show customers under an alias of this domain. */
const ALIAS = /@ct\.vtex\.com\.br$/i

/** Statuses in which nothing is billed yet; in any other, known or not, hands off. */
const OPEN_STATUSES: ReadonlySet<string> = new Set([
  'order-created',
  'order-completed',
  'on-order-completed',
  'on-order-completed-ffm',
  'payment-pending',
  'waiting-for-order-authorization',
  'waiting-for-authorization',
  'approve-payment',
  'payment-approved',
  'waiting-for-seller-confirmation',
  'waiting-for-sellers-confirmation',
  'waiting-for-manual-authorization',
  'waiting-for-fulfillment',
  'waiting-ffmt-authorization',
  'authorize-fulfillment',
  'window-to-cancel',
  'ready-for-handling',
  'start-handling',
  'handling',
])

const CANCELLED_STATUSES: ReadonlySet<string> = new Set([
  'cancel',
  'canceled',
  'cancelled',
  'cancellation-requested',
])

/** Statuses in which an order is billed, or about to be. */
const SETTLED_STATUSES: ReadonlySet<string> = new Set([
  'invoice',
  'invoiced',
  'invoice-after-cancellation-deny',
  'replaced',
  'request-cancel',
  'incomplete',
])

/** Whether the status is one we have heard of; in any other an order is left alone. */
export const isKnownStatus = (status: string): boolean =>
  OPEN_STATUSES.has(status) ||
  CANCELLED_STATUSES.has(status) ||
  SETTLED_STATUSES.has(status)

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : []

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** The platform mixes numbers and texts of numbers. */
const printed = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : text(value)

const moment = (value: unknown): number | null => {
  const at = Date.parse(text(value) ?? '')

  return Number.isNaN(at) ? null : at
}

const payments = ({ paymentData }: Json): readonly Json[] =>
  list(isObject(paymentData) ? paymentData.transactions : null)
    .filter(isObject)
    .filter(({ isActive }) => isActive !== false)
    .flatMap((transaction) => list(transaction.payments))
    .filter(isObject)

const isCredit = ({ paymentSystem }: Json): boolean =>
  printed(paymentSystem) === CUSTOMER_CREDIT

const creditFields = ({ customData }: Json): Json | null => {
  const app = list(isObject(customData) ? customData.customApps : null)
    .filter(isObject)
    .find(({ id }) => id === CREDIT_APP)

  return isObject(app?.fields) ? app?.fields ?? null : null
}

const wholeNumber = (value: unknown): string | null => {
  const found = /^0*(\d+)$/.exec(printed(value) ?? '')

  return found ? found[1] : null
}

/**
 * The plan in the order's `customData`. Of the deadlines only the first `quantity` count: others are
 * leftovers of a longer plan chosen before.
 */
const planOf = (order: Json, credit: Json): PlanTaken => {
  const fields = creditFields(order)

  if (fields === null || printed(fields.quantity) === null) {
    return { missing: 'NO_CUSTOM_DATA' }
  }

  const quantity = Number(wholeNumber(fields.quantity) ?? NaN)
  const paid = printed(credit.installments)

  // Said otherwise by the payment itself, the plan is anybody's guess.
  if (paid !== null && Number(paid) !== quantity) {
    return { missing: 'PLAN_UNREADABLE' }
  }

  if (!(quantity >= 1 && quantity <= 48)) return { missing: 'PLAN_UNREADABLE' }
  const days = Array.from({ length: quantity }, (_, index) =>
    wholeNumber(fields[`deadlines_${index + 1}`])
  )

  const key = days.join('/')

  return days.includes(null) || parsePlanKey(key) === null
    ? { missing: 'PLAN_UNREADABLE' }
    : { key }
}

const stageOf = ({ status, packageAttachment }: Json): OrderStage => {
  const name = text(status) ?? ''
  const packages = isObject(packageAttachment)
    ? list(packageAttachment.packages)
    : []

  if (CANCELLED_STATUSES.has(name)) return 'CANCELLED'

  // A package is an invoice: part of the order is billed.
  return OPEN_STATUSES.has(name) && packages.length === 0 ? 'OPEN' : 'SETTLED'
}

const emailOf = (profile: Json): string | null => {
  const email = text(profile.email)

  return email === null || ALIAS.test(email) || email.includes('*')
    ? null
    : email
}

const parseDetails = (
  json: Json,
  id: string,
  placedAt: number
): PlacedOrder => {
  const profile = isObject(json.clientProfileData) ? json.clientProfileData : {}
  const credit = payments(json).find(isCredit)

  return {
    id,
    placedAt,
    stage: stageOf(json),
    isOnCustomerCredit: credit !== undefined,
    salesChannel: printed(json.salesChannel),
    valueCents: typeof json.value === 'number' ? json.value : null,
    userId: text(profile.userProfileId),
    email: emailOf(profile),
    plan: credit ? planOf(json, credit) : { missing: 'NO_CUSTOM_DATA' },
  }
}

/** Reads an order of the order management; null when it is no order at all. */
export const parseOrder = (json: unknown, id: string): OrderReading | null => {
  if (!isObject(json) || json.orderId !== id) return null
  const placedAt = moment(json.creationDate)

  if (placedAt === null) return null

  return payments(json).length === 0 || !isObject(json.clientProfileData)
    ? { status: 'UNREADABLE', placedAt }
    : { status: 'FOUND', order: parseDetails(json, id, placedAt) }
}

/** Reads one entry of a list of orders. */
export const parseListedOrder = (json: unknown): ListedOrder | null => {
  if (!isObject(json)) return null
  const id = text(json.orderId)
  const placedAt = moment(json.creationDate)

  return id === null || placedAt === null ? null : { id, placedAt }
}
