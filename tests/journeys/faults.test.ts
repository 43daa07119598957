import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { CONDITIONS, EVERYBODY, Scene } from './support/scene'
import { objectOf, textOf } from './support/json'

const BUDGET_MS = 1500
const ELENA = 'elena@aurora-hotels.example'
const ALL_KEYS = ['30', '15/30', '30/60/90', '45', '90', '30/60']
const ELENAS = ['15/30', '30', '45', '90']

const MODES = ['slow', 'error', 'throttle', 'garbage', 'refuse']

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const restart = () => scene.service('restart')

describe('a warm service', () => {
  beforeAll(async () => {
    const elena = await scene.shopper(ELENA)

    await elena.decision()
  })

  // What it knows already it decides by; who asks and what he has it must ask.
  const rows = [
    ['gateway', 'ok', '', ELENAS],
    ['vbase', 'ok', '', ELENAS],
    ['settings', 'ok', '', ELENAS],
    ['license', 'ok', '', ELENAS],
    ['oms', 'ok', '', ELENAS],
    ['vtexid', 'ok', '', ELENAS],
    ['checkout', 'ok', '', ELENAS],
    ['session', 'degraded', 'session', EVERYBODY],
    ['masterdata', 'degraded', 'customers', EVERYBODY],
  ] as const

  it.each(
    rows.flatMap((row) => MODES.map((mode) => [row[0], mode, row] as const))
  )('answers in time when %s is in mode %s', async (api, mode, row) => {
    const elena = await scene.shopper(ELENA)

    await scene.fault(api, mode)
    const answer = await elena.decision(ALL_KEYS, { orderFormId: 'abc' })

    expect(answer.ms).toBeLessThan(BUDGET_MS)
    expect(answer).toMatchObject({ status: row[1], reason: row[2] })
    expect(answer.offered).toEqual(row[3])
    expect(answer.withheld).toEqual(
      ALL_KEYS.filter(
        (key) => !row[3].some((offered) => offered === key)
      ).sort()
    )
  })

  it.each(['session', 'masterdata'])(
    'offers all plans without %s when the merchant chose so',
    async (api) => {
      await scene.saveSettings({ whenUnavailable: 'OFFER_ALL' })
      const elena = await scene.shopper(ELENA)

      await scene.fault(api, 'error')
      expect(await elena.decision(ALL_KEYS)).toMatchObject({
        status: 'degraded',
        offered: [...ALL_KEYS].sort(),
        withheld: [],
      })
      await scene.noFaults()
      await scene.saveSettings({ whenUnavailable: 'OFFER_UNRESTRICTED' })
    }
  )

  it('leaves the page alone when degraded and every plan asked about is clustered', async () => {
    const elena = await scene.shopper(ELENA)

    await scene.fault('masterdata', 'error')
    expect(await elena.decision(['90', '45'])).toMatchObject({
      status: 'degraded',
      reason: 'customers',
      offered: [],
      withheld: [],
    })
  })

  it('asks the platform at most three times', async () => {
    const elena = await scene.shopper(ELENA)
    const form = objectOf((await elena.ask('/api/checkout/pub/orderForm')).json)

    const orderFormId = String(form.orderFormId)

    await elena.decision(ALL_KEYS, { orderFormId })
    await scene.forgetRequests()
    await elena.decision(ALL_KEYS, { orderFormId })
    const apis = (await scene.requests()).map(({ api }) => textOf(api))

    expect([...apis].sort()).toEqual(['checkout', 'masterdata', 'session'])
  })
})

describe('a cold service', () => {
  const rows = [
    ['gateway', 'degraded', 'gateway', []],
    ['vbase', 'degraded', 'conditions', []],
    ['session', 'degraded', 'session', EVERYBODY],
    ['masterdata', 'degraded', 'customers', EVERYBODY],
  ] as const

  // Each row costs a restart: what no decision waits for shows in two modes as well as in five.
  const others = [
    ['settings', 'ok', '', ELENAS],
    ['license', 'ok', '', ELENAS],
    ['vtexid', 'ok', '', ELENAS],
  ] as const

  it.each([
    ...rows.flatMap((row) => MODES.map((mode) => [row[0], mode, row] as const)),
    ...others.flatMap((row) =>
      ['slow', 'error'].map((mode) => [row[0], mode, row] as const)
    ),
  ])('answers in time when %s is in mode %s', async (api, mode, row) => {
    const elena = await scene.shopper(ELENA)

    await restart()
    // A refused question asks nothing upstream, but loads the code that answers.
    await elena.ask('/_v/private/clustered-payment-conditions/decision?plans=x')
    await scene.fault(api, mode)
    const answer = await elena.decision(ALL_KEYS)

    expect(answer.ms).toBeLessThan(BUDGET_MS)
    expect(answer).toMatchObject({ status: row[1], reason: row[2] })
    expect(answer.offered).toEqual(row[3])
  })

  it('decides again once the platform is back', async () => {
    const elena = await scene.shopper(ELENA)

    await restart()
    await scene.fault('gateway', 'error')
    expect((await elena.decision()).status).toBe('degraded')
    await scene.noFaults()
    expect((await elena.decision()).offered).toEqual(ELENAS)
  })
})

describe('the Admin', () => {
  it('shows a gateway that fails after an answer as stale', async () => {
    await scene.list()
    await scene.fault('gateway', 'error')
    const list = await scene.list()

    expect(list).toMatchObject({ source: 'STALE', total: 6 })
  })

  it('shows a gateway that never answered as unavailable, and calls nothing an orphan', async () => {
    await restart()
    await scene.fault('gateway', 'garbage')
    expect(await scene.list()).toMatchObject({
      source: 'UNAVAILABLE',
      total: 0,
      orphans: [],
    })
  })

  it.each([
    ['vbase', 'UNAVAILABLE', 'STORAGE_UNAVAILABLE'],
    ['gateway', 'INVALID', 'GATEWAY_UNAVAILABLE'],
    ['masterdata', 'INVALID', 'PROPERTIES_UNAVAILABLE'],
  ])('refuses a save without %s, by code', async (api, status, code) => {
    const revision = await scene.revision()
    const before = await scene.document()

    await restart()
    await scene.fault(api, 'error')
    const result = await scene.save(
      CONDITIONS.goodPayers,
      [{ property: 'payment', operator: 'IS', values: ['delayed'] }],
      { revision }
    )

    expect(result).toMatchObject({ status, issues: [{ code }] })
    await scene.noFaults()
    expect(await scene.document()).toEqual(before)
  })
})
