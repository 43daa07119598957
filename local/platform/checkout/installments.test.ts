import { readPaymentRule } from './creditRules'
import { DEFAULT_QUIRKS, installmentsOf, price } from './installments'

test.each([
  [20000, 3, 0, 6666, 20000],
  [20000, 12, 0, 1666, 20000],
  [700, 8, 0, 87, 700],
  [19799, 3, 1, 6797, 20391],
  [1000, 3, 1, 343, 1029],
])(
  'prices %i in %i with %d percent as VTEX publishes it',
  (cents, count, percent, value, total) => {
    expect(price(cents, count, percent, true)).toMatchObject({ value, total })
  }
)

test('compounds where the rule says so', () => {
  expect(price(19799, 2, 1, false)).toMatchObject({
    value: 10048,
    total: 20096,
  })
})

const rule = (
  ...plans: ReadonlyArray<readonly [days: number[], percent: number]>
) =>
  readPaymentRule({
    enabled: true,
    paymentSystem: { id: 64 },
    installmentOptions: { interestRateMethod: 1 },
    deadlines: plans.map(([days, interestRate]) => ({
      paymentOptions: days.map((day) => ({ days: day, interestRate })),
    })),
  })

const counts = (
  rules: Array<ReturnType<typeof rule>>,
  quirks = DEFAULT_QUIRKS
) =>
  installmentsOf(rules, 100000, quirks).map(({ count, interestRate }) => [
    count,
    interestRate,
  ])

test('keeps the cheapest of plans with the same count', () => {
  const rules = [rule([[15, 30], 3]), rule([[30, 60], 1])]

  expect(counts(rules)).toEqual([[2, 100]])
  expect(counts(rules, { ...DEFAULT_QUIRKS, cheapestPerCount: false })).toEqual(
    [
      [2, 100],
      [2, 300],
    ]
  )
})

test('hides an option that does not lower the installment', () => {
  const rules = [rule([[30, 60, 90], 0]), rule([[30, 60, 90, 120], 100])]

  expect(counts(rules)).toEqual([[3, 0]])
  expect(
    counts(rules, { ...DEFAULT_QUIRKS, hidesEqualInstallments: false })
  ).toEqual([
    [3, 0],
    [4, 10000],
  ])
})
