import type { OrderCheck, OrderClaim } from './orderCheck'
import {
  DOWNGRADE_REASONS,
  ORDER_ACTIONS,
  ORDER_REASONS,
  ORDER_VERDICTS,
} from './orderCheck'
import { isRecord, oneOf } from './untrusted'

const FILE_VERSION = 1

/** A check as stored; one we can't read is kept as it is. */
export type StoredCheck =
  | { readonly readable: true; readonly check: OrderCheck }
  | { readonly readable: false; readonly raw: unknown }

/** The checks of the orders placed on one UTC day. */
export interface OrderCheckFile {
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly checks: readonly StoredCheck[]
}

const INTENTS = ['FLAGGED', 'CANCELLED'] as const

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))

const parseClaim = (json: unknown): OrderClaim | null => {
  if (!isRecord(json)) return null
  const intent = oneOf(INTENTS, json.intent)

  return intent !== null && typeof json.id === 'string' && isMoment(json.at)
    ? { id: json.id, intent, at: json.at }
    : null
}

const parseCheck = (json: unknown): OrderCheck | null => {
  if (!isRecord(json)) return null
  const { orderId, planKey, placedAt, checkedAt, attempts } = json
  const verdict = oneOf(ORDER_VERDICTS, json.verdict)
  const action = oneOf(ORDER_ACTIONS, json.action)
  const wouldDo = oneOf(ORDER_ACTIONS, json.wouldDo)
  const claim = parseClaim(json.claim)

  if (typeof orderId !== 'string' || orderId === '') return null
  if (verdict === null || action === null || wouldDo === null) return null
  if (!isMoment(placedAt) || !isMoment(checkedAt)) return null
  // A claim we can't read is somebody else's all the same: better not to act than twice.
  if (json.claim !== null && claim === null) return null

  return {
    orderId,
    planKey: typeof planKey === 'string' ? planKey : null,
    verdict,
    reason: oneOf(ORDER_REASONS, json.reason),
    action,
    wouldDo,
    downgradeReason: oneOf(DOWNGRADE_REASONS, json.downgradeReason),
    placedAt,
    checkedAt,
    claim,
    attempts: typeof attempts === 'number' ? attempts : 0,
  }
}

/** Reads a day's file; null when it is none of ours. */
export const parseOrderCheckFile = (json: unknown): OrderCheckFile | null => {
  if (!isRecord(json) || json.schemaVersion !== FILE_VERSION) return null
  if (typeof json.createdAt !== 'number' || !Array.isArray(json.checks)) {
    return null
  }

  return {
    createdAt: json.createdAt,
    checks: json.checks.map((raw): StoredCheck => {
      const check = parseCheck(raw)

      return check ? { readable: true, check } : { readable: false, raw }
    }),
  }
}

/** The inverse of `parseOrderCheckFile`. */
export const printOrderCheckFile = ({
  createdAt,
  checks,
}: OrderCheckFile): unknown => ({
  schemaVersion: FILE_VERSION,
  createdAt,
  checks: checks.map((stored) => (stored.readable ? stored.check : stored.raw)),
})

/** Of which order a stored check is; null when that can't be read. */
const orderIdOf = (stored: StoredCheck): string | null => {
  if (stored.readable) return stored.check.orderId

  return isRecord(stored.raw) && typeof stored.raw.orderId === 'string'
    ? stored.raw.orderId
    : null
}

export const readableChecks = ({
  checks,
}: Pick<OrderCheckFile, 'checks'>): readonly OrderCheck[] =>
  checks.flatMap((stored) => (stored.readable ? [stored.check] : []))

export const findCheck = (
  { checks }: Pick<OrderCheckFile, 'checks'>,
  orderId: string
): StoredCheck | null =>
  checks.find((stored) => orderIdOf(stored) === orderId) ?? null

/** The file with this check in the place of the order's former one. */
export const withCheck = (
  file: OrderCheckFile,
  check: OrderCheck
): OrderCheckFile => {
  const next: StoredCheck = { readable: true, check }
  const known = findCheck(file, check.orderId)

  return {
    ...file,
    checks: known
      ? file.checks.map((stored) => (stored === known ? next : stored))
      : [...file.checks, next],
  }
}

export const withoutCheck = (
  file: OrderCheckFile,
  orderId: string
): OrderCheckFile => ({
  ...file,
  checks: file.checks.filter((stored) => orderIdOf(stored) !== orderId),
})
