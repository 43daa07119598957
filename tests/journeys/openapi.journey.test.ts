import { SOURCE, findOperation } from './openapi/descriptions'
import type { Deviation } from './openapi/deviations'
import { deviationsOf } from './openapi/deviations'
import { isListed, listedDeviations, namesSource } from './openapi/listed'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { paymentConditionCalls, wanted } from './support/paymentConditionCalls'
import { ADMIN, CONDITIONS, Scene, cluster } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const BRUNO_ID = 'c0000000-0000-4000-8000-000000000002'

const PREVIEW = `query ($match: Match!, $clusters: [ClusterInput!]!) {
  clusterPreview(match: $match, clusters: $clusters) { matching }
}`

/** Beyond what the app calls: read through the store, so that these answers are compared too. */
const STORE_CALLS = [
  '/api/dataentities',
  '/api/dataentities/CL',
  '/api/oms/pvt/orders',
  '/api/checkout/pub/orderForm',
  '/api/checkout/pvt/configuration/orderForm',
  '/api/payments/pvt/rules',
  `/api/payments/pvt/rules/${CONDITIONS.exclusive}`,
]

/** Called by the app without a description of VTEX's to compare with. */
const UNDESCRIBED = [
  '/api/vtexid/',
  '/api/license-manager/',
  '/vbase/',
  '/apps/',
]

let store: RunningStore
let calls: readonly Json[]
let found: readonly Deviation[]

/** Everything the app does that reaches the platform, once. */
const useEverything = async (scene: Scene): Promise<void> => {
  await scene.list()
  await scene.merchant.graphql('{ customerProperties { name } }')
  await scene.merchant.field(PREVIEW, {
    match: 'ALL',
    clusters: [cluster('payment', 'IS', 'on-time')],
  })
  await scene.preview({ email: ANA })
  await scene.preview({ id: BRUNO_ID })

  const ana = await scene.shopper(ANA)
  const { json } = await ana.ask('/api/checkout/pub/orderForm')

  await ana.decision(['30'], {
    orderFormId: textOf(objectOf(json).orderFormId),
  })

  for (const orderCheck of ['FLAG', 'CANCEL']) {
    await scene.saveSettings({ orderCheck })

    await scene.merchant.ask('/local/orders', {
      method: 'POST',
      body: { email: BRUNO, days: [30, 60, 90] },
    })
  }

  await scene.merchant.field('mutation { checkOrders { __typename } }')
  const { save } = paymentConditionCalls(scene)
  const created = await save({
    action: 'CREATE',
    paymentCondition: wanted('New', ['20/40']),
  })

  await save({ action: 'DELETE', id: created.paymentConditionId })
  for (const path of STORE_CALLS) {
    await scene.merchant.ask(path)
  }
}

beforeAll(async () => {
  store = await runStore()
  const scene = await Scene.open(store)

  await scene.platform('/_platform/exchanges', 'PUT', { recording: true })
  await useEverything(scene)
  const recorded = await scene.platform('/_platform/exchanges')

  calls = listOf(recorded.json).map(objectOf)
  found = calls.flatMap(deviationsOf)
})
afterAll(() => store.stop())

const written = ({ operation, part, what }: Deviation): string =>
  `${operation} | ${part} | ${what}`

const title = `${SOURCE.name} ${SOURCE.version} of ${SOURCE.publishedOn}`

describe(`against VTEX's descriptions in ${title}`, () => {
  it('the app calls operations that exist, and a few nobody describes', () => {
    const unknown = calls
      .filter(({ host }) => host !== 'store')
      .map(({ method, path }) => ({
        method: textOf(method),
        path: textOf(path),
      }))
      .filter(({ method, path }) => findOperation(method, path) === null)
      .filter(
        ({ path }) => !UNDESCRIBED.some((start) => path.startsWith(start))
      )
      .map(({ method, path }) => `${method} ${path.replace(/\d+-\d+/, '{id}')}`)

    expect([...new Set(unknown)]).toEqual([
      'GET /api/oms/pvt/orders/{id}/interactions',
    ])
  })

  it('every call of the app is one of those compared', () => {
    const described = calls
      .filter(({ host }) => host !== 'store')
      .map(({ method, path }) => findOperation(textOf(method), textOf(path)))
      .flatMap((operation) => (operation === null ? [] : [operation.name]))

    expect([...new Set(described)].sort()).toEqual([
      'DELETE /api/pvt/rules/{ruleId}',
      'GET /api/checkout/pub/orderForm/{orderFormId}',
      'GET /api/dataentities/{acronym}',
      'GET /api/dataentities/{acronym}/documents/{id}',
      'GET /api/dataentities/{acronym}/scroll',
      'GET /api/dataentities/{acronym}/search',
      'GET /api/oms/pvt/orders',
      'GET /api/oms/pvt/orders/{orderId}',
      'GET /api/pvt/rules',
      'GET /api/pvt/rules/{ruleId}',
      'GET /sessions',
      'POST /api/oms/pvt/orders/{orderId}/cancel',
      'POST /api/oms/pvt/orders/{orderId}/interactions',
      'POST /api/pvt/rules',
      'PUT /api/pvt/rules/{ruleId}',
    ])
  })

  it('calls and answers differ only where the document says so', () => {
    const listed = listedDeviations()
    const unlisted = found.filter(
      (deviation) => !listed.some((row) => isListed(row, deviation))
    )

    expect([...new Set(unlisted.map(written))].sort()).toEqual([])
  })

  it('the document lists no deviation that is gone, and gives each a reason', () => {
    const gone = listedDeviations().filter(
      (row) =>
        row.reason === '' ||
        !found.some((deviation) => isListed(row, deviation))
    )

    expect(gone).toEqual([])
  })

  it('the document names the descriptions it was compared with', () => {
    expect(namesSource(SOURCE.version, SOURCE.publishedOn)).toBe(true)
  })

  it('what is recorded holds no credential', () => {
    const text = JSON.stringify(calls.map(({ headers }) => headers))

    expect(text).not.toContain(store.appToken)
    expect(text).not.toContain(ADMIN)
  })
})
