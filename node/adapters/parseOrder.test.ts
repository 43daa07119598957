import type { PlacedOrder } from '../usecases/orderPorts'
import { parseListedOrder, parseOrder } from './parseOrder'

type Json = Record<string, unknown>

const credit = { paymentSystem: '64', installments: 2, value: 3990 }

const order = (given: Json = {}): Json => ({
  orderId: 'v1-01',
  status: 'payment-pending',
  salesChannel: '1',
  value: 3990,
  creationDate: '2026-01-01T10:00:00.0000000+00:00',
  clientProfileData: { email: 'ana@acme.com', userProfileId: 'u1' },
  paymentData: { transactions: [{ isActive: true, payments: [credit] }] },
  customData: custom({ quantity: '2', deadlines_1: '15', deadlines_2: '30' }),
  ...given,
})

const custom = (fields: unknown) => ({
  customApps: [
    { id: 'another-app', fields: { quantity: '9' } },
    { id: 'customer-credit', major: 1, fields },
  ],
})

const paying = (...payments: unknown[]) => ({
  paymentData: { transactions: [{ isActive: true, payments }] },
})

const read = (given: Json = {}): PlacedOrder => {
  const reading = parseOrder(order(given), 'v1-01')

  if (reading?.status !== 'FOUND') throw new Error('not found')

  return reading.order
}

test('an order as the order management gives it', () => {
  expect(read()).toEqual({
    id: 'v1-01',
    placedAt: Date.UTC(2026, 0, 1, 10),
    stage: 'OPEN',
    isOnCustomerCredit: true,
    salesChannel: '1',
    valueCents: 3990,
    userId: 'u1',
    email: 'ana@acme.com',
    plan: { key: '15/30' },
  })
})

describe('the plan', () => {
  const missing = (why: string) => ({ missing: why })
  const many = Object.fromEntries(
    Array.from({ length: 49 }, (_, index) => [`deadlines_${index + 1}`, '1'])
  )

  it.each<[string, unknown, number, unknown]>([
    [
      'of one installment',
      { quantity: '1', deadlines_1: '30' },
      1,
      { key: '30' },
    ],
    [
      'leaves out what a longer one left behind',
      { quantity: '1', deadlines_1: '30', deadlines_2: '60' },
      1,
      { key: '30' },
    ],
    ['in numbers', { quantity: 1, deadlines_1: 30 }, 1, { key: '30' }],
    [
      'with leading zeros and spaces',
      { quantity: '01', deadlines_1: ' 030 ' },
      1,
      { key: '30' },
    ],
    ['on the day itself', { quantity: '1', deadlines_1: '0' }, 1, { key: '0' }],
    ['without fields', null, 1, missing('NO_CUSTOM_DATA')],
    ['without quantity', { deadlines_1: '30' }, 1, missing('NO_CUSTOM_DATA')],
    [
      'with a deadline missing',
      { quantity: '2', deadlines_1: '30' },
      2,
      missing('PLAN_UNREADABLE'),
    ],
    [
      'with days in words',
      { quantity: '1', deadlines_1: 'thirty' },
      1,
      missing('PLAN_UNREADABLE'),
    ],
    [
      'with negative days',
      { quantity: '1', deadlines_1: '-30' },
      1,
      missing('PLAN_UNREADABLE'),
    ],
    ['of no installment', { quantity: '0' }, 0, missing('PLAN_UNREADABLE')],
    [
      'of more installments than there can be',
      { quantity: '49', ...many },
      49,
      missing('PLAN_UNREADABLE'),
    ],
    [
      'with a quantity in words',
      { quantity: 'one', deadlines_1: '30' },
      1,
      missing('PLAN_UNREADABLE'),
    ],
    [
      'that the payment contradicts',
      { quantity: '1', deadlines_1: '30' },
      3,
      missing('PLAN_UNREADABLE'),
    ],
  ])('%s', (_, fields, installments, expected) => {
    const { plan } = read({
      ...paying({ ...credit, installments }),
      customData: custom(fields),
    })

    expect(plan).toEqual(expected)
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['empty', {}],
    ['without the app of Customer Credit', { customApps: [{ id: 'other' }] }],
  ])('is missing when customData is %s', (_, customData) => {
    expect(read({ customData }).plan).toEqual({ missing: 'NO_CUSTOM_DATA' })
  })
})

describe('how it is paid', () => {
  it.each<[string, Json, boolean]>([
    ['by a number', paying({ ...credit, paymentSystem: 64 }), true],
    ['by a card', paying({ ...credit, paymentSystem: '2' }), false],
    ['by a card and on credit', paying({ paymentSystem: '2' }, credit), true],
    [
      'on credit in a transaction given up',
      {
        paymentData: {
          transactions: [
            { isActive: false, payments: [credit] },
            { isActive: true, payments: [{ paymentSystem: '2' }] },
          ],
        },
      },
      false,
    ],
  ])('%s', (_, given, expected) => {
    expect(read(given).isOnCustomerCredit).toBe(expected)
  })

  it.each<[string, Json]>([
    ['without payment data', { paymentData: null }],
    ['without payments', paying()],
    ['without a customer', { clientProfileData: null }],
  ])('can not be read %s', (_, given) => {
    expect(parseOrder(order(given), 'v1-01')).toEqual({
      status: 'UNREADABLE',
      placedAt: Date.UTC(2026, 0, 1, 10),
    })
  })
})

test.each<[unknown, string | null]>([
  ['ana@acme.com', 'ana@acme.com'],
  ['abc123@ct.vtex.com.br', null],
  ['ABC123@CT.VTEX.COM.BR', null],
  ['a**@acme.com', null],
  ['', null],
  [null, null],
])('of the e-mail %s he is known by %s', (email, expected) => {
  expect(read({ clientProfileData: { email } }).email).toBe(expected)
})

test.each<[unknown, string]>([
  ['order-created', 'OPEN'],
  ['payment-pending', 'OPEN'],
  ['payment-approved', 'OPEN'],
  ['window-to-cancel', 'OPEN'],
  ['ready-for-handling', 'OPEN'],
  ['handling', 'OPEN'],
  ['invoice', 'SETTLED'],
  ['invoiced', 'SETTLED'],
  ['a-status-of-tomorrow', 'SETTLED'],
  [null, 'SETTLED'],
  ['canceled', 'CANCELLED'],
  ['cancel', 'CANCELLED'],
  ['cancellation-requested', 'CANCELLED'],
])('an order that is %s counts as %s', (status, stage) => {
  expect(read({ status }).stage).toBe(stage)
})

test('an order invoiced in part is settled', () => {
  const packageAttachment = { packages: [{ invoiceNumber: '1' }] }

  expect(read({ status: 'handling', packageAttachment }).stage).toBe('SETTLED')
})

test.each<[string, unknown]>([
  ['a page of HTML', '<html>'],
  ['another order', order({ orderId: 'v2-01' })],
  ['an order without a date', order({ creationDate: 'today' })],
])('%s is not this order', (_, json) => {
  expect(parseOrder(json, 'v1-01')).toBeNull()
})

test.each<[string, unknown, unknown]>([
  [
    'an entry',
    { orderId: 'v1', creationDate: '2026-01-01T00:00:00Z' },
    { id: 'v1', placedAt: Date.UTC(2026, 0, 1) },
  ],
  ['one without an id', { creationDate: '2026-01-01T00:00:00Z' }, null],
  ['one without a date', { orderId: 'v1' }, null],
  ['no object', 'v1', null],
])('%s of a list of orders', (_, json, expected) => {
  expect(parseListedOrder(json)).toEqual(expected)
})
