import type { IOContext } from '@vtex/api'

import type { Logins } from '../clients/logins'
import { ADMIN_CALL_MS } from '../limits'
import type { LoginSource } from '../usecases/ports'
import { Forbidden, Unavailable } from '../usecases/unavailable'
import { calling, isObject } from './transport'

/** The merchant's user, by the same token and call the runtime's `@auth` has just accepted. */
export const adminLogin = (
  client: Pick<Logins, 'user'>,
  {
    account,
    adminUserAuthToken,
  }: Pick<IOContext, 'account' | 'adminUserAuthToken'>
): LoginSource => ({
  async current() {
    if (!adminUserAuthToken) throw new Forbidden('LOGIN')
    const answer = await calling('LOGIN', () =>
      client.user(adminUserAuthToken, ADMIN_CALL_MS)
    )

    if (!isObject(answer)) throw new Unavailable('LOGIN')
    if (answer.account !== account) throw new Forbidden('LOGIN')
    if (typeof answer.user !== 'string') throw new Unavailable('LOGIN')

    return answer.user
  },
})
