import type { Json } from './json'

/** A gateway rule connected like the template, with plans of these days and no interest. */
export const ruleLike = (
  template: Json,
  id: string,
  plans: readonly number[][],
  more: Json = {}
): Json => ({
  ...template,
  id,
  name: `Condition ${id}`,
  deadlines: plans.map((days) => ({
    paymentOptions: days.map((day) => ({ days: day, interestRate: 0 })),
  })),
  ...more,
})
