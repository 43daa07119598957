import type { OrderCheck } from './orderCheck'
import {
  findCheck,
  parseOrderCheckFile,
  printOrderCheckFile,
  readableChecks,
  withCheck,
  withoutCheck,
} from './orderCheckFile'

const check: OrderCheck = {
  orderId: 'v1',
  planKey: '15/30',
  verdict: 'NOT_ALLOWED',
  reason: 'WITHHELD',
  action: 'NONE',
  wouldDo: 'CANCELLED',
  downgradeReason: null,
  placedAt: '2026-01-01T10:00:00.000Z',
  checkedAt: '2026-01-01T10:00:01.000Z',
  claim: { id: 'c', intent: 'CANCELLED', at: '2026-01-01T10:00:01.000Z' },
  attempts: 1,
}

const fileOf = (...checks: unknown[]) => ({
  schemaVersion: 1,
  createdAt: 7,
  checks,
})

const parsed = (...checks: unknown[]) => {
  const file = parseOrderCheckFile(fileOf(...checks))

  if (file === null) throw new Error('no file')

  return file
}

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['another version', { ...fileOf(), schemaVersion: 2 }],
  ['no time of creation', { schemaVersion: 1, checks: [] }],
  ['no checks', { schemaVersion: 1, createdAt: 7 }],
])('%s is no file of checks', (_, json) => {
  expect(parseOrderCheckFile(json)).toBeNull()
})

test('a file is read as it was written', () => {
  expect(printOrderCheckFile(parsed(check))).toEqual(fileOf(check))
  expect(readableChecks(parsed(check))).toEqual([check])
})

describe('a check that can not be read', () => {
  it.each<[string, unknown]>([
    ['is no object', 'v1'],
    ['is nothing', null],
    ['names no order', { ...check, orderId: '' }],
    ['has an order id of another kind', { ...check, orderId: 7 }],
    ['has an unknown verdict', { ...check, verdict: 'MAYBE' }],
    ['has an unknown action', { ...check, action: 'SENT' }],
    ['has an unknown intention', { ...check, wouldDo: 'SEND' }],
    ['was placed at no time', { ...check, placedAt: 'then' }],
    ['was placed at a number', { ...check, placedAt: 2026 }],
    ['was checked at no time', { ...check, checkedAt: null }],
    ['has a claim of another kind', { ...check, claim: { id: 7 } }],
    [
      'has a claim with an id of another kind',
      { ...check, claim: { ...check.claim, id: 7 } },
    ],
    [
      'has a claim for something unknown',
      { ...check, claim: { ...check.claim, intent: 'NONE' } },
    ],
    ['has a claim of no time', { ...check, claim: { ...check.claim, at: '' } }],
    ['lacks its claim', { ...check, claim: undefined }],
  ])('%s: it is kept as it is', (_, raw) => {
    expect(readableChecks(parsed(raw))).toEqual([])
    expect(printOrderCheckFile(parsed(raw))).toEqual(fileOf(raw))
  })

  it('is found by its order all the same', () => {
    const damaged = { ...check, verdict: 'MAYBE' }

    expect(findCheck(parsed(damaged), 'v1')).toEqual({
      readable: false,
      raw: damaged,
    })
    expect(findCheck(parsed({}, 'x', null), 'v1')).toBeNull()
  })
})

test('a check that is settled has no claim', () => {
  const settled = { ...check, claim: null }

  expect(readableChecks(parsed(settled))).toEqual([settled])
})

test('codes nobody knows any more are left out, not the check', () => {
  const [read] = readableChecks(
    parsed({
      ...check,
      planKey: 5,
      reason: 'X',
      downgradeReason: 'Y',
      attempts: '1',
    })
  )

  expect(read).toEqual({ ...check, planKey: null, reason: null, attempts: 0 })
})

test('a new check is added, a known one replaced in its place', () => {
  const other = { ...check, orderId: 'v2' }
  const next = { ...check, action: 'CANCELLED' as const, claim: null }

  expect(readableChecks(withCheck(parsed(check), other))).toEqual([
    check,
    other,
  ])
  expect(readableChecks(withCheck(parsed(check, other), next))).toEqual([
    next,
    other,
  ])
})

test('a check is forgotten by its order', () => {
  const other = { ...check, orderId: 'v2' }

  expect(readableChecks(withoutCheck(parsed(check, other), 'v1'))).toEqual([
    other,
  ])
})
