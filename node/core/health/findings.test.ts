import type { Cluster, ClusteredCondition, StoredRecord } from '../cluster'
import { effectiveRecords } from '../effectiveRecords'
import {
  cluster,
  paymentCondition,
  plan,
  properties,
  record,
  unreadableRecord,
} from '../fixtures/builders'
import { MAX_AMOUNT_CENTS } from '../limits'
import type { PaymentCondition, Plan, TimeWindow } from '../paymentCondition'
import { findings } from './findings'

const NOW = Date.UTC(2026, 0, 1)

const findingsOf = (
  paymentConditions: PaymentCondition[],
  records: StoredRecord[]
) =>
  [
    ...findings({
      paymentConditions,
      effective: effectiveRecords(paymentConditions, records),
      properties,
      at: NOW,
    }),
  ].flatMap(([id, all]) =>
    all.map(({ code, path, related }) =>
      [
        `${id}:`,
        code,
        ...path,
        ...(related.length > 0 ? ['of', ...related] : []),
      ].join(' ')
    )
  )

const clustered = (id: string, ...clusters: Cluster[]) =>
  record({
    paymentConditionId: id,
    clusters: clusters.length > 0 ? clusters : [cluster()],
  })

const condition = paymentCondition
const A = condition('A', ['30'])
const cheap = { plans: [plan('15/30', 0)] }
const dear = { plans: [plan('30/45', 2)] }

/** A plan with an interest for each installment. */
const at = (key: string, ...percents: number[]): Plan => ({
  key,
  installments: plan(key).installments.map(({ days }, index) => ({
    days,
    interestPercent: percents[index],
  })),
})

const COMPANIES = cluster({
  property: 'isCorporate',
  kind: 'BOOLEAN',
  operator: 'IS',
  values: ['true'],
})

const scored = (operator: Cluster['operator'], ...values: string[]) =>
  cluster({ property: 'creditScore', kind: 'NUMBER', operator, values })

const anyOf = (...values: string[]) => cluster({ operator: 'ANY_OF', values })
const B = condition('B', ['30'])

