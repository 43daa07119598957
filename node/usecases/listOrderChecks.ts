import type {
  OrderAction,
  OrderCheck,
  OrderReason,
  OrderVerdict,
} from '../core/orderCheck'
import { dayOf, isOpen } from '../core/orderCheck'
import { isCancellingStopped } from '../core/orderCheckAction'
import { readableChecks } from '../core/orderCheckFile'
import { OF_LAST_ORDERS } from '../core/orderCheckLimits'
import type { OrderCheckSums } from '../core/orderCheckSums'
import { orderCheckSums } from '../core/orderCheckSums'
import type { CheckFilePorts } from './orderPorts'
import { recentChecks } from './recentChecks'

/** Which checks are asked for; null: whatever it is. */
export interface OrderCheckFilter {
  readonly verdict: OrderVerdict | null
  readonly action: OrderAction | null
  /** What CANCEL would have done. */
  readonly wouldDo: OrderAction | null
  readonly reason: OrderReason | null
  /** First and last day of placement, `YYYY-MM-DD` in UTC. */
  readonly from: string | null
  readonly until: string | null
}

export interface OrderChecksQuestion extends OrderCheckFilter {
  readonly first: number
  /** Cursor of the page before. */
  readonly after: string | null
}

export interface ListedCheck extends OrderCheck {
  /** Whether it is still to be looked at again. */
  readonly isOpen: boolean
}

export interface OrderCheckPage {
  readonly items: readonly ListedCheck[]
  readonly cursor: string | null
  /** Too many of the last orders would be cancelled: none is until a merchant looked. */
  readonly isCancellingStopped: boolean
  /** Of the last orders, whatever was asked for. */
  readonly last: OrderCheckSums
}

export const ANY_CHECK: OrderCheckFilter = {
  verdict: null,
  action: null,
  wouldDo: null,
  reason: null,
  from: null,
  until: null,
}

const MOST_ITEMS = 100

const cursorOf = ({ placedAt, orderId }: OrderCheck): string =>
  `${placedAt}_${orderId}`

const newestFirst = (left: OrderCheck, right: OrderCheck): number =>
  cursorOf(left) < cursorOf(right) ? 1 : -1

const dayOfCursor = (cursor: string | null): string | null => {
  const at = Date.parse((cursor ?? '').split('_')[0])

  return Number.isNaN(at) ? null : dayOf(at)
}

const isAsked = <T>(asked: T | null, value: T | null): boolean =>
  asked === null || asked === value

const isWanted = (
  { verdict, action, wouldDo, reason }: OrderCheckFilter,
  check: OrderCheck
): boolean =>
  isAsked(verdict, check.verdict) &&
  isAsked(action, check.action) &&
  isAsked(wouldDo, check.wouldDo) &&
  isAsked(reason, check.reason)

/** The orders checked, those placed last first. Throws Unavailable. */
export const listOrderChecks = async (
  ports: Pick<CheckFilePorts, 'checks' | 'clock'>,
  { first, after, ...filter }: OrderChecksQuestion
): Promise<OrderCheckPage> => {
  const size = Math.min(Math.max(1, first), MOST_ITEMS)
  const newest = dayOfCursor(after)
  const [days, recent] = await Promise.all([
    ports.checks.days(),
    recentChecks(ports),
  ])

  const mayHold = (day: string): boolean =>
    (newest === null || day <= newest) &&
    (filter.from === null || day >= filter.from) &&
    (filter.until === null || day <= filter.until)

  const found: OrderCheck[] = []

  for (const day of days.filter(mayHold)) {
    // One more than a page tells whether there is another.
    if (found.length > size) break
    const current = await ports.checks.read(day)
    const checks = current ? readableChecks(current.file) : []

    found.push(
      ...[...checks]
        .sort(newestFirst)
        .filter((check) => after === null || cursorOf(check) < after)
        .filter((check) => isWanted(filter, check))
    )
  }

  const items = found
    .slice(0, size)
    .map((check) => ({ ...check, isOpen: isOpen(check) }))

  return {
    items,
    cursor: found.length > size ? cursorOf(items[size - 1]) : null,
    isCancellingStopped: isCancellingStopped(recent),
    last: orderCheckSums(
      [...recent].sort(newestFirst).slice(0, OF_LAST_ORDERS)
    ),
  }
}
