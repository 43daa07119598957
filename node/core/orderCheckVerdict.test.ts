import { paymentCondition, properties, record } from './fixtures/builders'
import { judgePlan } from './orderCheckVerdict'
import type { PaymentCondition } from './paymentCondition'

const conditions = [
  paymentCondition('A', ['15']),
  paymentCondition('B', ['30']),
  paymentCondition('C', ['45'], { enabled: false }),
  paymentCondition('D', ['60'], { minimumValueCents: 5_000 }),
  paymentCondition('E', ['75'], { salesChannels: ['2'] }),
  paymentCondition('F', ['100', '110'], { enabled: false }),
]

const judge = (
  planKey: string,
  payment: string | null,
  paymentConditions: readonly PaymentCondition[] = conditions
) =>
  judgePlan(
    {
      paymentConditions,
      records: [
        record({ paymentConditionId: 'B', planKeys: ['30'] }),
        record({ paymentConditionId: 'gone', planKeys: ['90'] }),
      ],
      properties,
      facts: payment === null ? null : { payment },
      at: Date.UTC(2026, 0, 1),
      timeZone: 'UTC',
      salesChannel: null,
      defaultSalesChannel: '1',
      cartValueCents: 1_000,
    },
    planKey
  )

test.each<[string, string, string | null, string]>([
  ['a plan for everybody, taken by nobody known', '15', null, 'ALLOWED'],
  ['a plan for him', '30', 'on-time', 'ALLOWED'],
  ['a plan for others', '30', 'delayed', 'WITHHELD'],
  ['a plan for others, taken by nobody known', '30', null, 'WITHHELD'],
  ['days no condition has', '7/77', 'on-time', 'PLAN_UNKNOWN'],
  ['days of a disabled condition', '45', 'on-time', 'PLAN_UNKNOWN'],
  ['one of the plans of a disabled condition', '110', null, 'PLAN_UNKNOWN'],
  ['days below the minimum value', '60', 'on-time', 'PLAN_UNKNOWN'],
  ['days of another sales channel', '75', 'on-time', 'PLAN_UNKNOWN'],
  ['days of a deleted condition made for him', '90', 'on-time', 'ALLOWED'],
  ['days of a deleted condition made for others', '90', 'delayed', 'WITHHELD'],
])('%s', (_, planKey, payment, expected) => {
  expect(judge(planKey, payment)).toBe(expected)
})

test('days made for others are withheld though a disabled condition has them', () => {
  const both = [
    paymentCondition('B', ['30']),
    paymentCondition('C', ['30'], { enabled: false }),
  ]

  expect(judge('30', 'delayed', both)).toBe('WITHHELD')
})
