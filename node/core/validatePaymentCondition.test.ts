import fc from 'fast-check'

import { paymentCondition, plan } from './fixtures/builders'
import type { PaymentCondition, Plan } from './paymentCondition'
import { validatePaymentCondition } from './validatePaymentCondition'

const SOUND = {
  name: 'Thirty days',
  plans: [{ days: '30' }],
  salesChannels: [],
  validFrom: null,
  validUntil: null,
  minimumValue: null,
  enabled: true,
}

const validate = (
  given: object,
  known: PaymentCondition | null = null,
  timeZone = 'America/Sao_Paulo'
) => validatePaymentCondition({ ...SOUND, ...given }, { known, timeZone })

const issuesOf = (...args: Parameters<typeof validate>): readonly string[] => {
  const result = validate(...args)

  return result.ok
    ? []
    : result.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
}

const draftOf = (...args: Parameters<typeof validate>) => {
  const result = validate(...args)

  if (!result.ok) throw new Error(JSON.stringify(result.issues))

  return result.draft
}

const plansOf = (...days: string[]) => ({
  plans: days.map((one) => ({ days: one })),
})

const keysOf = (...days: string[]) =>
  draftOf(plansOf(...days)).plans.map(({ key }) => key)

describe('plans', () => {
  it.each([
    ['30', '30'],
    ['30/60/90', '30/60/90'],
    [' 30 / 60 / 90 ', '30/60/90'],
    ['30, 60, 90', '30/60/90'],
    ['15-30', '15/30'],
    ['030/060', '30/60'],
    ['0/30', '0/30'],
  ])('%j is the plan %s', (days, key) => {
    expect(keysOf(days)).toEqual([key])
  })

  it.each<[string, object, readonly string[]]>([
    ['no list', { plans: 'x' }, ['plans NOT_A_LIST']],
    ['none', { plans: [] }, ['plans NO_PLANS']],
    ['nothing', plansOf(''), ['plans.0.days NOT_DAYS']],
    ['a text', plansOf('soon'), ['plans.0.days NOT_DAYS']],
    ['half a day', plansOf('1.5'), ['plans.0.days NOT_DAYS']],
    ['a negative day', plansOf('30/-60'), ['plans.0.days NOT_DAYS']],
    ['a number', { plans: [{ days: 30 }] }, ['plans.0.days NOT_DAYS']],
    ['unsorted days', plansOf('60/30'), ['plans.0.days DAYS_NOT_ASCENDING']],
    ['repeated days', plansOf('30/30'), ['plans.0.days DAYS_REPEATED']],
    ['eleven years', plansOf('4000'), ['plans.0.days TOO_MANY_DAYS']],
    [
      '49 installments',
      plansOf(Array.from({ length: 49 }, (_, at) => at + 1).join('/')),
      ['plans.0.days TOO_MANY_INSTALLMENTS'],
    ],
    [
      '48 installments',
      plansOf(Array.from({ length: 48 }, (_, at) => at + 1).join('/')),
      [],
    ],
    ['one twice', plansOf('30', '030'), ['plans.1.days PLAN_REPEATED']],
    [
      'too many',
      plansOf(...Array.from({ length: 51 }, (_, at) => String(at + 1))),
      ['plans TOO_MANY_PLANS'],
    ],
  ])('%s', (_, given, issues) => {
    expect(issuesOf(given)).toEqual(issues)
  })

  it('with rates: one for all installments or one for each', () => {
    const [one, each, none] = draftOf({
      plans: [
        { days: '30/60', interestPercent: 1.5 },
        { days: '30/60/90', interestPercent: [1, 1, 2] },
        { days: '45', interestPercent: [] },
      ],
    }).plans.map(({ installments }) =>
      installments.map(({ interestPercent }) => interestPercent)
    )

    expect([one, each, none]).toEqual([[1.5, 1.5], [1, 1, 2], [0]])
  })

  it.each<[string, unknown, readonly string[]]>([
    ['below zero', -1, ['NOT_AN_INTEREST']],
    ['not a number', NaN, ['NOT_AN_INTEREST']],
    ['a text', '1', ['NOT_AN_INTEREST']],
    ['above a hundred', 101, ['INTEREST_TOO_HIGH']],
    ['three for two', [1, 1, 1], ['INTEREST_COUNT']],
    ['of a hundred', 100, []],
  ])('with a rate %s', (_, interestPercent, codes) => {
    expect(issuesOf({ plans: [{ days: '30/60', interestPercent }] })).toEqual(
      codes.map((code) => `plans.0.interestPercent ${code}`)
    )
  })

  it('with interest on a single installment', () => {
    expect(issuesOf({ plans: [{ days: '30', interestPercent: 1 }] })).toEqual([
      'plans.0.interestPercent INTEREST_ON_SINGLE_INSTALLMENT',
    ])
  })

  it('of one count with two rates: a rule has one', () => {
    const plans = [
      { days: '30/60', interestPercent: 1 },
      { days: '15/30', interestPercent: 2 },
    ]

    expect(issuesOf({ plans })).toEqual([
      'plans.1.interestPercent SAME_COUNT_DIFFERENT_INTEREST',
    ])
  })

  it.each<[string, object, readonly string[]]>([
    ['spaces between the days', plansOf('30  60'), []],
    ['days among which one is too late', plansOf('30/4000'), ['TOO_MANY_DAYS']],
    ['ten years', plansOf('3650'), []],
    ['no rate', { plans: [{ days: '30', interestPercent: null }] }, []],
    [
      'days and rates that are none',
      { plans: [{ days: 'soon', interestPercent: [1, 2] }] },
      ['NOT_DAYS'],
    ],
    [
      'a rate that is a text for a single installment',
      { plans: [{ days: '30', interestPercent: '1' }] },
      ['NOT_AN_INTEREST'],
    ],
    [
      'two rates for a single installment',
      { plans: [{ days: '30', interestPercent: [0, 1] }] },
      ['INTEREST_COUNT', 'INTEREST_ON_SINGLE_INSTALLMENT'],
    ],
    [
      'the same slip twice, which repeats no plan',
      plansOf('60/30', '60/30'),
      ['DAYS_NOT_ASCENDING', 'DAYS_NOT_ASCENDING'],
    ],
    [
      'as many plans as can be',
      plansOf(...Array.from({ length: 50 }, (_, at) => String(at + 1))),
      [],
    ],
    [
      'rates that differ where they are highest',
      {
        plans: [
          { days: '30/60', interestPercent: [0, 2] },
          { days: '15/30', interestPercent: [0, 3] },
        ],
      },
      ['SAME_COUNT_DIFFERENT_INTEREST'],
    ],
  ])('%s', (_, given, codes) => {
    expect(issuesOf(given).map((line) => line.split(' ')[1])).toEqual(codes)
  })

  describe('that stand in the gateway already', () => {
    const known = (...plans: readonly Plan[]) =>
      paymentCondition('A', [], { plans })

    const withRates = (key: string, ...rates: readonly number[]): Plan => ({
      key,
      installments: plan(key).installments.map(({ days }, at) => ({
        days,
        interestPercent: rates[at],
      })),
    })

    it.each<[string, readonly Plan[], readonly object[], readonly string[]]>([
      [
        'may keep a rate nobody may write',
        [plan('30/60', 150)],
        [{ days: '30/60', interestPercent: 150 }],
        [],
      ],
      [
        'excuse no others',
        [plan('60/90')],
        [{ days: '60/30' }],
        ['plans.0.days DAYS_NOT_ASCENDING'],
      ],
      [
        'excuse no other rate',
        [withRates('60/30', 1, 2)],
        [{ days: '60/30', interestPercent: [1, 3] }],
        ['plans.0.days DAYS_NOT_ASCENDING'],
      ],
      [
        'excuse no rate too many',
        [withRates('30/60', 1, 1)],
        [{ days: '30/60', interestPercent: [1, 1, 1] }],
        ['plans.0.interestPercent INTEREST_COUNT'],
      ],
      [
        'excuse no text',
        [plan('30')],
        [{ days: 'soon' }],
        ['plans.0.days NOT_DAYS'],
      ],
      [
        'may contradict each other',
        [plan('30/60', 1), plan('15/30', 2)],
        [
          { days: '30/60', interestPercent: 1 },
          { days: '15/30', interestPercent: 2 },
        ],
        [],
      ],
      [
        'may not be contradicted',
        [plan('30/60', 1), plan('45')],
        [
          { days: '30/60', interestPercent: 1 },
          { days: '15/30', interestPercent: 2 },
        ],
        ['plans.1.interestPercent SAME_COUNT_DIFFERENT_INTEREST'],
      ],
    ])('%s', (_, there, plans, issues) => {
      expect(issuesOf({ plans }, known(...there))).toEqual(issues)
    })
  })

  it('may stay as they are, however odd', () => {
    const known = paymentCondition('A', [], {
      plans: [plan('60/30'), plan('45', 2), plan('90')],
    })

    expect(
      issuesOf(
        {
          plans: [
            { days: '60/30' },
            { days: '45', interestPercent: 2 },
            { days: '90' },
          ],
        },
        known
      )
    ).toEqual([])
    expect(
      issuesOf({ plans: [{ days: '45', interestPercent: 3 }] }, known)
    ).toEqual(['plans.0.interestPercent INTEREST_ON_SINGLE_INSTALLMENT'])
  })
})

