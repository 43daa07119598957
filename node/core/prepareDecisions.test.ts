import fc from 'fast-check'

import type { StoredRecord } from './cluster'
import { decide } from './decide'
import {
  clusters as anyCluster,
  facts as anyFacts,
  matches,
  timeZones,
} from './fixtures/arbitraries'
import type { clusteredCondition } from './fixtures/builders'
import {
  cluster,
  paymentCondition,
  properties,
  record,
  unreadableRecord,
} from './fixtures/builders'
import type { PaymentCondition } from './paymentCondition'
import type { PlansInput } from './prepareDecisions'
import { prepareDecisions } from './prepareDecisions'
import type { CustomerProperty, Facts } from './property'
import { operatorsFor } from './operators'

const IDS = ['A', 'B', 'C', 'D', 'E', 'F']
const KEYS = ['30', '60', '15/30', '5', '01']
const NOW = Date.parse('2026-03-05T12:00:00Z')

const paymentConditions: fc.Arbitrary<PaymentCondition[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom(...IDS),
      keys: fc.array(fc.constantFrom(...KEYS), { maxLength: 3 }),
      enabled: fc.nat({ max: 5 }).map((roll) => roll > 0),
      salesChannels: fc.constantFrom<string[]>([], [], ['1'], ['2', '3']),
      minimumValueCents: fc.constantFrom(null, null, 10_000),
      validUntil: fc.constantFrom(null, null, NOW - 1, NOW + 1),
    })
    .map(({ id, keys, ...limits }) => paymentCondition(id, keys, limits)),
  { maxLength: 7 }
)

const records: fc.Arbitrary<StoredRecord[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .record({
          paymentConditionId: fc.constantFrom(...IDS, 'gone', 'lost'),
          match: matches,
          clusters: fc.array(anyCluster, { maxLength: 5 }),
          planKeys: fc.array(fc.constantFrom(...KEYS, '90'), { maxLength: 3 }),
          formerPlanKeys: fc.array(fc.constantFrom(...KEYS, '120'), {
            maxLength: 2,
          }),
          updatedAt: fc.constantFrom(
            '2026-01-01T00:00:00.000Z',
            '2026-02-01T00:00:00.000Z'
          ),
        })
        .map(record),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...IDS, 'gone', null)
        .map((id) => unreadableRecord(id, '30', '90')),
    }
  ),
  { maxLength: 8 }
)

/** Definitions that agree with some clusters only: the others are broken. */
const someProperties: fc.Arbitrary<ReadonlyMap<
  string,
  CustomerProperty
> | null> = fc.option(
  fc
    .array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c', 'priceTables', '__proto__'),
        kind: fc.constantFrom(
          'TEXT' as const,
          'TEXT' as const,
          'NUMBER' as const,
          'DATE' as const
        ),
      }),
      { maxLength: 6 }
    )
    .map(
      (list) =>
        new Map(
          list.map(({ name, kind }) => [
            name,
            { name, label: name, kind, operators: operatorsFor(kind) },
          ])
        )
    ),
  { freq: 2 }
)

const inputs: fc.Arbitrary<PlansInput> = fc.record({
  facts: fc.option(anyFacts, { freq: 8 }),
  at: fc.constant(NOW),
  timeZone: timeZones,
  salesChannel: fc.constantFrom(null, '1', '2'),
  defaultSalesChannel: fc.constantFrom(null, '1'),
  cartValueCents: fc.constantFrom(null, 9_999, 10_000),
})

test('gives the plans of plain evaluation on every input', () => {
  const seen = { offered: 0, withheld: 0, restricted: 0 }

  fc.assert(
    fc.property(
      paymentConditions,
      records,
      someProperties,
      fc.array(inputs, { minLength: 1, maxLength: 4 }),
      (given, stored, definitions, questions) => {
        const prepared = prepareDecisions(given, stored, definitions)

        for (const question of questions) {
          const { plans, conditions } = decide({
            paymentConditions: given,
            records: stored,
            properties: definitions,
            ...question,
          })

          for (const { offered } of plans) {
            seen[offered ? 'offered' : 'withheld'] += 1
          }

          seen.restricted += conditions.filter(
            ({ outcome }) => outcome === 'ELIGIBLE'
          ).length
          expect(prepared.decidePlans(question)).toEqual(plans)
        }
      }
    ),
    { numRuns: 3000 }
  )

  // Agreeing on one answer alone would prove little.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(200)
})

const grantedTo = (
  given: Parameters<typeof clusteredCondition>[0],
  facts: PlansInput['facts']
): readonly string[] =>
  prepareDecisions(
    [paymentCondition('A', ['30'])],
    [record(given)],
    properties
  ).decidePlans({
    facts,
    at: NOW,
    timeZone: 'UTC',
    salesChannel: null,
    cartValueCents: null,
  })[0].grantedBy

describe('who a clustered condition is found for', () => {
  const score = (operator: 'GREATER' | 'AT_LEAST' | 'LESS' | 'AT_MOST') =>
    cluster({
      property: 'creditScore',
      kind: 'NUMBER',
      operator,
      values: ['700'],
    })

  it.each<[string, Parameters<typeof clusteredCondition>[0], Facts, boolean]>([
    ['a value in other letters', {}, { payment: ' On-Time' }, true],
    ['another value', {}, { payment: 'delayed' }, false],
    ['no value', {}, {}, false],
    [
      'a value of many',
      {
        clusters: [
          cluster({ operator: 'ANY_OF', values: ['on-time', 'in advance'] }),
        ],
      },
      { payment: 'in advance' },
      true,
    ],
    [
      'one element of a list',
      {},
      { payment: ['delayed', 'on-time', 'on-time'] },
      true,
    ],
    [
      'a number above',
      { clusters: [score('GREATER')] },
      { creditScore: 700.01 },
      true,
    ],
    [
      'the number itself',
      { clusters: [score('GREATER')] },
      { creditScore: 700 },
      false,
    ],
    [
      'at least the number itself',
      { clusters: [score('AT_LEAST')] },
      { creditScore: '700.0' },
      true,
    ],
    [
      'a number below',
      { clusters: [score('LESS')] },
      { creditScore: 699.99 },
      true,
    ],
    [
      'at most the number itself',
      { clusters: [score('AT_MOST')] },
      { creditScore: 7e2 },
      true,
    ],
    [
      'one of two, by the other cluster alone',
      { match: 'ANY', clusters: [cluster(), score('GREATER')] },
      { payment: 'delayed', creditScore: 800 },
      true,
    ],
    [
      'both of two, by one cluster alone',
      { match: 'ALL', clusters: [cluster(), score('GREATER')] },
      { payment: 'delayed', creditScore: 800 },
      false,
    ],
    [
      'no value where none is asked for',
      { clusters: [cluster({ operator: 'NONE_OF', values: ['delayed'] })] },
      {},
      true,
    ],
    ['no clusters at all', { clusters: [] }, { payment: 'on-time' }, false],
  ])('%s', (_, given, facts, expected) => {
    expect(grantedTo(given, facts)).toEqual(expected ? ['A'] : [])
  })

  it('nobody, when nobody is signed in', () => {
    const given = {
      clusters: [cluster({ operator: 'IS_NOT', values: ['delayed'] })],
    }

    expect(grantedTo(given, null)).toEqual([])
    expect(grantedTo(given, {})).toEqual(['A'])
  })
})
