import type { StoredRecord } from './cluster'
import { effectiveRecords } from './effectiveRecords'
import { paymentCondition, record } from './fixtures/builders'
import { lingeringPlans } from './lingeringPlans'
import type { PaymentCondition } from './paymentCondition'

const lingering = (
  paymentConditions: readonly PaymentCondition[],
  records: readonly StoredRecord[]
) => {
  const known = paymentConditions.flatMap(({ plans }) =>
    plans.map(({ key }) => key)
  )

  return lingeringPlans(effectiveRecords(paymentConditions, records), (key) =>
    known.includes(key)
  ).map(({ paymentConditionId, planKeys }) => [paymentConditionId, ...planKeys])
}

const A = paymentCondition('A', ['30'])

test.each<[string, PaymentCondition[], StoredRecord[], string[][]]>([
  ['nothing without records', [A], [], []],
  ['nothing of a record whose plans are there', [A], [record()], []],
  [
    'a plan its condition has no more',
    [A],
    [record({ planKeys: ['30', '60'] })],
    [['A', '60']],
  ],
  [
    'not when another condition has it',
    [A, paymentCondition('B', ['60'])],
    [record({ planKeys: ['30', '60'] })],
    [],
  ],
  [
    'a plan of a condition that is gone',
    [A],
    [record({ paymentConditionId: 'gone', planKeys: ['90'] })],
    [['gone', '90']],
  ],
  [
    'a plan that had gone before, once, though another condition inherits',
    [A],
    [
      record({
        paymentConditionId: 'gone',
        planKeys: ['30'],
        formerPlanKeys: ['60'],
      }),
    ],
    [['gone', '60']],
  ],
])('what lingers is %s', (_, paymentConditions, records, expected) => {
  expect(lingering(paymentConditions, records)).toEqual(expected)
})
