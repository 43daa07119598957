/**
 * The rules of the checkout script for checkouts that draw their own payment
 * step. No dependency and no import: copy the file or import it.
 */

const ROUTE = '/_v/private/clustered-payment-conditions/decision'

/** After this the page no longer changes. */
const ANSWER_WITHIN_MS = 2000

/** The route answers about at most this many plans. */
const MAX_PLANS = 100

/** One way to pay on Customer Credit; bring whatever else your page needs. */
export interface PlanWithDays {
  /** Days from the purchase until each installment is due: `[15, 30]`. */
  readonly days: readonly number[]
}

/** What the route answers. */
export interface Decision {
  readonly status: 'ok' | 'off' | 'degraded'
  readonly reason?: 'session' | 'customers' | 'conditions' | 'gateway'
  /** False for a shopper who is not signed in, and when nothing is decided. */
  readonly identified: boolean
  readonly plans: ReadonlyArray<{
    readonly key: string
    readonly offered: boolean
  }>
}

/** Identity of a plan at checkout and in orders: `15/30`. */
export const keyOf = ({ days }: PlanWithDays): string => days.join('/')

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isDecision = (value: unknown): value is Decision =>
  isObject(value) &&
  /^(ok|off|degraded)$/.test(String(value.status)) &&
  Array.isArray(value.plans) &&
  value.plans.every(
    (plan: unknown) =>
      isObject(plan) &&
      typeof plan.key === 'string' &&
      typeof plan.offered === 'boolean'
  )

/**
 * The plans offered to this shopper, in their order. Without a decision, with
 * one that is off, and for a plan it does not name, nothing is withheld.
 */
export const filterPlans = <Plan extends PlanWithDays>(
  plans: readonly Plan[],
  decision: Decision | null
): readonly Plan[] => {
  if (!isDecision(decision) || decision.status === 'off') return plans

  const withheld = decision.plans
    .filter(({ offered }) => !offered)
    .map(({ key }) => key)

  return plans.filter((plan) => withheld.indexOf(keyOf(plan)) < 0)
}

/**
 * Asks about these plans. Never rejects: gives null when there is no answer
 * within 2 seconds, or none that can be read.
 */
export const askDecision = (
  plans: readonly PlanWithDays[],
  orderFormId?: string
): Promise<Decision | null> => {
  // Asked without plans the route names the offered ones only: that is another question.
  if (plans.length === 0 || plans.length > MAX_PLANS) {
    return Promise.resolve(null)
  }

  const query = plans
    .map((plan) => `plans=${keyOf(plan)}`)
    .concat(orderFormId ? `orderFormId=${orderFormId}` : [])
    .join('&')

  return new Promise((resolve) => {
    const giveUp = (): void => resolve(null)

    setTimeout(giveUp, ANSWER_WITHIN_MS)
    // Inside a promise, where even a missing fetch only fails.
    Promise.resolve()
      .then(() => fetch(`${ROUTE}?${query}`, { credentials: 'same-origin' }))
      // An error may bring a body that reads like a decision.
      .then((response) => (response.ok ? response.json() : null))
      .then((body) => resolve(isDecision(body) ? body : null))
      .catch(giveUp)
  })
}
