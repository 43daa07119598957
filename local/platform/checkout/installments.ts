import type { PaymentRule } from './creditRules'

/** What checkout shows for one number of installments; rates in 1/100 percent. */
export interface Installment {
  readonly count: number
  readonly hasInterestRate: boolean
  readonly interestRate: number
  readonly value: number
  readonly total: number
}

/** Two known issues of the platform, on unless a test turns them off. */
export interface PricingQuirks {
  /** Known issue 501730: one price per count, the cheapest. */
  readonly cheapestPerCount: boolean
  /** Known issue 1078804: an option that doesn't lower the installment is gone. */
  readonly hidesEqualInstallments: boolean
}

export const DEFAULT_QUIRKS: PricingQuirks = {
  cheapestPerCount: true,
  hidesEqualInstallments: true,
}

/** Prices as VTEX's published examples do: rounded down, cents left unassigned. */
export const price = (
  valueCents: number,
  count: number,
  interestPercent: number,
  isSimple: boolean
): Installment => {
  if (interestPercent === 0) {
    return {
      count,
      hasInterestRate: false,
      interestRate: 0,
      value: Math.floor(valueCents / count),
      total: valueCents,
    }
  }

  const rate = interestPercent / 100
  const exact = isSimple
    ? (valueCents * (1 + rate * count)) / count
    : (valueCents * rate) / (1 - (1 + rate) ** -count)

  const value = Math.floor(exact)

  return {
    count,
    hasInterestRate: true,
    interestRate: Math.round(interestPercent * 100),
    value,
    total: value * count,
  }
}

/** The options of one payment system, as the gateway hands them to checkout. */
export const installmentsOf = (
  rules: readonly PaymentRule[],
  valueCents: number,
  quirks: PricingQuirks
): readonly Installment[] => {
  const priced = rules
    .flatMap((rule) =>
      rule.counts
        .map(({ count, interestPercent }) =>
          price(valueCents, count, interestPercent, rule.isSimpleInterest)
        )
        .filter(({ value }) => value >= rule.minimumInstallmentCents)
    )
    .sort((a, b) => a.count - b.count || a.total - b.total)

  const cheapest = quirks.cheapestPerCount
    ? priced.filter(
        ({ count }, at) =>
          priced.findIndex((other) => other.count === count) === at
      )
    : priced

  return quirks.hidesEqualInstallments ? falling(cheapest) : cheapest
}

const falling = (options: readonly Installment[]): readonly Installment[] => {
  const kept: Installment[] = []

  for (const option of options) {
    const lower = kept.filter(({ count }) => count < option.count)

    if (lower.every(({ value }) => option.value < value)) kept.push(option)
  }

  return kept
}
