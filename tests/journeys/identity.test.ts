import { APP_ID } from './support/app'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { CONDITIONS, EVERYBODY, Scene, cluster } from './support/scene'
import { objectOf, textOf } from './support/json'
import type { Visitor } from './support/visitor'

const ELENA = 'elena@aurora-hotels.example'
const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const AGENT = 'telesales@wholesale.example'
const ALL_KEYS = ['30', '15/30', '30/60/90', '45', '90', '30/60']
const ELENAS = ['15/30', '30', '45', '90']
const ANAS = ['15/30', '30', '30/60/90']
const SHOPPER_TOKEN = 'VtexIdclientAutCookie_wholesale'

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const cartOf = async (shopper: Visitor): Promise<string> => {
  const { json } = await shopper.ask('/api/checkout/pub/orderForm')

  return textOf(objectOf(json).orderFormId)
}

const typeEmail = (shopper: Visitor, cart: string, email: string) =>
  shopper.ask(
    `/api/checkout/pub/orderForm/${cart}/attachments/clientProfileData`,
    { method: 'POST', body: { email } }
  )

const signedOut = {
  status: 'ok',
  identified: false,
  offered: EVERYBODY,
}

describe('who shops', () => {
  it('a signed-in customer gets what he qualifies for', async () => {
    const elena = await scene.shopper(ELENA)

    expect(await elena.decision(ALL_KEYS)).toMatchObject({
      status: 'ok',
      identified: true,
      offered: ELENAS,
    })
  })

  it('his e-mail in another letter case is he', async () => {
    const elena = await scene.shopper(' ELENA@Aurora-Hotels.Example ')

    expect((await elena.decision(ALL_KEYS)).offered).toEqual(ELENAS)
  })

  const nobodies: Array<[string, () => Promise<Visitor>]> = [
    ['somebody without cookies', async () => scene.visitor()],
    [
      'somebody who signed out',
      async () => {
        const elena = await scene.shopper(ELENA)

        await elena.ask('/local/sign-out', { method: 'POST' })

        return elena
      },
    ],
    [
      'somebody whose session and token expired',
      () => scene.visitor().signIn({ email: ELENA, expiresInSeconds: 0 }),
    ],
    [
      'somebody with garbage cookies',
      async () => {
        const visitor = scene.visitor()

        visitor.cookies.set('vtex_session', 'eyJhbGciOi.{}"é%00')
        visitor.cookies.set(SHOPPER_TOKEN, '../../etc')

        return visitor
      },
    ],
    [
      "a merchant, whose token is no shopper's",
      () => scene.visitor().signInAdmin({ login: ELENA }),
    ],
    [
      "a merchant's token in a shopper's cookie",
      async () => {
        const merchant = await scene.visitor().signInAdmin({ login: ELENA })
        const visitor = scene.visitor()
        const token = merchant.cookies.get('VtexIdclientAutCookie') ?? ''

        visitor.cookies.set(SHOPPER_TOKEN, token)

        return visitor
      },
    ],
    [
      'somebody who writes an e-mail into the public part of the session',
      async () => {
        const visitor = scene.visitor()
        const answer = await visitor.ask('/api/sessions', {
          method: 'POST',
          body: {
            public: {
              storeUserEmail: { value: ELENA },
              'vtex-impersonated-customer-email': { value: ELENA },
              authentication: { value: ELENA },
            },
          },
        })

        visitor.cookies.set(
          'vtex_session',
          textOf(objectOf(answer.json).sessionToken)
        )

        return visitor
      },
    ],
    [
      'somebody who sends headers only the platform may set',
      async () => {
        const elena = await scene.shopper(ELENA)
        const visitor = scene.visitor()
        const ask = visitor.ask.bind(visitor)
        const session = elena.cookies.get('vtex_session') ?? ''

        visitor.ask = (path, asking) =>
          ask(path, { ...asking, headers: { 'x-vtex-session': session } })

        return visitor
      },
    ],
  ]

  it.each(nobodies)('%s is signed out', async (_, open) => {
    const visitor = await open()

    expect(await visitor.decision(ALL_KEYS)).toMatchObject(signedOut)
  })

  it('a session that expired leaves the word to a token that has not', async () => {
    const elena = await scene.shopper(ELENA)

    elena.cookies.set('vtex_session', 'session.gone')
    expect((await elena.decision(ALL_KEYS)).offered).toEqual(ELENAS)
  })

  it("a session of one customer beside the token of another is the session's", async () => {
    const [ana, elena] = [await scene.shopper(ANA), await scene.shopper(ELENA)]

    ana.cookies.set(SHOPPER_TOKEN, elena.cookies.get(SHOPPER_TOKEN) ?? '')
    expect((await ana.decision(ALL_KEYS)).offered).toEqual(ANAS)
  })
})

