import type { DecisionInput } from './decide'
import { decide } from './decide'
import { offersNow } from './offersNow'

export type PlanVerdict = 'ALLOWED' | 'WITHHELD' | 'PLAN_UNKNOWN'

/** Whether a plan was the customer's to take: the same decision as at checkout. */
export const judgePlan = (
  input: DecisionInput,
  planKey: string
): PlanVerdict => {
  const { paymentConditions, defaultSalesChannel } = input
  const plan = decide(input).plans.find(({ key }) => key === planKey)

  if (plan === undefined) return 'PLAN_UNKNOWN'
  if (plan.offered) return 'ALLOWED'

  const offering = paymentConditions.filter(({ plans }) =>
    plans.some(({ key }) => key === planKey)
  )

  // A plan only an orphan knows may still be shown (known issue 994066): made for others.
  return offering.length === 0 ||
    offering.some((one) => offersNow(one, input, defaultSalesChannel))
    ? 'WITHHELD'
    : 'PLAN_UNKNOWN'
}
