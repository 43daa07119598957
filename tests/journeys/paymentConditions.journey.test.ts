import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { paymentConditionCalls, wanted } from './support/paymentConditionCalls'
import { ADMIN, CONDITIONS, Scene, cluster, eventually } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const { goodPayers, thirtyDays } = CONDITIONS

let store: RunningStore
let scene: Scene
let calls: ReturnType<typeof paymentConditionCalls>

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  calls = paymentConditionCalls(scene)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const offered = async (email: string, ...keys: string[]) =>
  (await (await scene.shopper(email)).decision(keys)).offered

const paysOnTime = {
  match: 'ALL',
  clusters: [cluster('payment', 'IS', 'on-time')],
}

const edit = (id: string, paymentCondition: Json): Json => ({
  action: 'EDIT',
  id,
  paymentCondition,
})

const openOnes = async () =>
  listOf(
    objectOf(objectOf(await calls.open()).data).openPaymentConditionChanges
  ).map(objectOf)

describe('an installment preview', () => {
  it('says what is due when, in the store’s zone, without asking the gateway', async () => {
    await scene.forgetRequests()
    const preview = await calls.installments({
      amount: 197.99,
      plans: [{ days: '30/60/90', interestPercent: 1 }],
      on: '2026-01-31T01:30:00Z',
    })

    expect(preview).toMatchObject({
      purchasedOn: '2026-01-30',
      timeZone: 'America/Sao_Paulo',
      issues: [],
      schedules: [
        {
          planKey: '30/60/90',
          amount: 197.99,
          total: 203.91,
          label: 67.97,
          notes: ['GATEWAY_DECIDES_INTEREST'],
          installments: [
            { days: 30, dueOn: '2026-03-01', total: 67.97 },
            { days: 60, dueOn: '2026-03-31', total: 67.97 },
            { days: 90, dueOn: '2026-04-30', total: 67.97 },
          ],
        },
      ],
    })
    expect(
      (await scene.requests()).filter(({ api }) => api === 'gateway')
    ).toEqual([])
  })

  it('names every issue at its field', async () => {
    const { issues, schedules } = await calls.installments({
      amount: -1,
      plans: [{ days: '60/30', interestPercent: -1 }],
      on: 'soon',
    })

    expect(schedules).toEqual([])
    expect(issues).toEqual([
      { path: ['on'], code: 'NOT_A_MOMENT' },
      { path: ['amount'], code: 'NOT_AN_AMOUNT' },
      { path: ['plans', '0', 'days'], code: 'DAYS_NOT_ASCENDING' },
      { path: ['plans', '0', 'interestPercent'], code: 'NOT_AN_INTEREST' },
    ])
  })
})

describe('an edit', () => {
  const change = edit(
    thirtyDays,
    wanted('30 days', ['30'], { minimumValue: 100 })
  )

  it('is shown before it is written, with the field it changes', async () => {
    expect(await calls.preview(change)).toMatchObject({
      status: 'OK',
      steps: ['WRITE'],
      fields: [{ path: ['minimumValue'], before: null, after: '100' }],
      issues: [],
      warnings: [],
    })
  })

  it('is written with the merchant’s token, and read back', async () => {
    const before = await scene.rule(thirtyDays)

    await scene.forgetRequests()
    const saved = await calls.save(change)
    const rules = (await scene.requests()).filter(({ path }) =>
      textOf(path).endsWith(thirtyDays)
    )

    expect(saved).toMatchObject({
      status: 'SAVED',
      paymentConditionId: thirtyDays,
      isOpen: false,
      differences: [],
      condition: { id: thirtyDays },
    })
    expect(await scene.rule(thirtyDays)).toEqual({
      ...before,
      minimumValue: 100,
    })
    expect(rules.map(({ method }) => method)).toEqual([
      'GET',
      'GET',
      'GET',
      'PUT',
      'GET',
    ])
    expect(new Set(rules.map(({ tokenKind }) => tokenKind))).toEqual(
      new Set(['merchant'])
    )
  })

  it('is taken back by one call', async () => {
    const back = await calls.writeBack(thirtyDays, await scene.revision())

    expect(back).toMatchObject({ status: 'SAVED' })
    expect(await scene.rule(thirtyDays)).toMatchObject({ minimumValue: null })
  })

  it('is refused when the rule has changed since it was opened', async () => {
    const { fingerprint } = await calls.preview(change)

    await scene.merchant.ask(`/api/payments/pvt/rules/${thirtyDays}`, {
      method: 'PUT',
      body: { ...(await scene.rule(thirtyDays)), name: 'By another' },
    })
    expect(await calls.save(change, undefined, { fingerprint })).toMatchObject({
      status: 'CONFLICT',
      issues: [{ code: 'RULE_CHANGED' }],
    })
    expect(await scene.rule(thirtyDays)).toMatchObject({
      name: 'By another',
      minimumValue: null,
    })
  })

  it('is refused on an old revision, and says who saved', async () => {
    const revision = await scene.revision()

    await scene.save(goodPayers, [cluster('payment', 'IS', 'on-time')])
    expect(await calls.save(change, undefined, { revision })).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: ADMIN },
    })
  })

  it('that makes no sense changes nothing and names every field', async () => {
    const { status, issues, steps } = await calls.save(
      edit(
        thirtyDays,
        wanted('', ['60/30'], { minimumValue: -1, validFrom: 'soon' })
      )
    )

    expect({ status, steps }).toEqual({ status: 'INVALID', steps: [] })
    expect(issues).toEqual([
      { path: ['paymentCondition', 'name'], code: 'EMPTY_VALUE' },
      {
        path: ['paymentCondition', 'plans', '0', 'days'],
        code: 'DAYS_NOT_ASCENDING',
      },
      { path: ['paymentCondition', 'validFrom'], code: 'NOT_A_MOMENT' },
      { path: ['paymentCondition', 'minimumValue'], code: 'NOT_AN_AMOUNT' },
    ])
  })
})