describe('the other fields', () => {
  it.each<[string, object, readonly string[]]>([
    ['no name', { name: ' ' }, ['name EMPTY_VALUE']],
    ['a name that is a number', { name: 1 }, ['name NOT_A_TEXT']],
    ['a long name', { name: 'x'.repeat(201) }, ['name VALUE_TOO_LONG']],
    ['a name with a line break', { name: 'a\nb' }, ['name CONTROL_CHARACTER']],
    [
      'channels that are no list',
      { salesChannels: '1' },
      ['salesChannels NOT_A_LIST'],
    ],
    [
      'a channel that is none',
      { salesChannels: [':ALL:'] },
      ['salesChannels.0 NOT_A_SALES_CHANNEL'],
    ],
    [
      'a channel twice',
      { salesChannels: ['1', ' 1'] },
      ['salesChannels.1 SALES_CHANNEL_REPEATED'],
    ],
    [
      'a beginning that is none',
      { validFrom: 'soon' },
      ['validFrom NOT_A_MOMENT'],
    ],
    [
      'a day that does not exist',
      { validUntil: '2026-02-30' },
      ['validUntil NOT_A_MOMENT'],
    ],
    [
      'a moment without a zone',
      { validFrom: '2026-01-01T00:00:00' },
      ['validFrom NOT_A_MOMENT'],
    ],
    [
      'an end before the beginning',
      { validFrom: '2026-02-01', validUntil: '2026-01-01' },
      ['validUntil VALIDITY_REVERSED'],
    ],
    [
      'one and the same day',
      { validFrom: '2026-02-01', validUntil: '2026-02-01' },
      [],
    ],
    [
      'a minimum below zero',
      { minimumValue: -1 },
      ['minimumValue NOT_AN_AMOUNT'],
    ],
    [
      'a minimum that is a text',
      { minimumValue: '1' },
      ['minimumValue NOT_AN_AMOUNT'],
    ],
    [
      'a tenth of a cent',
      { minimumValue: 1.001 },
      ['minimumValue NOT_AN_AMOUNT'],
    ],
    [
      'an absurd minimum',
      { minimumValue: 1e12 },
      ['minimumValue AMOUNT_TOO_HIGH'],
    ],
    ['enabled that is a text', { enabled: 'yes' }, ['enabled NOT_A_FLAG']],
  ])('%s', (_, given, issues) => {
    expect(issuesOf(given)).toEqual(issues)
  })

  it('are all reported at once', () => {
    expect(
      issuesOf({
        name: '',
        plans: [{ days: '60/30', interestPercent: -1 }],
        salesChannels: [{}],
        validFrom: 'x',
        minimumValue: -1,
        enabled: null,
      })
    ).toEqual([
      'name EMPTY_VALUE',
      'plans.0.days DAYS_NOT_ASCENDING',
      'plans.0.interestPercent NOT_AN_INTEREST',
      'salesChannels.0 NOT_A_SALES_CHANNEL',
      'validFrom NOT_A_MOMENT',
      'minimumValue NOT_AN_AMOUNT',
      'enabled NOT_A_FLAG',
    ])
  })

  it('that say a day mean all of it in the store’s zone', () => {
    const { validFrom, validUntil } = draftOf({
      validFrom: '2026-01-15',
      validUntil: '2026-01-15',
    })

    expect(new Date(validFrom ?? 0).toISOString()).toBe(
      '2026-01-15T03:00:00.000Z'
    )
    expect(new Date(validUntil ?? 0).toISOString()).toBe(
      '2026-01-16T02:59:59.000Z'
    )
  })

  it.each([
    [0.29, 29],
    [1000.1, 100_010],
    [0, null],
  ])('a minimum of %d is %p cents', (minimumValue, cents) => {
    expect(draftOf({ minimumValue }).minimumValueCents).toBe(cents)
  })
})

