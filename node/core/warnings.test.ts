import type { StoredRecord } from './cluster'
import { effectiveRecords } from './effectiveRecords'
import {
  cluster,
  paymentCondition,
  plan,
  properties,
  record,
  unreadableRecord,
} from './fixtures/builders'
import type { PaymentCondition } from './paymentCondition'
import { warnings } from './warnings'

const warningsOf = (
  paymentConditions: PaymentCondition[],
  records: StoredRecord[]
) =>
  [
    ...warnings({
      paymentConditions,
      effective: effectiveRecords(paymentConditions, records),
      properties,
    }),
  ].flatMap(([id, issues]) =>
    issues.map(({ code, path }) => `${id}: ${code} ${path.join(' ')}`.trim())
  )

const clustered = (id: string) => record({ paymentConditionId: id })
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
      ['A: PLAN_ALSO_UNRESTRICTED plans 30'],
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
      [clustered('A'), clustered('B')],
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
      ['A: PLAN_ALSO_UNRESTRICTED plans 30'],
    ],
    [
      'in every channel, against one',
      [A, condition('B', ['30'], { salesChannels: ['2'] })],
      [clustered('A')],
      ['A: PLAN_ALSO_UNRESTRICTED plans 30'],
    ],
    [
      'another condition of the plan has a limit we can not judge',
      [A, condition('B', ['30'], { unjudged: ['COUNTRY'] })],
      [clustered('A'), clustered('B')],
      ['A: UNJUDGED_LIMIT plans 30'],
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
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 15/30',
        'B: SAME_COUNT_DIFFERENT_INTEREST plans 30/45',
      ],
    ],
    [
      'the same days at another interest',
      [
        condition('A', [], { plans: [plan('30', 0)] }),
        condition('B', [], { plans: [plan('30', 1)] }),
      ],
      [clustered('A'), clustered('B')],
      [
        'A: SAME_COUNT_DIFFERENT_INTEREST plans 30',
        'B: SAME_COUNT_DIFFERENT_INTEREST plans 30',
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
    expect(warningsOf(paymentConditions, records)).toEqual(expected)
  })

  it('has an entry for every condition, two thousand of one plan included', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      condition(`c${index}`, ['30', '15/30'])
    )

    const records = many.slice(1).map(({ id }) => clustered(id))
    const found = warnings({
      paymentConditions: many,
      effective: effectiveRecords(many, records),
      properties,
    })

    expect(found.size).toBe(2000)
    expect(found.get('c0')).toEqual([])
    expect(found.get('c1999')).toHaveLength(2)
  })
})
