import type { ClaimedCheck, OrderCheck } from '../core/orderCheck'
import { dayOf, isClaimed } from '../core/orderCheck'
import { GIVE_UP_CLAIM_MS } from '../core/orderCheckLimits'
import type { Settings } from '../core/settings'
import { DEFAULT_SETTINGS } from '../core/settings'
import { isCheckingOff } from './isCheckingOff'
import { actOnOrder, unconfirmed, whatBecameOf } from './actOnOrder'
import type { JudgedOrder } from './judgeOrder'
import { judgeOrder } from './judgeOrder'
import type { OrderPorts } from './orderPorts'
import type { Judgement, RecordedOrder } from './recordCheck'
import { finishCheck, forgetCheck, recordCheck, standing } from './recordCheck'
import { Unavailable } from './unavailable'
import { attempt, readable } from './within'

export type CheckOutcome =
  /** Nothing is stored about this order. */
  | {
      readonly status: 'OFF' | 'NOT_FOUND' | 'NOT_CREDIT' | 'NOT_A_TESTER'
    }
  /** Somebody else is at it. */
  | { readonly status: 'IN_PROGRESS' }
  /** Nothing could be read or stored; reconciliation comes back to it. */
  | { readonly status: 'UNAVAILABLE' }
  | { readonly status: 'CHECKED'; readonly check: OrderCheck }

const logged = (ports: OrderPorts, check: OrderCheck): CheckOutcome => {
  ports.log('order-check', {
    orderId: check.orderId,
    verdict: check.verdict,
    reason: check.reason,
    action: check.action,
    downgradeReason: check.downgradeReason,
  })
  if (check.downgradeReason === 'TOO_MANY') {
    ports.log('order-check-cancelling-stopped', { orderId: check.orderId })
  }

  return { status: 'CHECKED', check }
}

/** A claim somebody left behind: what the order itself shows of it, null when nothing yet. */
const resumed = async (
  ports: OrderPorts,
  check: ClaimedCheck
): Promise<OrderCheck | null> => {
  const seen = await attempt(whatBecameOf(ports, check))

  if (seen.ok) return seen.value && finishCheck(ports, check, seen.value)
  const age = ports.clock.now() - Date.parse(check.claim.at)

  // Not being able to see whether it was done forbids doing it again.
  if (age < GIVE_UP_CLAIM_MS) throw new Unavailable(seen.upstream)

  return finishCheck(ports, check, unconfirmed)
}

const checkFound = async (
  ports: OrderPorts,
  current: Settings,
  order: RecordedOrder,
  judge: () => Promise<JudgedOrder>
): Promise<CheckOutcome> => {
  const file = (await ports.checks.read(dayOf(order.placedAt)))?.file
  const found = standing(file ?? { checks: [] }, order.id, ports.clock.now())

  if (found.status === 'DAMAGED') return { status: 'UNAVAILABLE' }
  if (found.status === 'DONE') return { status: 'CHECKED', check: found.check }
  if (found.status === 'HELD') return { status: 'IN_PROGRESS' }
  if (found.status === 'OPEN' && isClaimed(found.check)) {
    const done = await resumed(ports, found.check)

    if (done !== null) return logged(ports, done)
  }

  const judged = await judge()

  if (judged.status !== 'JUDGED') {
    if (found.status === 'OPEN') await forgetCheck(ports, order)

    return { status: judged.status }
  }

  const { status, check } = await recordCheck(ports, order, judged, current)

  if (check === null) return { status: 'UNAVAILABLE' }
  if (status === 'HELD') return { status: 'IN_PROGRESS' }
  if (status !== 'WRITTEN') return { status: 'CHECKED', check }
  if (!isClaimed(check)) return logged(ports, check)
  const done = await actOnOrder(ports, check)

  if (done === null) {
    ports.log('order-check-unfinished', { orderId: order.id })

    return { status: 'UNAVAILABLE' }
  }

  return logged(ports, await finishCheck(ports, check, done))
}

const doubt =
  (reason: Judgement['reason']) => async (): Promise<Judgement> => ({
    status: 'JUDGED',
    verdict: 'UNKNOWN',
    reason,
    settings: null,
    customerChanged: false,
  })

/** An order we could not read, as far as a record of that needs it. */
const withoutDetails = (id: string, placedAt: number): RecordedOrder => ({
  id,
  placedAt,
  stage: 'OPEN',
  plan: { missing: 'PLAN_UNREADABLE' },
})

const check = async (
  ports: OrderPorts,
  orderId: string,
  wasChecked: boolean
): Promise<CheckOutcome> => {
  const [isOn, stored] = await Promise.all([
    attempt(ports.appSwitch.isOn()),
    attempt(readable(ports.conditions.read())),
  ])

  const document = stored.ok ? stored.value.document : null

  if (isOn.ok && !isOn.value) return { status: 'OFF' }
  if (document && isCheckingOff(document)) return { status: 'OFF' }
  const read = await ports.orders.read(orderId)

  if (read.status === 'NONE') return { status: 'NOT_FOUND' }
  if (read.status === 'UNREADABLE') {
    // Testers alone may be checked, and this may be anybody's.
    if (document?.settings.mode !== 'ON') return { status: 'UNAVAILABLE' }
    const order = withoutDetails(orderId, read.placedAt)

    return checkFound(
      ports,
      document.settings,
      order,
      doubt('ORDER_UNREADABLE')
    )
  }

  const { order } = read

  if (!order.isOnCustomerCredit) {
    if (wasChecked) await forgetCheck(ports, order)

    return { status: 'NOT_CREDIT' }
  }

  return document === null
    ? checkFound(ports, DEFAULT_SETTINGS, order, doubt('CONDITIONS_UNREADABLE'))
    : checkFound(ports, document.settings, order, () =>
        judgeOrder(ports, document, order)
      )
}

/**
 * Checks one order on Customer Credit, however often it is asked: the verdict and the intent are on
 * file before anything is done to the order. `wasChecked`: there is a check of it already.
 */
export const checkOrder = async (
  ports: OrderPorts,
  orderId: string,
  wasChecked = false
): Promise<CheckOutcome> => {
  try {
    return await check(ports, orderId, wasChecked)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    ports.log('order-check-unavailable', { orderId, upstream: error.upstream })

    return { status: 'UNAVAILABLE' }
  }
}
