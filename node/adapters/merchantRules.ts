import type { MerchantRules } from '../clients/merchantRules'
import { ADMIN_CALL_MS } from '../limits'
import { Forbidden, Unavailable } from '../usecases/unavailable'
import type { RuleReader } from '../usecases/writing/ports'
import { isCustomerCredit } from './parseGatewayRules'
import { calling, isObject } from './transport'

/** Rules of the gateway with the merchant's token; other payment systems' are none of ours. */
export const merchantRules = (
  client: Pick<MerchantRules, 'one' | 'all'>,
  adminToken: string | undefined
): RuleReader => {
  const call = () => {
    // Without it the transport would ask with the app's own token.
    if (!adminToken) throw new Forbidden('GATEWAY')

    return { token: adminToken, timeout: ADMIN_CALL_MS }
  }

  return {
    async one(id) {
      const asking = call()
      const answer = await calling('GATEWAY', () => client.one(id, asking))

      if (answer === null) return null
      if (!isObject(answer)) throw new Unavailable('GATEWAY')

      return isCustomerCredit(answer) ? answer : null
    },

    async all() {
      const asking = call()
      const answer = await calling('GATEWAY', () => client.all(asking))

      if (!Array.isArray(answer)) throw new Unavailable('GATEWAY')
      const rules: readonly unknown[] = answer

      return rules.filter(isCustomerCredit)
    },
  }
}
