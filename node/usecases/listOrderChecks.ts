import type { OrderCheck, OrderVerdict } from '../core/orderCheck'
import { dayOf, isOpen } from '../core/orderCheck'
import { isCancellingStopped } from '../core/orderCheckAction'
import { readableChecks } from '../core/orderCheckFile'
import type { CheckFilePorts } from './orderPorts'
import { recentChecks } from './recentChecks'

export interface OrderChecksQuestion {
  readonly first: number
  /** Cursor of the page before. */
  readonly after: string | null
  readonly verdict: OrderVerdict | null
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

/** The orders checked, those placed last first. Throws Unavailable. */
export const listOrderChecks = async (
  ports: Pick<CheckFilePorts, 'checks' | 'clock'>,
  { first, after, verdict }: OrderChecksQuestion
): Promise<OrderCheckPage> => {
  const size = Math.min(Math.max(1, first), MOST_ITEMS)
  const from = dayOfCursor(after)
  const [days, recent] = await Promise.all([
    ports.checks.days(),
    recentChecks(ports),
  ])

  const found: OrderCheck[] = []

  for (const day of days) {
    // One more than a page tells whether there is another.
    if (found.length > size) break
    if (from === null || day <= from) {
      const current = await ports.checks.read(day)
      const checks = current ? readableChecks(current.file) : []

      found.push(
        ...[...checks]
          .sort(newestFirst)
          .filter((check) => after === null || cursorOf(check) < after)
          .filter((check) => verdict === null || check.verdict === verdict)
      )
    }
  }

  const items = found
    .slice(0, size)
    .map((check) => ({ ...check, isOpen: isOpen(check) }))

  return {
    items,
    cursor: found.length > size ? cursorOf(items[size - 1]) : null,
    isCancellingStopped: isCancellingStopped(recent),
  }
}
