import { APP_ID } from './support/app'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { cluster, CONDITIONS, eventually, Scene } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const ELENA = 'elena@aurora-hotels.example'
const BRUNO_ID = 'c0000000-0000-4000-8000-000000000002'

const CHECKS = `query (
  $first: Int, $after: String, $verdict: OrderVerdict, $action: OrderAction,
  $wouldDo: OrderAction, $reason: OrderReason, $from: String, $until: String
) {
  orderChecks(
    first: $first, after: $after, verdict: $verdict, action: $action,
    wouldDo: $wouldDo, reason: $reason, from: $from, until: $until
  ) {
    cursor isCancellingStopped
    last { orders allowed notAllowed unknown flagged cancelled wouldFlag wouldCancel }
    items { orderId planKey verdict reason action wouldDo downgradeReason isOpen placedAt checkedAt }
  }
}`

let store: RunningStore
let scene: Scene

const open = async (services = 1) => {
  store = await runStore({ services })
  scene = await Scene.open(store)
}

const place = async (
  email: string,
  days: readonly number[],
  more: Json = {}
): Promise<string> => {
  const { json } = await scene.merchant.ask('/local/orders', {
    method: 'POST',
    body: { email, days, ...more },
  })

  return textOf(objectOf(json).orderId)
}

const checks = async (variables: Json = {}): Promise<readonly Json[]> => {
  const { items } = await scene.merchant.field(CHECKS, {
    first: 100,
    ...variables,
  })

  return listOf(items).map(objectOf)
}

const checkOf = async (orderId: string): Promise<Json | null> =>
  (await checks()).find((check) => check.orderId === orderId) ?? null

const order = async (orderId: string): Promise<Json> =>
  objectOf((await scene.merchant.ask(`/api/oms/pvt/orders/${orderId}`)).json)

const flags = async (orderId: string): Promise<readonly Json[]> => {
  const { json } = await scene.merchant.ask(
    `/api/oms/pvt/orders/${orderId}/interactions`
  )

  return listOf(json)
    .map(objectOf)
    .filter(({ Source }) => Source === APP_ID)
}

const event = (orderId: string) => ({
  recorder: {},
  domain: 'Marketplace',
  orderId,
  currentState: 'payment-pending',
  lastState: 'order-created',
})

