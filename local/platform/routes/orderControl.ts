import type { FastifyInstance } from 'fastify'

import { objectBody, pathParam } from '../body'
import { createCart, findCart, saveCart } from '../checkout/carts'
import { CUSTOMER_CREDIT } from '../checkout/creditRules'
import {
  dropEvent,
  dropEventsOf,
  noteEvent,
  ORDERS,
  pendingEvents,
  placeOrder,
} from '../checkout/orders'
import { listOf, numberOf, textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { Problem } from '../problem'

/** Orders placed past the page, and the notices VTEX would send of them. */
export const orderControlRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  app.post('/_platform/orders', (request) => {
    const input = objectBody(request)
    const email = textOf(input.email)?.trim()
    const days = listOf(input.days).map((day) => numberOf(day) ?? NaN)

    if (!email || days.length === 0 || days.some(Number.isNaN)) {
      throw new Problem(400, { message: 'Name an e-mail and the days' })
    }

    const cart = findCart(platform, createCart(platform, email))

    if (!cart) throw new Problem(500, { message: 'No cart' })
    const isPlain = input.customData === false
    const order = {
      ...cart,
      salesChannel: textOf(input.salesChannel) ?? cart.salesChannel,
      customApps: isPlain
        ? cart.customApps
        : {
            'customer-credit': creditFields(
              days,
              numberOf(input.interest) ?? 0
            ),
          },
    }

    saveCart(platform, order)
    const { orderId, event } = placeOrder(platform, {
      cart: order,
      paymentSystem: numberOf(input.paymentSystem) ?? CUSTOMER_CREDIT,
      paymentName: 'Customer Credit',
      installments: days.length,
      operator: textOf(input.operator),
      hidesEmail: input.maskEmail === true,
    })

    // The caller delivers this one himself.
    dropEventsOf(platform, orderId)

    return { orderId, event }
  })

  app.post('/_platform/orders/:id/status', (request) => {
    const id = pathParam(request, 'id')
    const order = platform.records.get(ORDERS, id)
    const status = textOf(objectBody(request).status)

    if (!order || !status) throw new Problem(404, { message: 'Unknown order' })
    platform.records.put(ORDERS, id, { ...order, status })
    const event = noteEvent(platform, id, String(order.status), status)

    dropEventsOf(platform, id)

    return { orderId: id, event }
  })

  app.get('/_platform/events', () => pendingEvents(platform))
  app.delete('/_platform/events/:id', (request, reply) => {
    dropEvent(platform, pathParam(request, 'id'))

    return reply.code(204).send()
  })
}

/** The plan as Customer Credit writes it: everything as text. */
const creditFields = (
  days: readonly number[],
  interest: number
): JsonObject => ({
  quantity: String(days.length),
  ...Object.fromEntries(
    days.map((day, at) => [`deadlines_${at + 1}`, String(day)])
  ),
  interestRate: String(interest),
})
