import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { CONDITIONS, DOCUMENT, Scene, cluster } from './support/scene'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import type { Visitor } from './support/visitor'

const PERSONAS = [
  'ana@cafe-aurora.example',
  'bruno@mercado-lima.example',
  'carla@grupo-horizonte.example',
  'diego@almacenes-martin.example',
  'elena@aurora-hotels.example',
  'felix@new-customer.example',
] as const

const ALL_KEYS = [
  '30',
  '15/30',
  '30/60/90',
  '45',
  '30/60',
  '30/60/90/120',
  '90',
]

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const paymentSystems = async (shopper: Visitor): Promise<unknown> => {
  const { json } = await shopper.ask('/api/checkout/pub/orderForm')
  const { paymentData } = objectOf(json)
  const { paymentSystems: systems, installmentOptions } = objectOf(paymentData)

  return {
    // The moment it was asked is no part of the offer.
    systems: listOf(systems).map((system) => ({
      ...objectOf(system),
      dueDate: null,
    })),
    installmentOptions,
  }
}

describe('promise 1: without clusters nothing is different', () => {
  it.each([
    ['no document', null],
    [
      'an empty document',
      { schemaVersion: 1, lastChangeId: null, settings: {}, conditions: [] },
    ],
  ])(
    'with %s every shopper is left what the platform offers',
    async (_, document) => {
      const good = await scene.document()
      const ana = await scene.shopper(PERSONAS[0])
      const before = await paymentSystems(ana)

      await (document === null
        ? scene.platform(DOCUMENT, 'DELETE')
        : scene.platform(DOCUMENT, 'PUT', document))
      await scene.service('restart')

      for (const email of [null, ...PERSONAS]) {
        const shopper = email ? await scene.shopper(email) : scene.visitor()

        const answer = await shopper.decision(ALL_KEYS)

        expect(answer).toMatchObject({
          status: 'off',
          offered: [],
          withheld: [],
        })
      }

      expect(await paymentSystems(ana)).toEqual(before)
      await scene.platform(DOCUMENT, 'PUT', good)
      await scene.service('restart')
    }
  )

  it('and once the last cluster is removed it is so again', async () => {
    const document = await scene.document()
    const ids = listOf(document.conditions).map((one) =>
      textOf(objectOf(one).paymentConditionId)
    )

    for (const id of ids) {
      expect(await scene.remove(id)).toMatchObject({ status: 'SAVED' })
    }

    expect((await scene.visitor().decision(ALL_KEYS)).status).toBe('off')
    await scene.platform(DOCUMENT, 'PUT', document)
    await scene.service('restart')
  })
})

describe('promise 2: one answer, wherever it is asked', () => {
  const offered: Readonly<Record<string, readonly string[]>> = {
    [PERSONAS[0]]: ['15/30', '30', '30/60/90'],
    [PERSONAS[1]]: ['15/30', '30'],
    [PERSONAS[2]]: ['15/30', '30', '30/60', '45'],
    [PERSONAS[3]]: ['15/30', '30', '30/60/90', '30/60/90/120'],
    [PERSONAS[4]]: ['15/30', '30', '45', '90'],
    [PERSONAS[5]]: ['15/30', '30'],
  }

  it.each(PERSONAS)('%s', async (email) => {
    const shopper = await scene.shopper(email)
    const preview = await scene.preview({ email })
    const inAdmin = listOf(preview.plans)
      .map(objectOf)
      .filter((plan) => plan.offered)
      .map(({ key }) => textOf(key))
      .sort()

    const asked = await shopper.decision(ALL_KEYS)
    const listed = await shopper.decision()

    expect(asked.offered).toEqual(offered[email])
    expect(listed.offered).toEqual(offered[email])
    expect(inAdmin).toEqual(offered[email])
    expect([...asked.offered, ...asked.withheld].sort()).toEqual(
      [...ALL_KEYS].sort()
    )
  })

  it('a draft is previewed as it is decided once saved', async () => {
    const draft: Json = {
      paymentConditionId: CONDITIONS.twoPayments,
      match: 'ALL',
      clusters: [cluster('location', 'IS', 'recife')],
    }

    const previewOf = async (email: string) =>
      listOf((await scene.preview({ email, draft })).plans)
        .map(objectOf)
        .filter((plan) => plan.offered)
        .map(({ key }) => textOf(key))
        .sort()

    const previews = await Promise.all(PERSONAS.map(previewOf))

    await scene.save(CONDITIONS.twoPayments, [
      cluster('location', 'IS', 'recife'),
    ])
    for (const [index, email] of PERSONAS.entries()) {
      const shopper = await scene.shopper(email)

      expect((await shopper.decision()).offered).toEqual(previews[index])
    }

    expect(previews[0]).not.toContain('15/30')
    expect(previews[1]).toContain('15/30')
    await scene.remove(CONDITIONS.twoPayments)
  })
})

describe('promise 3: no failure of ours hides a method or takes its time', () => {
  it.each([
    'gateway',
    'vbase',
    'session',
    'masterdata',
    'settings',
    'vtexid',
    'license',
  ])(
    'without %s a new process still leaves a plan to everybody, in time',
    async (api) => {
      const elena = await scene.shopper(PERSONAS[4])

      await scene.service('restart')
      await elena.ask(
        '/_v/private/clustered-payment-conditions/decision?plans=x'
      )
      await scene.fault(api, 'slow')
      const answer = await elena.decision(ALL_KEYS)

      expect(answer.ms).toBeLessThan(2000)
      // No plans at all: the page is left alone. Otherwise some must be left.
      const isLeftAlone = answer.offered.length + answer.withheld.length === 0

      expect(isLeftAlone || answer.offered.includes('30')).toBe(true)
    }
  )

  it('a process that is gone is answered by nobody, and the page is left alone', async () => {
    await scene.service('stop')
    const answer = await scene
      .visitor()
      .ask('/_v/private/clustered-payment-conditions/decision')

    expect(answer.status).toBe(502)
    await scene.service('start')
  })
})

