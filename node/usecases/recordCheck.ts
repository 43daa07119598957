import type { ClaimedCheck, OrderCheck, OrderClaim } from '../core/orderCheck'
import { dayOf, isOpen } from '../core/orderCheck'
import type { AnswerTrouble, PlannedAction } from '../core/orderCheckAction'
import {
  intendedAction,
  isOneTooMany,
  plannedAction,
  weakerMode,
} from '../core/orderCheckAction'
import type { OrderCheckFile } from '../core/orderCheckFile'
import {
  findCheck,
  readableChecks,
  withCheck,
  withoutCheck,
} from '../core/orderCheckFile'
import {
  CLAIM_LEASE_MS,
  MOST_ATTEMPTS,
  TROUBLE_AFTER_MS,
  TROUBLE_BEFORE_MS,
} from '../core/orderCheckLimits'
import type { Settings } from '../core/settings'
import type { Done } from './actOnOrder'
import type { JudgedOrder } from './judgeOrder'
import type { OrderPorts, PlacedOrder } from './orderPorts'
import { recentChecks } from './recentChecks'
import { updateCheckFile } from './updateCheckFile'
import { attempt } from './within'

/** How one order was judged. */
export type Judgement = Extract<JudgedOrder, { status: 'JUDGED' }>

/** What of an order its check needs. */
export type RecordedOrder = Pick<
  PlacedOrder,
  'id' | 'placedAt' | 'stage' | 'plan'
>

const iso = (at: number): string => new Date(at).toISOString()

const isHeld = ({ claim }: OrderCheck, now: number): boolean =>
  claim !== null && now - Date.parse(claim.at) < CLAIM_LEASE_MS

/** The order's check in its file: what it is, or what keeps us from touching it. */
export const standing = (
  file: Pick<OrderCheckFile, 'checks'>,
  orderId: string,
  now: number
):
  | { readonly status: 'NEW' }
  | { readonly status: 'OPEN' | 'HELD' | 'DONE'; readonly check: OrderCheck }
  | { readonly status: 'DAMAGED' } => {
  const stored = findCheck(file, orderId)

  if (stored === null) return { status: 'NEW' }
  // Whoever wrote it may have acted already.
  if (!stored.readable) return { status: 'DAMAGED' }
  const { check } = stored

  if (!isOpen(check)) return { status: 'DONE', check }

  return { status: isHeld(check, now) ? 'HELD' : 'OPEN', check }
}

const claimOf = (
  ports: OrderPorts,
  intent: OrderCheck['action']
): OrderClaim | null =>
  intent === 'NONE'
    ? null
    : { id: ports.newClaimId(), intent, at: iso(ports.clock.now()) }

/** What went wrong with our answers around the order's placement. */
const troubleAround = async (
  ports: OrderPorts,
  placedAt: number
): Promise<AnswerTrouble | null> => {
  const trouble = await attempt(
    ports.troubles.between(
      placedAt - TROUBLE_BEFORE_MS,
      placedAt + TROUBLE_AFTER_MS
    )
  )

  // Not knowing how we answered is a reason for doubt, too.
  return trouble.ok ? trouble.value : 'ANSWERS_DEGRADED'
}

interface Recorded {
  readonly status: 'OPEN' | 'HELD' | 'DONE' | 'DAMAGED' | 'WRITTEN'
  readonly check: OrderCheck | null
}

/** Writes the verdict and, when there is something to do, the claim to do it. */
export const recordCheck = async (
  ports: OrderPorts,
  order: RecordedOrder,
  judged: Judgement,
  current: Settings
): Promise<Recorded> => {
  const { placedAt, stage } = order
  const { verdict, customerChanged } = judged
  const isAccused = verdict === 'NOT_ALLOWED'
  const day = dayOf(placedAt)
  const trouble = isAccused ? await troubleAround(ports, placedAt) : null
  const others = isAccused ? await recentChecks(ports, day) : []
  const mode = weakerMode(
    current.orderCheck,
    judged.settings?.orderCheck ?? current.orderCheck
  )

  const claimIds = new Set<string>()

  return updateCheckFile<Recorded>(ports, day, (file) => {
    const now = ports.clock.now()
    const found = standing(file, order.id, now)

    if (found.status === 'DAMAGED') {
      return { file: null, result: { status: 'DAMAGED', check: null } }
    }

    if (found.status === 'HELD' || found.status === 'DONE') {
      const { check } = found
      const isOurs = check.claim !== null && claimIds.has(check.claim.id)
      const status = isOurs ? 'WRITTEN' : found.status

      return { file: null, result: { status, check } }
    }

    const before = found.status === 'OPEN' ? found.check : null

    // Doubt doesn't take back a verdict somebody began to act on.
    if (before?.claim && verdict === 'UNKNOWN') {
      return { file: null, result: { status: 'OPEN', check: before } }
    }

    const planKey = 'key' in order.plan ? order.plan.key : null

    // Still the same doubt: nothing worth a write.
    if (
      before?.verdict === 'UNKNOWN' &&
      verdict === 'UNKNOWN' &&
      before.reason === judged.reason
    ) {
      return { file: null, result: { status: 'DONE', check: before } }
    }

    const planned: PlannedAction = plannedAction({
      verdict,
      stage,
      placedAt,
      customerChanged,
      trouble,
      now,
      isOneTooMany: isOneTooMany(order.id, [
        ...readableChecks(file),
        ...others,
      ]),
    })

    const attempts = before?.attempts ?? 0
    const intent = intendedAction(mode, planned)
    const givesUp = intent !== 'NONE' && attempts >= MOST_ATTEMPTS
    const claim = givesUp ? null : claimOf(ports, intent)

    if (claim) claimIds.add(claim.id)
    const check: OrderCheck = {
      orderId: order.id,
      planKey,
      verdict,
      reason: judged.reason,
      action: 'NONE',
      ...planned,
      ...(givesUp && { downgradeReason: 'UNCONFIRMED' as const }),
      placedAt: iso(placedAt),
      checkedAt: iso(now),
      claim,
      attempts: attempts + (claim ? 1 : 0),
    }

    return {
      file: withCheck(file, check),
      result: { status: 'WRITTEN', check },
    }
  })
}

/** Writes what became of a claim, unless somebody else took it over. */
export const finishCheck = (
  ports: OrderPorts,
  claimed: ClaimedCheck,
  done: Done
): Promise<OrderCheck> => {
  const finished: OrderCheck = { ...claimed, ...done, claim: null }
  const day = dayOf(Date.parse(claimed.placedAt))

  return updateCheckFile(ports, day, (file) => {
    const stored = findCheck(file, claimed.orderId)
    const check = stored?.readable ? stored.check : null
    const isOurs =
      stored === null ||
      (check !== null && check.claim?.id === claimed.claim.id)

    return isOurs
      ? { file: withCheck(file, finished), result: finished }
      : { file: null, result: check ?? finished }
  })
}

/** Forgets an open check of an order that proved to be none of ours. */
export const forgetCheck = (
  ports: OrderPorts,
  { id, placedAt }: Pick<PlacedOrder, 'id' | 'placedAt'>
): Promise<void> =>
  updateCheckFile<void>(ports, dayOf(placedAt), (file) => {
    const found = standing(file, id, ports.clock.now())
    const isIdle = found.status === 'OPEN' && found.check.claim === null

    return { file: isIdle ? withoutCheck(file, id) : null, result: undefined }
  })
