export interface Installment {
  /** Days from purchase until it is due. */
  readonly days: number
  readonly interestPercent: number
}

export interface Plan {
  /** See `planKey`. */
  readonly key: string
  readonly installments: readonly Installment[]
}

/** A weekly or daily window of a condition, in its own UTC offset. `null`: any. */
export interface TimeWindow {
  readonly startHour: number
  readonly endHour: number
  /** 0 is Sunday. Empty: every day. */
  readonly weekdays: readonly number[]
  readonly offsetMinutes: number
}

export type UnjudgedLimit = 'COMMERCIAL_CONDITION' | 'COUNTRY' | 'MERCHANT'

/** One Customer Credit rule of the payments gateway, as far as we decide by it. */
export interface PaymentCondition {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  /** Empty: every sales channel. */
  readonly salesChannels: readonly string[]
  /** Epoch milliseconds. */
  readonly validFrom: number | null
  readonly validUntil: number | null
  /** Empty: always. Otherwise one window must be open. */
  readonly windows: readonly TimeWindow[]
  readonly minimumValueCents: number | null
  readonly plans: readonly Plan[]
  /** Limits we can't judge; they count as met. */
  readonly unjudged: readonly UnjudgedLimit[]
}
