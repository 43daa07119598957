const ROUTE = '/_v/private/clustered-payment-conditions/decision'

/** After this the page no longer changes. */
export const ANSWER_WITHIN_MS = 2000

/** The route answers about at most this many plans. */
export const MAX_PLANS = 100

/** What the service said, for the plans asked. */
export interface Answer {
  /** Nothing to do, or nothing known to do it by. */
  readonly isSilent: boolean
  readonly isDegraded: boolean
  readonly offered: ReadonlyMap<string, boolean>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Null for anything but the route's own answer. */
export const parseAnswer = (body: unknown): Answer | null => {
  if (!isRecord(body) || !Array.isArray(body.plans)) return null

  const { status } = body
  const offered = new Map<string, boolean>()

  for (const plan of body.plans) {
    if (!isRecord(plan)) return null
    if (typeof plan.key !== 'string') return null
    if (typeof plan.offered !== 'boolean') return null
    offered.set(plan.key, plan.offered)
  }

  const isDegraded = status === 'degraded'

  return isDegraded || status === 'ok' || status === 'off'
    ? {
        isSilent: status === 'off' || (isDegraded && offered.size === 0),
        isDegraded,
        offered,
      }
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

  window.setTimeout(() => finish(null), ANSWER_WITHIN_MS)
  new Promise<Response>((resolve) =>
    resolve(window.fetch(`${ROUTE}?${query}`, { credentials: 'same-origin' }))
  )
    .then((response) => (response.status === 200 ? response.json() : null))
    .then(parseAnswer)
    .then(finish, () => finish(null))

  return () => {
    isOver = true
  }
}
