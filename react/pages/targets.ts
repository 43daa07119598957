/** Where these pages are; the same as admin/routes.json. */
export interface Target {
  readonly page: string
  readonly params?: Record<string, string>
  readonly query?: string
}

const HOME = '/admin/app/clustered-payment-conditions'
const CONDITIONS = 'admin.app.clustered-payment-conditions'
const CONDITION = 'admin.app.clustered-payment-conditions-condition'
const TRY = 'admin.app.clustered-payment-conditions-try'
const HISTORY = 'admin.app.clustered-payment-conditions-history'
const SETTINGS = 'admin.app.clustered-payment-conditions-settings'
const EXCLUSIVE = 'admin.app.clustered-payment-conditions-exclusive'

export const conditionsTarget: Target = { page: CONDITIONS }

export const tryTarget: Target = { page: TRY }

export const historyTarget: Target = { page: HISTORY }

export const settingsTarget: Target = { page: SETTINGS }

export const exclusiveTarget: Target = { page: EXCLUSIVE }

export const conditionTarget = (id: string): Target => ({
  page: CONDITION,
  params: { id },
})

/** The editor of a condition, beginning with the clusters another one has on file. */
export const copyTarget = (id: string, from: string): Target => ({
  ...conditionTarget(id),
  query: `copy=${encodeURIComponent(from)}`,
})

/** The changes of one condition. */
export const conditionHistoryTarget = (id: string): Target => ({
  ...historyTarget,
  query: `condition=${encodeURIComponent(id)}`,
})

const paths: Record<string, string> = {
  [CONDITIONS]: HOME,
  [CONDITION]: `${HOME}/condition/:id`,
  [TRY]: `${HOME}/try`,
  [HISTORY]: `${HOME}/history`,
  [SETTINGS]: `${HOME}/settings`,
  [EXCLUSIVE]: `${HOME}/exclusive`,
}

/** The address of a target, for a link that can be opened in another tab. */
export const hrefOf = ({ page, params = {}, query }: Target): string => {
  const path = paths[page].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? '')
  )

  return query ? `${path}?${query}` : path
}
