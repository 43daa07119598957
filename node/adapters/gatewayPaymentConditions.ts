import type { IOContext } from '@vtex/api'

import type { PaymentCondition } from '../core/paymentCondition'
import type { GatewayRules } from '../clients/gatewayRules'
import { ADMIN_CALL_MS } from '../limits'
import type { PaymentConditionSource } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import type { Kept } from './kept'
import { parseGatewayRules } from './parseGatewayRules'
import { calling } from './transport'

/** Customer Credit conditions out of the payments gateway, read with the app's token. */
export const gatewayPaymentConditions = (
  client: Pick<GatewayRules, 'all'>,
  kept: Kept<readonly PaymentCondition[]>,
  { account, workspace }: Pick<IOContext, 'account' | 'workspace'>
): PaymentConditionSource => {
  const key = `${account}:${workspace}`
  const load = async () => {
    // Longer than a shopper waits: he gets his answer by his own limit, the next one this value.
    const rules = await calling('GATEWAY', () =>
      client.all(ADMIN_CALL_MS)
    ).catch(() => {
      throw new Unavailable('GATEWAY')
    })

    const conditions = parseGatewayRules(rules)

    if (conditions === null) throw new Unavailable('GATEWAY')

    return conditions
  }

  return {
    recent: () => kept.get(key, load),
    latest: () => kept.latest(key, load),
  }
}
