import { randomUUID } from 'crypto'

import { numberOf, objectOf, textOf, type JsonObject } from '../json'
import { spaceOf } from '../masterdata/entities'
import type { Platform } from '../platform'
import { cartValueCents, type Cart } from './carts'
import { customDataOf, itemsOf } from './orderForm'
import { orderPayment } from './orderPayment'

export const ORDERS = 'order'
const EVENTS = 'event'
const FIRST_ORDER = 1_500_000_000_001
const TRACKING_HOST = 'ct.vtex.com.br'

export interface Placing {
  readonly cart: Cart
  readonly paymentSystem: number
  readonly paymentName: string
  readonly installments: number
  /** The telesales agent who placed it, if one did. */
  readonly operator: string | null
  /** Real orders often show an alias instead of the customer's e-mail. */
  readonly hidesEmail: boolean
}

/** The notice `vtex.orders-broadcast` sends. */
export interface OrderEvent {
  readonly recorder: Readonly<Record<string, never>>
  readonly domain: 'Marketplace'
  readonly orderId: string
  readonly currentState: string
  readonly lastState: string
  readonly currentChangeDate: string
  readonly lastChangeDate: string
}

export interface PlacedOrder {
  readonly orderId: string
  readonly orderGroup: string
  readonly transactionId: string
  readonly event: OrderEvent
}

/** Places an order from a cart and leaves the notice of it to be delivered. */
export const placeOrder = (
  platform: Platform,
  placing: Placing
): PlacedOrder => {
  const { records, now } = platform
  const count = numberOf(records.get('meta', 'orders')?.count) ?? 0
  const orderGroup = String(FIRST_ORDER + count)
  const orderId = `${orderGroup}-01`
  const at = new Date(now()).toISOString()
  const transactionId = randomUUID().replace(/-/g, '').toUpperCase()

  const order = buildOrder(platform, placing, {
    orderId,
    orderGroup,
    transactionId,
    at,
  })

  records.put('meta', 'orders', { count: count + 1 })
  records.put(ORDERS, orderId, order)
  const event = noteEvent(platform, orderId, 'order-created', 'payment-pending')

  return { orderId, orderGroup, transactionId, event }
}

/** Leaves a notice of a change of state in the outbox. */
export const noteEvent = (
  { records, now }: Platform,
  orderId: string,
  lastState: string,
  currentState: string
): OrderEvent => {
  const at = new Date(now()).toISOString()
  const event: OrderEvent = {
    recorder: {},
    domain: 'Marketplace',
    orderId,
    currentState,
    lastState,
    currentChangeDate: at,
    lastChangeDate: at,
  }

  const id = randomUUID()
  const topic =
    lastState === 'order-created' ? 'order-created' : 'order-status-updated'

  records.put(EVENTS, id, { id, topic, body: { ...event } })

  return event
}

/** Notices nobody has delivered yet, oldest first. */
export const pendingEvents = ({ records }: Platform): readonly JsonObject[] =>
  records.list(EVENTS)

export const dropEvent = ({ records }: Platform, id: string): boolean =>
  records.remove(EVENTS, id)

export const dropEventsOf = (platform: Platform, orderId: string): void => {
  for (const { id, body } of pendingEvents(platform)) {
    if (objectOf(body).orderId === orderId)
      dropEvent(platform, textOf(id) ?? '')
  }
}

interface Numbers {
  readonly orderId: string
  readonly orderGroup: string
  readonly transactionId: string
  readonly at: string
}

const buildOrder = (
  platform: Platform,
  {
    cart,
    paymentSystem,
    paymentName,
    installments,
    operator,
    hidesEmail,
  }: Placing,
  { orderId, orderGroup, transactionId, at }: Numbers
): JsonObject => {
  const value = cartValueCents(cart)
  const email = cart.email ?? ''
  const customer = platform.documents.findByEmail(
    spaceOf(platform.account, 'CL'),
    email
  )

  const alias = `${transactionId.toLowerCase()}@${TRACKING_HOST}`

  return {
    orderId,
    orderGroup,
    sequence: orderGroup.slice(-6),
    marketplaceOrderId: '',
    sellerOrderId: `00-${orderId}`,
    origin: 'Marketplace',
    status: 'payment-pending',
    statusDescription: 'Payment pending',
    salesChannel: cart.salesChannel,
    value,
    creationDate: at,
    lastChange: at,
    emailTracked: alias,
    // An order's items know neither of these cart fields.
    items: itemsOf(cart).map(({ skuName, availability, ...item }) => item),
    totals: [{ id: 'Items', name: 'Items Total', value }],
    clientProfileData: {
      id: 'clientProfileData',
      email: hidesEmail ? alias : email,
      firstName: textOf(customer?.firstName),
      lastName: textOf(customer?.lastName),
      document: textOf(customer?.document),
      documentType: 'cpf',
      phone: textOf(customer?.phone),
      corporateName: textOf(customer?.corporateName),
      corporateDocument: textOf(customer?.corporateDocument),
      corporatePhone: textOf(customer?.businessPhone),
      tradeName: textOf(customer?.tradeName),
      stateInscription: textOf(customer?.stateRegistration),
      isCorporate: customer?.isCorporate === true,
      userProfileId: textOf(customer?.userId),
      customerClass: textOf(customer?.customerClass),
      customerCode: null,
    },
    paymentData: {
      transactions: [
        {
          isActive: true,
          transactionId,
          merchantName: platform.account.toUpperCase(),
          payments: [
            orderPayment(paymentSystem, paymentName, value, installments),
          ],
        },
      ],
      giftCards: [],
    },
    customData: customDataOf(cart),
    callCenterOperatorData:
      operator === null
        ? null
        : {
            id: 'CallCenterOperatorAttachment',
            email: operator,
            userName: operator,
          },
    purchaseAgentData: null,
  }
}
