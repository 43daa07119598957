export const ORDER_VERDICTS = ['ALLOWED', 'NOT_ALLOWED', 'UNKNOWN'] as const
export type OrderVerdict = (typeof ORDER_VERDICTS)[number]

/** What was done to an order, or would be. */
export const ORDER_ACTIONS = ['NONE', 'FLAGGED', 'CANCELLED'] as const
export type OrderAction = (typeof ORDER_ACTIONS)[number]

export const ORDER_REASONS = [
  /** The plan exists, for other customers. */
  'WITHHELD',
  /** No condition valid at placement has these days. */
  'PLAN_UNKNOWN',
  /** Known issue 331279: the plan never arrived on the order. */
  'NO_CUSTOM_DATA',
  /** The order contradicts itself about its plan. */
  'PLAN_UNREADABLE',
  /** The order names nobody we can tell for sure. */
  'CUSTOMER_UNKNOWN',
  'CUSTOMER_UNREADABLE',
  'CONDITIONS_UNREADABLE',
  'GATEWAY_UNAVAILABLE',
  'ORDER_UNREADABLE',
] as const
export type OrderReason = (typeof ORDER_REASONS)[number]

/** Why less was done than CANCEL asks for. */
export const DOWNGRADE_REASONS = [
  'LATE',
  'CUSTOMER_CHANGED',
  'ANSWERS_DEGRADED',
  'PAGE_NOT_RECOGNISED',
  'TOO_MANY',
  'SETTLED',
  'ALREADY_CANCELLED',
  /** The order management refused for good. */
  'REFUSED',
  /** It can't be known whether it was done, and it must not be done twice. */
  'UNCONFIRMED',
] as const
export type DowngradeReason = (typeof DOWNGRADE_REASONS)[number]

/** Somebody is about to act; whoever comes later leaves it to him, or sees first what he did. */
export interface OrderClaim {
  readonly id: string
  readonly intent: 'FLAGGED' | 'CANCELLED'
  /** ISO 8601, UTC. */
  readonly at: string
}

/** What became of one order on Customer Credit; ids and codes only. */
export interface OrderCheck {
  readonly orderId: string
  /** Null when the order doesn't tell. */
  readonly planKey: string | null
  readonly verdict: OrderVerdict
  /** Null when it is allowed. */
  readonly reason: OrderReason | null
  readonly action: OrderAction
  /** What the setting CANCEL would have done. */
  readonly wouldDo: OrderAction
  readonly downgradeReason: DowngradeReason | null
  /** ISO 8601, UTC. */
  readonly placedAt: string
  readonly checkedAt: string
  /** Null when there is nothing left to do. */
  readonly claim: OrderClaim | null
  /** How many times somebody set out to act. */
  readonly attempts: number
}

/** Something is about to be done, or somebody left it half done. */
export interface ClaimedCheck extends OrderCheck {
  readonly claim: OrderClaim
}

export const isClaimed = (check: OrderCheck): check is ClaimedCheck =>
  check.claim !== null

/** Whether another look may still change it. */
export const isOpen = ({ verdict, claim }: OrderCheck): boolean =>
  verdict === 'UNKNOWN' || claim !== null

/** The UTC day whose file an order's check belongs to. */
export const dayOf = (at: number): string =>
  new Date(at).toISOString().slice(0, 10)
