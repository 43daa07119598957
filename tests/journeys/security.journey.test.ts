import { createHash } from 'crypto'

import { authProblems } from '../contract/auth'
import { schemaText } from '../contract/support/schema'
import { alsoIn } from './support/alsoIn'
import { everyField } from './support/everyField'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { CONDITIONS, cluster, Scene } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import type { Visitor } from './support/visitor'

/**
 * Fifteen authorization mistakes seen in published apps, each by its number in docs/SECURITY.md. Where
 * another file tests one to its end, that is named, and the name is checked.
 */

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const ELENA = 'elena@aurora-hotels.example'
const DECISION = '/_v/private/clustered-payment-conditions/decision'
const REPORT = '/_v/private/clustered-payment-conditions/page-report'
const ALL_KEYS = ['30', '15/30', '30/60/90', '45', '90', '30/60']

const fields = everyField()
const mutations = fields.filter(({ isMutation }) => isMutation)

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

/** Why nobody got anything for a field; null when somebody did. */
const refusalOf = (json: unknown, field: string): string | null => {
  const { data, errors } = objectOf(json)
  const [error] = listOf(errors).map(objectOf)

  return (objectOf(data)[field] ?? null) === null
    ? textOf(objectOf(error?.extensions).code)
    : null
}

const REFUSED = /^(FORBIDDEN|UNAUTHENTICATED)$/

/** Asks for every field and gives those that were answered. */
const answered = async (
  visitor: Visitor,
  asked = fields,
  headers: Readonly<Record<string, string>> = {}
): Promise<readonly string[]> => {
  const given: string[] = []

  for (const { name, plain } of asked) {
    const { json } = await visitor.graphql(plain, {}, { headers })

    if (!REFUSED.test(refusalOf(json, name) ?? '')) given.push(name)
  }

  return given
}

const anonymousAnswer = async (headers: Readonly<Record<string, string>>) => {
  const query = ALL_KEYS.map((key) => `plans=${key}`).join('&')
  const { json } = await scene
    .visitor()
    .ask(`${DECISION}?${query}`, { headers })

  return json
}

const schemaOf = (field: string) => `type Mutation { ${field} }`

describe('mistake 1: a mutation without any check', () => {
  it('no field of the schema lacks one', () => {
    expect(authProblems(schemaText())).toEqual([])
    expect(authProblems(schemaOf('saveAll: Int'))).not.toEqual([])
  })

  it('nobody in particular is refused every mutation', async () => {
    expect(mutations.length).toBeGreaterThan(9)
    expect(await answered(scene.visitor(), mutations)).toEqual([])
  })

  alsoIn('tests/journeys/access.test.ts', 'is refused %s', 'name every field')
})

describe('mistake 2: an audit taken for access', () => {
  it('a record of who did it does not count as a check', () => {
    expect(authProblems(schemaOf('saveAll: Int @auditAccess'))).toEqual([
      'Mutation.saveAll needs one @auth',
    ])
  })
})

describe('mistake 3: any valid token is "admin"', () => {
  it("a shopper's token in the merchant's cookie opens no field", async () => {
    const elena = await scene.shopper(ELENA)
    const visitor = scene.visitor()

    visitor.cookies.set(
      'VtexIdclientAutCookie',
      elena.cookies.get('VtexIdclientAutCookie_wholesale') ?? ''
    )
    expect(await answered(visitor)).toEqual([])
  })

  it('the token of a merchant of another account opens no field', async () => {
    const stranger = await scene.visitor().signInAdmin({ account: 'retail' })

    expect(await answered(stranger)).toEqual([])
  })
})