describe('telesales', () => {
  it('an agent with permission sees what the customer sees', async () => {
    const agent = await scene
      .visitor()
      .signIn({ email: ELENA, impersonatedBy: AGENT })

    expect((await agent.decision(ALL_KEYS)).offered).toEqual(ELENAS)
  })

  it('an agent without permission is himself', async () => {
    const agent = await scene
      .visitor()
      .signIn({ email: ELENA, impersonatedBy: AGENT, canImpersonate: false })

    expect(await agent.decision(ALL_KEYS)).toMatchObject({
      identified: true,
      offered: EVERYBODY,
    })
  })

  it('an agent who is a customer himself never adds his own clusters', async () => {
    const agent = await scene
      .visitor()
      .signIn({ email: BRUNO, impersonatedBy: ELENA })

    expect((await agent.decision(ALL_KEYS)).offered).toEqual(EVERYBODY)
  })
})

describe('the form', () => {
  it('with the e-mail of another the shopper is signed out', async () => {
    const ana = await scene.shopper(ANA)
    const orderFormId = await cartOf(ana)

    await typeEmail(ana, orderFormId, ELENA)
    expect(await ana.decision(ALL_KEYS, { orderFormId })).toMatchObject(
      signedOut
    )
  })

  it('with his own e-mail in another case he is himself', async () => {
    const ana = await scene.shopper(ANA)
    const orderFormId = await cartOf(ana)

    await typeEmail(ana, orderFormId, 'ANA@Cafe-Aurora.example')
    expect((await ana.decision(ALL_KEYS, { orderFormId })).offered).toEqual(
      ANAS
    )
  })

  it("with a customer's e-mail an anonymous shopper stays anonymous", async () => {
    const visitor = scene.visitor()
    const orderFormId = await cartOf(visitor)

    await typeEmail(visitor, orderFormId, ELENA)
    expect(await visitor.decision(ALL_KEYS, { orderFormId })).toMatchObject(
      signedOut
    )
  })

  it("of another customer's cart gives none of that customer's plans", async () => {
    const elena = await scene.shopper(ELENA)
    const bruno = await scene.shopper(BRUNO)
    const orderFormId = await cartOf(elena)
    const answer = await bruno.decision(ALL_KEYS, { orderFormId })

    expect(answer).toMatchObject(signedOut)
  })

  it('that does not exist is as none', async () => {
    const ana = await scene.shopper(ANA)
    const answer = await ana.decision(ALL_KEYS, { orderFormId: 'nothing' })

    expect(answer.offered).toEqual(ANAS)
  })
})

test('two documents with one e-mail tell nothing about the shopper', async () => {
  const elena = await scene.shopper(ELENA)

  await elena.decision()
  await scene.fault('masterdata', 'garbage', {
    body: JSON.stringify([
      { id: 'one', email: ELENA },
      { id: 'two', email: ELENA.toUpperCase() },
    ]),
  })
  expect(await elena.decision(ALL_KEYS)).toMatchObject({
    status: 'ok',
    offered: EVERYBODY,
  })
})

test("a document with another e-mail than asked for is nobody's", async () => {
  const bruno = await scene.shopper(BRUNO)

  await scene.fault('masterdata', 'garbage', {
    body: JSON.stringify([{ id: 'one', email: ELENA, payment: 'on-time' }]),
  })
  expect((await bruno.decision(ALL_KEYS)).offered).toEqual(EVERYBODY)
})

test.each(['"', '*', '\\', 'x"OR email is not null'])(
  'an e-mail with %s in it finds no customer',
  async (odd) => {
    const visitor = await scene.shopper(`${odd}@aurora-hotels.example`)

    expect((await visitor.decision(ALL_KEYS)).offered).toEqual(EVERYBODY)
  }
)

