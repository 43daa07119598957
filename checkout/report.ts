import { ROUTES } from './routes'

export type PageOutcome = 'APPLIED' | 'NOT_RECOGNISED' | 'FAILED'

/** Tells the merchant, without any data, what became of this page view. */
export const sendReport = (outcome: PageOutcome): void => {
  // An old browser has none: the page works all the same.
  if ('sendBeacon' in navigator)
    navigator.sendBeacon(`${ROUTES}page-report`, `{"outcome":"${outcome}"}`)
}
