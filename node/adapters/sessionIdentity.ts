import type { IOContext } from '@vtex/api'

import type { Logins } from '../clients/logins'
import type { Sessions } from '../clients/sessions'
import { SHOPPER_CALL_MS } from '../limits'
import type { IdentitySource, ShopperIdentity } from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import { isObject, statusOf } from './transport'

/** Namespaces the platform fills from validated tokens; `public.*` is anybody's word and never asked. */
const ITEMS = [
  'authentication.storeUserEmail',
  'authentication.adminUserEmail',
  'impersonate.storeUserEmail',
  'impersonate.canImpersonate',
  'store.channel',
]

const SIGNED_OUT: ShopperIdentity = { email: null, salesChannel: null }

const TOO_MANY_REQUESTS = 429

/**
 * What a token can look like. Anything else is a signed-out shopper at once: sent on, a cookie made
 * up to break the call would pass for a failing platform.
 */
const TOKEN = /^[A-Za-z0-9._~+/=%-]{1,4096}$/

/** A rejected token is a signed-out shopper; everything else that fails is not knowing. */
const isRejection = (error: unknown): boolean => {
  const status = statusOf(error)

  return (
    status !== null &&
    status >= 400 &&
    status < 500 &&
    status !== TOO_MANY_REQUESTS
  )
}

const read = (session: unknown, namespace: string, item: string) => {
  const { namespaces } = session as { namespaces?: unknown }
  const values = isObject(namespaces) ? namespaces[namespace] : undefined
  const holder = isObject(values) ? values[item] : undefined
  const value = isObject(holder) ? holder.value : undefined

  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Resolution rule of checkout-and-payments.md, section 9, without the cart's part. */
const parseSession = (session: unknown): ShopperIdentity => {
  if (!isObject(session) || !isObject(session.namespaces)) {
    throw new Unavailable('SESSION')
  }

  const agent = read(session, 'authentication', 'adminUserEmail')
  const mayImpersonate =
    read(session, 'impersonate', 'canImpersonate') === 'true'

  const impersonated =
    agent && mayImpersonate
      ? read(session, 'impersonate', 'storeUserEmail')
      : null

  return {
    email: impersonated ?? read(session, 'authentication', 'storeUserEmail'),
    salesChannel: read(session, 'store', 'channel'),
  }
}

type ShopperContext = Pick<
  IOContext,
  'account' | 'sessionToken' | 'storeUserAuthToken'
>

/** The shopper as the platform's session names him; without one, as VTEX ID does. */
export const sessionIdentity = (
  sessions: Pick<Sessions, 'read'>,
  logins: Pick<Logins, 'validate'>,
  { account, sessionToken, storeUserAuthToken }: ShopperContext
): IdentitySource => {
  const fromSession = async (token: string): Promise<ShopperIdentity> => {
    try {
      return parseSession(await sessions.read(token, ITEMS, SHOPPER_CALL_MS))
    } catch (error) {
      if (isRejection(error)) return SIGNED_OUT
      throw new Unavailable('SESSION')
    }
  }

  /** The audience of shoppers' tokens is unverified: an Admin one is refused, a missing one accepted. */
  const fromToken = async (token: string): Promise<string | null> => {
    try {
      const answer = await logins.validate(token, SHOPPER_CALL_MS)

      if (!isObject(answer)) throw new Unavailable('SESSION')
      const { authStatus, user, account: owner, audience } = answer
      const isOurs =
        authStatus === 'Success' && owner === account && audience !== 'admin'

      return isOurs && typeof user === 'string' ? user : null
    } catch (error) {
      if (isRejection(error)) return null
      throw new Unavailable('SESSION')
    }
  }

  return {
    async shopper() {
      const identity =
        sessionToken && TOKEN.test(sessionToken)
          ? await fromSession(sessionToken)
          : SIGNED_OUT

      // A session that knows somebody is the last word; VTEX ID fills in where it doesn't.
      if (identity.email !== null || !storeUserAuthToken) return identity
      if (!TOKEN.test(storeUserAuthToken)) return identity

      return { ...identity, email: await fromToken(storeUserAuthToken) }
    },
  }
}
