import { dayOf, isOpen } from '../core/orderCheck'
import type { StoredCheck } from '../core/orderCheckFile'
import type { CheckOutcome } from './checkOrder'
import { checkOrder } from './checkOrder'
import { isCheckingOff } from './isCheckingOff'
import type { ListedOrder, OrderPorts } from './orderPorts'
import { Unavailable } from './unavailable'
import { attempt, readable } from './within'

const ONE_DAY_MS = 24 * 60 * 60 * 1000

/** How far back an event may have been lost. */
const BACK_MS = 2 * ONE_DAY_MS
/** The order management gives at most 30 pages. */
const MOST_PAGES = 30

/** Orders known to be paid otherwise; spares reading them again. */
export interface OrdersSeen {
  has(orderId: string): boolean
  add(orderId: string): void
}

export interface ReconcilePorts extends OrderPorts {
  readonly otherwisePaid: OrdersSeen
}

export interface Reconciled {
  /** How many orders were looked at. */
  readonly looked: number
  /** How many got a verdict or an action they did not have. */
  readonly checked: number
  /** Whether orders are left that could not be looked at this time. */
  readonly hasMore: boolean
}

interface Known {
  readonly id: string
  readonly wasChecked: boolean
}

const daysSince = (since: number, now: number): readonly string[] => {
  const days: string[] = []

  for (let at = now; dayOf(at) >= dayOf(since); at -= ONE_DAY_MS) {
    days.push(dayOf(at))
  }

  return days
}

const idOf = (stored: StoredCheck): readonly string[] =>
  stored.readable ? [stored.check.orderId] : []

/** Orders whose check is missing or unfinished, those listed first. */
const outstanding = async function* (
  ports: ReconcilePorts,
  since: number
): AsyncGenerator<Known> {
  const { checks, orders, clock, otherwisePaid } = ports
  const files = await Promise.all(
    daysSince(since, clock.now()).map((day) => checks.read(day))
  )

  const stored = files.flatMap((current) => current?.file.checks ?? [])
  const known = new Set(stored.flatMap(idOf))
  const open = stored.flatMap((one) =>
    one.readable && isOpen(one.check) ? [one.check.orderId] : []
  )

  const isNew = ({ id, placedAt }: ListedOrder): boolean =>
    placedAt >= since && !known.has(id) && !otherwisePaid.has(id)

  for (const id of open) yield { id, wasChecked: true }

  for (let page = 1; page <= MOST_PAGES; page++) {
    const { orders: listed, hasMore } = await orders.list(since, page)

    for (const order of listed) {
      if (isNew(order)) {
        known.add(order.id)
        yield { id: order.id, wasChecked: false }
      }
    }

    if (!hasMore || listed.every(({ placedAt }) => placedAt < since)) return
  }
}

/**
 * Checks what no event brought: orders of the last two days without a verdict, and checks somebody
 * left unfinished. Ends after `budgetMs`; the next turn goes on. Throws Unavailable.
 */
export const reconcileOrders = async (
  ports: ReconcilePorts,
  budgetMs: number
): Promise<Reconciled> => {
  const startedAt = ports.clock.now()
  const [isOn, stored] = await Promise.all([
    attempt(ports.appSwitch.isOn()),
    attempt(readable(ports.conditions.read())),
  ])

  if (!stored.ok) throw new Unavailable(stored.upstream)

  if ((isOn.ok && !isOn.value) || isCheckingOff(stored.value.document)) {
    return { looked: 0, checked: 0, hasMore: false }
  }

  let looked = 0
  let checked = 0

  for await (const { id, wasChecked } of outstanding(
    ports,
    startedAt - BACK_MS
  )) {
    if (ports.clock.now() - startedAt > budgetMs) {
      return { looked, checked, hasMore: true }
    }

    const outcome: CheckOutcome = await checkOrder(ports, id, wasChecked)

    looked += 1
    if (outcome.status === 'NOT_CREDIT') ports.otherwisePaid.add(id)
    if (outcome.status === 'CHECKED' && !isOpen(outcome.check)) checked += 1
  }

  ports.log('orders-reconciled', { looked, checked })

  return { looked, checked, hasMore: false }
}
