import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { jsonBody, objectBody, pathParam, queryText } from '../body'
import {
  CART_COOKIE,
  readShopper,
  requestCookies,
  SESSION_COOKIE,
} from '../caller'
import {
  cartValueCents,
  createCart,
  findCart,
  saveCart,
  type Cart,
} from '../checkout/carts'
import {
  configurationOf,
  declaredFields,
  saveConfiguration,
} from '../checkout/configuration'
import { orderFormOf, type Reader } from '../checkout/orderForm'
import { noteEvent, ORDERS, placeOrder } from '../checkout/orders'
import { describeInstallments, offersFor } from '../checkout/paymentOffer'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { checkoutProblem } from '../problem'
import { callerOf } from '../requestContext'
import { findSession } from '../sessions'

const BASE = '/api/checkout/pub/orderForm'
const CONFIGURATION = '/api/checkout/pvt/configuration/orderForm'
/** How the cart's cookie wraps its id. */
const CART_PREFIX = '__ofid='

export const checkoutRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const readerOf = (request: FastifyRequest, cart: Cart): Reader => {
    const shopper = readShopper(request, platform)
    const caller = callerOf(request, platform)
    const isOwner =
      shopper !== null &&
      shopper.email.toLowerCase() === cart.email?.toLowerCase()
    return {
      shopper,
      seesAll: isOwner || caller.kind === 'app' || caller.kind === 'merchant',
    }
  }
  const show = (request: FastifyRequest, cart: Cart): JsonObject =>
    orderFormOf(platform, cart, readerOf(request, cart))

  const cartOf = (request: FastifyRequest): Cart => {
    const cart = findCart(platform, pathParam(request, 'id'))
    if (!cart) throw checkoutProblem(400, 'ORD002', 'Invalid orderForm')
    return cart
  }
  const change = (request: FastifyRequest, changes: Partial<Cart>): JsonObject => {
    const cart = { ...cartOf(request), ...changes }
    saveCart(platform, cart)
    return show(request, cart)
  }

  const ownCart = (request: FastifyRequest, reply: FastifyReply) => {
    const cookie = requestCookies(request).get(CART_COOKIE) ?? ''
    const known = cookie.startsWith(CART_PREFIX)
      ? findCart(platform, cookie.slice(CART_PREFIX.length))
      : null
    if (known) return show(request, known)

    const shopper = readShopper(request, platform)
    const id = createCart(platform, shopper?.email ?? null)
    reply.header(
      'set-cookie',
      `${CART_COOKIE}=${CART_PREFIX}${id}; path=/; HttpOnly; SameSite=Lax`
    )
    const created = findCart(platform, id)
    if (!created) throw checkoutProblem(500, 'ORD001', 'No orderForm')
    return show(request, created)
  }
  app.get(BASE, ownCart)
  app.get(`${BASE}/`, ownCart)
  app.post(BASE, ownCart)
  app.post(`${BASE}/`, ownCart)
  app.get(`${BASE}/:id`, (request) => show(request, cartOf(request)))
  app.post(`${BASE}/:id`, (request) => show(request, cartOf(request)))

  app.post(`${BASE}/:id/attachments/clientProfileData`, (request) => {
    const profile = objectBody(request)
    const cart = cartOf(request)
    const email = textOf(profile.email)?.trim() || cart.email
    return change(request, { email, profile: { ...cart.profile, ...profile } })
  })
  app.post(`${BASE}/:id/attachments/paymentData`, (request) => {
    const payments = listOf(objectBody(request).payments).map(objectOf)
    return change(request, { payments })
  })
  app.post(`${BASE}/:id/attachments/:other`, (request) => change(request, {}))
  app.patch(`${BASE}/:id/profile`, (request) => change(request, {}))

  app.get(`${BASE}/:id/installments`, (request) => {
    const cart = cartOf(request)
    const wanted = Number(queryText(request, 'paymentSystem'))
    const valueCents = cartValueCents(cart)
    const offer = offersFor(platform, {
      nowMs: platform.now(),
      salesChannel: cart.salesChannel,
      valueCents,
    }).find(({ system }) => system === wanted)
    if (!offer) throw checkoutProblem(400, 'CHK0018', 'Unknown payment system')
    return describeInstallments(offer, valueCents, platform.account)
  })

  itemRoutes(app, cartOf, change)
  customDataRoutes(app, platform, cartOf, change)
  transactionRoutes(app, platform, cartOf)
  configurationRoutes(app, platform)
}

type ReadCart = (request: FastifyRequest) => Cart
type ChangeCart = (
  request: FastifyRequest,
  changes: Partial<Cart>
) => JsonObject

const itemRoutes = (
  app: FastifyInstance,
  cartOf: ReadCart,
  change: ChangeCart
): void => {
  const asked = (request: FastifyRequest) =>
    listOf(objectBody(request).orderItems).map(objectOf)

  app.post(`${BASE}/:id/items`, (request) => {
    const added = asked(request).map(({ id, quantity }) => ({
      id: String(id),
      quantity: numberOf(quantity) ?? 1,
    }))
    return change(request, { items: [...cartOf(request).items, ...added] })
  })

  const update = (request: FastifyRequest) => {
    const quantities = new Map(
      asked(request).map(({ index, quantity }) => [
        numberOf(index),
        numberOf(quantity) ?? 1,
      ])
    )
    const items = cartOf(request)
      .items.map((item, at) => ({
        ...item,
        quantity: quantities.get(at) ?? item.quantity,
      }))
      .filter(({ quantity }) => quantity > 0)
    return change(request, { items })
  }
  app.post(`${BASE}/:id/items/update`, update)
  app.patch(`${BASE}/:id/items`, update)
  app.post(`${BASE}/:id/items/removeAll`, (request) =>
    change(request, { items: [] })
  )
}

