const ROUTE = '/_v/private/clustered-payment-conditions/page-report'

export type PageOutcome = 'APPLIED' | 'NOT_RECOGNISED' | 'FAILED'

/** Tells the merchant, without any data, what became of this page view. */
export const sendReport = (outcome: PageOutcome): void => {
  try {
    navigator.sendBeacon(
      ROUTE,
      new Blob([`{"outcome":"${outcome}"}`], { type: 'application/json' })
    )
  } catch (error) {
    // An old browser: the page works all the same.
  }
}