describe('promise 4: nothing a shopper writes is more generous', () => {
  const ways: Array<[string, (shopper: Visitor) => Promise<string>]> = [
    [
      'an e-mail in the query',
      async () =>
        'email=elena@aurora-hotels.example&customerId=c0000000-0000-4000-8000-000000000005',
    ],
    ["another plan's spelling", async () => 'plans=90&plans=90&plans=45'],
    ['a made-up cart', async () => 'orderFormId=made-up'],
    [
      'custom data in the cart',
      async (shopper) => {
        const { json } = await shopper.ask('/api/checkout/pub/orderForm')
        const id = textOf(objectOf(json).orderFormId)

        await shopper.ask(
          `/api/checkout/pub/orderForm/${id}/customData/customer-credit`,
          { method: 'PUT', body: { deadlines: '90' } }
        )

        return `orderFormId=${id}`
      },
    ],
    [
      "the form's e-mail",
      async (shopper) => {
        const { json } = await shopper.ask('/api/checkout/pub/orderForm')
        const id = textOf(objectOf(json).orderFormId)

        await shopper.ask(
          `/api/checkout/pub/orderForm/${id}/attachments/clientProfileData`,
          { method: 'POST', body: { email: PERSONAS[4] } }
        )

        return `orderFormId=${id}`
      },
    ],
    [
      'the session',
      async (shopper) => {
        await shopper.ask('/api/sessions', {
          method: 'POST',
          body: { public: { storeUserEmail: { value: PERSONAS[4] } } },
        })

        return ''
      },
    ],
    [
      'a cookie',
      async (shopper) => {
        shopper.cookies.set('vtex-impersonated-customer-email', PERSONAS[4])
        shopper.cookies.set('VtexIdclientAutCookie', 'made-up')

        return ''
      },
    ],
    [
      "his own document, with a shopper's rights",
      async (shopper) => {
        await shopper.ask(
          '/api/dataentities/CL/documents/c0000000-0000-4000-8000-000000000002',
          { method: 'PATCH', body: { payment: 'on-time' } }
        )

        return ''
      },
    ],
  ]

  it.each(ways)('%s', async (_, write) => {
    const bruno = await scene.shopper(PERSONAS[1])
    const query = await write(bruno)
    const keys = ALL_KEYS.map((key) => `plans=${key}`).join('&')
    const { json } = await bruno.ask(
      `/_v/private/clustered-payment-conditions/decision?${keys}&${query}`
    )

    const offered = listOf(objectOf(json).plans)
      .map(objectOf)
      .filter((plan) => plan.offered)
      .map(({ key }) => key)

    expect(offered).toEqual(['30', '15/30'])
  })
})

describe('promise 5: nothing a merchant saved is lost', () => {
  it('a conflict says who was first, and both changes can be restored', async () => {
    const revision = await scene.revision()
    const other = await scene
      .visitor()
      .signInAdmin({ login: 'second@wholesale.example', role: 'admin' })

    const SAVE = `mutation ($input: ClusteredConditionInput!, $revision: String!) {
      saveClusteredCondition(input: $input, revision: $revision) { status revision conflict { by at } } }`

    const input = (value: string) => ({
      paymentConditionId: CONDITIONS.goodPayers,
      match: 'ALL',
      clusters: [cluster('payment', 'IS', value)],
    })

    const first = await other.field(SAVE, { input: input('first'), revision })

    expect(first.status).toBe('SAVED')
    const late = await scene.merchant.field(SAVE, {
      input: input('second'),
      revision,
    })

    expect(late).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: 'second@wholesale.example', at: expect.any(String) },
      revision: first.revision,
    })
    await scene.save(CONDITIONS.goodPayers, [
      cluster('payment', 'IS', 'second'),
    ])
    const { items } = await scene.changes({ id: CONDITIONS.goodPayers })
    const [second, before] = listOf(items).map(objectOf)

    expect(second).toMatchObject({
      before: { clusters: [{ values: ['first'] }] },
      after: { clusters: [{ values: ['second'] }] },
    })
    expect(await scene.restore(textOf(before.id))).toMatchObject({
      status: 'SAVED',
    })
    expect(await scene.condition(CONDITIONS.goodPayers)).toMatchObject({
      clustered: { clusters: [{ values: ['first'] }] },
    })
  })
})

describe('promise 6: the app writes no gateway rule', () => {
  it('whatever is saved, removed, restored, previewed or decided', async () => {
    const before = (await scene.rules()).json

    await scene.forgetRequests()
    await scene.save(CONDITIONS.thirtyDays, [cluster('payment', 'FILLED')])
    const { items } = await scene.changes({ first: 1 })

    await scene.remove(CONDITIONS.thirtyDays)
    await scene.restore(textOf(objectOf(listOf(items)[0]).id))
    await scene.remove(CONDITIONS.thirtyDays)
    await scene.saveSettings({ mode: 'ON' })
    await scene.preview({ email: PERSONAS[0] })
    await (await scene.shopper(PERSONAS[0])).decision()
    const calls = (await scene.requests()).filter(
      ({ api }) => api === 'gateway'
    )

    expect(calls.length).toBeGreaterThan(0)
    expect(calls.filter(({ method }) => method !== 'GET')).toEqual([])
    expect((await scene.rules()).json).toEqual(before)
  })
})
