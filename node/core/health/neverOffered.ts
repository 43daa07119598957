import { MAX_AMOUNT_CENTS } from '../limits'
import type { PaymentCondition } from '../paymentCondition'
import type { HealthCode } from './finding'

/** Why a payment condition is offered to nobody from a moment on, whoever it is for; null when it may be. */
export const neverOffered = (
  {
    enabled,
    plans,
    validFrom,
    validUntil,
    minimumValueCents,
  }: PaymentCondition,
  at: number
): HealthCode | null => {
  if (!enabled) return 'NEVER_OFFERED_DISABLED'
  if (plans.length === 0) return 'NEVER_OFFERED_NO_PLANS'

  if (validUntil !== null && validFrom !== null && validUntil < validFrom) {
    return 'NEVER_OFFERED_PERIOD'
  }

  if (validUntil !== null && validUntil < at) return 'NEVER_OFFERED_OVER'

  return minimumValueCents !== null && minimumValueCents > MAX_AMOUNT_CENTS
    ? 'NEVER_OFFERED_MINIMUM'
    : null
}
