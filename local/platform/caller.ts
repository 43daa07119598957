import type { FastifyRequest } from 'fastify'

import { headerText } from './body'
import { parseCookies } from './cookies'
import type { Role, Tokens } from './tokens'

/** Who asks: the app by its own token, a user of the Admin, a shopper, nobody. */
export type Caller =
  | { readonly kind: 'app' }
  | { readonly kind: 'merchant'; readonly login: string; readonly role: Role }
  | {
      readonly kind: 'shopper'
      readonly email: string
      readonly userId: string
    }
  | { readonly kind: 'none' }

export const ADMIN_COOKIE = 'VtexIdclientAutCookie'
export const SESSION_COOKIE = 'vtex_session'
export const CART_COOKIE = 'checkout.vtex.com'

export const storeCookie = (account: string): string =>
  `${ADMIN_COOKIE}_${account}`

export interface CallerOptions {
  readonly account: string
  readonly appToken: string
  readonly tokens: Tokens
}

/** A key a developer of the demo store may use instead of signing in. */
export const DEMO_APP_KEY = 'vtexappkey-wholesale-DEMO'
export const DEMO_APP_TOKEN = 'demo-token'

const readAppKey = (request: FastifyRequest): Caller | null =>
  headerText(request, 'x-vtex-api-appkey') === DEMO_APP_KEY &&
  headerText(request, 'x-vtex-api-apptoken') === DEMO_APP_TOKEN
    ? { kind: 'merchant', login: DEMO_APP_KEY, role: 'admin' }
    : null

const withoutBearer = (value: string | null): string | null =>
  value === null ? null : value.replace(/^bearer\s+/i, '').trim()

export const requestCookies = (
  request: FastifyRequest
): ReadonlyMap<string, string> => parseCookies(headerText(request, 'cookie'))

/**
 * The credential an API would look at. The token for the API itself goes before
 * the one for the proxy, so that the app acting for a merchant is that merchant.
 */
export const readCaller = (
  request: FastifyRequest,
  { account, appToken, tokens }: CallerOptions
): Caller => {
  const cookies = requestCookies(request)
  const explicit =
    headerText(request, ADMIN_COOKIE.toLowerCase()) ||
    cookies.get(ADMIN_COOKIE) ||
    withoutBearer(headerText(request, 'authorization'))

  const token =
    explicit || withoutBearer(headerText(request, 'proxy-authorization'))

  if (token && token === appToken) return { kind: 'app' }
  if (token) {
    const identity = tokens.identify(token)

    if (identity && identity.account === account) {
      return identity.audience === 'admin' && identity.role
        ? { kind: 'merchant', login: identity.email, role: identity.role }
        : { kind: 'shopper', email: identity.email, userId: identity.userId }
    }
  }

  return (
    readAppKey(request) ??
    readShopper(request, { account, appToken, tokens }) ?? { kind: 'none' }
  )
}

/** The shopper behind the store's own cookie, whoever else asks. */
export const readShopper = (
  request: FastifyRequest,
  { account, tokens }: CallerOptions
): Extract<Caller, { kind: 'shopper' }> | null => {
  const token =
    requestCookies(request).get(storeCookie(account)) ??
    headerText(request, storeCookie(account).toLowerCase())

  const identity = token ? tokens.identify(token) : null

  if (!identity || identity.audience !== 'webstore') return null
  if (identity.account !== account) return null

  return { kind: 'shopper', email: identity.email, userId: identity.userId }
}
