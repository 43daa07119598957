import type { IncomingHttpHeaders } from 'http'

import type { Cookies } from './cookies'
import {
  ADMIN_COOKIE,
  SHOPPER_COOKIES,
  parseCookies,
  parseSetCookie,
} from './cookies'
import type { PlatformControl } from './platformControl'

/**
 * Personas standing side by side in one browser: each has his own cookies, kept here,
 * for a browser has one set per origin.
 */
export interface Shoppers {
  /** Signs a persona in anew; null when nobody has that id or e-mail. */
  readonly signIn: (persona: string) => Promise<Cookies | null>
  /** The persona a request is made for: his checkout page sent it, or `x-local-persona` names him. */
  readonly personaOf: (headers: IncomingHttpHeaders) => string | null
  /** The cookies a request goes on with. */
  readonly cookiesFor: (headers: IncomingHttpHeaders) => Promise<Cookies>
  /** Keeps the cookies an answer sets for a persona. */
  readonly keep: (persona: string, setCookies: readonly string[]) => void
  readonly forget: (persona: string) => void
}

const withoutShopper = (cookies: Cookies): Map<string, string> =>
  new Map(
    // A persona's page is a shopper's, also in the merchant's own browser.
    [...cookies].filter(
      ([name]) => name !== ADMIN_COOKIE && !SHOPPER_COOKIES.includes(name)
    )
  )

export const createShoppers = (platform: PlatformControl): Shoppers => {
  const jars = new Map<string, Map<string, string>>()

  const emailOf = async (persona: string): Promise<string | null> => {
    if (persona.includes('@')) return persona
    const personas = await platform.personas()

    return personas.find(({ id }) => id === persona)?.email ?? null
  }

  const signIn: Shoppers['signIn'] = async (persona) => {
    const email = await emailOf(persona)

    if (email === null) return null
    const jar = new Map([
      ...(jars.get(persona) ?? []),
      ...(await platform.signIn({ email })),
    ])

    jars.set(persona, jar)

    return jar
  }

  const personaOf: Shoppers['personaOf'] = ({ referer, host, ...headers }) => {
    const named = headers['x-local-persona']

    if (typeof named === 'string' && named !== '') return named
    if (referer === undefined || !URL.canParse(referer)) return null
    const page = new URL(referer)
    const isOurs = page.host === host && /^\/checkout(\/|$)/.test(page.pathname)

    return isOurs ? page.searchParams.get('persona') : null
  }

  return {
    signIn,
    personaOf,
    cookiesFor: async (headers) => {
      const browser = parseCookies(headers.cookie)
      const persona = personaOf(headers)

      if (persona === null || persona === '') return browser
      // A page opened before this start still names its persona.
      const jar = jars.get(persona) ?? (await signIn(persona))

      return jar === null
        ? browser
        : new Map([...withoutShopper(browser), ...jar])
    },
    keep: (persona, setCookies) => {
      const jar = jars.get(persona) ?? new Map<string, string>()

      for (const [name, value] of setCookies.map(parseSetCookie)) {
        if (value === '') jar.delete(name)
        else jar.set(name, value)
      }

      jars.set(persona, jar)
    },
    forget: (persona) => {
      // Empty, not absent: an absent one would be signed in again.
      jars.set(persona, new Map())
    },
  }
}
