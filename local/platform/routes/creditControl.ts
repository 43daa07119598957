import type { FastifyInstance, FastifyRequest } from 'fastify'

import { queryText } from '../body'
import { CART_COOKIE, requestCookies } from '../caller'
import { DEMO_ITEMS } from '../../seed/cart'
import { cartValueCents, findCart } from '../checkout/carts'
import { creditPlans } from '../checkout/paymentOffer'
import { textOf } from '../json'
import { spaceOf } from '../masterdata/entities'
import type { Platform } from '../platform'

const CREDIT_LIMIT = 50_000
const DEMO_VALUE_CENTS = DEMO_ITEMS.reduce(
  (sum, { priceCents, quantity }) => sum + priceCents * quantity,
  0
)

/** Customer Credit's own list of plans, the same for every customer. */
export const creditControlRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const valueOf = (request: FastifyRequest): number => {
    const cookie = requestCookies(request).get(CART_COOKIE) ?? ''
    const cart = findCart(platform, cookie.replace(/^__ofid=/, ''))

    return cart ? cartValueCents(cart) : DEMO_VALUE_CENTS
  }

  app.get('/api/creditcontrol/purchase-conditions', (request) => {
    const customer = platform.documents.findByEmail(
      spaceOf(platform.account, 'CL'),
      queryText(request, 'email') ?? ''
    )

    const document = textOf(customer?.document)?.replace(/\D/g, '')
    const plans = creditPlans(platform, {
      nowMs: platform.now(),
      salesChannel: queryText(request, 'sc') || '1',
      valueCents: valueOf(request),
    })

    return {
      accountId: document ? `${document}_CPF` : null,
      availableCredit: customer ? CREDIT_LIMIT : 0,
      deadlines: plans.map(({ days, interestPercent }) => ({
        paymentOptions: days,
        interestRate: interestPercent,
        minInstallmentValue: 0,
      })),
    }
  })
}
