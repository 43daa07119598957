import type { PaymentCondition, PlanInput } from '../../typings/schema'

/** The plans of a condition, as they are asked about. */
export const plansOf = ({
  plans,
}: Pick<PaymentCondition, 'plans'>): readonly PlanInput[] =>
  plans.map(({ key, installments }) => ({
    days: key,
    interestPercent: installments.map(({ interestPercent }) => interestPercent),
  }))
