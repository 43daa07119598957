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
const ORDERS = 'admin.app.clustered-payment-conditions-orders'
const NEW = 'admin.app.clustered-payment-conditions-new'
const EDIT = 'admin.app.clustered-payment-conditions-edit'
const EXCHANGE = 'admin.app.clustered-payment-conditions-exchange'
const CHECK = 'admin.app.clustered-payment-conditions-check'
const EXCLUSIVE = 'admin.app.clustered-payment-conditions-exclusive'

export const conditionsTarget: Target = { page: CONDITIONS }

export const tryTarget: Target = { page: TRY }

export const historyTarget: Target = { page: HISTORY }

export const settingsTarget: Target = { page: SETTINGS }

export const ordersTarget: Target = { page: ORDERS }

export const exchangeTarget: Target = { page: EXCHANGE }

export const checkTarget: Target = { page: CHECK }

export const exclusiveTarget: Target = { page: EXCLUSIVE }

/** Makes a condition there is already exclusive. */
export const existingTarget: Target = {
  ...exclusiveTarget,
  query: 'existing=1',
}

export const newTarget: Target = { page: NEW }

export const editTarget = (id: string): Target => ({
  page: EDIT,
  params: { id },
})

/** A new condition that begins as a copy. */
export const duplicateTarget = (id: string): Target => ({
  ...newTarget,
  query: `copy=${encodeURIComponent(id)}`,
})

/** A look at what enabling, disabling or deleting a condition writes. */
export const switchTarget = (
  id: string,
  action: 'enable' | 'disable' | 'delete'
): Target => ({ ...editTarget(id), query: `do=${action}` })

/** The editor of a condition, at some of its clusters if a warning is about them. */
export const conditionTarget = (
  id: string,
  clusters: readonly number[] = []
): Target => ({
  page: CONDITION,
  params: { id },
  query:
    clusters.length === 0
      ? undefined
      : `cluster=${clusters.map((at) => at + 1).join(',')}`,
})

/** Which clusters the query of such an address asks for. */
export const clustersAsked = (query: string | undefined): readonly number[] =>
  (query ?? '')
    .split(',')
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0)
    .map((number) => number - 1)

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
  [CHECK]: `${HOME}/check`,
  [ORDERS]: `${HOME}/orders`,
  [EXCHANGE]: `${HOME}/exchange`,
  [EXCLUSIVE]: `${HOME}/exclusive`,
  [NEW]: `${HOME}/new`,
  [EDIT]: `${HOME}/condition/:id/edit`,
}

/** The address of a target, for a link that can be opened in another tab. */
export const hrefOf = ({ page, params = {}, query }: Target): string => {
  const path = paths[page].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? '')
  )

  return query ? `${path}?${query}` : path
}
