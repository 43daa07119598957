import type { StoredRecord } from './cluster'
import { decideEligibility } from './decide'
import {
  cluster,
  properties,
  record,
  unreadableRecord,
} from './fixtures/builders'

const onTime = record()
const since = record({
  clusters: [
    cluster({
      property: 'lastOrderAt',
      kind: 'DATETIME',
      values: ['2026-01-31'],
    }),
  ],
})

const eligibility = (
  given: StoredRecord | null,
  facts: Record<string, unknown> | null,
  timeZone = 'UTC'
) => decideEligibility('A', given, facts, { properties, timeZone })

test.each<[string, StoredRecord | null, object | null, string, number]>([
  ['nobody restricted', null, { payment: 'delayed' }, 'UNRESTRICTED', 0],
  ['nobody can read', unreadableRecord('A'), {}, 'BROKEN', 0],
  ['without clusters', record({ clusters: [] }), {}, 'BROKEN', 0],
  ['for him', onTime, { payment: 'on-time' }, 'ELIGIBLE', 1],
  ['for others', onTime, { payment: 'delayed' }, 'NOT_ELIGIBLE', 1],
  ['for somebody signed in', onTime, null, 'NOT_ELIGIBLE', 1],
])('a payment condition %s', (_, given, facts, outcome, clusters) => {
  const answer = eligibility(given, facts && { ...facts })

  expect(answer).toMatchObject({ paymentConditionId: 'A', outcome })
  expect(answer.clusters).toHaveLength(clusters)
})

test.each([
  ['UTC', 'NOT_ELIGIBLE'],
  ['America/Sao_Paulo', 'ELIGIBLE'],
])('the day of an order is the one it was in %s', (timeZone, outcome) => {
  const facts = { lastOrderAt: '2026-02-01T02:00:00Z' }

  expect(eligibility(since, facts, timeZone)).toMatchObject({ outcome })
})
