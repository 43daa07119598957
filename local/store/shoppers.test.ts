import { parseCookies, printCookies } from './cookies'
import type { PlatformControl } from './platformControl'
import { createShoppers } from './shoppers'

/** A platform that knows Ana and counts sign-ins. */
const platformWithAna = (): PlatformControl => {
  let signIns = 0
  const answer = { status: 200, body: null }

  return {
    ask: async () => answer,
    personas: async () => [
      {
        id: 'ana',
        name: 'Ana',
        email: 'ana@shop.example',
        description: '',
        descriptions: {},
        customerId: '1',
      },
    ],
    signIn: async () => {
      signIns += 1

      return new Map([['vtex_session', `session-${signIns}`]])
    },
    signInAdmin: async () => new Map(),
    signOut: async () => undefined,
    knowsMerchant: async () => true,
  }
}

const host = '127.0.0.1:3000'
const referer = `http://${host}/checkout/?persona=ana&embed=1`
const browser =
  'VtexIdclientAutCookie=merchant; vtex_session=browser; theme=dark'

test.each([
  ['his checkout page', { host, referer }, 'ana'],
  ['a header', { host, 'x-local-persona': 'bruno' }, 'bruno'],
  [
    'another page of the store',
    { host, referer: `http://${host}/?persona=ana` },
    null,
  ],
  [
    'a page of another site',
    { host, referer: 'http://evil.example/checkout/?persona=ana' },
    null,
  ],
  ['a referer that is no address', { host, referer: 'about:' }, null],
  [
    'a checkout page of nobody in particular',
    { host, referer: `http://${host}/checkout/` },
    null,
  ],
])('the persona comes from %s', (_, headers, expected) => {
  expect(createShoppers(platformWithAna()).personaOf(headers)).toBe(expected)
})

test("a persona has his own cookies instead of the browser's, the merchant's included", async () => {
  const shoppers = createShoppers(platformWithAna())
  const cookies = await shoppers.cookiesFor({ host, referer, cookie: browser })

  expect(printCookies(cookies)).toBe('theme=dark; vtex_session=session-1')
})

test("without a persona the browser's cookies go on as they are", async () => {
  const shoppers = createShoppers(platformWithAna())

  expect(await shoppers.cookiesFor({ host, cookie: browser })).toEqual(
    parseCookies(browser)
  )
})

test('an unknown persona is nobody', async () => {
  expect(await createShoppers(platformWithAna()).signIn('zoe')).toBeNull()
})

test('what an answer sets stays with the persona, also when he signs in again', async () => {
  const shoppers = createShoppers(platformWithAna())

  await shoppers.signIn('ana')
  shoppers.keep('ana', ['checkout.vtex.com=__ofid=1; path=/'])
  const cookies = await shoppers.signIn('ana')

  expect(cookies?.get('checkout.vtex.com')).toBe('__ofid=1')
  expect(cookies?.get('vtex_session')).toBe('session-2')
})

test('a persona who signed out stays signed out', async () => {
  const shoppers = createShoppers(platformWithAna())

  await shoppers.signIn('ana')
  shoppers.forget('ana')
  expect((await shoppers.cookiesFor({ host, referer })).size).toBe(0)
})
