import type { ParamsContext, RecorderState, ServiceContext } from '@vtex/api'
import { method, Service } from '@vtex/api'

import { Clients } from '../../../node/clients'
import { SHOPPER_CALL_MS } from '../../../node/limits'

/**
 * A route that does nothing but make the decision's calls, by the same clients in the same order: what
 * is left when all of the app's own work is taken away.
 */
const decision = async (ctx: ServiceContext<Clients>): Promise<void> => {
  const { clients, vtex, query } = ctx
  const { orderFormId } = query

  await Promise.all([
    clients.sessions.read(
      vtex.sessionToken ?? '',
      ['authentication.storeUserEmail', 'store.channel'],
      SHOPPER_CALL_MS
    ),
    clients.carts.orderForm(String(orderFormId), SHOPPER_CALL_MS),
  ])

  await clients.customerDocuments.search(
    'CL',
    'email="buyer1@company-1.com"',
    ['id', 'email', 'creditScore', 'region', 'tier'],
    10,
    { token: vtex.authToken, timeout: SHOPPER_CALL_MS }
  )

  ctx.set('Cache-Control', 'private, no-store')
  ctx.status = 200
  ctx.body = { status: 'off', identified: false, plans: [] }
}

export default new Service<Clients, RecorderState, ParamsContext>({
  clients: {
    implementation: Clients,
    options: { default: { retries: 0, timeout: SHOPPER_CALL_MS } },
  },
  routes: { decision: method({ GET: [decision] }) },
})
