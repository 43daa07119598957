import { APP_TOKEN, startTestPlatform } from '../testing'

const platform = startTestPlatform()
const { call } = platform

afterAll(() => platform.stop())

const tokenOf = (cookies: string, name: string): string =>
  new RegExp(`${name}=([^;]+)`).exec(cookies)?.[1] ?? ''

const whoIs = (token: string) =>
  call(
    'GET',
    `http://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user?authToken=${token}`
  )

const validate = (token: string) =>
  call('POST', '/api/vtexid/credential/validate', { body: { token } })

test('names the user of an Admin token', async () => {
  const token = tokenOf(await platform.signInAdmin(), 'VtexIdclientAutCookie')

  expect((await whoIs(token)).body).toMatchObject({
    user: 'admin@wholesale.example',
    account: 'wholesale',
  })
})

test('tells a shopper’s token apart by its audience', async () => {
  const cookies = await platform.signIn({ email: 'ana@cafe-aurora.example' })
  const token = tokenOf(cookies, 'VtexIdclientAutCookie_wholesale')

  expect((await validate(token)).body).toMatchObject({
    authStatus: 'Success',
    user: 'ana@cafe-aurora.example',
    audience: 'webstore',
  })
})

test('knows no made-up, revoked or expired token', async () => {
  const gone = await platform.signInAdmin()
  const revoked = tokenOf(gone, 'VtexIdclientAutCookie')

  await call('POST', '/_platform/sign-out', {
    body: { cookies: { VtexIdclientAutCookie: revoked } },
  })
  const expired = tokenOf(
    await platform.signInAdmin({ expiresInSeconds: 0 }),
    'VtexIdclientAutCookie'
  )

  for (const token of ['made-up', revoked, expired]) {
    expect((await whoIs(token)).body).toBeNull()
    expect(await validate(token)).toMatchObject({
      status: 401,
      body: { authStatus: 'WrongCredentials' },
    })
  }
})

test.each([
  ['admin', 'ViewPayments', true],
  ['admin', 'ManageStore', true],
  ['admin', 'Unheard', false],
  ['viewer', 'ViewPayments', true],
  ['viewer', 'ManageStore', false],
  ['telesales', 'ViewPayments', false],
  ['nobody', 'ViewPayments', false],
])('grants %s the resource %s: %s', async (login, resource, granted) => {
  const url = `http://wholesale.vtexcommercestable.com.br/api/license-manager/pvt/accounts/wholesale/products/6/logins/${login}@wholesale.example/resources/${resource}/granted`
  const { body } = await call('GET', url, {
    headers: { authorization: APP_TOKEN },
  })

  expect(body).toBe(granted)
})

test('a shopper is granted nothing', async () => {
  const url =
    '/api/license-manager/pvt/accounts/wholesale/products/6/logins/ana@cafe-aurora.example/resources/ViewPayments/granted'

  const { body } = await call('GET', url, {
    headers: { authorization: APP_TOKEN },
  })

  expect(body).toBe(false)
  expect((await call('GET', url)).status).toBe(401)
})
