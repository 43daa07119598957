import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../json'

export const CUSTOMER_CREDIT = 64

/** What of a gateway rule matters to checkout. */
export interface PaymentRule {
  readonly paymentSystem: number
  readonly isEnabled: boolean
  /** Empty: every sales channel. */
  readonly salesChannels: readonly string[]
  readonly beginMs: number | null
  readonly endMs: number | null
  readonly minimumCents: number
  readonly minimumInstallmentCents: number
  readonly isSimpleInterest: boolean
  readonly counts: readonly PricedCount[]
  readonly plans: readonly PricedPlan[]
}

export interface PricedCount {
  readonly count: number
  readonly interestPercent: number
}

export interface PricedPlan {
  readonly days: readonly number[]
  readonly interestPercent: number
}

const ALL_CHANNELS = ':ALL:'

const time = (value: unknown): number | null => {
  const text = textOf(value)
  const ms = text === null ? NaN : Date.parse(text)

  return Number.isNaN(ms) ? null : ms
}

const cents = (value: unknown): number =>
  Math.round((numberOf(value) ?? 0) * 100)

const readPlan = (deadline: unknown): PricedPlan => {
  const options = listOf(objectOf(deadline).paymentOptions).map(objectOf)
  const rates = options.map(({ interestRate }) => numberOf(interestRate) ?? 0)

  return {
    days: options.map(({ days }) => numberOf(days) ?? 0),
    interestPercent: Math.max(0, ...rates),
  }
}

const readCount = (installment: unknown): PricedCount => ({
  count: numberOf(objectOf(installment).quantity) ?? 1,
  interestPercent: numberOf(objectOf(installment).interestRate) ?? 0,
})

/** Reads a rule with the gaps real ones have: nulls, missing keys. */
export const readPaymentRule = (rule: JsonObject): PaymentRule => {
  const options = objectOf(rule.installmentOptions)
  const plans = listOf(rule.deadlines)
    .map(readPlan)
    .filter(({ days }) => days.length > 0)

  const channels = listOf(rule.salesChannels)
    .map((channel) => textOf(objectOf(channel).id) ?? '')
    .filter((id) => id !== '')

  const { id } = objectOf(rule.paymentSystem)

  return {
    paymentSystem: Number(numberOf(id) ?? textOf(id) ?? 0),
    isEnabled: rule.enabled === true,
    salesChannels: channels.includes(ALL_CHANNELS) ? [] : channels,
    beginMs: time(rule.beginDate),
    endMs: time(rule.endDate),
    minimumCents: cents(rule.minimumValue),
    minimumInstallmentCents: cents(options.minimumInstallmentValue),
    isSimpleInterest: (numberOf(options.interestRateMethod) ?? 0) > 0,
    // Customer Credit counts by its plans, everything else by its installments.
    counts: plans.length
      ? plans.map(({ days, interestPercent }) => ({
          count: days.length,
          interestPercent,
        }))
      : listOf(options.installments).map(readCount),
    plans,
  }
}

/** The sale a rule is asked about. */
export interface Sale {
  readonly nowMs: number
  readonly salesChannel: string
  readonly valueCents: number
}

/** Whether the gateway applies a rule to this sale. */
export const isInForce = (rule: PaymentRule, sale: Sale): boolean =>
  rule.isEnabled &&
  (rule.salesChannels.length === 0 ||
    rule.salesChannels.includes(sale.salesChannel)) &&
  (rule.beginMs === null || rule.beginMs <= sale.nowMs) &&
  (rule.endMs === null || sale.nowMs <= rule.endMs) &&
  sale.valueCents >= rule.minimumCents
