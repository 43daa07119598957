import { SEED_RULES } from '../../seed/paymentRules'
import { APP_TOKEN, AS_APP, startTestPlatform } from '../testing'

const RULES = '/api/payments/pvt/rules'
const platform = startTestPlatform()
const { call } = platform

afterAll(() => platform.stop())

test.each([
  [
    'the portal',
    `http://portal.vtexcommercestable.com.br${RULES}?an=wholesale`,
  ],
  ['the payments host', 'http://wholesale.vtexpayments.com.br/api/pvt/rules'],
  ['the store', RULES],
])('answers the rules at %s', async (_, url) => {
  const { body } = await call('GET', url, { headers: AS_APP })

  expect(body).toHaveLength(8)
})

test('keeps every field a merchant gives, known or not', async () => {
  const cookie = await platform.signInAdmin()
  const rule = { name: 'X', hasConnector: true, deadlines: [], odd: { a: 1 } }
  const made = await call('POST', RULES, {
    headers: { cookie },
    body: { id: 'x', ...rule },
  })

  expect(made.status).toBe(200)
  const read = () => call('GET', `${RULES}/x`, { headers: { cookie } })

  expect((await read()).body).toEqual({ id: 'x', ...rule })
  const put = { ...rule, name: 'Y' }

  await call('PUT', `${RULES}/x`, { headers: { cookie }, body: put })
  expect((await read()).body).toEqual({ id: 'x', ...put })
  expect(
    (await call('DELETE', `${RULES}/x`, { headers: { cookie } })).status
  ).toBe(200)
  expect((await read()).status).toBe(404)
})

test('who may read and who may write', async () => {
  const viewer = await platform.signInAdmin({ role: 'viewer' })
  const shopper = await platform.signIn({ email: 'ana@cafe-aurora.example' })
  const rows = [
    { headers: AS_APP, read: 200, write: 403 },
    { headers: { cookie: viewer }, read: 200, write: 403 },
    { headers: { cookie: shopper }, read: 403, write: 403 },
    { headers: {}, read: 401, write: 401 },
  ]

  for (const { headers, read, write } of rows) {
    expect((await call('GET', RULES, { headers })).status).toBe(read)
    const answer = await call('POST', RULES, { headers, body: { name: 'X' } })

    expect(answer.status).toBe(write)
  }
})

test('a merchant’s token counts before the one for the proxy', async () => {
  const cookie = await platform.signInAdmin()
  const token = cookie.split('=')[1] ?? ''
  const headers = {
    'proxy-authorization': APP_TOKEN,
    vtexidclientautcookie: token,
  }

  const made = await call('POST', RULES, { headers, body: { id: 'mine' } })

  expect(made.status).toBe(200)
  await call('DELETE', `${RULES}/mine`, { headers })
  const { body } = await call('GET', '/_platform/requests')

  expect(Array.isArray(body) ? body[body.length - 1] : null).toMatchObject({
    api: 'gateway',
    method: 'DELETE',
    tokenKind: 'merchant',
  })
})

test.each([
  ['an enabled that is a text', { enabled: 'yes' }],
  ['sales channels that are no list', { salesChannels: '1' }],
  ['a sales channel without an id', { salesChannels: [{}] }],
  ['a date that is none', { beginDate: 'soon' }],
  ['a minimum below zero', { minimumValue: -1 }],
  ['deadlines that are no list', { deadlines: {} }],
  ['a plan without installments', { deadlines: [{ days: 30 }] }],
  [
    'half a day',
    { deadlines: [{ paymentOptions: [{ days: 1.5, interestRate: 0 }] }] },
  ],
  [
    'interest below zero',
    { deadlines: [{ paymentOptions: [{ days: 30, interestRate: -1 }] }] },
  ],
])('refuses %s and keeps what it has', async (_, fields) => {
  const cookie = await platform.signInAdmin()
  const [known] = SEED_RULES
  const url = `${RULES}/${known?.id}`
  const answer = await call('PUT', url, {
    headers: { cookie },
    body: { ...known, ...fields },
  })

  expect(answer).toMatchObject({
    status: 400,
    body: { error: { code: '1', exception: null } },
  })
  expect((await call('GET', url, { headers: { cookie } })).body).toEqual(known)
})
