import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { objectBody, pathParam, queryText } from '../body'
import { CART_COOKIE, readShopper, requestCookies } from '../caller'
import { BASE, type ChangeCart, type ReadCart } from '../checkout/access'
import {
  cartValueCents,
  createCart,
  findCart,
  saveCart,
  type Cart,
} from '../checkout/carts'
import { orderFormOf, type Reader } from '../checkout/orderForm'
import { describeInstallments, offersFor } from '../checkout/paymentOffer'
import { listOf, objectOf, textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { checkoutProblem } from '../problem'
import { callerOf } from '../requestContext'
import { cartCustomDataRoutes } from './cartCustomData'
import { cartItemRoutes } from './cartItems'
import { checkoutConfigurationRoutes } from './checkoutConfiguration'
import { transactionRoutes } from './transactions'

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

  const cartOf: ReadCart = (request) => {
    const cart = findCart(platform, pathParam(request, 'id'))

    if (!cart) throw checkoutProblem(400, 'ORD002', 'Invalid orderForm')

    return cart
  }

  const change: ChangeCart = (request, changes) => {
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

  cartItemRoutes(app, cartOf, change)
  cartCustomDataRoutes(app, platform, cartOf, change)
  transactionRoutes(app, platform, cartOf)
  checkoutConfigurationRoutes(app, platform)
}
