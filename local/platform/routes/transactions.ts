import type { FastifyInstance } from 'fastify'

import { objectBody, pathParam } from '../body'
import { requestCookies, SESSION_COOKIE } from '../caller'
import { BASE, type ReadCart } from '../checkout/access'
import { cartValueCents } from '../checkout/carts'
import { noteEvent, ORDERS, placeOrder } from '../checkout/orders'
import { numberOf, textOf } from '../json'
import type { Platform } from '../platform'
import { checkoutProblem } from '../problem'
import { findSession } from '../sessions'

/** Placing an order: transaction, payment, callback. */
export const transactionRoutes = (
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
        {
          id: merchantName,
          transactionId,
          merchantName,
          payments: cart.payments,
        },
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
