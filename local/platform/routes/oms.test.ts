import { objectOf } from '../json'
import { AS_APP, startTestPlatform } from '../testing'

const platform = startTestPlatform()
const { call } = platform

afterAll(() => platform.stop())

const place = async (input: Readonly<Record<string, unknown>> = {}) => {
  const { body } = await call('POST', '/_platform/orders', {
    body: { email: 'bruno@mercado-lima.example', days: [30, 60, 90], ...input },
  })

  return objectOf(body)
}

const orderOf = async (orderId: unknown) =>
  (
    await call('GET', `/api/oms/pvt/orders/${String(orderId)}`, {
      headers: AS_APP,
    })
  ).body

test('places what a hand-written client could', async () => {
  const { orderId, event } = await place({ interest: 1.5 })

  expect(event).toMatchObject({
    domain: 'Marketplace',
    orderId,
    lastState: 'order-created',
  })
  expect(await orderOf(orderId)).toMatchObject({
    clientProfileData: { email: 'bruno@mercado-lima.example' },
    customData: {
      customApps: [
        {
          id: 'customer-credit',
          fields: {
            quantity: '3',
            deadlines_1: '30',
            deadlines_2: '60',
            deadlines_3: '90',
            interestRate: '1.5',
          },
        },
      ],
    },
  })
  expect((await call('GET', '/_platform/events')).body).toEqual([])
})

test('places one without custom data, and one under an alias', async () => {
  const bare = await place({ customData: false })

  expect(await orderOf(bare.orderId)).toMatchObject({ customData: null })
  const hidden = await place({ maskEmail: true })

  expect(await orderOf(hidden.orderId)).toMatchObject({
    clientProfileData: {
      email: expect.stringMatching(/@ct\.vtex\.com\.br$/),
      userProfileId: 'd0000000-0000-4000-8000-000000000002',
    },
  })
})

test.each([[{ days: [] }], [{ days: ['x'] }], [{ email: '' }]])(
  'refuses an order like %j',
  async (input) => {
    const { status } = await call('POST', '/_platform/orders', {
      body: { email: 'a@b.example', days: [30], ...input },
    })

    expect(status).toBe(400)
  }
)

test('keeps interactions, and cancels once', async () => {
  const { orderId } = await place()
  const url = `/api/oms/pvt/orders/${String(orderId)}`
  const write = (path: string, body: unknown) =>
    call('POST', `${url}/${path}`, { headers: AS_APP, body })

  await write('interactions', { source: 'app', message: 'checked' })
  expect(
    (await call('GET', `${url}/interactions`, { headers: AS_APP })).body
  ).toMatchObject([{ Source: 'app', Message: 'checked' }])
  expect(await write('cancel', { reason: 'not for him' })).toMatchObject({
    status: 200,
    body: { orderId },
  })
  expect(await orderOf(orderId)).toMatchObject({ status: 'canceled' })
  expect((await write('cancel', {})).status).toBe(400)
})

test('lists the newest first, to those who may', async () => {
  const { orderId } = await place()
  const url = '/api/oms/pvt/orders?per_page=1'

  expect((await call('GET', url, { headers: AS_APP })).body).toMatchObject({
    list: [{ orderId }],
    paging: { perPage: 1, currentPage: 1 },
  })
  expect((await call('GET', url)).status).toBe(401)
  const cookie = await platform.signIn({ email: 'ana@cafe-aurora.example' })

  expect((await call('GET', url, { headers: { cookie } })).status).toBe(403)
})

test('knows no order nobody placed', async () => {
  const { status } = await call('GET', '/api/oms/pvt/orders/1-01', {
    headers: AS_APP,
  })

  expect(status).toBe(404)
})