describe('mistake 4: failures swallowed', () => {
  // The runtime takes any answer of License Manager that is not false for a yes: docs/SECURITY.md.
  it.each([
    ['vtexid', 'error', ''],
    ['vtexid', 'garbage', '<html>'],
    ['vtexid', 'refuse', ''],
    ['vtexid', 'throttle', ''],
    ['license', 'error', ''],
    ['license', 'garbage', 'false'],
    ['license', 'refuse', ''],
    ['license', 'throttle', ''],
  ])('without %s (%s %s) nobody is let in', async (api, mode, body) => {
    await scene.fault(api, mode, { body })
    const given: string[] = []

    for (const { name, plain } of fields) {
      const { json } = await scene.merchant.graphql(plain)

      if (refusalOf(json, name) === null) given.push(name)
    }

    expect(given).toEqual([])
  })

  it('without sessions the shopper is told that it is not known', async () => {
    const elena = await scene.shopper(ELENA)

    await scene.fault('session', 'error')
    expect(await elena.decision(ALL_KEYS)).toMatchObject({
      status: 'degraded',
      reason: 'session',
      identified: false,
    })
  })

  alsoIn(
    'tests/journeys/faults.test.ts',
    'answers in time when %s is in mode %s'
  )
})

describe('mistake 5: identity from an argument or a body', () => {
  it('no argument names the acting person', () => {
    expect(
      authProblems('input A { userEmail: String, updatedBy: String }')
    ).not.toEqual([])
  })

  it.each(['email', 'userId', 'customerId', 'login', 'storeUserEmail'])(
    '%s in the query changes nothing',
    async (name) => {
      const bruno = await scene.shopper(BRUNO)
      const keys = ALL_KEYS.map((key) => `plans=${key}`).join('&')
      const plain = await bruno.ask(`${DECISION}?${keys}`)
      const told = await bruno.ask(`${DECISION}?${keys}&${name}=${ANA}`)

      expect(told.json).toEqual(plain.json)
    }
  )

  alsoIn('tests/journeys/promises.test.ts', "the form's e-mail", 'the session')
})

const CLIENT_HEADERS: Readonly<Record<string, string>> = {
  'x-vtex-product': 'admin',
  'x-forwarded-host': 'myvtex.com',
  'x-forwarded-for': '127.0.0.1',
  'x-forwarded-email': ANA,
  'x-vtex-user-email': ANA,
  'x-vtex-origin-address': '127.0.0.1',
}

describe('mistake 6: a header of the client is believed', () => {
  it.each(Object.entries(CLIENT_HEADERS))('%s: %s', async (name, value) => {
    const headers = { [name]: value }

    expect(await anonymousAnswer(headers)).toEqual(await anonymousAnswer({}))
    expect(await answered(scene.visitor(), mutations, headers)).toEqual([])
  })
})

describe('mistake 7: a host taken for a login', () => {
  it.each([
    'dev--wholesale.myvtex.com',
    'localhost:3000',
    'wholesale.vtexlocal.com.br',
  ])('nobody from %s is let in', async (host) => {
    expect(
      await answered(scene.visitor(), fields, {
        'x-forwarded-host': host,
        origin: `https://${host}`,
        referer: `https://${host}/admin`,
      })
    ).toEqual([])
  })
})

describe("mistake 8: a shopper's role is enough for the merchant's work", () => {
  it.each([
    ['a shopper', { email: ELENA }],
    ['a telesales agent', { email: ELENA, impersonatedBy: BRUNO }],
  ])('%s is refused every field', async (_, who) => {
    expect(await answered(await scene.visitor().signIn(who))).toEqual([])
  })

  it('whoever may only read is refused every mutation', async () => {
    const viewer = await scene.visitor().signInAdmin({ role: 'viewer' })

    expect(await answered(viewer, mutations)).toEqual([])
  })
})

