import type { PaymentCondition } from '../paymentCondition'

type Limits = Omit<
  PaymentCondition,
  'id' | 'name' | 'plans' | 'enabled' | 'unjudged'
>

/** It must be enabled, and have no limit that can't be judged. */
type Judged = Limits & Pick<PaymentCondition, 'enabled' | 'unjudged'>

const hasChannelsOf = (
  { salesChannels: wider }: Limits,
  { salesChannels: narrower }: Limits
): boolean =>
  wider.length === 0 ||
  (narrower.length > 0 && narrower.every((channel) => wider.includes(channel)))

const isValidAsLong = (wider: Limits, narrower: Limits, at: number): boolean =>
  (wider.validFrom === null ||
    wider.validFrom <= Math.max(at, narrower.validFrom ?? at)) &&
  (wider.validUntil === null ||
    (narrower.validUntil !== null && wider.validUntil >= narrower.validUntil))

/**
 * Whether, from a moment on, a payment condition offers its plans whenever another one does; "no" in
 * doubt, so a limit that can't be judged is never taken as met.
 */
export const outlasts = (
  wider: Judged,
  narrower: Limits,
  at: number
): boolean =>
  wider.enabled &&
  wider.unjudged.length === 0 &&
  hasChannelsOf(wider, narrower) &&
  isValidAsLong(wider, narrower, at) &&
  (wider.windows.length === 0 ||
    JSON.stringify(wider.windows) === JSON.stringify(narrower.windows)) &&
  (wider.minimumValueCents === null ||
    (narrower.minimumValueCents !== null &&
      wider.minimumValueCents <= narrower.minimumValueCents))
