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

export const conditionsTarget: Target = { page: CONDITIONS }

export const tryTarget: Target = { page: TRY }

export const conditionTarget = (id: string): Target => ({
  page: CONDITION,
  params: { id },
})

const paths: Record<string, string> = {
  [CONDITIONS]: HOME,
  [CONDITION]: `${HOME}/condition/:id`,
  [TRY]: `${HOME}/try`,
}

/** The address of a target, for a link that can be opened in another tab. */
export const hrefOf = ({ page, params = {}, query }: Target): string => {
  const path = paths[page].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? '')
  )

  return query ? `${path}?${query}` : path
}
