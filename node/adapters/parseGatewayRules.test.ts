import { parseGatewayRules } from './parseGatewayRules'

const rule = (given: object = {}) => ({
  id: 'rule',
  name: 'Thirty days',
  enabled: true,
  paymentSystem: { id: 64, name: 'Customer Credit' },
  salesChannels: [{ id: ':ALL:' }],
  deadlines: [{ paymentOptions: [{ days: 30, interestRate: 0 }] }],
  ...given,
})

const parseOne = (given: object) => parseGatewayRules([rule(given)])?.[0]

const plansOf = (...plans: ReadonlyArray<readonly unknown[]>) =>
  parseOne({
    deadlines: plans.map((paymentOptions) => ({ paymentOptions })),
  })?.plans.map(({ key }) => key)

describe('an answer', () => {
  it.each([
    ['nothing', null],
    ['an object', { rules: [] }],
    ['a page of HTML', '<!doctype html>'],
    ['a list with something else in it', [rule(), 'rubbish']],
    ['a list with a list in it', [[]]],
  ])('that is %s is none', (_, answer) => {
    expect(parseGatewayRules(answer)).toBeNull()
  })

  it('without rules has none', () => {
    expect(parseGatewayRules([])).toEqual([])
  })

  it('of other payment systems, or without one, has no conditions', () => {
    expect(
      parseGatewayRules([
        rule({ paymentSystem: { id: 2, name: 'Customer Credit' } }),
        rule({ paymentSystem: null }),
        rule({ paymentSystem: undefined }),
        rule({ id: null }),
      ])
    ).toEqual([])
  })

  it('of 2,000 conditions has them all, in order', () => {
    const rules = Array.from({ length: 2000 }, (_, index) =>
      rule({ id: `r${index}` })
    )

    expect(parseGatewayRules(rules)?.map(({ id }) => id)).toEqual(
      rules.map(({ id }) => id)
    )
  })
})

describe('a condition', () => {
  it('with everything null but what names it offers nothing', () => {
    const nulls = Object.fromEntries(
      [
        'name',
        'enabled',
        'salesChannels',
        'deadlines',
        'beginDate',
        'endDate',
        'dateIntervals',
        'minimumValue',
        'condition',
        'country',
        'multiMerchantList',
      ].map((field) => [field, null])
    )

    expect(parseOne(nulls)).toEqual({
      id: 'rule',
      name: '',
      enabled: false,
      salesChannels: [],
      validFrom: null,
      validUntil: null,
      windows: [],
      minimumValueCents: null,
      plans: [],
      unjudged: [],
    })
    expect(
      parseGatewayRules([{ id: 'rule', paymentSystem: { id: '64' } }])?.[0]
    ).toEqual(parseOne(nulls))
  })

  it.each([
    ['Thirty days', 'Thirty days'],
    [{ name: 'Thirty days' }, 'Thirty days'],
    [{ name: null }, ''],
    [30, '30'],
  ])('named %j', (name, expected) => {
    expect(parseOne({ name })?.name).toBe(expected)
  })

  it.each([
    [true, true],
    [false, false],
    ['true', false],
    [1, false],
  ])('enabled %j', (enabled, expected) => {
    expect(parseOne({ enabled })?.enabled).toBe(expected)
  })

  it.each<[unknown, readonly string[]]>([
    [null, []],
    [[], []],
    [[{ id: ':ALL:' }], []],
    [[{ id: '2' }, { id: ':ALL:' }], []],
    [
      [{ id: '2' }, { id: 3 }],
      ['2', '3'],
    ],
    [['2'], ['2']],
    [[{}, null], []],
  ])('in the sales channels %j', (salesChannels, expected) => {
    expect(parseOne({ salesChannels })?.salesChannels).toEqual(expected)
  })

  it.each([
    ['2026-01-31T00:00:00Z', Date.UTC(2026, 0, 31)],
    ['2026-01-31T00:00:00', Date.UTC(2026, 0, 31)],
    ['2026-01-31T00:00:00-03:00', Date.UTC(2026, 0, 31, 3)],
    ['soon', null],
    ['', null],
    [20260131, null],
  ])('valid from %j', (beginDate, expected) => {
    expect(parseOne({ beginDate })?.validFrom).toBe(expected)
  })

  it.each([
    [null, null],
    [0, null],
    [-1, null],
    ['rubbish', null],
    [1000, 100_000],
    ['10.10', 1010],
    [19.99, 1999],
  ])('from a minimum of %j', (minimumValue, expected) => {
    expect(parseOne({ minimumValue })?.minimumValueCents).toBe(expected)
  })

  it('with limits we can not judge names them', () => {
    expect(
      parseOne({
        condition: { id: 'c' },
        country: { isoCode: 'BRA' },
        multiMerchantList: ['m'],
      })?.unjudged
    ).toEqual(['COMMERCIAL_CONDITION', 'COUNTRY', 'MERCHANT'])
    expect(
      parseOne({
        condition: {},
        country: { isoCode: null },
        multiMerchantList: [],
      })?.unjudged
    ).toEqual([])
  })
})

describe('plans', () => {
  const days = (...numbers: readonly unknown[]) =>
    numbers.map((day) => ({ days: day, interestRate: 1.5 }))

  it('have the key of their days, each once, in order', () => {
    expect(plansOf(days(30), days(15, 30), days(30))).toEqual(['30', '15/30'])
  })

  it('are read from texts', () => {
    expect(plansOf(days('30', '60'))).toEqual(['30/60'])
  })

  it.each([null, undefined, '', -1, 1.5, 'soon', [], {}])(
    'with an installment of %j days are left out, never read in part',
    (day) => {
      expect(plansOf(days(30, day), days(45))).toEqual(['45'])
    }
  )

  it('without installments are none', () => {
    expect(plansOf([])).toEqual([])
    expect(
      parseOne({ deadlines: [null, {}, { paymentOptions: null }] })?.plans
    ).toEqual([])
  })

  it('keep their interest; one nobody can read is 0', () => {
    expect(
      parseOne({
        deadlines: [
          {
            paymentOptions: [
              { days: 30, interestRate: '1.5' },
              { days: 60, interestRate: null },
              { days: 90, interestRate: 'x' },
            ],
          },
        ],
      })?.plans[0].installments.map(({ interestPercent }) => interestPercent)
    ).toEqual([1.5, 0, 0])
  })
})

describe('windows', () => {
  const window = (start: string, end: string) => ({ start, end })
  const WEEKDAYS = window(
    '* * 11 * * 1,3,4 * -0300',
    '* * 18 * * 1,3,4 * -0300'
  )

  it('have hours, weekdays and their own offset', () => {
    expect(parseOne({ dateIntervals: [WEEKDAYS] })?.windows).toEqual([
      { startHour: 11, endHour: 18, weekdays: [1, 3, 4], offsetMinutes: -180 },
    ])
  })

  it('of stars are open all day', () => {
    expect(
      parseOne({
        dateIntervals: [window('* * * * * * * +0530', '* * * * * * * +0530')],
      })?.windows
    ).toEqual([{ startHour: 0, endHour: 24, weekdays: [], offsetMinutes: 330 }])
  })

  it.each([
    ['alone', [window('whenever', '* * 18 * * * * -0300')]],
    [
      'beside one we can',
      [WEEKDAYS, window('* * 99 * * * * -0300', '* * 18 * * * * -0300')],
    ],
  ])('that we can not judge count as met: %s', (_, dateIntervals) => {
    expect(parseOne({ dateIntervals })?.windows).toEqual([])
  })
})
