const ROUTE = '/_v/private/clustered-payment-conditions/page-report'

export type PageOutcome = 'APPLIED' | 'NOT_RECOGNISED' | 'FAILED'

/** Tells the merchant, without any data, what became of this page view. */
export const sendReport = (outcome: PageOutcome): void => {
  new Promise((resolve) =>
    resolve(
      window.fetch(ROUTE, {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ outcome }),
      })
    )
  ).catch(() => undefined)
}