/** Delivers an order's event to one replica as the broadcaster would. */
const deliverTo = async (url: string, body: unknown): Promise<number> => {
  const { status } = await fetch(`${url}/wholesale/master/_events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-event-handler-id': 'orderCreated',
      'x-event-sender': 'vtex.orders-broadcast',
      'x-event-key': 'order-created',
      'x-vtex-account': 'wholesale',
      'x-vtex-workspace': 'master',
      'x-vtex-credential': store.appToken,
    },
    body: JSON.stringify(body),
  })

  return status
}

const deliver = async (body: unknown): Promise<number> =>
  deliverTo((await store.serviceUrls())[0], body)

/** How often the platform was asked to act on an order. */
const acts = async (orderId: string): Promise<number> =>
  (await scene.requests()).filter(
    ({ method, path }) =>
      method === 'POST' && textOf(path).includes(`/orders/${orderId}/`)
  ).length

const mode = (orderCheck: string, more: Json = {}) =>
  scene.saveSettings({ orderCheck, ...more })

describe('one store', () => {
  beforeAll(() => open())
  afterEach(() => scene.noFaults())
  afterAll(() => store.stop())

  it('an honest order is allowed, whatever the setting', async () => {
    for (const setting of ['OBSERVE', 'FLAG', 'CANCEL']) {
      await mode(setting)
      const orderId = await place(ANA, [30, 60, 90])

      expect(await checkOf(orderId)).toMatchObject({
        planKey: '30/60/90',
        verdict: 'ALLOWED',
        reason: null,
        action: 'NONE',
        wouldDo: 'NONE',
        isOpen: false,
      })
      expect(await acts(orderId)).toBe(0)
      expect(await order(orderId)).toMatchObject({ status: 'payment-pending' })
    }
  })

  it('a plan for everybody is allowed to somebody nobody knows', async () => {
    const orderId = await place('stranger@nowhere.example', [15, 30])

    expect(await checkOf(orderId)).toMatchObject({ verdict: 'ALLOWED' })
  })

  it('OBSERVE only records a forged order, and what CANCEL would do', async () => {
    await mode('OBSERVE')
    const orderId = await place(BRUNO, [30, 60, 90])

    expect(await checkOf(orderId)).toMatchObject({
      verdict: 'NOT_ALLOWED',
      reason: 'WITHHELD',
      action: 'NONE',
      wouldDo: 'CANCELLED',
      downgradeReason: null,
    })
    expect(await acts(orderId)).toBe(0)
  })

  it('FLAG leaves one note on the order', async () => {
    await mode('FLAG')
    const orderId = await place(BRUNO, [90])

    expect(await checkOf(orderId)).toMatchObject({
      verdict: 'NOT_ALLOWED',
      action: 'FLAGGED',
    })
    expect(await flags(orderId)).toEqual([
      expect.objectContaining({ Message: 'NOT_ALLOWED WITHHELD' }),
    ])
    expect(await order(orderId)).toMatchObject({ status: 'payment-pending' })
  })

  it('CANCEL cancels days no condition has', async () => {
    await mode('CANCEL')
    const orderId = await place(ELENA, [7, 77])

    expect(await checkOf(orderId)).toMatchObject({
      verdict: 'NOT_ALLOWED',
      reason: 'PLAN_UNKNOWN',
      action: 'CANCELLED',
    })
    expect(await order(orderId)).toMatchObject({
      status: 'canceled',
      cancelReason: `${APP_ID}: NOT_ALLOWED PLAN_UNKNOWN`,
    })
  })

  it('a telesales order is judged by its customer', async () => {
    const orderId = await place(ELENA, [90], { operator: BRUNO })

    expect(await checkOf(orderId)).toMatchObject({ verdict: 'ALLOWED' })
  })

  it('the customer is found behind an alias of his e-mail', async () => {
    const orderId = await place(ELENA, [90], { maskEmail: true })

    expect(await checkOf(orderId)).toMatchObject({ verdict: 'ALLOWED' })
  })

  it('an order without its plan is unknown and left alone', async () => {
    const orderId = await place(BRUNO, [90], { customData: false })

    expect(await checkOf(orderId)).toMatchObject({
      verdict: 'UNKNOWN',
      reason: 'NO_CUSTOM_DATA',
      action: 'NONE',
      isOpen: true,
    })
    expect(await acts(orderId)).toBe(0)
  })

  it('nothing is stored about another way to pay', async () => {
    const orderId = await place(BRUNO, [90], { paymentSystem: 2 })

    expect(await checkOf(orderId)).toBeNull()
  })

  it('repeated events act once', async () => {
    const orderId = await place(BRUNO, [90])

    await deliver(event(orderId))
    await deliver(event(orderId))
    expect(await acts(orderId)).toBe(1)
    expect(await checkOf(orderId)).toMatchObject({ action: 'CANCELLED' })
  })

  it('the clusters in force at placement decide, not those saved since', async () => {
    await mode('FLAG')
    await scene.service('stop')
    const orderId = await place(ANA, [30, 60, 90])

    await scene.service('start')
    await scene.save(CONDITIONS.goodPayers, [
      cluster('payment', 'IS', 'in advance'),
    ])
    await scene.merchant.field(
      'mutation { checkOrders { looked checked hasMore } }'
    )
    await eventually(
      () => checkOf(orderId),
      (check) => check !== null,
      8_000
    )
    expect(await checkOf(orderId)).toMatchObject({ verdict: 'ALLOWED' })
    const later = await place(ANA, [30, 60, 90])

    expect(await checkOf(later)).toMatchObject({
      verdict: 'NOT_ALLOWED',
      reason: 'WITHHELD',
    })
  })

  it('a settled order is not touched', async () => {
    await mode('CANCEL')
    await scene.service('stop')
    const orderId = await place(BRUNO, [90])

    await scene.platform(`/_platform/orders/${orderId}/status`, 'POST', {
      status: 'invoiced',
    })
    await scene.service('start')
    await deliver(event(orderId))
    expect(await checkOf(orderId)).toMatchObject({
      verdict: 'NOT_ALLOWED',
      action: 'NONE',
      downgradeReason: 'SETTLED',
    })
    expect(await order(orderId)).toMatchObject({ status: 'invoiced' })
    expect(await acts(orderId)).toBe(0)
  })

  it('a customer changed after placement is flagged, not cancelled', async () => {
    await scene.service('stop')
    const orderId = await place(BRUNO, [30, 60, 90])

    await scene.merchant.ask(`/api/dataentities/CL/documents/${BRUNO_ID}`, {
      method: 'PATCH',
      body: { location: 'Olinda' },
    })
    await scene.service('start')
    await deliver(event(orderId))
    expect(await checkOf(orderId)).toMatchObject({
      action: 'FLAGGED',
      wouldDo: 'FLAGGED',
      downgradeReason: 'CUSTOMER_CHANGED',
    })
  })

  it('what can not be read now is judged later', async () => {
    await scene.fault('masterdata', 'error')
    const orderId = await place(BRUNO, [90])

    expect(await checkOf(orderId)).toMatchObject({
      verdict: 'UNKNOWN',
      reason: 'CUSTOMER_UNREADABLE',
      action: 'NONE',
    })
    await scene.noFaults()
    await scene.merchant.field(
      'mutation { checkOrders { looked checked hasMore } }'
    )
    expect(await checkOf(orderId)).toMatchObject({ verdict: 'NOT_ALLOWED' })
  })

  it('a page that was not recognised turns a cancellation into a flag', async () => {
    await scene
      .visitor()
      .ask('/_v/private/clustered-payment-conditions/page-report', {
        method: 'POST',
        body: { outcome: 'NOT_RECOGNISED' },
      })
    const orderId = await place(ELENA, [7, 77])

    expect(await checkOf(orderId)).toMatchObject({
      action: 'FLAGGED',
      downgradeReason: 'PAGE_NOT_RECOGNISED',
    })
  })

  it('testing checks the testers only, switching off nobody', async () => {
    await mode('OBSERVE', { mode: 'TESTERS', testers: [BRUNO] })
    const tester = await place(BRUNO, [90])
    const other = await place(ELENA, [7, 77])

    expect(await checkOf(tester)).toMatchObject({ verdict: 'NOT_ALLOWED' })
    expect(await checkOf(other)).toBeNull()
    await mode('CANCEL', { mode: 'OFF' })
    const untouched = await place(BRUNO, [7, 77])

    expect(await checkOf(untouched)).toBeNull()
    await mode('CANCEL', { mode: 'ON' })
  })

  it('pages of one verdict follow each other', async () => {
    const all = await checks({ verdict: 'NOT_ALLOWED' })
    const first = await scene.merchant.field(CHECKS, {
      first: 2,
      verdict: 'NOT_ALLOWED',
    })

    const second = await scene.merchant.field(CHECKS, {
      first: 100,
      verdict: 'NOT_ALLOWED',
      after: first.cursor,
    })

    expect([...listOf(first.items), ...listOf(second.items)]).toEqual(all)
  })

  it('are found by what was done, what would have been, why and when', async () => {
    const all = await checks()
    const today = new Date().toISOString().slice(0, 10)
    const rows: ReadonlyArray<[Json, (check: Json) => boolean]> = [
      [{ action: 'CANCELLED' }, ({ action }) => action === 'CANCELLED'],
      [{ wouldDo: 'FLAGGED' }, ({ wouldDo }) => wouldDo === 'FLAGGED'],
      [{ reason: 'PLAN_UNKNOWN' }, ({ reason }) => reason === 'PLAN_UNKNOWN'],
      [
        { from: today, until: today },
        ({ placedAt }) => textOf(placedAt) >= today,
      ],
      [{ until: '2026-01-01' }, () => false],
    ]

    for (const [asked, isWanted] of rows) {
      expect(await checks(asked)).toEqual(all.filter(isWanted))
    }
  })

  it('add up to what became of the last orders', async () => {
    const all = await checks()
    const { last } = await scene.merchant.field(CHECKS, { verdict: 'UNKNOWN' })
    const count = (name: string, value: string) =>
      all.filter((check) => check[name] === value).length

    expect(last).toEqual({
      orders: all.length,
      allowed: count('verdict', 'ALLOWED'),
      notAllowed: count('verdict', 'NOT_ALLOWED'),
      unknown: count('verdict', 'UNKNOWN'),
      flagged: count('action', 'FLAGGED'),
      cancelled: count('action', 'CANCELLED'),
      wouldFlag: count('wouldDo', 'FLAGGED') + count('wouldDo', 'CANCELLED'),
      wouldCancel: count('wouldDo', 'CANCELLED'),
    })
  })

  it('a body that is no event changes nothing', async () => {
    for (const body of [[], {}, { orderId: 7 }, { orderId: '../x' }]) {
      expect(await deliver(body)).toBe(204)
    }
  })
})

describe('two replicas of a new store', () => {
  beforeAll(() => open(2))
  afterEach(() => scene.noFaults())
  afterAll(() => store.stop())

  it('concurrent events of the first orders of the day act once each', async () => {
    await mode('CANCEL')
    await scene.service('stop', 0)
    const ids = [await place(BRUNO, [90]), await place(BRUNO, [7])]

    await scene.service('start', 0)
    const urls = await store.serviceUrls()

    await Promise.all(
      [...urls, ...urls, ...urls].flatMap((url) =>
        [...ids].reverse().map((id) => deliverTo(url, event(id)))
      )
    )
    for (const id of ids) {
      expect(await checkOf(id)).toMatchObject({ action: 'CANCELLED' })
      expect(await acts(id)).toBe(1)
    }
  })

  it('a service killed between event and verdict finishes after its restart', async () => {
    await mode('FLAG')
    await scene.fault('masterdata', 'slow', { ms: 4_000 })
    const placed = scene.merchant
      .ask('/local/orders', {
        method: 'POST',
        body: { email: BRUNO, days: [30, 60] },
      })
      .catch(() => null)

    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await scene.service('stop', 0)
    await placed
    await scene.noFaults()
    await scene.service('start', 0)
    const { json } = await scene.merchant.ask('/api/oms/pvt/orders?per_page=1')
    const orderId = textOf(objectOf(listOf(objectOf(json).list)[0]).orderId)

    await eventually(
      () => checkOf(orderId),
      (check) => check?.action === 'FLAGGED',
      15_000
    )
    expect(await flags(orderId)).toHaveLength(1)
  })

  it('events of a cancelled order that come again act no more', async () => {
    await mode('CANCEL')
    const orderId = await place(BRUNO, [7, 8, 9])
    const urls = await store.serviceUrls()

    expect(await checkOf(orderId)).toMatchObject({ action: 'CANCELLED' })
    await Promise.all(urls.map((url) => deliverTo(url, event(orderId))))
    expect(await acts(orderId)).toBe(1)
  })

  it('more than five of the last hundred are flagged, and the merchant is warned', async () => {
    const ids: string[] = []

    for (let count = 0; count < 6; count++) ids.push(await place(BRUNO, [7, 7]))
    const last = await checkOf(ids[ids.length - 1])
    const all = await checks()
    const { isCancellingStopped } = await scene.merchant.field(CHECKS, {})

    expect(last).toMatchObject({
      action: 'FLAGGED',
      downgradeReason: 'TOO_MANY',
    })
    expect(
      all.filter(({ action }) => action === 'CANCELLED').length
    ).toBeLessThanOrEqual(5)
    expect(isCancellingStopped).toBe(true)
  })
})