describe('minimum value', () => {
  it('above the cart withholds the plan', async () => {
    const rule = await scene.rule(CONDITIONS.goodPayers)
    const put = (minimumValue: number | null) =>
      scene.merchant.ask(`/api/payments/pvt/rules/${CONDITIONS.goodPayers}`, {
        method: 'PUT',
        body: { ...rule, minimumValue },
      })

    await put(1_000_000)
    await scene.service('restart')
    const ana = await scene.shopper(ANA)
    const orderFormId = await cartOf(ana)
    const { offered } = await ana.decision(ALL_KEYS, { orderFormId })

    expect(offered).toEqual(EVERYBODY)
    await put(null)
    await scene.service('restart')
  })
})

describe('modes', () => {
  afterAll(() => scene.saveSettings({ mode: 'ON', testers: [] }))

  it('OFF leaves every page alone', async () => {
    await scene.saveSettings({ mode: 'OFF' })
    const elena = await scene.shopper(ELENA)

    expect(await elena.decision(ALL_KEYS)).toMatchObject({
      status: 'off',
      offered: [],
      withheld: [],
    })
  })

  it('TESTERS applies to the listed shoppers alone', async () => {
    await scene.saveSettings({
      mode: 'TESTERS',
      testers: [' BRUNO@mercado-lima.example'],
    })
    const [bruno, elena] = [
      await scene.shopper(BRUNO),
      await scene.shopper(ELENA),
    ]

    expect(await bruno.decision(ALL_KEYS)).toMatchObject({
      status: 'ok',
      offered: EVERYBODY,
    })
    expect((await elena.decision(ALL_KEYS)).status).toBe('off')
    expect((await scene.visitor().decision(ALL_KEYS)).status).toBe('off')
  })

  it('a tester does not get away by typing another e-mail', async () => {
    const bruno = await scene.shopper(BRUNO)
    const orderFormId = await cartOf(bruno)

    await typeEmail(bruno, orderFormId, ELENA)
    expect(await bruno.decision(ALL_KEYS, { orderFormId })).toMatchObject(
      signedOut
    )
  })

  it('the kill switch works, and back', async () => {
    await scene.saveSettings({ mode: 'ON' })
    const elena = await scene.shopper(ELENA)

    await scene.platform(`/_platform/app-settings/${APP_ID}`, 'PUT', {
      enabled: false,
    })
    await scene.service('restart')
    expect((await elena.decision(ALL_KEYS)).status).toBe('off')
    await scene.platform(`/_platform/app-settings/${APP_ID}`, 'PUT', {
      enabled: true,
    })
    await scene.service('restart')
    expect((await elena.decision(ALL_KEYS)).status).toBe('ok')
  })
})

describe('what an answer reveals', () => {
  it('is plan keys and nothing else', async () => {
    const elena = await scene.shopper(ELENA)
    const { json } = await elena.ask(
      '/_v/private/clustered-payment-conditions/decision?plans=30&plans=90&plans=7/14'
    )

    expect(json).toEqual({
      status: 'ok',
      identified: true,
      plans: [
        { key: '30', offered: true },
        { key: '90', offered: true },
        // No condition knows it: it is not ours to withhold.
        { key: '7/14', offered: true },
      ],
    })
  })

  it('without plans lists the offered ones only', async () => {
    const { json } = await scene
      .visitor()
      .ask('/_v/private/clustered-payment-conditions/decision')

    expect(json).toEqual({
      status: 'ok',
      identified: false,
      plans: EVERYBODY.map((key) => ({ key, offered: true })),
    })
  })

  it('never goes to a cache', async () => {
    const paths = ['', '?plans=30', '?plans=x', '?orderFormId=/']
    const answers = await Promise.all(
      paths.map((query) =>
        scene
          .visitor()
          .ask(`/_v/private/clustered-payment-conditions/decision${query}`)
      )
    )

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 400])
    answers.forEach(({ headers }) =>
      expect(headers.get('cache-control')).toBe('private, no-store')
    )
  })
})

test('a cluster on a missing value never lets an unknown customer in', async () => {
  await scene.save(CONDITIONS.goodPayers, [
    cluster('payment', 'IS_NOT', 'delayed'),
    cluster('location', 'EMPTY'),
  ])
  const unknown = await scene.shopper('nobody@nowhere.example')
  const felix = await scene.shopper('felix@new-customer.example')

  expect((await unknown.decision(ALL_KEYS)).offered).toEqual(EVERYBODY)
  expect((await felix.decision(ALL_KEYS)).offered).toEqual(ANAS)
})
