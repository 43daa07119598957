import type { PastChange } from './documentAt'
import { documentAt, isAfter } from './documentAt'
import { clusteredCondition, record } from './fixtures/builders'
import { DEFAULT_SETTINGS } from './settings'
import type { StoredDocument } from './storedDocument'

const BEFORE = '2026-01-01T10:00:00.000Z'
const PLACED = Date.parse('2026-01-01T11:00:00.000Z')
const AFTER = '2026-01-01T12:00:00.000Z'

const change = (given: Partial<PastChange>): PastChange => ({
  at: AFTER,
  paymentConditionId: null,
  before: null,
  settingsBefore: null,
  settledOrphan: null,
  ...given,
})

const a = record({ paymentConditionId: 'A' })
const b = record({ paymentConditionId: 'B' })
const oldA = record({ paymentConditionId: 'A', planKeys: ['90'] })
const current: StoredDocument = {
  lastChangeId: 'c',
  settings: DEFAULT_SETTINGS,
  records: [a, b],
}

const settings = { ...DEFAULT_SETTINGS, orderCheck: 'FLAG' as const }

describe('the document at a moment', () => {
  it.each<[string, readonly PastChange[], Partial<StoredDocument>]>([
    ['is the current one without changes', [], {}],
    [
      'keeps a change made before',
      [change({ at: BEFORE, paymentConditionId: 'A', before: oldA })],
      {},
    ],
    [
      'keeps a change made in that millisecond',
      [
        change({
          at: new Date(PLACED).toISOString(),
          paymentConditionId: 'A',
        }),
      ],
      {},
    ],
    [
      'has the record a later save replaced, in its place',
      [change({ paymentConditionId: 'A', before: oldA })],
      { records: [oldA, b] },
    ],
    [
      'lacks the record a later save added',
      [change({ paymentConditionId: 'B' })],
      { records: [a] },
    ],
    [
      'has the record a later removal took',
      [
        change({
          paymentConditionId: 'C',
          before: record({ paymentConditionId: 'C' }),
        }),
      ],
      { records: [a, b, record({ paymentConditionId: 'C' })] },
    ],
    [
      'has the orphan a later save settled',
      [
        change({
          paymentConditionId: 'B',
          settledOrphan: clusteredCondition({ paymentConditionId: 'X' }),
        }),
      ],
      { records: [a, record({ paymentConditionId: 'X' })] },
    ],
    [
      'has the settings before a later change, and its records untouched',
      [change({ settingsBefore: settings })],
      { settings },
    ],
    [
      'has what a later change of several records took and put',
      [
        change({
          records: [
            { paymentConditionId: 'A', before: oldA, after: a },
            { paymentConditionId: 'B', before: null, after: b },
          ],
        }),
      ],
      { records: [oldA] },
    ],
    [
      'undoes the newest change first',
      [
        change({ paymentConditionId: 'A', before: oldA }),
        change({ paymentConditionId: 'A' }),
      ],
      { records: [b] },
    ],
  ])('%s', (_, newestFirst, expected) => {
    expect(documentAt(current, newestFirst, PLACED)).toEqual({
      ...current,
      ...expected,
    })
  })

  it('restores one record where a damaged document has two', () => {
    const damaged = { ...current, records: [a, b, a] }
    const undone = documentAt(
      damaged,
      [change({ paymentConditionId: 'A', before: oldA })],
      PLACED
    )

    expect(undone.records).toEqual([oldA, b])
  })

  it('a time nobody can read counts as later', () => {
    expect(isAfter(change({ at: 'soon' }), PLACED)).toBe(true)
  })
})
