import fc from 'fast-check'

import type { StoredRecord } from './cluster'
import type { DecisionInput } from './decide'
import { decide } from './decide'
import { clusters, facts, matches } from './fixtures/arbitraries'
import {
  cluster,
  paymentCondition,
  properties,
  record,
  unreadableRecord,
} from './fixtures/builders'

const NOON = Date.parse('2026-03-04T12:00:00Z')

const input = (given: Partial<DecisionInput>): DecisionInput => ({
  paymentConditions: [],
  records: [],
  properties,
  facts: { payment: 'on-time' },
  at: NOON,
  timeZone: 'UTC',
  salesChannel: '1',
  cartValueCents: null,
  ...given,
})

/** `30: A B` for a plan granted by A and B, `30: -` for a withheld one. */
const plansOf = (given: Partial<DecisionInput>) =>
  decide(input(given)).plans.map(
    ({ key, offered, grantedBy }) =>
      `${key}: ${offered ? grantedBy.join(' ') : '-'}`
  )

const outcomesOf = (given: Partial<DecisionInput>) =>
  decide(input(given)).conditions.map(
    ({ paymentConditionId, outcome }) => `${paymentConditionId} ${outcome}`
  )

const forHim = (id: string, ...planKeys: string[]) =>
  record({ paymentConditionId: id, planKeys })

const forOthers = (id: string, ...planKeys: string[]) =>
  record({
    paymentConditionId: id,
    planKeys,
    clusters: [cluster({ values: ['delayed'] })],
  })

/** For others: days `30`, and what it had before. */
const forOthersOnce = (id: string, ...formerPlanKeys: string[]) =>
  record({
    paymentConditionId: id,
    planKeys: ['30'],
    formerPlanKeys,
    clusters: [cluster({ values: ['delayed'] })],
  })

const A30 = paymentCondition('A', ['30'])
const B30 = paymentCondition('B', ['30'])
const off = { enabled: false }

describe('a plan', () => {
  it.each<[string, Partial<DecisionInput>, string[]]>([
    [
      'of an unrestricted condition is offered',
      { paymentConditions: [A30] },
      ['30: A'],
    ],
    [
      'made for him is offered',
      { paymentConditions: [A30], records: [forHim('A')] },
      ['30: A'],
    ],
    [
      'made for others is withheld',
      { paymentConditions: [A30], records: [forOthers('A')] },
      ['30: -'],
    ],
    [
      'is withheld from nobody knows whom',
      { paymentConditions: [A30], records: [forHim('A')], facts: null },
      ['30: -'],
    ],
    [
      'of two conditions needs one that grants it',
      { paymentConditions: [A30, B30], records: [forOthers('A')] },
      ['30: B'],
    ],
    [
      'names every condition that grants it',
      { paymentConditions: [A30, B30], records: [forHim('B')] },
      ['30: A B'],
    ],
    [
      'is withheld when all its conditions are for others',
      {
        paymentConditions: [A30, B30],
        records: [forOthers('A'), forOthers('B')],
      },
      ['30: -'],
    ],
    [
      'is not granted by a condition that does not offer it now',
      {
        paymentConditions: [paymentCondition('A', ['30'], off), B30],
        records: [forOthers('B')],
      },
      ['30: -'],
    ],
    [
      'of a condition in another sales channel is withheld',
      {
        paymentConditions: [
          paymentCondition('A', ['30'], { salesChannels: ['2'] }),
        ],
      },
      ['30: -'],
    ],
    [
      "of a condition in the store's default channel is offered",
      {
        paymentConditions: [
          paymentCondition('A', ['30'], { salesChannels: ['2'] }),
        ],
        salesChannel: null,
        defaultSalesChannel: '2',
      },
      ['30: A'],
    ],
    [
      'is withheld below the minimum',
      {
        paymentConditions: [
          paymentCondition('A', ['30'], { minimumValueCents: 100 }),
        ],
        cartValueCents: 99,
      },
      ['30: -'],
    ],
    [
      'of a broken condition is withheld',
      {
        paymentConditions: [A30],
        records: [record({ clusters: [cluster({ property: 'gone' })] })],
        facts: { gone: 'on-time' },
      },
      ['30: -'],
    ],
    [
      'of an unreadable record is withheld',
      { paymentConditions: [A30], records: [unreadableRecord('A', '30')] },
      ['30: -'],
    ],
    [
      'of a record without clusters is withheld',
      { paymentConditions: [A30], records: [record({ clusters: [] })] },
      ['30: -'],
    ],
    [
      'of a re-created condition does not go public',
      { paymentConditions: [B30], records: [forOthers('A', '30')] },
      ['30: -'],
    ],
    [
      'of a re-created condition is offered to those it was made for',
      { paymentConditions: [B30], records: [forHim('A', '30')] },
      ['30: B'],
    ],
    [
      'an orphan alone knows is offered to those it was made for',
      { paymentConditions: [A30], records: [forHim('gone', '60')] },
      ['30: A', '60: gone'],
    ],
    [
      'an orphan alone knows is withheld from others',
      { paymentConditions: [A30], records: [forOthers('gone', '60')] },
      ['30: A', '60: -'],
    ],
    [
      'two orphans know needs one of them',
      { records: [forOthers('gone', '60', '90'), forHim('lost', '60')] },
      ['60: lost', '90: -'],
    ],
    [
      'of a broken orphan is withheld',
      { records: [unreadableRecord('gone', '60')] },
      ['60: -'],
    ],
    [
      'an orphan shares with a condition is up to the condition',
      { paymentConditions: [A30], records: [forOthers('gone', '30', '60')] },
      ['30: A', '60: -'],
    ],
    [
      'an orphan shares with a condition for others is not granted by the orphan',
      {
        paymentConditions: [A30],
        records: [forOthers('A'), forHim('gone', '30', '60')],
      },
      ['30: -', '60: gone'],
    ],
    [
      'its own record alone still knows is offered to those it was made for',
      { paymentConditions: [A30], records: [forHim('A', '60')] },
      ['30: A', '60: A'],
    ],
    [
      'its own record alone still knows is withheld from others',
      { paymentConditions: [A30], records: [forOthers('A', '60')] },
      ['30: -', '60: -'],
    ],
    [
      'a record had before its last save is withheld from others',
      { paymentConditions: [A30], records: [forOthersOnce('A', '60')] },
      ['30: -', '60: -'],
    ],
    [
      'a record and an orphan still know is up to the record',
      {
        paymentConditions: [A30],
        records: [forOthers('A', '60'), forHim('gone', '60')],
      },
      ['30: -', '60: -'],
    ],
    [
      'an orphan had before its last save is withheld from others',
      {
        paymentConditions: [paymentCondition('A', ['30', '45'])],
        records: [forOthersOnce('gone', '60')],
      },
      ['30: A', '45: A', '60: -'],
    ],
    [
      'a record had before its last save is public once a condition for all has it',
      {
        paymentConditions: [A30, paymentCondition('B', ['60'])],
        records: [forOthersOnce('A', '60')],
      },
      ['30: -', '60: B'],
    ],
    [
      'of a re-created condition does not go public, whatever else it had once',
      {
        paymentConditions: [B30],
        records: [forOthersOnce('A', '60')],
      },
      ['30: -', '60: -'],
    ],
    [
      'is listed once, by its days',
      {
        paymentConditions: [
          paymentCondition('A', ['100', '15/30', '30', '30', '5']),
        ],
      },
      ['5: A', '15/30: A', '30: A', '100: A'],
    ],
    ['nobody knows is not listed', {}, []],
  ])('%s', (_, given, expected) => {
    expect(plansOf(given)).toEqual(expected)
  })
})

