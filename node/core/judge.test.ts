import fc from 'fast-check'

import type { Operator } from './cluster'
import { PROPERTY_KINDS } from './cluster'
import type { ClusterOutcome } from './decision'
import {
  clusterOf,
  clusters,
  facts,
  matches,
  timeZones,
} from './fixtures/arbitraries'
import { cluster } from './fixtures/builders'
import { combine, judgeCluster, judgeClusters } from './judge'
import { operators } from './operators'
import type { Facts } from './property'

const UTC = { timeZone: 'UTC' }

describe('combining clusters', () => {
  const yes = cluster({ operator: 'FILLED' })
  const no = cluster({ operator: 'EMPTY' })
  const customer = { payment: 'on-time' }

  it.each([
    ['ALL of none is nobody', 'ALL', [], false],
    ['ANY of none is nobody', 'ANY', [], false],
    ['ALL needs every one', 'ALL', [yes, no], false],
    ['ALL of those that hold', 'ALL', [yes, yes], true],
    ['ANY needs one', 'ANY', [no, yes], true],
    ['ANY of those that do not', 'ANY', [no, no], false],
  ] as const)('%s', (_, match, list, holds) => {
    expect(judgeClusters(match, list, customer, UTC).holds).toBe(holds)
  })

  it.each([
    ['somebody', customer, 'UNREADABLE'],
    ['nobody', null, 'NO_CUSTOMER'],
  ])('a cluster nobody can read says so of %s', (_, somebody, reason) => {
    const unreadable = cluster({ kind: 'NUMBER', values: ['many'] })

    expect(judgeCluster(unreadable, somebody, UTC)).toEqual({
      cluster: unreadable,
      holds: false,
      reason,
      actual: null,
    })
  })

  it('says of every cluster what it found, however early the answer is known', () => {
    const { clusters: outcomes } = judgeClusters(
      'ANY',
      [yes, no, yes],
      customer,
      UTC
    )

    expect(outcomes.map(({ holds }) => holds)).toEqual([true, false, true])
  })
})

/** Pairs of which exactly one holds for whatever customer. */
const COMPLEMENTS: ReadonlyArray<readonly [Operator, Operator]> = [
  ['IS', 'IS_NOT'],
  ['CONTAINS', 'NOT_CONTAINS'],
  ['ANY_OF', 'NONE_OF'],
  ['FILLED', 'EMPTY'],
]

const holdsFor = (
  operator: Operator,
  given: Parameters<typeof judgeCluster>[0],
  customer: Facts,
  timeZone: string
) => judgeCluster({ ...given, operator }, customer, { timeZone }).holds

