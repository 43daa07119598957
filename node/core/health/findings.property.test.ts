import fc from 'fast-check'

import type { StoredRecord } from '../cluster'
import { decide } from '../decide'
import { effectiveRecords } from '../effectiveRecords'
import { clusteredCondition, paymentCondition } from '../fixtures/builders'
import type { HealthStore } from '../fixtures/healthArbitraries'
import {
  customers,
  healthProperties,
  moments,
  NOW,
  relatedClusters,
  stores,
} from '../fixtures/healthArbitraries'
import { judgeClusters } from '../judge'
import type { Facts } from '../property'
import { recordId } from '../storedRecord'
import type { Finding } from './finding'
import { findings } from './findings'

const RUNS = { numRuns: 1500 }
const context = { timeZone: 'UTC' }

const found = ({
  paymentConditions,
  records,
}: HealthStore): ReadonlyMap<string, readonly Finding[]> =>
  findings({
    paymentConditions,
    effective: effectiveRecords(paymentConditions, records),
    properties: healthProperties,
    at: NOW,
  })

const matches = fc.constantFrom('ALL' as const, 'ANY' as const)

/** The codes a condition alone in its store has. */
const codesOf = (record: StoredRecord): readonly string[] =>
  (
    found({
      paymentConditions: [paymentCondition('A', ['30'])],
      records: [record],
    }).get('A') ?? []
  ).map(({ code }) => code)

/** How often the clusters drawn were what a test is about. */
const counted = (
  code: string,
  holds: (isMatched: boolean) => boolean
): number => {
  let times = 0

  fc.assert(
    fc.property(
      relatedClusters,
      matches,
      fc.array(customers, { minLength: 20, maxLength: 20 }),
      (clusters, match, everybody) => {
        const record = {
          readable: true as const,
          condition: clusteredCondition({ clusters, match }),
        }

        if (!codesOf(record).includes(code)) return true
        times += 1

        return everybody.every((facts) =>
          holds(judgeClusters(match, clusters, facts, context).holds)
        )
      }
    ),
    RUNS
  )

  return times
}

/** The plans a customer is offered. */
const offered = (
  { paymentConditions, records }: HealthStore,
  facts: Facts | null,
  moment: { at: number; salesChannel: string; cartValueCents: number | null }
): readonly string[] =>
  decide({
    ...context,
    ...moment,
    paymentConditions,
    records,
    facts,
    properties: healthProperties,
  })
    .plans.filter((plan) => plan.offered)
    .map(({ key }) => key)

/** Compares a store with what is left of it when a condition with the finding is changed. */
const changesNothing = (
  code: string,
  changed: (store: HealthStore, id: string) => HealthStore
): number => {
  let times = 0

  fc.assert(
    fc.property(
      stores,
      fc.array(customers, { minLength: 10, maxLength: 10 }),
      moments,
      (store, everybody, moment) => {
        for (const [id, all] of found(store)) {
          if (!all.some((one) => one.code === code)) continue
          const after = changed(store, id)

          times += 1
          for (const facts of [null, ...everybody]) {
            expect(offered(after, facts, moment)).toEqual(
              offered(store, facts, moment)
            )
          }
        }
      }
    ),
    RUNS
  )

  return times
}

const withoutClusters = (store: HealthStore, id: string): HealthStore => ({
  ...store,
  records: store.records.filter((record) => recordId(record) !== id),
})

const withoutCondition = (store: HealthStore, id: string): HealthStore => ({
  ...store,
  paymentConditions: store.paymentConditions.map((condition) =>
    condition.id === id ? { ...condition, enabled: false } : condition
  ),
})

describe('no false alarm', () => {
  it('a contradiction is met by nobody', () => {
    expect(counted('CONTRADICTION', (isMatched) => !isMatched)).toBeGreaterThan(
      100
    )
  })

  it('what is always true is met by everybody who is known', () => {
    expect(counted('ALWAYS_TRUE', (isMatched) => isMatched)).toBeGreaterThan(
      100
    )
  })

  it('clusters without effect can go, and no decision changes', () => {
    expect(changesNothing('NO_EFFECT', withoutClusters)).toBeGreaterThan(20)
  })

  it('a condition that is covered can go, and no decision changes', () => {
    expect(changesNothing('COVERED', withoutCondition)).toBeGreaterThan(20)
  })

  it('a duplicate can go as long as the other one has no limits of its own', () => {
    const unlimited = stores.map(({ paymentConditions, records }) => ({
      records,
      paymentConditions: paymentConditions.map(({ id }) =>
        paymentCondition(id, ['30'])
      ),
    }))

    fc.assert(
      fc.property(unlimited, customers, moments, (store, facts, moment) => {
        for (const [id, all] of found(store)) {
          if (!all.some(({ code }) => code === 'DUPLICATE')) continue
          expect(offered(withoutCondition(store, id), facts, moment)).toEqual(
            offered(store, facts, moment)
          )
        }
      }),
      RUNS
    )
  })
})