describe('eligibility', () => {
  it.each<[string, Partial<DecisionInput>, string]>([
    ['without a record', {}, 'A UNRESTRICTED'],
    ['for him', { records: [forHim('A')] }, 'A ELIGIBLE'],
    ['for others', { records: [forOthers('A')] }, 'A NOT_ELIGIBLE'],
    ['nobody', { records: [forHim('A')], facts: null }, 'A NOT_ELIGIBLE'],
    ['unreadable', { records: [unreadableRecord('A')] }, 'A BROKEN'],
    [
      'broken, even for nobody',
      { records: [record({ clusters: [] })], facts: null },
      'A BROKEN',
    ],
    [
      'the property is gone',
      { records: [forHim('A')], properties: new Map() },
      'A BROKEN',
    ],
    [
      'definitions unknown: the stored kinds decide',
      { records: [forHim('A')], properties: null },
      'A ELIGIBLE',
    ],
    [
      'one broken cluster is enough, also under ANY',
      {
        records: [
          record({
            match: 'ANY',
            clusters: [cluster(), cluster({ property: 'gone' })],
          }),
        ],
      },
      'A BROKEN',
    ],
    [
      'a disabled condition has one, too',
      {
        paymentConditions: [paymentCondition('A', ['30'], off)],
        records: [forHim('A')],
      },
      'A ELIGIBLE',
    ],
    ['inherited', { records: [forOthers('gone', '30')] }, 'A NOT_ELIGIBLE'],
  ])('%s', (_, given, expected) => {
    expect(outcomesOf({ paymentConditions: [A30], ...given })).toEqual([
      expected,
    ])
  })

  it('keeps the order of the gateway', () => {
    const paymentConditions = ['C', 'A', 'B'].map((id) =>
      paymentCondition(id, ['30'])
    )

    expect(outcomesOf({ paymentConditions, records: [forHim('A')] })).toEqual([
      'C UNRESTRICTED',
      'A ELIGIBLE',
      'B UNRESTRICTED',
    ])
  })

  it('says of each cluster what it found', () => {
    const records = [
      record({
        clusters: [
          cluster(),
          cluster({
            property: 'creditScore',
            kind: 'NUMBER',
            operator: 'AT_LEAST',
            values: ['700'],
          }),
        ],
      }),
    ]

    const [condition] = decide(
      input({ paymentConditions: [A30], records })
    ).conditions

    expect(condition.clusters).toMatchObject([
      { holds: true, reason: 'MATCHED', actual: 'on-time' },
      { holds: false, reason: 'MISSING', actual: null },
    ])
  })
})