describe('mistake 9: privileges mixed up', () => {
  const callsDuring = async (
    work: () => Promise<unknown>
  ): Promise<readonly Json[]> => {
    await scene.forgetRequests()
    await work()

    return scene.requests()
  }

  const kindsOf = (calls: readonly Json[], api: string) => [
    ...new Set(
      calls.filter((call) => call.api === api).map(({ tokenKind }) => tokenKind)
    ),
  ]

  it("customers are read for the Admin with the merchant's token only", async () => {
    const calls = await callsDuring(async () => {
      await scene.preview({ email: ELENA })
      await scene.merchant.graphql(
        `{ clusterPreview(match: ALL, clusters: [{ property: "email", operator: FILLED, values: [] }]) { total } customers(search: "elena") { __typename } }`
      )
    })

    const reads = calls.filter(({ path: asked }) =>
      /\/(search|scroll|documents)/.test(textOf(asked))
    )

    expect(reads.length).toBeGreaterThan(1)
    expect(kindsOf(reads, 'masterdata')).toEqual(['merchant'])
  })

  it("a shopper's decision is made with the app's token, never with a merchant's", async () => {
    const elena = await scene.shopper(ELENA)
    const merchant = scene.merchant.cookies.get('VtexIdclientAutCookie') ?? ''

    // A merchant who shops: his Admin cookie comes along.
    elena.cookies.set('VtexIdclientAutCookie', merchant)
    const calls = await callsDuring(() =>
      elena.decision(ALL_KEYS, { orderFormId: 'abc' })
    )

    expect(calls.length).toBeGreaterThan(0)
    expect(kindsOf(calls, 'masterdata')).toEqual(['app'])
    expect(calls.filter((call) => call.tokenKind === 'merchant')).toEqual([])
  })

  it("the gateway's rules are written with no token but a merchant's", async () => {
    const calls = await callsDuring(async () => {
      for (const { plain } of fields) await scene.merchant.graphql(plain)
    })

    const writes = calls.filter(
      ({ api, method, tokenKind }) =>
        api === 'gateway' && method !== 'GET' && tokenKind !== 'merchant'
    )

    expect(writes).toEqual([])
  })

  alsoIn(
    'tests/journeys/paymentConditions.journey.test.ts',
    'is written with the merchant’s token'
  )
  alsoIn('tests/journeys/promises.test.ts', 'the app writes no gateway rule')
})

describe('mistake 10: the app token behind a public route', () => {
  it('a decision has these keys and no other', async () => {
    const elena = await scene.shopper(ELENA)
    const { json } = await elena.ask(`${DECISION}?plans=30`)
    const [plan] = listOf(objectOf(json).plans).map(objectOf)

    expect(Object.keys(objectOf(json)).sort()).toEqual([
      'identified',
      'plans',
      'status',
    ])
    expect(Object.keys(plan).sort()).toEqual(['key', 'offered'])
  })

  it.each([
    '../../../oms/pvt/orders',
    '..%2F..%2Foms%2Fpvt%2Forders',
    'a?b=c',
    'a/b',
    'http://example.com',
  ])('a cart called %s asks nothing of the platform', async (id) => {
    await scene.forgetRequests()
    const { status } = await scene
      .visitor()
      .ask(`${DECISION}?orderFormId=${encodeURIComponent(id)}`)

    expect(status).toBe(400)
    expect(await scene.requests()).toEqual([])
  })

  alsoIn('tests/journeys/identity.test.ts', 'is plan keys and nothing else')
})

describe('mistake 11: a personal answer cached publicly', () => {
  it('a decision is kept by nobody, also one that is refused', async () => {
    for (const query of ['plans=30', 'plans=x']) {
      const { headers } = await scene.visitor().ask(`${DECISION}?${query}`)

      expect(headers.get('cache-control')).toBe('private, no-store')
    }
  })

  it('no answer of the Admin may be kept by others', async () => {
    for (const { plain } of fields.filter(({ isMutation }) => !isMutation)) {
      const { headers } = await scene.merchant.graphql(plain)

      expect(headers.get('cache-control') ?? '').not.toMatch(/public|s-maxage/)
    }
  })

  alsoIn('tests/contract/auth.test.ts', 'kept for everybody is found')
})

