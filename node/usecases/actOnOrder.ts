import type {
  ClaimedCheck,
  DowngradeReason,
  OrderCheck,
} from '../core/orderCheck'
import { ACT_WITHIN_MS } from '../core/orderCheckLimits'
import type { OrderPorts } from './orderPorts'
import { attempt } from './within'

/** What a claim came to. */
export type Done = Pick<OrderCheck, 'action'> &
  Partial<Pick<OrderCheck, 'downgradeReason' | 'wouldDo'>>

const done = (action: OrderCheck['action']): Done => ({ action })

const notDone = (downgradeReason: DowngradeReason): Done => ({
  action: 'NONE',
  downgradeReason,
})

/** The order has gone on meanwhile: nothing would be done about it. */
const tooLate = (downgradeReason: DowngradeReason): Done => ({
  ...notDone(downgradeReason),
  wouldDo: 'NONE',
})

/** Nobody will ever know; doing it again would be worse. */
export const unconfirmed = notDone('UNCONFIRMED')

/**
 * What the order itself shows of a claim somebody left behind; null when it shows nothing yet.
 * Throws Unavailable: who can't see whether it was done must not do it again.
 */
export const whatBecameOf = async (
  { orders }: OrderPorts,
  { orderId, claim }: ClaimedCheck
): Promise<Done | null> => {
  if (claim.intent === 'FLAGGED') {
    return (await orders.isFlagged(orderId)) ? done('FLAGGED') : null
  }

  const reading = await orders.read(orderId)

  return reading.status === 'FOUND' && reading.order.stage === 'CANCELLED'
    ? done('CANCELLED')
    : null
}

const flag = async (
  { orders }: OrderPorts,
  { orderId, reason }: OrderCheck
): Promise<Done> => {
  const flagged = await attempt(orders.isFlagged(orderId))

  if (flagged.ok && flagged.value) return done('FLAGGED')
  const outcome = await orders.flag(orderId, reason ?? 'NOT_ALLOWED')

  return outcome === 'DONE' ? done('FLAGGED') : notDone('REFUSED')
}

const cancel = async (
  { orders }: OrderPorts,
  { orderId, reason }: OrderCheck
): Promise<Done> => {
  const outcome = await orders.cancel(orderId, reason ?? 'NOT_ALLOWED')

  if (outcome === 'DONE') return done('CANCELLED')
  const now = await orders.read(orderId)

  // Refused because it is done already, perhaps by a call of ours whose answer was lost.
  return now.status === 'FOUND' && now.order.stage === 'CANCELLED'
    ? done('CANCELLED')
    : notDone('REFUSED')
}

/** Does what was claimed; null when it can't be known whether it is done: the claim stays. */
export const actOnOrder = async (
  ports: OrderPorts,
  check: ClaimedCheck
): Promise<Done | null> => {
  const { claim, orderId } = check
  const reading = await attempt(ports.orders.read(orderId))

  if (!reading.ok || reading.value.status !== 'FOUND') return null
  const { stage } = reading.value.order

  if (stage === 'CANCELLED') return tooLate('ALREADY_CANCELLED')
  if (stage === 'SETTLED') return tooLate('SETTLED')

  // A process that slept must not act beside the one that took over.
  if (ports.clock.now() - Date.parse(claim.at) > ACT_WITHIN_MS) return null
  const acted = await attempt(
    claim.intent === 'FLAGGED' ? flag(ports, check) : cancel(ports, check)
  )

  return acted.ok ? acted.value : null
}
