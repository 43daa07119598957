import { AS_APP, AS_INFRA, startTestPlatform } from './testing'

const platform = startTestPlatform()
const { call } = platform
const FAULTS = '/_platform/faults'

afterEach(() => call('DELETE', FAULTS))
afterAll(() => platform.stop())

const set = (fault: Readonly<Record<string, unknown>>) =>
  call('POST', FAULTS, { body: fault })

const CALLS = [
  ['masterdata', 'http://api.vtex.com/api/dataentities/CL', AS_APP],
  [
    'gateway',
    'http://portal.vtexcommercestable.com.br/api/payments/pvt/rules',
    AS_APP,
  ],
  ['gateway', 'http://wholesale.vtexpayments.com.br/api/pvt/rules', AS_APP],
  [
    'session',
    'http://portal.vtexcommercestable.com.br/api/sessions?items=a.b',
    AS_APP,
  ],
  [
    'vbase',
    'http://infra.io.vtex.com/vbase/v2/wholesale/master/buckets/a/b/files',
    AS_INFRA,
  ],
  [
    'settings',
    'http://infra.io.vtex.com/apps/v0/wholesale/master/apps/vtex.a/settings',
    AS_INFRA,
  ],
  ['oms', 'http://portal.vtexcommercestable.com.br/api/oms/pvt/orders', AS_APP],
  [
    'license',
    'http://wholesale.vtexcommercestable.com.br/api/license-manager/pvt/accounts/a/products/6/logins/b/resources/c/granted',
    AS_APP,
  ],
  [
    'vtexid',
    'http://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user?authToken=x',
    AS_APP,
  ],
  [
    'checkout',
    'http://portal.vtexcommercestable.com.br/api/checkout/pub/orderForm',
    AS_APP,
  ],
  ['checkout', '/api/creditcontrol/purchase-conditions', {}],
] as const

test.each(CALLS)(
  '%s fails at %s as asked, and only there',
  async (api, url, headers) => {
    await set({ api, mode: 'error', status: 503 })
    expect((await call('GET', url, { headers })).status).toBe(503)
    for (const [other, otherUrl, otherHeaders] of CALLS) {
      if (other === api) continue
      const { status } = await call('GET', otherUrl, { headers: otherHeaders })

      expect(status).not.toBe(503)
    }
  }
)

test('throttles with a time to come back', async () => {
  await set({ api: 'masterdata', mode: 'throttle' })
  const answer = await call('GET', '/api/dataentities/CL', { headers: AS_APP })

  expect([answer.status, answer.header('retry-after')]).toEqual([429, '1'])
})

test('answers garbage: 200 and no JSON', async () => {
  await set({ api: 'vbase', mode: 'garbage' })
  const answer = await call('GET', '/vbase/v2/a/b/buckets/c/d/files', {
    headers: AS_INFRA,
  })

  expect([answer.status, answer.body]).toEqual([200, null])
})

test('is slow for as long as asked', async () => {
  await set({ api: 'gateway', mode: 'slow', ms: 120 })
  const startedAt = Date.now()
  const { status } = await call('GET', '/api/payments/pvt/rules', {
    headers: AS_APP,
  })

  expect(status).toBe(200)
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(115)
})

test('cuts the connection, and logs that it did', async () => {
  await set({ api: 'license', mode: 'refuse' })
  await expect(
    call('GET', '/api/license-manager/pvt/x', { headers: AS_APP })
  ).rejects.toThrow(/socket hang up|ECONNRESET/)
  const { body } = await call('GET', '/_platform/requests')

  expect(body).toContainEqual(
    expect.objectContaining({ api: 'license', fault: 'refuse', status: 0 })
  )
})

test('hits as many calls as asked', async () => {
  await set({ api: 'oms', mode: 'error', times: 2 })
  const statuses = []

  for (let at = 0; at < 3; at += 1) {
    statuses.push(
      (await call('GET', '/api/oms/pvt/orders', { headers: AS_APP })).status
    )
  }

  expect(statuses).toEqual([500, 500, 200])
})

test('leaves pages alone when it is for the service', async () => {
  await set({ api: 'checkout', mode: 'error', from: 'service' })
  const statuses = []

  for (const host of ['', 'http://portal.vtexcommercestable.com.br']) {
    statuses.push(
      (await call('GET', `${host}/api/checkout/pub/orderForm`)).status
    )
  }

  expect(statuses).toEqual([200, 500])
})

test('never touches signing in', async () => {
  for (const api of ['vtexid', 'session', 'masterdata', 'checkout']) {
    await set({ api, mode: 'refuse' })
  }

  expect(await platform.signIn({ email: 'ana@cafe-aurora.example' })).toContain(
    'vtex_session'
  )
})

test.each([[{ api: 'weather', mode: 'slow' }], [{ api: 'oms', mode: 'sulk' }]])(
  'refuses %j',
  async (fault) => {
    expect((await set(fault)).status).toBe(400)
  }
)

test('logs calls without what they asked about', async () => {
  await call('DELETE', '/_platform/requests')
  await call(
    'GET',
    '/api/dataentities/CL/search?email=ana@cafe-aurora.example',
    {
      headers: { ...AS_APP, 'x-vtex-operation-id': 'op-1' },
    }
  )
  const { body, text } = await call('GET', '/_platform/requests')

  expect(body).toEqual([
    expect.objectContaining({
      api: 'masterdata',
      method: 'GET',
      host: 'store',
      path: '/api/dataentities/CL/search',
      query: ['email'],
      status: 200,
      tokenKind: 'app',
      operationId: 'op-1',
      fault: null,
    }),
  ])
  expect(text).not.toContain('ana@')
})