const ids = ['A', 'B', 'C', 'D']
const keys = ['15', '30', '15/30', '60']

const conditions = fc
  .uniqueArray(fc.constantFrom(...ids.slice(0, 3)), { maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc
          .tuple(fc.subarray(keys), fc.boolean())
          .map(([own, enabled]) => paymentCondition(id, own, { enabled }))
      )
    )
  )

const records: fc.Arbitrary<StoredRecord[]> = fc.array(
  fc.oneof(
    fc
      .record({
        paymentConditionId: fc.constantFrom(...ids),
        planKeys: fc.subarray(keys),
        match: matches,
        clusters: fc.array(clusters, { maxLength: 3 }),
      })
      .map(record),
    fc
      .tuple(fc.constantFrom(...ids, null), fc.subarray(keys))
      .map(([id, own]) => unreadableRecord(id, ...own))
  ),
  { maxLength: 4 }
)

const inputs = fc
  .record({
    paymentConditions: conditions,
    records,
    facts: fc.oneof(facts, fc.constant(null)),
    properties: fc.constant(null),
  })
  .map(input)

describe('every decision', () => {
  it('without records offers what is offered without the app', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { plans } = decide({ ...given, records: [] })
        const enabled = given.paymentConditions.filter((one) => one.enabled)

        for (const { key, offered } of plans) {
          expect(offered).toBe(
            enabled.some((one) => one.plans.some((plan) => plan.key === key))
          )
        }
      })
    )
  })

  it('names in grantedBy the conditions that are unrestricted or for him', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { plans, conditions: judged } = decide(given)
        const granting = new Set(
          judged
            .filter(({ outcome }) =>
              ['UNRESTRICTED', 'ELIGIBLE'].includes(outcome)
            )
            .map(({ paymentConditionId }) => paymentConditionId)
        )

        const existing = new Set(given.paymentConditions.map(({ id }) => id))

        for (const { offered, grantedBy } of plans) {
          expect(offered).toBe(grantedBy.length > 0)
          expect(
            grantedBy.every((id) => granting.has(id) || !existing.has(id))
          ).toBe(true)
        }
      })
    )
  })

  it('offers the unknown nothing that any customer is denied', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const nobody = decide({ ...given, facts: null })
        const somebody = new Map(
          decide(given).plans.map(({ key, offered }) => [key, offered])
        )

        for (const { key, offered } of nobody.plans) {
          expect(!offered || somebody.get(key)).toBe(true)
        }
      })
    )
  })

  it('names a cluster that failed when he is not eligible', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        for (const { outcome, clusters: judged } of decide(given).conditions) {
          const named = judged.some(({ holds }) => !holds)

          expect(outcome !== 'NOT_ELIGIBLE' || named).toBe(true)
        }
      })
    )
  })

  it('does not depend on the order of records saved one after the other', () => {
    const read = (given: DecisionInput, stored: readonly StoredRecord[]) =>
      decide({ ...given, records: stored }).plans.map((plan) => ({
        ...plan,
        grantedBy: [...plan.grantedBy].sort(),
      }))

    fc.assert(
      fc.property(inputs, (given) => {
        const saved = given.records.flatMap((one, index): StoredRecord[] => {
          if (!one.readable) return []

          const updatedAt = `2026-01-0${index + 1}T00:00:00.000Z`

          return [{ ...one, condition: { ...one.condition, updatedAt } }]
        })

        expect(read(given, [...saved].reverse())).toEqual(read(given, saved))
      })
    )
  })
})

test('finds the one of two thousand exclusive conditions', () => {
  const many = Array.from({ length: 2000 }, (_, index) => index)
  const given = input({
    paymentConditions: many.map((index) =>
      paymentCondition(`c${index}`, [`${index}`])
    ),
    records: many.map((index) =>
      record({
        paymentConditionId: `c${index}`,
        planKeys: [`${index}`],
        clusters: [cluster({ values: [`buyer${index}@acme.com`] })],
      })
    ),
    facts: { payment: 'BUYER1234@acme.com' },
  })

  expect(decide(given).plans.filter(({ offered }) => offered)).toEqual([
    { key: '1234', offered: true, grantedBy: ['c1234'] },
  ])
})