describe('mistake 12: tokens in logs', () => {
  /** Planted where only a careless log or answer would show them. */
  const SECRET = 'secret-buyer@leak.example'
  const DOCUMENT = '98.765.432/0001-10'

  const order = async () => {
    const { json } = await scene.merchant.ask('/local/orders', {
      method: 'POST',
      body: { email: SECRET, days: [90] },
    })

    return textOf(objectOf(json).orderId)
  }

  it('an order, an erasure, a report and an event leave none, whatever fails', async () => {
    await scene.customer('secret', {
      email: SECRET,
      payment: 'on-time',
      corporateDocument: DOCUMENT,
    })
    const answers: string[] = []
    // Refused for want of VTEX ID, the runtime itself logs its own failed call: docs/SECURITY.md.
    const before = store.logs().length
    const everything = async () => {
      const orderId = await order()

      answers.push(
        (await scene.merchant.graphql('mutation { checkOrders { looked } } '))
          .text,
        (await scene.merchant.graphql('{ orderChecks { items { orderId } } }'))
          .text,
        (
          await scene.merchant.graphql(
            'mutation ($sha256: String!) { eraseCustomer(sha256: $sha256) { status found issues { code } } }',
            { sha256: 'ab'.repeat(32) }
          )
        ).text,
        (
          await scene
            .visitor()
            .ask(REPORT, { method: 'POST', body: { outcome: SECRET } })
        ).text
      )
      expect(orderId).not.toBe('')
    }

    await everything()
    for (const api of ['masterdata', 'vbase', 'gateway', 'oms']) {
      for (const mode of ['error', 'garbage']) {
        await scene.fault(api, mode, { body: `${SECRET} ${DOCUMENT}` })
        await everything()
        await scene.noFaults()
      }
    }

    const said = [store.logs().slice(before), ...answers].join('\n')
    const secrets = [
      SECRET,
      encodeURIComponent(SECRET),
      DOCUMENT,
      store.appToken,
      ...scene.merchant.cookies.values(),
    ]

    expect(store.logs().length).toBeGreaterThan(before)
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
  })

  alsoIn(
    'tests/journeys/access.test.ts',
    'is in no log of the service, whatever fails',
    'in what fails is in no answer'
  )
})

describe('mistake 13: a search built from input', () => {
  const WIDENING = [
    '*',
    '*@*',
    `${ELENA} OR email=*`,
    `"${ELENA}"`,
    `x" OR email="${ELENA}`,
    `x') OR (email=*`,
    `${ELENA}&_fields=_all`,
    'x AND payment=on-time',
  ]

  it.each(WIDENING)('an e-mail %s finds nobody else', async (email) => {
    expect(await scene.preview({ email })).toMatchObject({
      customerFound: false,
    })
  })

  it.each(WIDENING)('an id %s finds nobody else', async (id) => {
    expect(await scene.preview({ id })).toMatchObject({ customerFound: false })
  })

  it.each(WIDENING.slice(2))(
    'a part %s of a name finds nobody else',
    async (search) => {
      const { items } = await scene.merchant.field(
        'query ($search: String!) { customers(search: $search) { items { id } issues { code } } }',
        { search }
      )

      expect(listOf(items)).toEqual([])
    }
  )

  it('a shopper whose e-mail is a search gets nothing by it', async () => {
    const shopper = await scene.shopper(
      '* OR email=elena@aurora-hotels.example'
    )

    expect((await shopper.decision(ALL_KEYS)).offered).toEqual(['15/30', '30'])
  })
})

describe('mistake 14: authorization hanging on a schema of Master Data', () => {
  it('no call names one, and a shopper is read by his e-mail alone', async () => {
    const elena = await scene.shopper(ELENA)

    await scene.forgetRequests()
    await elena.decision(ALL_KEYS)
    await scene.preview({ email: ELENA })
    const reads = (await scene.requests()).filter(
      ({ api }) => api === 'masterdata'
    )

    expect(reads.length).toBeGreaterThan(1)
    expect(
      reads.filter((call) =>
        listOf(call.query).some((name) => /schema/.test(textOf(name)))
      )
    ).toEqual([])
  })
})

describe('mistake 15: hiding taken for enforcing', () => {
  it.each([ANA, BRUNO, ELENA])(
    'an order of %s past the page is judged as the page would have shown it',
    async (email) => {
      const shopper = await scene.shopper(email)
      const { offered } = await shopper.decision(ALL_KEYS)
      const verdicts: Record<string, unknown> = {}

      for (const key of ALL_KEYS) {
        const { json } = await scene.merchant.ask('/local/orders', {
          method: 'POST',
          body: { email, days: key.split('/').map(Number) },
        })

        const { orderId } = objectOf(json)
        const { items } = await scene.merchant.field(
          '{ orderChecks(first: 100) { items { orderId verdict } } }'
        )

        verdicts[key] = listOf(items)
          .map(objectOf)
          .find((check) => check.orderId === orderId)?.verdict
      }

      expect(verdicts).toEqual(
        Object.fromEntries(
          ALL_KEYS.map((key) => [
            key,
            offered.includes(key) ? 'ALLOWED' : 'NOT_ALLOWED',
          ])
        )
      )
    }
  )

  alsoIn('tests/journeys/orderCheck.journey.test.ts', 'CANCEL cancels days')
})

