import { ROUTES } from './routes'

/** After this the page no longer changes. */
export const ANSWER_WITHIN_MS = 2000

/** The route answers about at most this many plans. */
export const MAX_PLANS = 100

/** What the service said, by plan key. */
export type Answer = ReadonlyMap<string, boolean>

/** Switched off, or nothing to decide: for this cart we do nothing. */
export const OFF: Answer = new Map()

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
  const answer = new Map(
    plans.map(({ key, offered }): [string, boolean] => [key, offered])
  )

  if (status === 'off') return OFF

  return status === 'ok' || (status === 'degraded' && answer.size > 0)
    ? answer
    : null
}

/** Asks once; gives an answer in time, or null. */
export const askDecision = (
  keys: readonly string[],
  orderFormId: string
): Promise<Answer | null> =>
  new Promise((resolve) => {
    const giveUp = (): void => resolve(null)
    const query = [orderFormId && `orderFormId=${orderFormId}`]
      .concat(keys)
      .join('&plans=')

    setTimeout(giveUp, ANSWER_WITHIN_MS)
    // Inside a promise, where even a missing fetch only fails.
    new Promise<Response>((take) =>
      take(fetch(`${ROUTES}decision?${query}`, { credentials: 'same-origin' }))
    )
      .then((response) => response.ok && response.json())
      .then(parseAnswer)
      .then(resolve, giveUp)
  })
