const ROUTE = '/_v/private/clustered-payment-conditions/decision'

/** After this the page no longer changes. */
export const ANSWER_WITHIN_MS = 2000

/** The route answers about at most this many plans. */
export const MAX_PLANS = 100

/** What the service said, for the plans asked. */
export interface Answer {
  /** Switched off, or nothing to decide: for this cart we do nothing. */
  readonly isOff: boolean
  readonly offered: ReadonlyMap<string, boolean>
}

/** What the route may answer; whatever else comes fails to be read. */
interface Body {
  readonly status: string
  readonly plans: ReadonlyArray<{
    readonly key: string
    readonly offered: boolean
  }>
}

/** Null when nothing is known: for anything but the route's own answer, or one without plans. */
export const parseAnswer = ({ status, plans }: Body): Answer | null => {
  const isOff = status === 'off'
  const offered = new Map<string, boolean>()

  plans.forEach((plan) => offered.set(plan.key, plan.offered))

  return isOff || status === 'ok' || (status === 'degraded' && offered.size > 0)
    ? { isOff, offered }
    : null
}

/** Asks once; `done` is called once and in time, with an answer or null. Gives what cancels it. */
export const askDecision = (
  keys: readonly string[],
  orderFormId: string,
  done: (answer: Answer | null) => void
): (() => void) => {
  let isOver = false

  const finish = (answer: Answer | null): void => {
    if (!isOver) done(answer)
    isOver = true
  }

  const query = keys
    .map((key) => `plans=${key}`)
    .concat(orderFormId ? `orderFormId=${orderFormId}` : [])
    .join('&')

  setTimeout(() => finish(null), ANSWER_WITHIN_MS)
  fetch(`${ROUTE}?${query}`, { credentials: 'same-origin' })
    .then((response) => response.json())
    .then(parseAnswer)
    .then(finish, () => finish(null))

  return () => {
    isOver = true
  }
}