describe('what a merchant should know', () => {
  it.each<[string, PaymentCondition[], StoredRecord[], string[]]>([
    ['nothing, without clusters', [A, condition('B', ['30'])], [], []],
    [
      'nothing, when the plan is its own',
      [A, condition('B', ['60'])],
      [clustered('A')],
      [],
    ],
    [
      'the clusters are inherited',
      [A],
      [clustered('gone')],
      ['A: INHERITED inheritedFrom gone'],
    ],
    [
      'the record is unreadable',
      [A],
      [unreadableRecord('A', '30')],
      ['A: BROKEN_RECORD_UNREADABLE'],
    ],
    [
      'a property is gone',
      [A],
      [record({ clusters: [cluster(), cluster({ property: 'gone' })] })],
      ['A: BROKEN_PROPERTY_GONE clusters 1'],
    ],
    [
      'an inherited record is broken',
      [A],
      [record({ paymentConditionId: 'gone', clusters: [] })],
      ['A: INHERITED inheritedFrom gone', 'A: BROKEN_NO_CLUSTERS clusters'],
    ],
    [
      'a disabled condition is broken, too',
      [condition('A', ['30'], { enabled: false })],
      [unreadableRecord('A', '30')],
      ['A: BROKEN_RECORD_UNREADABLE'],
    ],
    [
      'a broken one is offered to everybody by somebody else',
      [A, condition('B', ['30'])],
      [unreadableRecord('A', '30')],
      [
        'A: BROKEN_RECORD_UNREADABLE',
        'A: PLAN_ALSO_UNRESTRICTED plans 30 of B',
      ],
    ],
    [
      'its clusters contradict each other',
      [A],
      [clustered('A', anyOf('a'), anyOf('b'))],
      ['A: CONTRADICTION clusters 0 1'],
    ],
    [
      'somebody else offers the plan to everybody',
      [A, condition('B', ['30'])],
      [clustered('A')],
      ['A: NO_EFFECT clusters of B'],
    ],
    [
      'not when he is disabled',
      [A, condition('B', ['30'], { enabled: false })],
      [clustered('A')],
      [],
    ],
    [
      'not when he is clustered, too',
      [A, condition('B', ['30'])],
      [clustered('A'), clustered('B', cluster({ property: 'location' }))],
      [],
    ],
    [
      'not in another sales channel',
      [
        condition('A', ['30'], { salesChannels: ['1'] }),
        condition('B', ['30'], { salesChannels: ['2'] }),
      ],
      [clustered('A')],
      [],
    ],
    [
      'in one of its sales channels',
      [
        condition('A', ['30'], { salesChannels: ['1', '3'] }),
        condition('B', ['30'], { salesChannels: ['2', '3'] }),
      ],
      [clustered('A')],
      ['A: PLAN_ALSO_UNRESTRICTED plans 30 of B'],
    ],
    [
      'in one of its channels, by one for every channel',
      [
        condition('A', ['30'], { salesChannels: ['1'] }),
        condition('B', ['30'], { minimumValueCents: 1000 }),
      ],
      [clustered('A')],
      ['A: PLAN_ALSO_UNRESTRICTED plans 30 of B'],
    ],
    [
      'in every channel, against one',
      [A, condition('B', ['30'], { salesChannels: ['2'] })],
      [clustered('A')],
      ['A: PLAN_ALSO_UNRESTRICTED plans 30 of B'],
    ],
    [
      'another condition of the plan has a limit we can not judge',
      [A, condition('B', ['30'], { unjudged: ['COUNTRY'] })],
      [clustered('A'), clustered('B', cluster({ property: 'location' }))],
      ['A: UNJUDGED_LIMIT plans 30 of B'],
    ],
    [
      'not when the limit is its own',
      [condition('A', ['30'], { unjudged: ['COUNTRY'] })],
      [clustered('A')],
      [],
    ],
    [
      'the same count at another interest',
      [
        condition('A', [], cheap),
        condition('B', [], dear),
        condition('C', ['90']),
      ],
      [clustered('A')],
      [
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 15/30 of B',
        'B: SAME_COUNT_DIFFERENT_INTEREST plans 30/45 of A',
      ],
    ],
    [
      'the same days at another interest',
      [
        condition('A', [], { plans: [plan('30', 0)] }),
        condition('B', [], { plans: [plan('30', 1)] }),
      ],
      [clustered('A'), clustered('B', cluster({ property: 'location' }))],
      [
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 30 of B',
        'B: SAME_COUNT_DIFFERENT_INTEREST plans 30 of A',
      ],
    ],
    [
      'the same count at another interest, and at its own',
      [
        condition('A', [], cheap),
        condition('B', [], dear),
        condition('C', [], cheap),
      ],
      [clustered('B')],
      [
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 15/30 of B',
        'B: SAME_COUNT_DIFFERENT_INTEREST plans 30/45 of A C',
        'C: SAME_COUNT_DIFFERENT_INTEREST plans 15/30 of B',
      ],
    ],
    [
      'the same count at another interest of its own',
      [condition('A', [], { plans: [...cheap.plans, ...dear.plans] })],
      [clustered('A')],
      [
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 15/30',
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 30/45',
      ],
    ],
    [
      'the same count at interests of the same figures',
      [
        condition('A', [], { plans: [at('15/30', 1, 11)] }),
        condition('B', [], { plans: [at('15/30', 11, 1)] }),
      ],
      [clustered('A'), clustered('B', cluster({ property: 'location' }))],
      [
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 15/30 of B',
        'B: SAME_COUNT_DIFFERENT_INTEREST plans 15/30 of A',
      ],
    ],
    [
      'not when no cluster is involved',
      [
        condition('A', [], cheap),
        condition('B', [], dear),
        condition('C', ['90']),
      ],
      [clustered('C')],
      [],
    ],
    [
      'not when one of them is disabled',
      [
        condition('A', [], cheap),
        condition('B', [], { ...dear, enabled: false }),
      ],
      [clustered('A')],
      [],
    ],
    [
      'not at another count',
      [
        condition('A', [], cheap),
        condition('B', [], { plans: [plan('30', 2)] }),
      ],
      [clustered('A')],
      [],
    ],
  ])('%s', (_, paymentConditions, records, expected) => {
    expect(findingsOf(paymentConditions, records)).toEqual(expected)
  })

  it('looks at two thousand conditions in a fraction of a second', () => {
    const plans = ['30', '15/30']
    const many = Array.from({ length: 2000 }, (_, index) =>
      condition(`c${index}`, plans)
    )

    const alike = (index: number) =>
      clustered(
        `c${index}`,
        cluster({
          property: 'creditScore',
          kind: 'NUMBER',
          operator: 'AT_LEAST',
          values: [String(index)],
        }),
        cluster({ operator: 'ANY_OF', values: ['a', 'b', `value ${index}`] })
      )

    const records = many.slice(0, 1999).map((_, index) => alike(index))
    const input = {
      paymentConditions: many,
      effective: effectiveRecords(many, records),
      properties,
      at: NOW,
    }

    const startedAt = performance.now()
    const found = findings(input)

    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(found.size).toBe(2000)
    expect(found.get('c1999')).toEqual([])
    expect(found.get('c7')).toEqual([
      { code: 'NO_EFFECT', path: ['clusters'], related: ['c1999'] },
    ])
  })

  it('is said of the one condition asked about, for what the others are', () => {
    const paymentConditions = [A, B]
    const found = findings(
      {
        paymentConditions,
        effective: effectiveRecords(paymentConditions, [
          clustered('A'),
          clustered('B'),
        ]),
        properties,
        at: NOW,
      },
      'B'
    )

    expect([...found]).toEqual([
      ['B', [{ code: 'DUPLICATE', path: ['clusters'], related: ['A'] }]],
    ])
  })
})

