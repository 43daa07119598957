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
  if (!isRecord(body)) return null

  const { status, plans } = body

  if (!Array.isArray(plans)) return null
  if (status !== 'ok' && status !== 'off' && status !== 'degraded') return null

  const offered = new Map<string, boolean>()

  for (const plan of plans) {
    if (!isRecord(plan)) return null
    if (typeof plan.key !== 'string') return null
    if (typeof plan.offered !== 'boolean') return null
    offered.set(plan.key, plan.offered)
  }

  return {
    isSilent: status === 'off' || (status === 'degraded' && offered.size === 0),
    isDegraded: status === 'degraded',
    offered,
  }
}

const urlOf = (keys: readonly string[], orderFormId: string | null): string => {
  const query = keys.map((key) => `plans=${encodeURIComponent(key)}`)

  if (orderFormId) query.push(`orderFormId=${encodeURIComponent(orderFormId)}`)

  return query.length > 0 ? `${ROUTE}?${query.join('&')}` : ROUTE
}

export interface Request {
  cancel(): void
}

/** Asks once; `done` is called once, in time, with an answer or null. */
export const askDecision = (
  keys: readonly string[],
  orderFormId: string | null,
  done: (answer: Answer | null) => void
): Request => {
  let isOver = false

  const finish = (answer: Answer | null): void => {
    if (isOver) return
    isOver = true
    window.clearTimeout(timer)
    done(answer)
  }
  const timer = window.setTimeout(() => finish(null), ANSWER_WITHIN_MS)

  try {
    window
      .fetch(urlOf(keys, orderFormId), {
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { accept: 'application/json' },
      })
      .then((response) => (response.status === 200 ? response.json() : null))
      .then(
        (body) => finish(parseAnswer(body)),
        () => finish(null)
      )
  } catch (error) {
    // No fetch, or one that another script broke: as good as no answer.
    window.setTimeout(() => finish(null), 0)
  }

  return {
    cancel: () => {
      isOver = true
      window.clearTimeout(timer)
    },
  }
}
