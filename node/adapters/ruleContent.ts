import type { PaymentCondition, Plan } from '../core/paymentCondition'
import type { PaymentConditionDraft } from '../core/validatePaymentCondition'
import type { RuleContent } from '../usecases/writing/ports'
import { parseGatewayRule, parsePlan } from './parseGatewayRules'
import { isObject } from './transport'

const EVERY_CHANNEL = [{ id: ':ALL:' }]

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : []

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

const maxInterest = ({ installments }: Plan): number =>
  Math.max(0, ...installments.map(({ interestPercent }) => interestPercent))

const nameOf = (before: unknown, name: string): unknown =>
  isObject(before) ? { ...before, name } : name

/** The gateway writes UTC without fractions. */
const momentOf = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z')

const deadlineOf = ({ installments }: Plan) => ({
  paymentOptions: installments.map(({ days, interestPercent }) => ({
    days,
    interestRate: interestPercent,
  })),
})

/** A deadline that stays is sent back as it came; one we can't read is never dropped. */
const deadlinesOf = (before: unknown, plans: readonly Plan[]) => {
  const known = listOf(before).map((deadline) => ({
    deadline,
    plan: parsePlan(deadline),
  }))

  return [
    ...plans.map(
      (plan) =>
        known.find((one) => same(one.plan, plan))?.deadline ?? deadlineOf(plan)
    ),
    ...known
      .filter(({ plan }) => plan === null)
      .map(({ deadline }) => deadline),
  ]
}

const installmentOf = (quantity: number, interestRate: number) => ({
  ruleId: null,
  quantity,
  value: 0,
  interestRate,
  isExternalInstallmentService: null,
  interestTax: null,
})

/** One entry per number of installments, from which the gateway takes its price. */
const installmentsOf = (before: unknown, plans: readonly Plan[]) => {
  const counts = [
    ...new Set(plans.map(({ installments }) => installments.length)),
  ].sort((left, right) => left - right)

  return counts.map((count) => {
    const rates = plans
      .filter(({ installments }) => installments.length === count)
      .map(maxInterest)

    const interestRate = Math.max(0, ...rates)
    const known = listOf(before)
      .filter(isObject)
      .find(({ quantity }) => quantity === count)

    return known === undefined
      ? installmentOf(count, interestRate)
      : { ...known, interestRate }
  })
}

const NEW_OPTIONS = {
  dueDateType: 0,
  // Simple interest.
  interestRateMethod: 1,
  minimumInstallmentValue: 0,
}

const optionsOf = (before: unknown, plans: readonly Plan[]) => {
  const known = isObject(before) ? before : NEW_OPTIONS

  // Without them duplicating a method fails (known issue 929428).
  return {
    ...known,
    installments: installmentsOf(
      isObject(before) ? before.installments : null,
      plans
    ),
  }
}

const planFields = (
  content: RuleContent,
  before: PaymentCondition,
  plans: readonly Plan[]
): RuleContent =>
  same(before.plans, plans)
    ? {}
    : {
        deadlines: deadlinesOf(content.deadlines, plans),
        installmentOptions: optionsOf(content.installmentOptions, plans),
      }

const limitFields = (
  before: PaymentCondition,
  draft: PaymentConditionDraft
): RuleContent => ({
  ...(same(before.salesChannels, draft.salesChannels)
    ? {}
    : {
        salesChannels:
          draft.salesChannels.length === 0
            ? EVERY_CHANNEL
            : draft.salesChannels.map((id) => ({ id })),
      }),
  ...(before.validFrom === draft.validFrom
    ? {}
    : { beginDate: momentOf(draft.validFrom) }),
  ...(before.validUntil === draft.validUntil
    ? {}
    : { endDate: momentOf(draft.validUntil) }),
  ...(before.minimumValueCents === draft.minimumValueCents
    ? {}
    : {
        minimumValue:
          draft.minimumValueCents === null
            ? null
            : draft.minimumValueCents / 100,
      }),
})

/** The rule with what the draft says; a field the draft leaves as it is keeps its very text. */
export const drafted = (
  content: RuleContent,
  draft: PaymentConditionDraft
): RuleContent => {
  const before = parseGatewayRule(content)

  return {
    ...content,
    ...(before.name === draft.name
      ? {}
      : { name: nameOf(content.name, draft.name) }),
    ...(before.enabled === draft.enabled ? {} : { enabled: draft.enabled }),
    ...planFields(content, before, draft.plans),
    ...limitFields(before, draft),
  }
}

export const switched = (
  content: RuleContent,
  enabled: boolean
): RuleContent => ({ ...content, enabled })

export const withId = (content: RuleContent, id: string): RuleContent => ({
  ...content,
  id,
})

/** A copy must not be the default too: which one is would become a matter of luck. */
export const copied = (content: RuleContent): RuleContent => {
  const { id: _, ...others } = content

  return others.isDefault === true ? { ...others, isDefault: false } : others
}

/** How the store reaches Customer Credit; no limits and no plans. */
export const blank = ({
  paymentSystem,
  connector,
  antifraud,
  issuer,
}: RuleContent): RuleContent => ({
  name: '',
  salesChannels: EVERY_CHANNEL,
  paymentSystem,
  connector,
  issuer: issuer ?? { name: null },
  antifraud: antifraud ?? { implementation: null, affiliationId: null },
  installmentOptions: { ...NEW_OPTIONS, installments: [] },
  isSelfAuthorized: null,
  requiresAuthentication: null,
  enabled: false,
  installmentsService: false,
  isDefault: false,
  beginDate: null,
  endDate: null,
  condition: null,
  multiMerchantList: null,
  country: null,
  dateIntervals: null,
  externalInterest: false,
  minimumValue: null,
  deadlines: [],
})
