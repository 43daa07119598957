import type { OrderCheck } from './orderCheck'

/** What the last orders came to, and what each setting would have done about them. */
export interface OrderCheckSums {
  readonly orders: number
  readonly allowed: number
  readonly notAllowed: number
  readonly unknown: number
  readonly flagged: number
  readonly cancelled: number
  /** What FLAG would have noted. */
  readonly wouldFlag: number
  /** What CANCEL would have cancelled; the rest of what FLAG notes it would note, too. */
  readonly wouldCancel: number
}

/** Adds up the checks of some orders. */
export const orderCheckSums = (
  checks: readonly OrderCheck[]
): OrderCheckSums => {
  const count = (holds: (check: OrderCheck) => boolean): number =>
    checks.filter(holds).length

  return {
    orders: checks.length,
    allowed: count(({ verdict }) => verdict === 'ALLOWED'),
    notAllowed: count(({ verdict }) => verdict === 'NOT_ALLOWED'),
    unknown: count(({ verdict }) => verdict === 'UNKNOWN'),
    flagged: count(({ action }) => action === 'FLAGGED'),
    cancelled: count(({ action }) => action === 'CANCELLED'),
    wouldFlag: count(({ wouldDo }) => wouldDo !== 'NONE'),
    wouldCancel: count(({ wouldDo }) => wouldDo === 'CANCELLED'),
  }
}
