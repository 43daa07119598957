import { ACCOUNT } from '../runtime/identity'

export type Cookies = ReadonlyMap<string, string>

export const ADMIN_COOKIE = 'VtexIdclientAutCookie'
export const SESSION_COOKIE = 'vtex_session'

/** What makes a browser one shopper and not another. */
export const SHOPPER_COOKIES: readonly string[] = [
  `VtexIdclientAutCookie_${ACCOUNT}`,
  SESSION_COOKIE,
  'vtex_segment',
  'checkout.vtex.com',
]

export const parseCookies = (header: string | undefined): Map<string, string> =>
  new Map(
    (header ?? '')
      .split(';')
      .map((part) => part.trim())
      .flatMap((part): Array<[string, string]> => {
        const at = part.indexOf('=')

        return at < 1 ? [] : [[part.slice(0, at), part.slice(at + 1)]]
      })
  )

export const printCookies = (cookies: Cookies): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** A Set-Cookie header as the store's own pages get it. */
export const setCookie = (name: string, value: string): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`

export const clearCookie = (name: string): string =>
  `${setCookie(name, '')}; Max-Age=0`

/** Name and value of a Set-Cookie header; an empty value when it takes the cookie away. */
export const parseSetCookie = (header: string): readonly [string, string] => {
  const [first, ...attributes] = header.split(';')
  const at = first.indexOf('=')
  const isGone = attributes.some((text) => /^\s*max-age=0\s*$/i.test(text))

  return [first.slice(0, at).trim(), isGone ? '' : first.slice(at + 1).trim()]
}
