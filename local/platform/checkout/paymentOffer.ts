import type { Platform } from '../platform'
import {
  CUSTOMER_CREDIT,
  isInForce,
  readPaymentRule,
  type PaymentRule,
  type PricedPlan,
  type Sale,
} from './creditRules'
import { installmentsOf, type Installment } from './installments'
import { rulesAtCheckout } from './rulesAtCheckout'

const NAMES: ReadonlyMap<number, readonly [name: string, group: string]> =
  new Map([
    [CUSTOMER_CREDIT, ['Customer Credit', 'creditControlPaymentGroup']],
    [2, ['Visa', 'creditCardPaymentGroup']],
    [6, ['Bank slip', 'bankInvoicePaymentGroup']],
  ])

/** Checkout lists these whatever the rules say (known issues 1305022, 1380926). */
const ALWAYS_LISTED = [CUSTOMER_CREDIT, 2, 6]
const CREDIT_EXPIRY_MS = 7 * 24 * 60 * 60 * 1000

export interface PaymentOffer {
  readonly system: number
  readonly name: string
  readonly group: string
  readonly installments: readonly Installment[]
}

const rulesInForce = (platform: Platform, sale: Sale): readonly PaymentRule[] =>
  rulesAtCheckout(platform)
    .map(readPaymentRule)
    .filter((rule) => isInForce(rule, sale))

/** Every payment method of the store with what it costs. */
export const offersFor = (
  platform: Platform,
  sale: Sale
): readonly PaymentOffer[] => {
  const rules = rulesInForce(platform, sale)
  const others = rules.map(({ paymentSystem }) => paymentSystem)

  return [...new Set([...ALWAYS_LISTED, ...others])].map((system) => {
    const [name, group] = NAMES.get(system) ?? [`${system}`, 'customGroup']
    const own = rules.filter(({ paymentSystem }) => paymentSystem === system)
    const installments = installmentsOf(own, sale.valueCents, platform.quirks)

    return { system, name, group, installments }
  })
}

/** The plans Customer Credit itself would list, each set of days once. */
export const creditPlans = (
  platform: Platform,
  sale: Sale
): readonly PricedPlan[] => {
  const rules = rulesInForce(platform, sale).filter(
    ({ paymentSystem }) => paymentSystem === CUSTOMER_CREDIT
  )

  const options = installmentsOf(rules, sale.valueCents, platform.quirks)
  const byDays = new Map<string, PricedPlan>()

  for (const plan of rules.flatMap(({ plans }) => plans)) {
    const option = options.find(({ count }) => count === plan.days.length)

    // A count the gateway dropped has no price, so its plans aren't shown.
    if (!option) continue
    const interestPercent = platform.quirks.cheapestPerCount
      ? option.interestRate / 100
      : plan.interestPercent

    const key = plan.days.join('/')

    if (!byDays.has(key)) byDays.set(key, { days: plan.days, interestPercent })
  }

  return [...byDays.values()]
}

/** An offer as `paymentData.paymentSystems[]` shows it. */
export const describeSystem = (
  { system, name, group }: PaymentOffer,
  nowMs: number
) => ({
  id: system,
  name,
  groupName: group,
  validator: {
    regex: null,
    mask: null,
    cardCodeRegex: null,
    cardCodeMask: null,
    weights: null,
    useCvv: false,
    useExpirationDate: false,
    useCardHolderName: false,
    useBillingAddress: false,
  },
  stringId: String(system),
  template: `${group}-template`,
  requiresDocument: false,
  isCustom: false,
  description: null,
  requiresAuthentication: false,
  dueDate: new Date(nowMs + CREDIT_EXPIRY_MS).toISOString(),
  availablePayments: null,
})

/** An offer as `paymentData.installmentOptions[]` shows it. */
export const describeInstallments = (
  { system, installments }: PaymentOffer,
  valueCents: number,
  account: string
) => ({
  paymentSystem: String(system),
  bin: null,
  paymentName: null,
  paymentGroupName: null,
  value: valueCents,
  installments: installments.map((installment) => ({
    ...installment,
    sellerMerchantInstallments: [{ id: account.toUpperCase(), ...installment }],
  })),
})
