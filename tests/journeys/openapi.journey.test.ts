import { deviationsOf } from './openapi/deviations'
import { listOf, objectOf, textOf } from './support/json'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { CONDITIONS, Scene, cluster } from './support/scene'

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})
afterAll(() => store.stop())

test('probe', async () => {
  await scene.platform('/_platform/exchanges', 'PUT', { recording: true })
  await scene.list()
  await scene.merchant.field('{ customerProperties { name } }').catch(() => 0)
  await scene.merchant.field('query ($m: Match!, $c: [ClusterInput!]!) { clusterPreview(match: $m, clusters: $c) { total matching cursor } }', { m: 'ALL', c: [cluster('payment', 'IS', 'on-time')] })
  await scene.preview({ email: 'ana@cafe-aurora.example' })
  await scene.preview({ id: 'c0000000-0000-4000-8000-000000000002' })
  const ana = await scene.shopper('ana@cafe-aurora.example')
  const { json } = await ana.ask('/api/checkout/pub/orderForm')
  await ana.decision(['30'], { orderFormId: textOf(objectOf(json).orderFormId) })
  for (const orderCheck of ['FLAG', 'CANCEL']) {
    await scene.saveSettings({ orderCheck })
    await scene.merchant.ask('/local/orders', { method: 'POST', body: { email: 'bruno@mercado-lima.example', days: [30, 60, 90] } })
  }
  await scene.merchant.field('mutation { checkOrders { __typename } }').catch((e) => console.log(String(e)))
  for (const path of ['/api/dataentities','/api/dataentities/CL','/api/oms/pvt/orders','/api/checkout/pvt/configuration/orderForm','/api/payments/pvt/rules',`/api/payments/pvt/rules/${CONDITIONS.exclusive}`]) await scene.merchant.ask(path)
  const { json: ex } = await scene.platform('/_platform/exchanges')
  const calls = listOf(ex).map(objectOf)
  const out = new Set<string>()
  for (const c of calls) for (const d of deviationsOf(c)) out.add(`${d.operation} | ${d.part} | ${d.what}`)
  const undescribed = new Set(calls.filter((c) => c.host !== 'store').map((c) => `${c.method} ${c.host}${c.path} ${c.status} ${Object.keys(objectOf(c.query))}`))
  console.log([...out].sort().join('\n'))
  console.log([...undescribed].join('\n'))
  console.log(JSON.stringify(calls.find((c) => c.host !== 'store')))
})
