import { startTestPlatform } from '../testing'

const platform = startTestPlatform()
const { call } = platform

afterAll(() => platform.stop())

const ITEMS = [
  'authentication.storeUserEmail',
  'authentication.adminUserEmail',
  'impersonate.storeUserEmail',
  'impersonate.canImpersonate',
  'profile.email',
  'profile.isAuthenticated',
  'store.channel',
].join(',')

const ANA = 'ana@cafe-aurora.example'
const AGENT = 'telesales@wholesale.example'

const read = async (cookie: string): Promise<unknown> => {
  const { body } = await call('GET', `/api/sessions?items=${ITEMS}`, {
    headers: { cookie },
  })

  return body
}

const value = (text: string) => ({ value: text })

test('names the signed-in shopper', async () => {
  const cookie = await platform.signIn({ email: ANA, salesChannel: '2' })

  expect(await read(cookie)).toMatchObject({
    namespaces: {
      authentication: { storeUserEmail: value(ANA) },
      profile: { email: value(ANA), isAuthenticated: value('true') },
      store: { channel: value('2') },
    },
  })
})

test('names agent and customer of a telesales session', async () => {
  const cookie = await platform.signIn({ email: ANA, impersonatedBy: AGENT })

  expect(await read(cookie)).toMatchObject({
    namespaces: {
      authentication: {
        storeUserEmail: value(AGENT),
        adminUserEmail: value(AGENT),
      },
      impersonate: {
        storeUserEmail: value(ANA),
        canImpersonate: value('true'),
      },
      profile: { email: value(ANA) },
    },
  })
})

test('believes nothing a visitor writes', async () => {
  const made = await call('POST', '/api/sessions', {
    body: {
      authentication: { storeUserEmail: value(ANA) },
      public: {
        storeUserEmail: value(ANA),
        authentication: value('me'),
        'vtex-impersonated-customer-email': value(ANA),
      },
    },
  })

  const cookie = (made.header('set-cookie') ?? '').split(';')[0] ?? ''
  const session = await read(cookie)

  expect(session).toMatchObject({
    namespaces: {
      profile: { email: value(ANA), isAuthenticated: value('false') },
      impersonate: { canImpersonate: value('false') },
    },
  })
  expect(session).not.toHaveProperty('namespaces.authentication')
})

test('goes on without the shopper once he signed out', async () => {
  const cookie = await platform.signIn({ email: ANA })
  const session = /vtex_session=([^;]+)/.exec(cookie)?.[1] ?? ''

  await call('POST', '/_platform/sign-out', {
    body: { cookies: { vtex_session: session } },
  })
  expect(await read(cookie)).toMatchObject({
    namespaces: { profile: { isAuthenticated: value('false') } },
  })
})

test.each([
  ['no token', ''],
  ['a made-up token', 'vtex_session=made-up'],
])('refuses %s', async (_, cookie) => {
  const { status } = await call('GET', `/api/sessions?items=${ITEMS}`, {
    headers: { cookie },
  })

  expect(status).toBe(401)
})

test('refuses an expired session', async () => {
  const cookie = await platform.signIn({ email: ANA, expiresInSeconds: 0 })
  const { status } = await call('GET', `/api/sessions?items=${ITEMS}`, {
    headers: { cookie },
  })

  expect(status).toBe(401)
})

test('an app must name what it reads', async () => {
  const cookie = await platform.signIn({ email: ANA })
  const url = 'http://portal.vtexcommercestable.com.br/api/sessions?items=*'

  expect((await call('GET', url, { headers: { cookie } })).status).toBe(400)
})