describe('what is written', () => {
  const instant = (text: string) => draftOf({ validFrom: text }).validFrom

  it('the name, without the spaces around it', () => {
    expect(draftOf({ name: ' Thirty ' }).name).toBe('Thirty')
  })

  it('sales channels, without the spaces around them', () => {
    expect(
      draftOf({ salesChannels: ['1', ' b2b_2-x '] }).salesChannels
    ).toEqual(['1', 'b2b_2-x'])
  })

  it.each([true, false])('enabled: %s', (enabled) => {
    expect(draftOf({ enabled }).enabled).toBe(enabled)
  })

  it.each([
    ['2026-01-15T10:00Z', '2026-01-15T10:00:00.000Z'],
    ['2026-01-15T10:00:05Z', '2026-01-15T10:00:05.000Z'],
    ['2026-01-15T10:00:05.5Z', '2026-01-15T10:00:05.500Z'],
    ['2026-01-15T10:00:05.123456789Z', '2026-01-15T10:00:05.123Z'],
    ['2026-01-15T10:00:05-03:00', '2026-01-15T13:00:05.000Z'],
    [' 2026-01-15T10:00+05:45 ', '2026-01-15T04:15:00.000Z'],
    [' 2026-01-15 ', '2026-01-15T03:00:00.000Z'],
  ])('%j is the moment %s', (text, expected) => {
    expect(new Date(instant(text) ?? 0).toISOString()).toBe(expected)
  })

  it.each([undefined, null, ''])(
    '%j is no moment and no minimum',
    (nothing) => {
      expect(
        draftOf({
          validFrom: nothing,
          validUntil: nothing,
          minimumValue: nothing || undefined,
        })
      ).toMatchObject({
        validFrom: null,
        validUntil: null,
        minimumValueCents: null,
      })
    }
  )
})

