import type { Cluster, StoredRecord } from '../cluster'
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
import type { PaymentCondition } from '../paymentCondition'
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

describe('a clustered condition is offered to nobody', () => {
  it.each<[string, Partial<PaymentCondition>, string[]]>([
    ['disabled', { enabled: false }, ['A: NEVER_OFFERED_DISABLED']],
    ['over', { validUntil: NOW - 1 }, ['A: NEVER_OFFERED_OVER']],
    ['in its last moment it is', { validUntil: NOW }, []],
    ['not yet valid it will be', { validFrom: NOW + 1 }, []],
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

  it.each<[string, PaymentCondition[], string[]]>([
    [
      'four installments at 100 % beside a single payment',
      [priced('A', '30', 0), priced('B', FOUR, 100)],
      [`B: HIDDEN_BY_GATEWAY plans ${FOUR} of A`],
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
