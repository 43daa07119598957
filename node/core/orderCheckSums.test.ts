import type { OrderCheck } from './orderCheck'
import { orderCheckSums } from './orderCheckSums'

const check = (given: Partial<OrderCheck>): OrderCheck => ({
  orderId: 'v1',
  planKey: '30',
  verdict: 'ALLOWED',
  reason: null,
  action: 'NONE',
  wouldDo: 'NONE',
  downgradeReason: null,
  placedAt: '2026-01-01T10:00:00.000Z',
  checkedAt: '2026-01-01T10:00:01.000Z',
  claim: null,
  attempts: 0,
  ...given,
})

const nothing = {
  orders: 0,
  allowed: 0,
  notAllowed: 0,
  unknown: 0,
  flagged: 0,
  cancelled: 0,
  wouldFlag: 0,
  wouldCancel: 0,
}

test.each<[string, ReadonlyArray<Partial<OrderCheck>>, object]>([
  ['of no orders is nothing', [], {}],
  ['counts an allowed order', [{}], { orders: 1, allowed: 1 }],
  [
    'counts an order in doubt',
    [{ verdict: 'UNKNOWN', reason: 'NO_CUSTOM_DATA' }],
    { orders: 1, unknown: 1 },
  ],
  [
    'counts what CANCEL would have cancelled under FLAG, too',
    [{ verdict: 'NOT_ALLOWED', wouldDo: 'CANCELLED' }],
    { orders: 1, notAllowed: 1, wouldFlag: 1, wouldCancel: 1 },
  ],
  [
    'counts what CANCEL would only have noted',
    [{ verdict: 'NOT_ALLOWED', wouldDo: 'FLAGGED', downgradeReason: 'LATE' }],
    { orders: 1, notAllowed: 1, wouldFlag: 1 },
  ],
  [
    'counts what was done',
    [
      { verdict: 'NOT_ALLOWED', wouldDo: 'CANCELLED', action: 'CANCELLED' },
      { verdict: 'NOT_ALLOWED', wouldDo: 'CANCELLED', action: 'FLAGGED' },
    ],
    {
      orders: 2,
      notAllowed: 2,
      wouldFlag: 2,
      wouldCancel: 2,
      flagged: 1,
      cancelled: 1,
    },
  ],
])('the sum %s', (_, checks, expected) => {
  expect(orderCheckSums(checks.map(check))).toEqual({ ...nothing, ...expected })
})