describe('on every customer', () => {
  const grid = COMPLEMENTS.flatMap(([positive, negative]) =>
    PROPERTY_KINDS.filter((kind) =>
      operators[positive].kinds.includes(kind)
    ).map((kind) => [positive, negative, kind] as const)
  )

  it.each(grid)(
    '%s and %s on %s are complements',
    (positive, negative, kind) => {
      fc.assert(
        fc.property(
          clusterOf(positive, kind),
          facts,
          timeZones,
          (given, customer, zone) => {
            expect(holdsFor(positive, given, customer, zone)).toBe(
              !holdsFor(negative, given, customer, zone)
            )
          }
        )
      )
    }
  )

  it('a single value orders as numbers and days do', () => {
    const value = fc.constantFrom('2', '10', '-1', '10.0', '9007199254740993')
    const fact = fc.oneof(value, fc.integer({ min: -3, max: 12 }))

    fc.assert(
      fc.property(value, fact, (text, own) => {
        const given = cluster({
          kind: 'NUMBER',
          operator: 'IS',
          values: [text],
        })

        const of = (operator: Operator) =>
          holdsFor(operator, given, { payment: own }, 'UTC')

        expect(
          [of('LESS'), of('IS'), of('GREATER')].filter(Boolean)
        ).toHaveLength(1)
        expect(of('AT_LEAST')).toBe(of('GREATER') || of('IS'))
        expect(of('AT_MOST')).toBe(of('LESS') || of('IS'))
      })
    )
  })

  it('a range is from its first day until its last', () => {
    const day = fc.constantFrom(
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02'
    )

    const moment = fc
      .date({
        min: new Date('2025-12-29T00:00:00Z'),
        max: new Date('2026-01-04T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((at) => at.toISOString())

    fc.assert(
      fc.property(day, day, moment, timeZones, (from, to, at, zone) => {
        const customer = { payment: at }
        const judged = (operator: Operator, ...values: string[]) =>
          judgeCluster(
            cluster({ kind: 'DATETIME', operator, values }),
            customer,
            { timeZone: zone }
          ).holds

        expect(judged('BETWEEN', from, to)).toBe(
          judged('FROM', from) && judged('UNTIL', to)
        )
        expect(judged('FROM', from)).toBe(!judged('BEFORE', from))
        expect(judged('UNTIL', to)).toBe(!judged('AFTER', to))
        expect(judged('IS', from)).toBe(judged('BETWEEN', from, from))
      })
    )
  })
})

const list = fc.array(clusters, { minLength: 1, maxLength: 5 })

const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const order = items.map((item, index) => ({
    item,
    place: Math.sin(seed + index),
  }))

  return order.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

describe('laws', () => {
  it('ALL holds when each cluster alone does, ANY when one does', () => {
    fc.assert(
      fc.property(list, facts, timeZones, (given, customer, timeZone) => {
        const alone = given.map(
          (one) => judgeClusters('ALL', [one], customer, { timeZone }).holds
        )

        expect(judgeClusters('ALL', given, customer, { timeZone }).holds).toBe(
          alone.every(Boolean)
        )
        expect(judgeClusters('ANY', given, customer, { timeZone }).holds).toBe(
          alone.some(Boolean)
        )
      })
    )
  })

  it('the order of clusters does not matter', () => {
    fc.assert(
      fc.property(
        matches,
        list,
        facts,
        fc.nat(),
        (match, given, customer, seed) => {
          expect(
            judgeClusters(match, shuffled(given, seed), customer, UTC).holds
          ).toBe(judgeClusters(match, given, customer, UTC).holds)
        }
      )
    )
  })

  it('the order of values does not matter, nor do repeated ones', () => {
    const many = fc
      .constantFrom(...PROPERTY_KINDS.filter((kind) => kind !== 'BOOLEAN'))
      .chain((kind) =>
        fc
          .constantFrom('ANY_OF' as const, 'NONE_OF' as const)
          .chain((operator) => clusterOf(operator, kind))
      )

    fc.assert(
      fc.property(many, facts, fc.nat(), (given, customer, seed) => {
        const values = shuffled([...given.values, ...given.values], seed)

        expect(judgeCluster({ ...given, values }, customer, UTC).holds).toBe(
          judgeCluster(given, customer, UTC).holds
        )
      })
    )
  })

  it('facts the clusters do not name never change an answer', () => {
    fc.assert(
      fc.property(
        matches,
        list,
        facts,
        facts,
        (match, given, customer, other) => {
          const named = new Set(given.map(({ property }) => property))
          const unrelated = Object.entries(other).map(
            ([name, fact]): [string, unknown] => [
              named.has(name) ? `${name}2` : name,
              fact,
            ]
          )

          const more = Object.fromEntries([
            ...unrelated,
            ...Object.entries(customer),
          ])

          expect(judgeClusters(match, given, more, UTC)).toEqual(
            judgeClusters(match, given, customer, UTC)
          )
        }
      )
    )
  })

  it('a false answer names a cluster that failed, a true one that held', () => {
    fc.assert(
      fc.property(matches, list, facts, (match, given, customer) => {
        const { holds, clusters: outcomes } = judgeClusters(
          match,
          given,
          customer,
          UTC
        )

        expect(outcomes.map(({ cluster: one }) => one)).toEqual(given)
        expect(outcomes.some((outcome) => outcome.holds === holds)).toBe(true)
      })
    )
  })

  it('nobody is in no cluster', () => {
    fc.assert(
      fc.property(matches, list, (match, given) => {
        expect(judgeClusters(match, given, null, UTC).holds).toBe(false)
      })
    )
  })
})

test('never throws, whatever a customer holds', () => {
  const anything = fc.dictionary(
    fc.constantFrom('a', 'b', 'priceTables'),
    fc.jsonValue()
  )

  const isReason = ({ reason }: ClusterOutcome) =>
    ['MATCHED', 'DIFFERENT', 'MISSING', 'UNREADABLE'].includes(reason)

  fc.assert(
    fc.property(list, anything, fc.string(), (given, customer, timeZone) => {
      const outcome = judgeClusters('ALL', given, customer, { timeZone })

      expect(outcome.clusters.every(isReason)).toBe(true)
      expect(outcome.holds).toBe(combine('ALL', outcome.clusters))
    }),
    { numRuns: 1000 }
  )
})

test('survives lists nested without end', () => {
  let fact: unknown = 'gold'

  for (let depth = 0; depth < 100_000; depth += 1) fact = [fact]

  expect(judgeCluster(cluster(), { payment: fact }, UTC)).toMatchObject({
    holds: false,
    reason: 'UNREADABLE',
    actual: '[…]',
  })
})