describe('limits', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `${at}`)

  it.each<[string, object, readonly string[]]>([
    ['a name may have 200 characters', { name: 'x'.repeat(200) }, []],
    ['200 sales channels are enough', { salesChannels: many(200) }, []],
    [
      '201 are too many',
      { salesChannels: many(201) },
      ['salesChannels TOO_MANY_SALES_CHANNELS'],
    ],
    [
      'a channel may have 50 characters',
      { salesChannels: ['x'.repeat(50)] },
      [],
    ],
    [
      'not 51',
      { salesChannels: ['x'.repeat(51)] },
      ['salesChannels.0 NOT_A_SALES_CHANNEL'],
    ],
    [
      'and no other characters at its ends',
      { salesChannels: ['1!', '!1'] },
      [
        'salesChannels.0 NOT_A_SALES_CHANNEL',
        'salesChannels.1 NOT_A_SALES_CHANNEL',
      ],
    ],
    ['a minimum may be ten billion', { minimumValue: 1e10 }, []],
    [
      'nothing ends after the year 9999',
      { validUntil: '9999-12-31' },
      ['validUntil NOT_A_MOMENT'],
    ],
    [
      'or begins there',
      { validFrom: '+012026-01-15T10:00Z' },
      ['validFrom NOT_A_MOMENT'],
    ],
    [
      'an endless minimum is none',
      { minimumValue: Infinity },
      ['minimumValue NOT_AN_AMOUNT'],
    ],
    ['a beginning needs no end', { validFrom: '2026-01-01' }, []],
    ['an end needs no beginning', { validUntil: '1960-01-01' }, []],
    [
      'an end at the beginning is none',
      { validFrom: '2026-01-01T00:00Z', validUntil: '2026-01-01T00:00Z' },
      ['validUntil VALIDITY_REVERSED'],
    ],
  ])('%s', (_, given, issues) => {
    expect(issuesOf(given)).toEqual(issues)
  })

  const odd = paymentCondition('A', ['30'], {
    name: 'x'.repeat(300),
    salesChannels: [':ALL:', ...many(300)],
    validFrom: Date.UTC(2026, 1, 1),
    validUntil: Date.UTC(2026, 0, 1),
  })

  const from = '2026-02-01T00:00Z'
  const until = '2026-01-01T00:00Z'

  it.each<[string, object, readonly string[]]>([
    ['name', { name: odd.name }, []],
    ['channels', { salesChannels: odd.salesChannels }, []],
    ['validity', { validFrom: from, validUntil: until }, []],
    [
      'validity, not another end',
      { validFrom: from, validUntil: '2026-01-02T00:00Z' },
      ['validUntil VALIDITY_REVERSED'],
    ],
    [
      'validity, not another beginning',
      { validFrom: '2026-02-02T00:00Z', validUntil: until },
      ['validUntil VALIDITY_REVERSED'],
    ],
  ])('what stands in the gateway already may stay: %s', (_, given, issues) => {
    expect(issuesOf(given, odd)).toEqual(issues)
  })
})

test.each(['x', null, []])('%j is no payment condition', (input) => {
  expect(
    validatePaymentCondition(input, { known: null, timeZone: 'UTC' })
  ).toEqual({
    ok: false,
    issues: [{ code: 'NOT_A_PAYMENT_CONDITION', path: [] }],
  })
})

test('nothing throws, and a refusal says where', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            name: fc.jsonValue(),
            plans: fc.array(
              fc.oneof(
                fc.jsonValue(),
                fc.record({
                  days: fc.string(),
                  interestPercent: fc.jsonValue(),
                })
              )
            ),
            salesChannels: fc.jsonValue(),
            validFrom: fc.jsonValue(),
            validUntil: fc.jsonValue(),
            minimumValue: fc.jsonValue(),
            enabled: fc.jsonValue(),
          },
          { requiredKeys: [] }
        )
      ),
      (input) => {
        const result = validatePaymentCondition(input, {
          known: null,
          timeZone: 'UTC',
        })

        expect(result.ok || result.issues.length > 0).toBe(true)
      }
    )
  )
})