describe('a new condition', () => {
  const KEY = '20/40'
  let id = ''

  it('exists disabled, gets its clusters and is enabled, in this order', async () => {
    await scene.forgetRequests()
    const saved = await calls.save(
      { action: 'CREATE', paymentCondition: wanted('Twenty and forty', [KEY]) },
      paysOnTime
    )

    id = textOf(saved.paymentConditionId)
    expect(saved).toMatchObject({
      status: 'SAVED',
      steps: [
        { name: 'CREATE_DISABLED', state: 'DONE' },
        { name: 'SAVE_CLUSTERS', state: 'DONE' },
        { name: 'ENABLE', state: 'DONE' },
      ],
      condition: {
        enabled: true,
        clustered: { planKeys: [KEY], clusters: [{ values: ['on-time'] }] },
      },
    })
    const writes = (await scene.requests())
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${textOf(path).split('/').pop()}`)
      .filter((call) => /rules|document/.test(call) || call.endsWith(id))

    expect(writes).toEqual(['POST rules', 'PUT document.json', `PUT ${id}`])
    expect(await offered(ANA, KEY)).toEqual([KEY])
    expect(await offered(BRUNO, KEY)).toEqual([])
  })

  it('is copied with every field but its name', async () => {
    const copy = await calls.save(
      {
        action: 'CREATE',
        copyOf: id,
        paymentCondition: wanted('A copy', [KEY], { enabled: false }),
      },
      paysOnTime
    )

    const { id: copyId, ...fields } = await scene.rule(
      textOf(copy.paymentConditionId)
    )

    const { id: _, ...original } = await scene.rule(id)

    expect(copyId).not.toBe(id)
    expect(fields).toEqual({ ...original, name: 'A copy', enabled: false })
    await calls.save(
      { action: 'DELETE', id: textOf(copyId) },
      { match: 'ALL', clusters: [] }
    )
  })

  it('is counted before it is disabled: who loses its plan, and who has no other', async () => {
    const impact = await calls.impact({ action: 'DISABLE', id })
    const [plan] = listOf(impact.plans).map(objectOf)

    expect(impact).toMatchObject({ issues: [], leftWithout: 0 })
    expect(plan).toMatchObject({ key: KEY, gains: 0 })
    expect(Number(plan.loses)).toBeGreaterThan(0)
  })

  it('is disabled and enabled again', async () => {
    expect(await calls.save({ action: 'DISABLE', id })).toMatchObject({
      status: 'SAVED',
      condition: { enabled: false },
    })
    expect(await offered(ANA, KEY)).toEqual([])
    expect(await calls.save({ action: 'ENABLE', id })).toMatchObject({
      status: 'SAVED',
      condition: { enabled: true },
    })
    expect(await offered(ANA, KEY)).toEqual([KEY])
  })

  it('is disabled before it is deleted, and its clusters go last', async () => {
    await scene.forgetRequests()
    expect(
      await calls.save({ action: 'DELETE', id }, { match: 'ALL', clusters: [] })
    ).toMatchObject({
      status: 'SAVED',
      steps: [
        { name: 'DISABLE', state: 'DONE' },
        { name: 'DELETE', state: 'DONE' },
        { name: 'REMOVE_CLUSTERS', state: 'DONE' },
      ],
      condition: null,
    })
    expect((await scene.list()).orphans).toEqual([])
    expect(
      (await scene.requests())
        .filter(
          ({ path, method }) => textOf(path).endsWith(id) && method !== 'GET'
        )
        .map(({ method }) => method)
    ).toEqual(['PUT', 'DELETE'])
  })
})

describe('a save that stops half way', () => {
  const KEY = '30/60/90'
  const open = edit(goodPayers, wanted('Three payments', [KEY, '120']))
  const forEverybodyWhoPays = {
    match: 'ALL',
    clusters: [cluster('payment', 'FILLED')],
  }

  it('offers nobody more than before, says so, and comes first', async () => {
    await scene.save(goodPayers, [cluster('payment', 'IS', 'on-time')])
    const { fingerprint, revision } = await calls.preview(
      open,
      forEverybodyWhoPays
    )

    await scene.forgetRequests()
    // While the written rule is read back, storage goes: its clusters can't be saved.
    await scene.fault('gateway', 'slow', { ms: 700 })
    const running = calls.saveAs(open, forEverybodyWhoPays, {
      fingerprint,
      revision,
    })

    await eventually(
      () => scene.requests(),
      (requests) =>
        requests.some(
          ({ method, api }) => method === 'PUT' && api === 'gateway'
        ),
      10_000
    )
    await scene.fault('vbase', 'error')
    expect(await running).toMatchObject({
      status: 'STOPPED',
      isOpen: true,
      issues: [{ code: 'STORAGE_UNAVAILABLE' }],
      steps: [
        { name: 'WRITE_DISABLED', state: 'DONE' },
        { name: 'SAVE_CLUSTERS', state: 'STOPPED' },
        { name: 'ENABLE', state: 'NOT_DONE' },
      ],
    })
    await scene.noFaults()
    expect(await scene.rule(goodPayers)).toMatchObject({ enabled: false })
    expect(await offered(BRUNO, KEY, '120')).toEqual([])
    expect(await openOnes()).toEqual([
      expect.objectContaining({ paymentConditionId: goodPayers, by: ADMIN }),
    ])
    expect(
      await calls.save({ action: 'ENABLE', id: goodPayers })
    ).toMatchObject({
      status: 'PENDING',
      isOpen: true,
    })
  })

  it('is resumed to its end', async () => {
    expect(await calls.resume(goodPayers)).toMatchObject({
      status: 'SAVED',
      condition: {
        enabled: true,
        plans: [{ key: KEY }, { key: '120' }],
        clustered: { planKeys: [KEY, '120'] },
      },
    })
    expect(await openOnes()).toEqual([])
    expect(await offered(BRUNO, KEY, '120')).toEqual(['120', KEY])
  })

  it('or written back, clusters and all', async () => {
    expect(
      await calls.writeBack(goodPayers, await scene.revision())
    ).toMatchObject({
      status: 'SAVED',
      condition: {
        enabled: true,
        plans: [{ key: KEY }],
        clustered: { clusters: [{ values: ['on-time'] }] },
      },
    })
    expect(await offered(BRUNO, KEY)).toEqual([])
    expect(await offered(ANA, KEY)).toEqual([KEY])
  })
})

describe('while checkout keeps the rules it has read', () => {
  const KEY = '30/60/90'
  const edited = edit(goodPayers, wanted('Three payments', ['75']))

  /** Into how many installments the shopper's payment step can split the cart. */
  const counts = async (email: string): Promise<readonly unknown[]> => {
    const shopper = await scene.shopper(email)
    const { json } = await shopper.ask('/api/checkout/pub/orderForm')
    const { paymentData } = objectOf(json)

    return listOf(objectOf(paymentData).installmentOptions)
      .map(objectOf)
      .filter(({ paymentSystem }) => paymentSystem === '64')
      .flatMap(({ installments }) => listOf(installments))
      .map((one) => objectOf(one).count)
  }

  const cachingFor = (gatewayRuleCacheMs: number) =>
    scene.platform('/_platform/quirks', 'PUT', { gatewayRuleCacheMs })

  afterAll(() => cachingFor(0))

  it('the merchant is warned that a plan lingers', async () => {
    expect(await calls.preview(edited)).toMatchObject({
      status: 'OK',
      warnings: [{ code: 'PLAN_LINGERS', path: ['plans', KEY] }],
    })
  })

  it('and it does: offered to those it was made for, and to nobody else', async () => {
    await cachingFor(600_000)
    expect(await counts(BRUNO)).toContain(3)
    expect(await calls.save(edited)).toMatchObject({ status: 'SAVED' })
    expect(await counts(BRUNO)).toContain(3)
    expect(await offered(ANA, KEY, '75')).toEqual([KEY, '75'])
    expect(await offered(BRUNO, KEY, '75')).toEqual([])
  })

  it('until checkout reads the rules again', async () => {
    await cachingFor(0)
    expect(await counts(BRUNO)).not.toContain(3)
  })
})

describe('without the right or the setting', () => {
  const change = { action: 'DISABLE', id: thirtyDays }

  it('a viewer sees what would change and writes nothing', async () => {
    const viewer = await scene.visitor().signInAdmin({ role: 'viewer' })
    const asViewer = paymentConditionCalls({ merchant: viewer })

    expect(await asViewer.preview(change)).toMatchObject({ status: 'OK' })
    await expect(asViewer.save(change)).rejects.toThrow('No data')
    expect(await scene.rule(thirtyDays)).toMatchObject({ enabled: true })
  })

  it('the setting off, nothing is read or written', async () => {
    await scene.saveSettings({ editPaymentConditions: false })
    await scene.forgetRequests()
    expect(await calls.preview(change)).toMatchObject({ status: 'OFF' })
    expect(await calls.save(change)).toMatchObject({ status: 'OFF' })
    expect(
      (await scene.requests()).filter(({ path }) =>
        textOf(path).endsWith(thirtyDays)
      )
    ).toEqual([])
    await scene.saveSettings({ editPaymentConditions: true })
  })

  it('a client that does not know the setting leaves it as it is', async () => {
    await scene.saveSettings({})
    expect(await calls.preview(change)).toMatchObject({ status: 'OK' })
  })
})
