import type { PaymentCondition, TimeWindow } from './paymentCondition'

/** The moment and the cart a decision is for. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number
  /** The shopper's; null: the store's default one, any when that is unknown too. */
  readonly salesChannel: string | null
  /** Null when the cart is not known: every minimum counts as met. */
  readonly cartValueCents: number | null
}

const ONE_MINUTE_MS = 60_000
const DAYS_A_WEEK = 7

const isOpen = (window: TimeWindow, at: number): boolean => {
  const { startHour, endHour, weekdays, offsetMinutes } = window
  const local = new Date(at + offsetMinutes * ONE_MINUTE_MS)
  const hour = local.getUTCHours()
  const today = local.getUTCDay()
  const yesterday = (today + DAYS_A_WEEK - 1) % DAYS_A_WEEK

  const isOn = (weekday: number): boolean =>
    weekdays.length === 0 || weekdays.includes(weekday)

  // "* * 18" stands for any minute of that hour (inferred): the last hour counts.
  if (startHour <= endHour) {
    return isOn(today) && hour >= startHour && hour <= endHour
  }

  // Over midnight: the early hours belong to the day it began.
  return (
    (isOn(today) && hour >= startHour) || (isOn(yesterday) && hour <= endHour)
  )
}

/** Whether a payment condition counts as offering its plans; limits we can't judge are met. */
export const offersNow = (
  condition: PaymentCondition,
  { at, salesChannel, cartValueCents }: Moment,
  defaultSalesChannel: string | null = null
): boolean => {
  const { salesChannels, validFrom, validUntil, windows, minimumValueCents } =
    condition

  const channel = salesChannel ?? defaultSalesChannel

  return (
    condition.enabled &&
    (validFrom === null || validFrom <= at) &&
    (validUntil === null || at <= validUntil) &&
    (windows.length === 0 || windows.some((window) => isOpen(window, at))) &&
    (salesChannels.length === 0 ||
      channel === null ||
      salesChannels.includes(channel)) &&
    (minimumValueCents === null ||
      cartValueCents === null ||
      cartValueCents >= minimumValueCents)
  )
}