describe('payment conditions of the same plan', () => {
  it.each<[string, PaymentCondition[], StoredRecord[], string[]]>([
    [
      'have the same clusters, in another order and other letters',
      [A, B],
      [
        clustered('A', COMPANIES, anyOf('on-time', 'in advance')),
        clustered('B', anyOf('In Advance', 'ON-TIME '), COMPANIES),
      ],
      ['A: DUPLICATE clusters of B', 'B: DUPLICATE clusters of A'],
    ],
    [
      'say "is" and "is any of" one value',
      [A, B],
      [clustered('A', anyOf('on-time')), clustered('B')],
      ['A: DUPLICATE clusters of B', 'B: DUPLICATE clusters of A'],
    ],
    [
      'say the same in a single cluster, all or any of which must be met',
      [A, B],
      [clustered('A'), record({ paymentConditionId: 'B', match: 'ANY' })],
      ['A: DUPLICATE clusters of B', 'B: DUPLICATE clusters of A'],
    ],
    [
      'have the same clusters, but one is never offered',
      [A, condition('B', ['30'], { enabled: false })],
      [clustered('A'), clustered('B')],
      ['B: NEVER_OFFERED_DISABLED'],
    ],
    [
      'have the same clusters, and one has more plans',
      [A, condition('B', ['30', '60'])],
      [clustered('A'), clustered('B')],
      ['A: DUPLICATE clusters of B', 'B: DUPLICATE clusters of A'],
    ],
    [
      'have the same clusters, more of them than need be named',
      [A, B, ...['C', 'D', 'E'].map((id) => condition(id, ['30']))],
      ['A', 'B', 'C', 'D', 'E'].map((id) => clustered(id)),
      [
        'A: DUPLICATE clusters of B C D',
        'B: DUPLICATE clusters of A C D',
        'C: DUPLICATE clusters of A B D',
        'D: DUPLICATE clusters of A B C',
        'E: DUPLICATE clusters of A B C',
      ],
    ],
    [
      'have the same clusters but combine them differently',
      [A, B],
      [
        record({ clusters: [COMPANIES, scored('LESS', '5')], match: 'ANY' }),
        record({
          paymentConditionId: 'B',
          clusters: [COMPANIES, scored('LESS', '5')],
        }),
      ],
      ['B: COVERED clusters of A'],
    ],
    [
      'have the same clusters for different plans',
      [A, condition('B', ['60'])],
      [clustered('A'), clustered('B')],
      ['A: SAME_CLUSTERS clusters of B', 'B: SAME_CLUSTERS clusters of A'],
    ],
    [
      'have the same clusters, one exactly as written',
      [A, condition('B', ['60'])],
      [clustered('A'), clustered('B', cluster({ exact: true }))],
      [],
    ],
    [
      'are for a part of the customers of the other',
      [A, B],
      [clustered('A'), clustered('B', anyOf('on-time', 'in advance'))],
      ['A: COVERED clusters of B'],
    ],
    [
      'are for one of several values, any of which is enough',
      [A, B],
      [
        clustered('A', anyOf('b')),
        record({
          paymentConditionId: 'B',
          match: 'ANY',
          clusters: [anyOf('a'), anyOf('b')],
        }),
      ],
      ['A: COVERED clusters of B'],
    ],
    [
      'are covered in one plan and open to everybody in the other',
      [condition('A', ['30', '60']), B, condition('C', ['60'])],
      [clustered('A'), clustered('C', anyOf('on-time', 'in advance'))],
      ['A: COVERED clusters of B C', 'A: PLAN_ALSO_UNRESTRICTED plans 30 of B'],
    ],
    [
      'are for higher scores',
      [A, B],
      [
        clustered('A', scored('AT_LEAST', '700'), COMPANIES),
        clustered('B', scored('GREATER', '500')),
      ],
      ['A: COVERED clusters of B'],
    ],
    [
      'overlap only',
      [A, B],
      [clustered('A', anyOf('a', 'b')), clustered('B', anyOf('b', 'c'))],
      [],
    ],
    [
      'are covered, but in fewer sales channels',
      [A, condition('B', ['30'], { salesChannels: ['1'] })],
      [clustered('A'), clustered('B', anyOf('on-time', 'in advance'))],
      [],
    ],
    [
      'are covered by one that ends sooner',
      [A, condition('B', ['30'], { validUntil: NOW + 1 })],
      [clustered('A'), clustered('B', anyOf('on-time', 'in advance'))],
      [],
    ],
    [
      'are covered in one of two plans',
      [condition('A', ['30', '60']), B],
      [clustered('A'), clustered('B', anyOf('on-time', 'in advance'))],
      [],
    ],
    [
      'are open to everybody in one of two plans',
      [condition('A', ['30', '60']), B],
      [clustered('A')],
      ['A: PLAN_ALSO_UNRESTRICTED plans 30 of B'],
    ],
    [
      'are open to everybody above a minimum',
      [A, condition('B', ['30'], { minimumValueCents: 1000 })],
      [clustered('A')],
      ['A: PLAN_ALSO_UNRESTRICTED plans 30 of B'],
    ],
    [
      'will be open to everybody later',
      [A, condition('B', ['30'], { validFrom: NOW + 1 })],
      [clustered('A')],
      [],
    ],
    [
      'were open to everybody until yesterday',
      [A, condition('B', ['30'], { validUntil: NOW - 1 })],
      [clustered('A')],
      [],
    ],
  ])('%s', (_, paymentConditions, records, expected) => {
    expect(findingsOf(paymentConditions, records)).toEqual(expected)
  })
})