describe('limits', () => {
  // CVE-2022-24434: the package that took uploads apart ended the process.
  it('a malformed upload is refused, and the process goes on', async () => {
    const boundary = '----boundary'
    const { status } = await fetch(`${store.url}/_v/private/graphql/v1`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: `--${boundary}\r\n Content-Disposition: form-data; name="a"\r\n\r\n\r\n--${boundary}--`,
    })

    expect(status).toBe(400)
    expect(store.logs()).not.toContain('uncaughtException')
  })

  it('a page report larger than one word is refused', async () => {
    const { status } = await scene.visitor().ask(REPORT, {
      method: 'POST',
      body: { outcome: 'APPLIED', more: 'x'.repeat(100_000) },
    })

    expect(status).toBe(400)
  })

  it('page reports beyond the limit are turned away, and decisions go on', async () => {
    const elena = await scene.shopper(ELENA)
    const visitor = scene.visitor()
    const statuses: number[] = []

    for (let wave = 0; wave < 40; wave += 1) {
      const answers = await Promise.all(
        Array.from({ length: 18 }, () =>
          visitor.ask(REPORT, { method: 'POST', body: { outcome: 'APPLIED' } })
        )
      )

      statuses.push(...answers.map(({ status }) => status))
    }

    expect(new Set(statuses)).toEqual(new Set([204, 429]))
    expect(await elena.decision(ALL_KEYS)).toMatchObject({ status: 'ok' })
  })

  it('a request to the Admin of many megabytes is refused', async () => {
    const { status } = await scene.merchant.graphql('{ settings { mode } }', {
      filling: 'x'.repeat(4_000_000),
    })

    // The runtime stops reading: its answer arrives first, or the connection's end does.
    expect([413, 502]).toContain(status)
    expect(await scene.visitor().decision(ALL_KEYS)).toMatchObject({
      status: 'ok',
    })
  })

  it('a thousand clusters at once are refused by code', async () => {
    const clusters = Array.from({ length: 1000 }, (_, index) =>
      cluster('payment', 'IS', String(index))
    )

    expect(await scene.save(CONDITIONS.goodPayers, clusters)).toMatchObject({
      status: 'INVALID',
    })
  })
})

describe('an erased customer', () => {
  const ERASE = `mutation ($sha256: String!, $cursor: String) {
    eraseCustomer(sha256: $sha256, cursor: $cursor) { status found paymentConditionIds cursor issues { code } }
  }`

  it('is in nothing the app keeps, and the history shows a marker', async () => {
    await scene.save(CONDITIONS.exclusive, [
      cluster('email', 'ANY_OF', ELENA, 'gone@leak.example'),
    ])
    await scene.saveSettings({ testers: ['Gone@leak.example'] })
    const sha256 = createHash('sha256')
      .update('gone@leak.example')
      .digest('hex')

    const result = await scene.merchant.field(ERASE, { sha256 })

    expect(result).toMatchObject({
      status: 'ERASED',
      paymentConditionIds: [CONDITIONS.exclusive],
      cursor: null,
      issues: [],
    })
    expect(result.found).toBeGreaterThan(3)
    const { items } = await scene.changes({ first: 5 })
    const kept = JSON.stringify([await scene.document(), items])

    expect(kept).not.toMatch(/gone@leak/i)
    expect(kept).toContain('@erased.invalid')
    expect(listOf(items).map((change) => objectOf(change).kind)[0]).toBe(
      'ERASED'
    )
    const elena = await scene.shopper(ELENA)

    expect((await elena.decision(ALL_KEYS)).offered).toContain('90')
  })

  it('that can not be erased now is said so by a code', async () => {
    await scene.fault('vbase', 'error')
    expect(
      await scene.merchant.field(ERASE, { sha256: 'ab'.repeat(32) })
    ).toMatchObject({
      status: 'UNAVAILABLE',
      issues: [{ code: 'STORAGE_UNAVAILABLE' }],
    })
  })
})
