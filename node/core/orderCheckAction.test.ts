import type { OrderCheck } from './orderCheck'
import { dayOf, isOpen } from './orderCheck'
import type { Circumstances } from './orderCheckAction'
import {
  intendedAction,
  isCancellingStopped,
  isOneTooMany,
  plannedAction,
  weakerMode,
} from './orderCheckAction'
import type { OrderCheckMode } from './settings'

const PLACED = Date.UTC(2026, 0, 1, 12)
const HALF_AN_HOUR_MS = 30 * 60 * 1000

const given = (more: Partial<Circumstances>): Circumstances => ({
  verdict: 'NOT_ALLOWED',
  stage: 'OPEN',
  placedAt: PLACED,
  now: PLACED + 1_000,
  customerChanged: false,
  trouble: null,
  isOneTooMany: false,
  ...more,
})

describe('what CANCEL does', () => {
  it.each<[string, Partial<Circumstances>, string, string | null]>([
    ['cancels what is not allowed', {}, 'CANCELLED', null],
    ['leaves an allowed order', { verdict: 'ALLOWED' }, 'NONE', null],
    ['leaves an order in doubt', { verdict: 'UNKNOWN' }, 'NONE', null],
    ['leaves a settled order', { stage: 'SETTLED' }, 'NONE', 'SETTLED'],
    [
      'leaves an order somebody cancelled',
      { stage: 'CANCELLED' },
      'NONE',
      'ALREADY_CANCELLED',
    ],
    [
      'still cancels half an hour later',
      { now: PLACED + HALF_AN_HOUR_MS },
      'CANCELLED',
      null,
    ],
    [
      'flags a moment after that',
      { now: PLACED + HALF_AN_HOUR_MS + 1 },
      'FLAGGED',
      'LATE',
    ],
    [
      'flags when the customer changed',
      { customerChanged: true },
      'FLAGGED',
      'CUSTOMER_CHANGED',
    ],
    [
      'flags when answers were degraded',
      { trouble: 'ANSWERS_DEGRADED' },
      'FLAGGED',
      'ANSWERS_DEGRADED',
    ],
    [
      'flags when a page was not recognised',
      { trouble: 'PAGE_NOT_RECOGNISED' },
      'FLAGGED',
      'PAGE_NOT_RECOGNISED',
    ],
    ['flags one too many', { isOneTooMany: true }, 'FLAGGED', 'TOO_MANY'],
    [
      'names a cause that will not pass before the brake',
      { isOneTooMany: true, customerChanged: true },
      'FLAGGED',
      'CUSTOMER_CHANGED',
    ],
  ])('%s', (_, more, wouldDo, downgradeReason) => {
    expect(plannedAction(given(more))).toEqual({ wouldDo, downgradeReason })
  })
})

test.each<[OrderCheckMode, OrderCheck['wouldDo'], string]>([
  ['OBSERVE', 'CANCELLED', 'NONE'],
  ['OBSERVE', 'NONE', 'NONE'],
  ['FLAG', 'CANCELLED', 'FLAGGED'],
  ['FLAG', 'FLAGGED', 'FLAGGED'],
  ['FLAG', 'NONE', 'NONE'],
  ['CANCEL', 'CANCELLED', 'CANCELLED'],
  ['CANCEL', 'FLAGGED', 'FLAGGED'],
  ['CANCEL', 'NONE', 'NONE'],
])('%s, where CANCEL would end in %s, does %s', (mode, wouldDo, expected) => {
  expect(intendedAction(mode, { wouldDo, downgradeReason: null })).toBe(
    expected
  )
})

test.each<[OrderCheckMode, OrderCheckMode, OrderCheckMode]>([
  ['OBSERVE', 'CANCEL', 'OBSERVE'],
  ['CANCEL', 'FLAG', 'FLAG'],
  ['CANCEL', 'CANCEL', 'CANCEL'],
  ['FLAG', 'OBSERVE', 'OBSERVE'],
])('of %s and %s, %s does less', (left, right, expected) => {
  expect(weakerMode(left, right)).toBe(expected)
})

const check = (number: number, more: Partial<OrderCheck> = {}): OrderCheck => ({
  orderId: `v${number}`,
  planKey: '30',
  verdict: 'ALLOWED',
  reason: null,
  action: 'NONE',
  wouldDo: 'NONE',
  downgradeReason: null,
  placedAt: new Date(PLACED + number).toISOString(),
  checkedAt: new Date(PLACED + number).toISOString(),
  claim: null,
  attempts: 0,
  ...more,
})

const cancelled = { wouldDo: 'CANCELLED' } as const
const braked = { wouldDo: 'FLAGGED', downgradeReason: 'TOO_MANY' } as const
const late = { wouldDo: 'FLAGGED', downgradeReason: 'LATE' } as const

const checks = (
  count: number,
  more: Partial<OrderCheck> = {},
  from = 0
): readonly OrderCheck[] =>
  Array.from({ length: count }, (_, index) => check(from + index, more))

describe('the brake', () => {
  it.each<[string, readonly OrderCheck[], boolean, boolean]>([
    ['is off without orders', [], false, false],
    ['is off at the fifth', checks(4, cancelled), false, false],
    ['is on at the sixth', checks(5, cancelled), true, false],
    ['counts what it held back', checks(6, braked), true, true],
    [
      'leaves out what is flagged for another cause',
      checks(9, late),
      false,
      false,
    ],
    [
      'looks at the last hundred only',
      [...checks(6, cancelled), ...checks(99, {}, 10)],
      false,
      false,
    ],
    [
      'looks at them by placement, not by place in the list',
      [...checks(95, {}, 10), ...checks(6, cancelled, 200)],
      true,
      true,
    ],
    [
      'lets the hundredth go when it makes room',
      [
        ...checks(1, cancelled),
        ...checks(95, {}, 10),
        ...checks(4, cancelled, 200),
      ],
      false,
      false,
    ],
  ])('%s', (_, before, isTooMany, isStopped) => {
    expect(isOneTooMany('new', before)).toBe(isTooMany)
    expect(isCancellingStopped(before)).toBe(isStopped)
  })

  it('does not count an order against itself', () => {
    expect(isOneTooMany('v0', checks(5, cancelled))).toBe(false)
  })
})

test.each<[string, Partial<OrderCheck>, boolean]>([
  ['a doubt is open', { verdict: 'UNKNOWN' }, true],
  ['a claim is open', { claim: { id: '1', intent: 'FLAGGED', at: '' } }, true],
  ['a verdict is not', {}, false],
])('%s', (_, more, expected) => {
  expect(isOpen(check(1, more))).toBe(expected)
})

test('a day is a day in UTC', () => {
  expect(dayOf(Date.UTC(2026, 0, 1, 23, 59, 59, 999))).toBe('2026-01-01')
})