describe('of many payment conditions of the same plan', () => {
  const office: TimeWindow = {
    startHour: 9,
    endHour: 17,
    weekdays: [1],
    offsetMinutes: 0,
  }

  const numbered = (count: number, given: Partial<PaymentCondition> = {}) =>
    Array.from({ length: count }, (_, index) =>
      condition(`c${index}`, ['30'], given)
    )

  it.each<[string, Partial<PaymentCondition>]>([
    ['a sales channel', { salesChannels: ['1'] }],
    ['a window', { windows: [office] }],
    ['a beginning', { validFrom: NOW - 1 }],
    ['an end', { validUntil: NOW + 1 }],
    ['a minimum', { minimumValueCents: 1000 }],
  ])('the one without %s is looked at first', (_, limit) => {
    const limited = numbered(60, limit)

    expect(findingsOf([A, ...limited, B], [clustered('A')])).toEqual([
      'A: NO_EFFECT clusters of B',
    ])

    const found = findingsOf(
      [A, ...limited, B],
      [
        clustered('A'),
        ...limited.map(({ id }, index) =>
          clustered(id, scored('AT_LEAST', String(index)))
        ),
        clustered('B', anyOf('on-time', 'in advance')),
      ]
    )

    expect(found.filter((line) => line.startsWith('A:'))).toEqual([
      'A: COVERED clusters of B',
    ])
  })

  it.each<[string, (value: string) => Partial<ClusteredCondition>]>([
    ['one value', (value) => ({ clusters: [cluster({ values: [value] })] })],
    ['a list of one', (value) => ({ clusters: [anyOf(value)] })],
    [
      'any of a single cluster',
      (value) => ({ match: 'ANY', clusters: [anyOf(value)] }),
    ],
  ])('the one that is for a value by %s is found', (_, clustersFor) => {
    const others = numbered(40)

    expect(
      findingsOf(
        [...others, A],
        [
          ...others.map(({ id }) =>
            record({ paymentConditionId: id, ...clustersFor(id) })
          ),
          clustered('A', COMPANIES, cluster({ values: ['c39'] })),
        ]
      )
    ).toEqual(['A: COVERED clusters of c39'])
  })

  it('so many are compared that a hundred thousand values are read', () => {
    const values = Array.from({ length: 124 }, (_, index) => `value ${index}`)
    // A comparison counts 250, every value and one for every cluster: 400 use them up, one more goes beyond.
    const narrower = numbered(410, { validUntil: NOW + 1 })
    const found = findingsOf(
      [B, ...narrower],
      [
        clustered('B', anyOf(...values)),
        ...narrower.map(({ id }, index) =>
          clustered(
            id,
            anyOf(...values.slice(2)),
            scored('AT_LEAST', String(index))
          )
        ),
      ]
    )

    expect(found).toEqual(
      narrower.slice(0, 401).map(({ id }) => `${id}: COVERED clusters of B`)
    )
  })
})

