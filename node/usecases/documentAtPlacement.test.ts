import { clusteredCondition, record } from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import { START_MS } from '../fixtures/fakePorts'
import { orderWorld } from '../fixtures/orders'
import { documentAtPlacement } from './documentAtPlacement'
import type { ChangeEntry } from './ports'

const ONE_HOUR_MS = 60 * 60 * 1000
const later = new Date(START_MS + ONE_HOUR_MS).toISOString()
const earlier = new Date(START_MS - ONE_HOUR_MS).toISOString()
const now = { ...emptyDocument, records: [record()], lastChangeId: '1' }
const before = { ...now, records: [] }

const change = (given: Partial<ChangeEntry>): ChangeEntry => ({
  id: '1',
  previousChangeId: null,
  baseRevision: '0',
  kind: 'SAVED',
  at: later,
  by: 'ana@wholesale.com',
  paymentConditionId: 'A',
  before: null,
  after: clusteredCondition(),
  settingsBefore: null,
  settingsAfter: null,
  settledOrphan: null,
  ...given,
})

/** So many changes after the moment, from the newest, `1`, to the oldest. */
const many = (count: number): readonly ChangeEntry[] =>
  Array.from({ length: count }, (_, index) =>
    change({
      id: String(index + 1),
      previousChangeId: index + 1 < count ? String(index + 2) : null,
    })
  )

test.each<[string, readonly ChangeEntry[], unknown]>([
  ['a change since is undone', [change({})], before],
  ['one before stays', [change({ at: earlier })], now],
  [
    'what came before that need not be there',
    [change({ at: earlier, previousChangeId: 'lost' })],
    now,
  ],
  [
    'several are undone',
    [
      change({ previousChangeId: '2', before: record({ match: 'ANY' }) }),
      change({ id: '2' }),
    ],
    before,
  ],
  ['a gap hides what was', [change({ previousChangeId: 'lost' })], null],
  ['an erased customer, too', [change({ kind: 'ERASED' })], null],
  [
    'one erased before does not',
    [change({ kind: 'ERASED', at: earlier })],
    now,
  ],
  ['five hundred are undone', many(500), before],
  ['more are not read', many(501), null],
])('%s', async (_, changes, expected) => {
  const { ports } = orderWorld({ changes })

  expect(await documentAtPlacement(ports.conditions, now, START_MS)).toEqual(
    expected
  )
})
