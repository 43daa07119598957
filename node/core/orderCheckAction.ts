import type {
  DowngradeReason,
  OrderAction,
  OrderCheck,
  OrderVerdict,
} from './orderCheck'
import {
  CANCEL_WITHIN_MS,
  MOST_CANCELLED,
  OF_LAST_ORDERS,
} from './orderCheckLimits'
import type { OrderCheckMode } from './settings'

/** What of an order can still be changed. */
export type OrderStage = 'OPEN' | 'SETTLED' | 'CANCELLED'

/** What went wrong with our own answers around an order's placement. */
export type AnswerTrouble = 'ANSWERS_DEGRADED' | 'PAGE_NOT_RECOGNISED'

export interface Circumstances {
  readonly verdict: OrderVerdict
  readonly stage: OrderStage
  /** Epoch milliseconds. */
  readonly placedAt: number
  readonly now: number
  /** Whether the customer's document changed after placement. */
  readonly customerChanged: boolean
  readonly trouble: AnswerTrouble | null
  /** Whether this one would be one cancellation too many. */
  readonly isOneTooMany: boolean
}

export interface PlannedAction {
  readonly wouldDo: OrderAction
  readonly downgradeReason: DowngradeReason | null
}

const downgradeOf = (given: Circumstances): DowngradeReason | null => {
  if (given.now - given.placedAt > CANCEL_WITHIN_MS) return 'LATE'
  if (given.customerChanged) return 'CUSTOMER_CHANGED'
  if (given.trouble !== null) return given.trouble

  return given.isOneTooMany ? 'TOO_MANY' : null
}

/** What the setting CANCEL does about an order: it becomes a flag whenever the fault may be ours. */
export const plannedAction = (given: Circumstances): PlannedAction => {
  // Never on doubt, never after settlement.
  if (given.verdict !== 'NOT_ALLOWED') {
    return { wouldDo: 'NONE', downgradeReason: null }
  }

  if (given.stage === 'SETTLED') {
    return { wouldDo: 'NONE', downgradeReason: 'SETTLED' }
  }

  if (given.stage === 'CANCELLED') {
    return { wouldDo: 'NONE', downgradeReason: 'ALREADY_CANCELLED' }
  }

  const downgradeReason = downgradeOf(given)

  return {
    wouldDo: downgradeReason === null ? 'CANCELLED' : 'FLAGGED',
    downgradeReason,
  }
}

/** What is done about it by the merchant's setting. */
export const intendedAction = (
  mode: OrderCheckMode,
  { wouldDo }: PlannedAction
): OrderAction => {
  if (mode === 'OBSERVE' || wouldDo === 'NONE') return 'NONE'

  return mode === 'FLAG' ? 'FLAGGED' : wouldDo
}

const STRENGTH: Readonly<Record<OrderCheckMode, number>> = {
  OBSERVE: 0,
  FLAG: 1,
  CANCEL: 2,
}

/** Of the setting at placement and the one now, the one that does less. */
export const weakerMode = (
  left: OrderCheckMode,
  right: OrderCheckMode
): OrderCheckMode => (STRENGTH[left] <= STRENGTH[right] ? left : right)

const countsAsCancelled = ({ wouldDo, downgradeReason }: OrderCheck): boolean =>
  wouldDo === 'CANCELLED' || downgradeReason === 'TOO_MANY'

const byPlacement = (left: OrderCheck, right: OrderCheck): number =>
  right.placedAt.localeCompare(left.placedAt)

const cancelledAmong = (checks: readonly OrderCheck[], last: number): number =>
  [...checks].sort(byPlacement).slice(0, last).filter(countsAsCancelled).length

/** Whether one more cancellation is more than the last orders allow. */
export const isOneTooMany = (
  orderId: string,
  checks: readonly OrderCheck[]
): boolean => {
  const others = checks.filter((check) => check.orderId !== orderId)

  return cancelledAmong(others, OF_LAST_ORDERS - 1) + 1 > MOST_CANCELLED
}

/** Whether cancelling has stopped by itself: to be shown as a warning. */
export const isCancellingStopped = (checks: readonly OrderCheck[]): boolean =>
  cancelledAmong(checks, OF_LAST_ORDERS) > MOST_CANCELLED
