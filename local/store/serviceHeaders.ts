import { randomUUID } from 'crypto'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'http'

import { ACCOUNT, WORKSPACE } from '../runtime/identity'
import type { Cookies } from './cookies'
import { SESSION_COOKIE, printCookies } from './cookies'

const STORE_HOST = `${ACCOUNT}.myvtex.com`

// Only VTEX's router speaks in these; what a browser writes into them is nothing but a claim.
const ROUTERS_OWN =
  /^(x-vtex-|x-colossus-|x-event-|x-forwarded-|x-real-|x-request-id$|x-trace-id$|x-local-|proxy-|authorization$|forwarded$)/

const withoutClaims = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !ROUTERS_OWN.test(name) && name !== 'cookie'
    )
  )

/** The headers VTEX's router sets on a request to a service. */
export const serviceHeaders = (
  headers: IncomingHttpHeaders,
  cookies: Cookies,
  appToken: string
): OutgoingHttpHeaders => {
  const session = cookies.get(SESSION_COOKIE)
  const segment = cookies.get('vtex_segment')

  return {
    ...withoutClaims(headers),
    ...(cookies.size > 0 && { cookie: printCookies(cookies) }),
    'x-vtex-account': ACCOUNT,
    'x-vtex-workspace': WORKSPACE,
    'x-vtex-workspace-is-production': 'true',
    'x-vtex-platform': 'vtex',
    'x-vtex-credential': appToken,
    'x-vtex-locale': 'en-US',
    'x-vtex-operation-id': randomUUID(),
    'x-request-id': randomUUID(),
    'x-forwarded-host': STORE_HOST,
    'x-forwarded-proto': 'https',
    ...(session !== undefined && { 'x-vtex-session': session }),
    ...(segment !== undefined && { 'x-vtex-segment': segment }),
  }
}

/** The headers of a request to the platform: the caller's own, for it judges them itself. */
export const platformHeaders = (
  headers: IncomingHttpHeaders,
  cookies: Cookies
): OutgoingHttpHeaders => {
  const { cookie: _, ...rest } = Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(x-forwarded-|proxy-|x-local-|forwarded$)/.test(name)
    )
  )

  return cookies.size > 0 ? { ...rest, cookie: printCookies(cookies) } : rest
}
