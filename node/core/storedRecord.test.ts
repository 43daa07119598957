import type { StoredRecord } from './cluster'
import { record, unreadableRecord } from './fixtures/builders'
import { formerPlanKeysAt, guardedPlanKeys, laterRecord } from './storedRecord'

const SAVED_AT = '2026-01-01T00:00:00.000Z'
const ONE_DAY_MS = 24 * 60 * 60 * 1000

const saved = (given: Parameters<typeof record>[0] = {}) =>
  record({ updatedAt: SAVED_AT, planKeys: ['30', '60'], ...given })

test.each<[string, StoredRecord, readonly string[]]>([
  ['its plans', saved(), ['30', '60']],
  [
    'and those it had shortly before, each once',
    saved({ formerPlanKeys: ['15', '30'] }),
    ['30', '60', '15'],
  ],
  ['what can be read of it', unreadableRecord('A', '30'), ['30']],
])('a record guards %s', (_, given, expected) => {
  expect(guardedPlanKeys(given)).toEqual(expected)
})

describe('saved anew for other plans, a record goes on guarding', () => {
  const former = saved({ formerPlanKeys: ['15'] })

  it.each<[string, StoredRecord | null, readonly string[], number, string[]]>([
    ['nothing when it is the first', null, ['30'], 1, []],
    ['what it has no more', saved(), ['30'], 1, ['60']],
    ['nothing it still has', saved(), ['30', '60', '90'], 1, []],
    ['what it had before, too', former, ['30'], 1, ['60', '15']],
    ['that until a day is over', former, ['30'], ONE_DAY_MS - 1, ['60', '15']],
    ['not longer', former, ['30'], ONE_DAY_MS, ['60']],
    [
      'not what nobody can tell the age of',
      saved({ updatedAt: 'then', formerPlanKeys: ['15'] }),
      ['30'],
      1,
      ['60'],
    ],
  ])('%s', (_, before, planKeys, later, expected) => {
    const at = Date.parse(SAVED_AT) + later

    expect(formerPlanKeysAt(before, planKeys, at)).toEqual(expected)
  })
})

test.each<[string, StoredRecord, StoredRecord, boolean]>([
  ['later', saved(), saved({ updatedAt: '2026-02-01T00:00:00.000Z' }), true],
  ['of one age', saved(), saved(), false],
  ['later than what can not be read', unreadableRecord('A'), saved(), true],
  ['unreadable', saved(), unreadableRecord('A'), false],
])('of two records, the second one if it is %s', (_, left, right, expected) => {
  expect(laterRecord(left, right) === right).toBe(expected)
})
