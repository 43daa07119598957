import type { GatewayRuleWriter } from '../clients/gatewayRuleWriter'
import { ADMIN_CALL_MS } from '../limits'
import { Forbidden, Unavailable } from '../usecases/unavailable'
import type { RuleWriter } from '../usecases/writing/ports'
import { statusOf } from './transport'

const TOO_MANY_REQUESTS = 429
const REQUEST_TIMEOUT = 408

/** A refusal is final; anything else may have been done all the same. */
const isRefusal = (status: number | null): boolean =>
  status !== null &&
  status >= 400 &&
  status < 500 &&
  status !== TOO_MANY_REQUESTS &&
  status !== REQUEST_TIMEOUT

/** Writes rules with the merchant's own token, never the app's. */
export const gatewayRuleWriter = (
  client: Pick<GatewayRuleWriter, 'create' | 'replace' | 'remove'>,
  adminToken: string | undefined
): RuleWriter => {
  const writing = async (
    write: (call: { token: string; timeout: number }) => Promise<unknown>
  ): Promise<'DONE' | 'REFUSED'> => {
    if (!adminToken) throw new Forbidden('GATEWAY')

    try {
      await write({ token: adminToken, timeout: ADMIN_CALL_MS })

      return 'DONE'
    } catch (error) {
      const status = statusOf(error)

      if (status === 401 || status === 403) throw new Forbidden('GATEWAY')
      if (isRefusal(status)) return 'REFUSED'
      throw new Unavailable('GATEWAY')
    }
  }

  return {
    create: (content) => writing((call) => client.create(content, call)),
    replace: (id, content) =>
      writing((call) => client.replace(id, content, call)),
    remove: (id) => writing((call) => client.remove(id, call)),
  }
}