describe('a clustered condition is offered to nobody', () => {
  it.each<[string, Partial<PaymentCondition>, string[]]>([
    ['disabled', { enabled: false }, ['A: NEVER_OFFERED_DISABLED']],
    ['over', { validUntil: NOW - 1 }, ['A: NEVER_OFFERED_OVER']],
    ['in its last moment it is', { validUntil: NOW }, []],
    ['not yet valid it will be', { validFrom: NOW + 1 }, []],
    [
      'within its period it is',
      { validFrom: NOW - 1, validUntil: NOW + 1 },
      [],
    ],
    ['for a single moment it is', { validFrom: NOW, validUntil: NOW }, []],
    [
      'its end before its beginning',
      { validFrom: NOW + 9, validUntil: NOW + 1 },
      ['A: NEVER_OFFERED_PERIOD'],
    ],
    ['without plans', { plans: [] }, ['A: NEVER_OFFERED_NO_PLANS']],
    [
      'its minimum above any cart',
      { minimumValueCents: MAX_AMOUNT_CENTS + 1 },
      ['A: NEVER_OFFERED_MINIMUM'],
    ],
    ['its minimum high', { minimumValueCents: MAX_AMOUNT_CENTS }, []],
  ])('%s', (_, given, expected) => {
    const limited = condition('A', ['30'], given)

    expect(findingsOf([limited], [clustered('A')])).toEqual(expected)
    // Without clusters there is nothing of this app to act on.
    expect(findingsOf([limited], [])).toEqual([])
  })
})

describe('an option the gateway hides', () => {
  const priced = (id: string, key: string, percent: number, given = {}) =>
    condition(id, [], { plans: [plan(key, percent)], ...given })

  const FOUR = '30/60/90/120'
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => 30 * (index + 1)).join('/')

  it.each<[string, PaymentCondition[], string[]]>([
    [
      'four installments at 100 % beside a single payment',
      [priced('A', '30', 0), priced('B', FOUR, 100)],
      [`B: HIDDEN_BY_GATEWAY plans ${FOUR} of A`],
    ],
    [
      'three installments at 100 % beside two without interest',
      [priced('A', days(2), 0), priced('B', days(3), 100)],
      [`B: HIDDEN_BY_GATEWAY plans ${days(3)} of A`],
    ],
    [
      'four installments that are, by simple interest, as high as two',
      [priced('A', days(2), 200), priced('B', FOUR, 225)],
      [`B: HIDDEN_BY_GATEWAY plans ${FOUR} of A`],
    ],
    [
      'beside the cheapest single payment, which comes first',
      [priced('A', '30', 0), priced('C', '30', 60), priced('B', FOUR, 100)],
      [`B: HIDDEN_BY_GATEWAY plans ${FOUR} of A`],
    ],
    [
      'beside the cheapest single payment, which comes last',
      [priced('C', '30', 60), priced('A', '30', 0), priced('B', FOUR, 100)],
      [`B: HIDDEN_BY_GATEWAY plans ${FOUR} of A`],
    ],
    [
      'beside the first of two single payments',
      [priced('A', '30', 0), priced('C', '30', 0), priced('B', FOUR, 100)],
      [`B: HIDDEN_BY_GATEWAY plans ${FOUR} of A`],
    ],
    [
      'not when it is not offered anyway',
      [priced('A', '30', 0), priced('B', FOUR, 100, { enabled: false })],
      [],
    ],
    [
      'not when compound interest leaves them lower',
      [priced('A', '30', 0), priced('B', FOUR, 80)],
      [],
    ],
    [
      'not when simple interest leaves them lower',
      [priced('A', days(11), 30), priced('B', days(12), 30.5)],
      [],
    ],
    [
      'not at an interest that leaves them lower',
      [priced('A', '30', 0), priced('B', FOUR, 10)],
      [],
    ],
    [
      'not when the same count is to be had cheaper',
      [priced('A', '30', 0), priced('B', FOUR, 100), priced('C', FOUR, 1)],
      [],
    ],
    [
      'not when the single payment is not always there',
      [priced('A', '30', 0, { salesChannels: ['1'] }), priced('B', FOUR, 100)],
      [],
    ],
    ['not without fewer installments', [priced('B', FOUR, 100)], []],
  ])('%s', (_, paymentConditions, expected) => {
    expect(findingsOf(paymentConditions, [])).toEqual(expected)
  })
})