const customDataRoutes = (
  app: FastifyInstance,
  platform: Platform,
  cartOf: ReadCart,
  change: ChangeCart
): void => {
  const declared = (request: FastifyRequest): readonly string[] => {
    const fields = declaredFields(platform, pathParam(request, 'app'))
    if (!fields) throw checkoutProblem(404, 'CHK0090', 'App id not found')
    return fields
  }
  const merge = (request: FastifyRequest, fields: JsonObject) => {
    const { customApps } = cartOf(request)
    const id = pathParam(request, 'app')
    return change(request, { customApps: { ...customApps, [id]: fields } })
  }
  const kept = (request: FastifyRequest): JsonObject =>
    cartOf(request).customApps[pathParam(request, 'app')] ?? {}

  app.put(`${BASE}/:id/customData/:app`, (request) => {
    const known = declared(request)
    const fields = objectBody(request)
    if (Object.keys(fields).some((field) => !known.includes(field))) {
      throw checkoutProblem(400, 'CHK0121', 'Invalid app fields')
    }
    const texts = Object.entries(fields).map(([name, value]) => [
      name,
      String(value),
    ])
    return merge(request, Object.fromEntries(texts))
  })

  const fieldOf = (request: FastifyRequest): string => {
    const field = pathParam(request, 'field')
    if (!declared(request).includes(field)) {
      throw checkoutProblem(404, 'CHK0091', 'App key not found')
    }
    return field
  }
  app.put(`${BASE}/:id/customData/:app/:field`, (request) => {
    const field = fieldOf(request)
    const value = objectOf(jsonBody(request)).value ?? ''
    return merge(request, { ...kept(request), [field]: String(value) })
  })
  app.delete(`${BASE}/:id/customData/:app/:field`, (request) => {
    const field = fieldOf(request)
    const { [field]: _, ...rest } = kept(request)
    return merge(request, rest)
  })
}

const transactionRoutes = (
  app: FastifyInstance,
  platform: Platform,
  cartOf: ReadCart
): void => {
  app.post(`${BASE}/:id/transaction`, (request, reply) => {
    const cart = cartOf(request)
    const body = objectBody(request)
    const [payment] = cart.payments
    if (cart.items.length === 0) {
      throw checkoutProblem(400, 'ORD005', 'Purchase without items')
    }
    if (!payment) {
      throw checkoutProblem(400, 'CHK0019', 'Installments not selected')
    }
    const value = cartValueCents(cart)
    if ((numberOf(body.referenceValue) ?? value) !== value) {
      throw checkoutProblem(
        400,
        'CHK0016',
        'The payment value does not match the reference value'
      )
    }
    const session = findSession(
      platform,
      requestCookies(request).get(SESSION_COOKIE) ?? ''
    )
    const placed = placeOrder(platform, {
      cart,
      paymentSystem: Number(payment.paymentSystem),
      paymentName: textOf(payment.paymentSystemName) ?? 'Customer Credit',
      installments: numberOf(payment.installments) ?? 1,
      operator: textOf(session?.impersonated)
        ? textOf(session?.adminUserEmail)
        : null,
      hidesEmail: false,
    })
    const { orderGroup, orderId, transactionId } = placed
    const merchantName = platform.account.toUpperCase()
    return reply.send({
      id: transactionId,
      orderGroup,
      merchantTransactions: [
        { id: merchantName, transactionId, merchantName, payments: cart.payments },
      ],
      receiverUri: `/checkout/gatewayCallback/${orderGroup}/{messageCode}`,
      gatewayCallbackTemplatePath: `/checkout/gatewayCallback/${orderGroup}/{messageCode}`,
      messages: [],
      orders: [{ orderId }],
    })
  })

  app.post('/api/payments/transactions/:transaction/payments', (_, reply) =>
    reply.code(201).send()
  )

  app.post('/api/checkout/pub/gatewayCallback/:group', (request, reply) => {
    const orderId = `${pathParam(request, 'group')}-01`
    const order = platform.records.get(ORDERS, orderId)
    if (!order) throw checkoutProblem(500, '001', 'Payment not authorized')
    if (order.status === 'payment-pending') {
      platform.records.put(ORDERS, orderId, {
        ...order,
        status: 'payment-approved',
        statusDescription: 'Payment approved',
      })
      noteEvent(platform, orderId, 'payment-pending', 'payment-approved')
    }
    return reply.code(204).send()
  })
}

const configurationRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const demand = (request: FastifyRequest) => {
    const caller = callerOf(request, platform)
    if (caller.kind === 'merchant' && caller.role === 'admin') return
    // The app has no policy to configure checkout, so it may only look.
    if (caller.kind === 'app' && request.method === 'GET') return
    throw checkoutProblem(401, 'ORD062', 'Unauthorized')
  }

  app.get(CONFIGURATION, (request) => {
    demand(request)
    return configurationOf(platform)
  })
  app.post(CONFIGURATION, (request, reply) => {
    demand(request)
    saveConfiguration(platform, objectBody(request))
    return reply.code(204).send()
  })
  app.patch(CONFIGURATION, (request, reply) => {
    demand(request)
    const merged = { ...configurationOf(platform), ...objectBody(request) }
    saveConfiguration(platform, merged)
    return reply.code(204).send()
  })
}
