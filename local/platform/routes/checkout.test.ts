import { isObject, objectOf, type JsonObject } from '../json'
import { AS_APP, startTestPlatform } from '../testing'

const ANA = 'ana@cafe-aurora.example'
const BASE = '/api/checkout/pub/orderForm'
const platform = startTestPlatform()
const { call } = platform

let cookie = ''
let id = ''

beforeEach(async () => {
  await call('POST', '/_platform/reset')
  cookie = await platform.signIn({ email: ANA })
  id = String((await read({ cookie })).orderFormId)
})
afterAll(() => platform.stop())

const read = async (
  headers: Readonly<Record<string, string>>,
  path = ''
): Promise<JsonObject> => {
  const { body } = await call('GET', `${BASE}${path}`, { headers })

  return isObject(body) ? body : {}
}

const post = (path: string, body: unknown) =>
  call('POST', `${BASE}/${id}${path}`, { headers: { cookie }, body })

test('shows names to their owner and the app, masked to anybody else', async () => {
  const firstName = async (headers: Readonly<Record<string, string>>) =>
    objectOf((await read(headers, `/${id}`)).clientProfileData).firstName

  expect(await firstName({ cookie })).toBe('Ana')
  expect(await firstName(AS_APP)).toBe('Ana')
  expect(await firstName({})).toBe('A***')
  const bruno = await platform.signIn({ email: 'bruno@mercado-lima.example' })

  expect(await firstName({ cookie: bruno })).toBe('A***')
})

test('lists the credit and two other methods, each count once', async () => {
  const { paymentData } = await read({ cookie })

  expect(paymentData).toMatchObject({
    paymentSystems: [
      { id: 64, stringId: '64', groupName: 'creditControlPaymentGroup' },
      { id: 2 },
      { id: 6 },
    ],
    installmentOptions: [
      {
        paymentSystem: '64',
        installments: [
          { count: 1 },
          { count: 2 },
          { count: 3 },
          { count: 4, interestRate: 100 },
        ],
      },
      { paymentSystem: '2' },
      { paymentSystem: '6' },
    ],
  })
})

test('lists every plan of Customer Credit to everybody', async () => {
  const { body } = await call(
    'GET',
    `/api/creditcontrol/purchase-conditions?email=${ANA}&sc=1`
  )

  const { deadlines } = objectOf(body)

  expect(deadlines).toEqual(
    [[30], [15, 30], [30, 60, 90], [45], [30, 60], [30, 60, 90, 120], [90]].map(
      (paymentOptions) => ({
        paymentOptions,
        interestRate: paymentOptions.length === 4 ? 1 : 0,
        minInstallmentValue: 0,
      })
    )
  )
})

test('drops a plan below its minimum value', async () => {
  await post('/items/update', {
    orderItems: [
      { index: 0, quantity: 0 },
      { index: 1, quantity: 1 },
      { index: 2, quantity: 0 },
    ],
  })
  const { body } = await call('GET', '/api/creditcontrol/purchase-conditions', {
    headers: { cookie },
  })

  expect(JSON.stringify(body)).not.toContain('[30,60,90,120]')
})

test('anybody may name any e-mail in the form', async () => {
  await call('POST', `${BASE}/${id}/attachments/clientProfileData`, {
    body: { email: 'x@y.example' },
  })
  expect((await read(AS_APP, `/${id}`)).clientProfileData).toMatchObject({
    email: 'x@y.example',
  })
})

test('keeps declared custom data as text and refuses the rest', async () => {
  const put = (path: string, body: unknown) =>
    call('PUT', `${BASE}/${id}/customData/${path}`, { body })

  expect(
    await put('customer-credit', { quantity: 2, deadlines_1: 15 })
  ).toMatchObject({
    status: 200,
    body: {
      customData: {
        customApps: [
          {
            id: 'customer-credit',
            fields: { quantity: '2', deadlines_1: '15' },
          },
        ],
      },
    },
  })
  const code = async (path: string, body: unknown) =>
    objectOf(objectOf((await put(path, body)).body).error).code

  expect(await code('unknown-app', { a: 1 })).toBe('CHK0090')
  expect(await code('customer-credit/hat', { value: '1' })).toBe('CHK0091')
  expect(await code('customer-credit', { hat: '1' })).toBe('CHK0121')
})

test('the configuration is the merchant’s to change', async () => {
  const url = '/api/checkout/pvt/configuration/orderForm'
  const admin = await platform.signInAdmin()
  const apps = [{ id: 'mine', major: 1, fields: ['a'] }]

  expect(
    (await call('PATCH', url, { headers: AS_APP, body: { apps } })).status
  ).toBe(401)
  expect(
    (await call('PATCH', url, { headers: { cookie: admin }, body: { apps } }))
      .status
  ).toBe(204)
  const { status } = await call('PUT', `${BASE}/${id}/customData/mine/a`, {
    body: { value: '1' },
  })

  expect(status).toBe(200)
})

test('places an order with the plan of its custom data', async () => {
  expect((await post('/transaction', {})).body).toMatchObject({
    error: { code: 'CHK0019' },
  })
  await call('PUT', `${BASE}/${id}/customData/customer-credit`, {
    body: { quantity: 2, deadlines_1: 15, deadlines_2: 30 },
  })
  await post('/attachments/paymentData', {
    payments: [{ paymentSystem: 64, installments: 2 }],
  })
  expect(
    (await post('/transaction', { referenceValue: 1 })).body
  ).toMatchObject({ error: { code: 'CHK0016' } })

  const { orderGroup } = objectOf((await post('/transaction', {})).body)
  const order = `/api/oms/pvt/orders/${String(orderGroup)}-01`

  expect((await call('GET', order, { headers: AS_APP })).body).toMatchObject({
    status: 'payment-pending',
    clientProfileData: {
      email: ANA,
      userProfileId: 'd0000000-0000-4000-8000-000000000001',
    },
    paymentData: {
      transactions: [
        {
          payments: [
            { paymentSystem: '64', group: 'creditControl', installments: 2 },
          ],
        },
      ],
    },
    customData: {
      customApps: [
        {
          id: 'customer-credit',
          fields: { quantity: '2', deadlines_1: '15', deadlines_2: '30' },
        },
      ],
    },
    callCenterOperatorData: null,
  })

  const paid = await call(
    'POST',
    `/api/checkout/pub/gatewayCallback/${String(orderGroup)}`
  )

  expect(paid.status).toBe(204)
  expect((await call('GET', '/_platform/events')).body).toMatchObject([
    { topic: 'order-created', body: { currentState: 'payment-pending' } },
    {
      topic: 'order-status-updated',
      body: { currentState: 'payment-approved' },
    },
  ])
})

test('a telesales order names its operator', async () => {
  const agent = await platform.signIn({
    email: ANA,
    impersonatedBy: 'op@wholesale.example',
  })

  const { orderFormId } = await read({ cookie: agent })
  const path = `${BASE}/${String(orderFormId)}`

  await call('POST', `${path}/attachments/paymentData`, {
    headers: { cookie: agent },
    body: { payments: [{ paymentSystem: 64 }] },
  })
  const { body } = await call('POST', `${path}/transaction`, {
    headers: { cookie: agent },
    body: {},
  })

  const order = `/api/oms/pvt/orders/${String(objectOf(body).orderGroup)}-01`

  expect((await call('GET', order, { headers: AS_APP })).body).toMatchObject({
    clientProfileData: { email: ANA },
    callCenterOperatorData: { email: 'op@wholesale.example' },
  })
})
