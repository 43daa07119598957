import type {
  DowngradeReason,
  OrderAction,
  OrderCheck,
  OrderReason,
  OrderVerdict,
} from '../typings/schema'
import type { Language } from './language'

export const verdictWords: Record<OrderVerdict, string> = {
  ALLOWED: 'admin/cpc.orders.verdict.allowed',
  NOT_ALLOWED: 'admin/cpc.orders.verdict.notAllowed',
  UNKNOWN: 'admin/cpc.orders.verdict.unknown',
}

export const actionWords: Record<OrderAction, string> = {
  NONE: 'admin/cpc.orders.action.none',
  FLAGGED: 'admin/cpc.orders.action.flagged',
  CANCELLED: 'admin/cpc.orders.action.cancelled',
}

export const reasonWords: Record<OrderReason, string> = {
  WITHHELD: 'admin/cpc.orders.reason.withheld',
  PLAN_UNKNOWN: 'admin/cpc.orders.reason.planUnknown',
  NO_CUSTOM_DATA: 'admin/cpc.orders.reason.noCustomData',
  PLAN_UNREADABLE: 'admin/cpc.orders.reason.planUnreadable',
  CUSTOMER_UNKNOWN: 'admin/cpc.orders.reason.customerUnknown',
  CUSTOMER_UNREADABLE: 'admin/cpc.orders.reason.customerUnreadable',
  CONDITIONS_UNREADABLE: 'admin/cpc.orders.reason.conditionsUnreadable',
  GATEWAY_UNAVAILABLE: 'admin/cpc.orders.reason.gatewayUnavailable',
  ORDER_UNREADABLE: 'admin/cpc.orders.reason.orderUnreadable',
}

const downgrades: Record<DowngradeReason, string> = {
  LATE: 'admin/cpc.orders.downgrade.late',
  CUSTOMER_CHANGED: 'admin/cpc.orders.downgrade.customerChanged',
  ANSWERS_DEGRADED: 'admin/cpc.orders.downgrade.answersDegraded',
  PAGE_NOT_RECOGNISED: 'admin/cpc.orders.downgrade.pageNotRecognized',
  TOO_MANY: 'admin/cpc.orders.downgrade.tooMany',
  SETTLED: 'admin/cpc.orders.downgrade.settled',
  ALREADY_CANCELLED: 'admin/cpc.orders.downgrade.alreadyCancelled',
  REFUSED: 'admin/cpc.orders.downgrade.refused',
  UNCONFIRMED: 'admin/cpc.orders.downgrade.unconfirmed',
}

type Reasoned = Pick<
  OrderCheck,
  'verdict' | 'reason' | 'isOpen' | 'downgradeReason'
>

/** Why the verdict is what it is, one sentence a line. */
export const whyLines = (
  { say }: Language,
  { verdict, reason, isOpen }: Reasoned
): readonly string[] => [
  verdict === 'ALLOWED' || !reason
    ? say('admin/cpc.orders.reason.allowed')
    : say(reasonWords[reason]),
  ...(isOpen ? [say('admin/cpc.orders.open')] : []),
]

/** Why less was done, or would have been, than cancelling; `null` when nothing stood in the way. */
export const downgradeSentence = (
  { say }: Language,
  { downgradeReason }: Pick<OrderCheck, 'downgradeReason'>
): string | null => (downgradeReason ? say(downgrades[downgradeReason]) : null)

/** What the setting FLAG does where CANCEL would do this: it notes whatever is not left alone. */
export const flagWouldDo = (wouldDo: OrderAction): OrderAction =>
  wouldDo === 'NONE' ? 'NONE' : 'FLAGGED'
