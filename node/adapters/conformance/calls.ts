import type {
  AskedStore,
  Asker,
  StoreRequest,
} from '../../usecases/conformance/ports'

/** The calls the app makes, as requests: the same paths, queries and headers as its clients'. */

const RULES = '/api/payments/pvt/rules'
const ORDERS = '/api/oms/pvt/orders'

const store = (
  as: Asker,
  path: string,
  query: Readonly<Record<string, string>> = {}
): StoreRequest => ({ host: 'STORE', as, path, query })

/** What the app reads by itself; from a command line there is only the merchant's key. */
export const asApp = ({ reach }: Pick<AskedStore, 'reach'>): Asker =>
  reach === 'ADMIN' ? 'APP' : 'MERCHANT'

export const rulesAs = (as: Asker) => store(as, RULES)

export const ruleAs = (as: Asker, id: string) =>
  store(as, `${RULES}/${encodeURIComponent(id)}`)

export const userOf = (token: string): StoreRequest => ({
  host: 'VTEX_ID',
  as: 'NOBODY',
  path: '/api/vtexid/pub/authenticated/user',
  query: { authToken: token },
})

export const tokenCheck = (token: string): StoreRequest => ({
  host: 'VTEX_ID',
  as: 'NOBODY',
  method: 'POST',
  path: '/api/vtexid/credential/validate',
  body: { token },
})

/** VTEX's number of the payments gateway in License Manager. */
const PAYMENTS = '6'

export const grant = (
  as: Asker,
  account: string,
  login: string,
  resource: string
) =>
  store(
    as,
    `/api/license-manager/pvt/accounts/${encodeURIComponent(
      account
    )}/products/${PAYMENTS}/logins/${encodeURIComponent(
      login
    )}/resources/${resource}/granted`
  )

const masterData = (
  as: Asker,
  path: string,
  query: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {}
): StoreRequest => ({
  host: 'MASTER_DATA',
  as,
  path: `/api/dataentities/${path}`,
  query,
  headers,
})

export const entityOf = (as: Asker, entity: string) => masterData(as, entity)

export const documentOf = (
  as: Asker,
  entity: string,
  id: string,
  fields: readonly string[]
) =>
  masterData(as, `${entity}/documents/${encodeURIComponent(id)}`, {
    _fields: fields.join(','),
  })

export const searchOf = (
  as: Asker,
  entity: string,
  where: string,
  fields: readonly string[],
  last: number
) =>
  masterData(
    as,
    `${entity}/search`,
    { _fields: fields.join(','), _where: where },
    { 'REST-Range': `resources=0-${last}` }
  )

export const scrollOf = (
  as: Asker,
  entity: string,
  page: { readonly size: number } | { readonly token: string }
) =>
  masterData(
    as,
    `${entity}/scroll`,
    'token' in page
      ? { _token: page.token }
      : { _fields: 'id,email', _size: String(page.size) }
  )

export const sessionOf = (
  token: string,
  items: readonly string[]
): StoreRequest => ({
  ...store('NOBODY', '/api/sessions', { items: items.join(',') }),
  headers: { Cookie: `vtex_session=${token};` },
})

export const cartOf = (as: Asker, id: string) =>
  store(as, `/api/checkout/pub/orderForm/${encodeURIComponent(id)}`)

export const checkoutConfiguration = store(
  'MERCHANT',
  '/api/checkout/pvt/configuration/orderForm'
)

export const ordersOf = (
  as: Asker,
  since: number,
  until: number,
  page: number,
  size: number
) =>
  store(as, ORDERS, {
    f_creationDate: `creationDate:[${new Date(
      since
    ).toISOString()} TO ${new Date(until).toISOString()}]`,
    orderBy: 'creationDate,desc',
    page: String(page),
    per_page: String(size),
  })

export const orderOf = (as: Asker, id: string) =>
  store(as, `${ORDERS}/${encodeURIComponent(id)}`)

/** Which time zone the store keeps; anybody may read it. */
export const tradePolicyOf = (as: Asker, id: string) =>
  store(as, `/api/catalog_system/pub/saleschannel/${encodeURIComponent(id)}`)

const file = (bucket: string, path: string): StoreRequest => ({
  host: 'INFRASTRUCTURE',
  as: 'APP',
  path: `${bucket}/files/${path}`,
})

export const fileOf = file

export const savedFile = (
  bucket: string,
  path: string,
  body: unknown,
  precondition: Readonly<Record<string, string>>
): StoreRequest => ({
  ...file(bucket, path),
  method: 'PUT',
  body,
  headers: { 'Content-Type': 'application/json', ...precondition },
})

export const removedFile = (bucket: string, path: string): StoreRequest => ({
  ...file(bucket, path),
  method: 'DELETE',
})

export const filesIn = (bucket: string, prefix: string): StoreRequest => ({
  host: 'INFRASTRUCTURE',
  as: 'APP',
  path: `${bucket}/files`,
  query: { limit: '200', prefix },
})

export const settingsAt = (path: string): StoreRequest => ({
  host: 'INFRASTRUCTURE',
  as: 'APP',
  path,
})

/** What anybody gets at the store's own address. */
export const publicPage = (path: string): StoreRequest => ({
  host: 'PUBLIC',
  as: 'NOBODY',
  path,
})
