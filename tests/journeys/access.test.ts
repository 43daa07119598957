import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { CONDITIONS, Scene, cluster } from './support/scene'
import { listOf, objectOf } from './support/json'
import type { Visitor } from './support/visitor'

const ELENA = 'elena@aurora-hotels.example'
/** Planted where only a careless log or answer would show them. */
const PLANTED = 'planted-secret@leak.example'
const REFUSED = 'refused@leak.example'

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const CLUSTERS =
  '[{ property: "email", operator: IS, values: ["refused@leak.example"] }]'

const TEXT_CLUSTERS = CLUSTERS.replace('IS', '"IS"')

const CHANGE = '{ action: DISABLE, id: "x" }'

const QUERIES: Readonly<Record<string, string>> = {
  paymentConditions: '{ paymentConditions { total } }',
  paymentCondition: '{ paymentCondition(id: "x") { id } }',
  customerProperties: '{ customerProperties { name } }',
  clusterPreview: `{ clusterPreview(match: ALL, clusters: ${CLUSTERS}) { total issues { code } } }`,
  decisionPreview: `{ decisionPreview(email: "${REFUSED}") { status issues { code } } }`,
  changes: '{ changes { cursor } }',
  changedRecords: '{ changedRecords(changeId: "x") { total } }',
  conditionExport: '{ conditionExport { revision } }',
  importPreview: `{ importPreview(input: [{ match: "ALL", clusters: ${TEXT_CLUSTERS} }]) { unchanged } }`,
  importImpact: `{ importImpact(input: [{ match: "ALL", clusters: ${TEXT_CLUSTERS} }]) { total } }`,
  undoImpact: '{ undoImpact(changeId: "x") { total } }',
  settings: '{ settings { mode } }',
  customers: '{ customers(search: "refused") { __typename } }',
  propertyValues:
    '{ propertyValues(property: "payment", search: "on") { __typename } }',
  unknownValues:
    '{ unknownValues(property: "payment", values: ["on"]) { __typename } }',
  conditionHealth:
    '{ conditionHealth(paymentConditionId: "x") { __typename } }',
  audience: '{ audience { total issues { code } } }',
  impactPreview: '{ impactPreview(paymentConditionId: "x") { __typename } }',
  orderChecks: '{ orderChecks { __typename } }',
  pageReports: '{ pageReports { day } }',
  pageCaptures: '{ pageCaptures { id } }',
  pageCapture: '{ pageCapture(id: "x") { id } }',
  installmentPreview:
    '{ installmentPreview(amount: 100, plans: [{ days: "30" }]) { __typename } }',
  previewPaymentConditionChange: `{ previewPaymentConditionChange(input: ${CHANGE}) { __typename } }`,
  paymentConditionChangeImpact: `{ paymentConditionChangeImpact(input: ${CHANGE}) { total } }`,
  openPaymentConditionChanges: '{ openPaymentConditionChanges { __typename } }',
  storeProbes: '{ storeProbes { id } }',
  probeStore: '{ probeStore(id: "RULE_LIST") { status } }',
}

const SETTINGS =
  '{ mode: OFF, testers: [], whenUnavailable: OFFER_ALL, timeZone: "UTC", customerEntity: "CL", orderCheck: OBSERVE }'

const MUTATIONS: Readonly<Record<string, string>> = {
  saveClusteredCondition: `mutation { saveClusteredCondition(input: { paymentConditionId: "x", match: ALL, clusters: ${CLUSTERS} }, revision: "r") { status } }`,
  removeClusteredCondition:
    'mutation { removeClusteredCondition(paymentConditionId: "x", revision: "r") { status } }',
  importClusteredConditions: `mutation { importClusteredConditions(input: [{ match: "ALL", clusters: ${TEXT_CLUSTERS} }], revision: "r") { status } }`,
  undoChange:
    'mutation { undoChange(changeId: "x", revision: "r") { status } }',
  restoreChange:
    'mutation { restoreChange(changeId: "x", revision: "r") { status } }',
  savePaymentCondition: `mutation { savePaymentCondition(input: ${CHANGE}, fingerprint: "f", revision: "r") { __typename } }`,
  resumePaymentCondition:
    'mutation { resumePaymentCondition(paymentConditionId: "x") { __typename } }',
  writeBackPaymentCondition:
    'mutation { writeBackPaymentCondition(paymentConditionId: "x", revision: "r") { __typename } }',
  leavePaymentConditionChange:
    'mutation { leavePaymentConditionChange(paymentConditionId: "x") { __typename } }',
  checkOrders: 'mutation { checkOrders { __typename } }',
  startTeaching: 'mutation { startTeaching { __typename } }',
  removePageCapture: 'mutation { removePageCapture(id: "x") }',
  probeStorage: 'mutation { probeStorage(id: "STORAGE_FILES") { status } }',
  eraseCustomer: 'mutation { eraseCustomer(sha256: "x") { __typename } }',
  saveSettings: `mutation { saveSettings(input: ${SETTINGS}, revision: "r") { status } }`,
}

const openers: Record<string, () => Promise<Visitor>> = {
  nobody: async () => scene.visitor(),
  'a shopper': () => scene.shopper(ELENA),
  'a telesales agent': () =>
    scene.visitor().signIn({
      email: ELENA,
      impersonatedBy: 'telesales@wholesale.example',
    }),
  'a shopper with his token as a merchant': async () => {
    const elena = await scene.shopper(ELENA)
    const visitor = scene.visitor()

    visitor.cookies.set(
      'VtexIdclientAutCookie',
      elena.cookies.get('VtexIdclientAutCookie_wholesale') ?? ''
    )

    return visitor
  },
  'an expired merchant': () =>
    scene.visitor().signInAdmin({ expiresInSeconds: 0 }),
  'a merchant of another account': () =>
    scene.visitor().signInAdmin({ account: 'retail' }),
}

/** Refused for who asks; a query the schema refuses would say nothing about rights. */
const isRefused = (json: unknown, field: string): boolean => {
  const { data, errors } = objectOf(json)
  const value = objectOf(data)[field] ?? null
  const [error] = listOf(errors).map(objectOf)
  const { code } = objectOf(error?.extensions)

  return value === null && (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
}

test('the lists above name every field of the schema', async () => {
  const { text } = await scene.merchant.ask('/local/graphql')
  const names = (type: string) =>
    [
      ...(
        new RegExp(`type ${type} \\{([^]*?)\\n\\}`).exec(text)?.[1] ?? ''
      ).matchAll(/^ {2}(\w+)/gm),
    ]
      .map(([, name]) => name)
      .sort()

  expect(names('Query')).toEqual(Object.keys(QUERIES).sort())
  expect(names('Mutation')).toEqual(Object.keys(MUTATIONS).sort())
})

describe.each(Object.keys(openers))('%s', (who) => {
  it.each(Object.entries({ ...QUERIES, ...MUTATIONS }))(
    'is refused %s',
    async (field, query) => {
      const before = await scene.document()
      const visitor = await openers[who]()
      const { json } = await visitor.graphql(query)

      expect(isRefused(json, field)).toBe(true)
      expect(await scene.document()).toEqual(before)
    }
  )
})

describe('a viewer', () => {
  let viewer: Visitor

  beforeAll(async () => {
    viewer = await scene.visitor().signInAdmin({ role: 'viewer' })
  })

  it.each(Object.entries(QUERIES))('may read %s', async (field, query) => {
    const { json } = await viewer.graphql(query)

    expect(objectOf(json).errors).toBeUndefined()
    expect(Object.keys(objectOf(objectOf(json).data))).toEqual([field])
  })

  it.each(Object.entries(MUTATIONS))('is refused %s', async (field, query) => {
    const { json } = await viewer.graphql(query)

    expect(isRefused(json, field)).toBe(true)
  })

  it('without Master Data rights gets codes, not customers', async () => {
    const decision = await viewer.field(
      `{ decisionPreview(email: "${ELENA}") { status reason customerFound issues { code } conditions { clusters { actual } } } }`
    )

    expect(decision).toMatchObject({
      status: 'DEGRADED',
      reason: 'CUSTOMERS',
      customerFound: false,
      issues: [{ code: 'CUSTOMERS_FORBIDDEN' }],
    })
    expect(JSON.stringify(decision)).not.toMatch(/"actual":"/)
    const preview = await viewer.field(
      '{ clusterPreview(match: ALL, clusters: [{ property: "payment", operator: FILLED, values: [] }]) { total scanned matching sample { email } issues { code } } }'
    )

    expect(preview).toEqual({
      total: 0,
      scanned: 0,
      matching: 0,
      sample: [],
      issues: [{ code: 'CUSTOMERS_FORBIDDEN' }],
    })
  })

  it('does not keep the merchant from counting customers', async () => {
    const query =
      '{ clusterPreview(match: ALL, clusters: [{ property: "payment", operator: FILLED, values: [] }]) { scanned issues { code } } }'

    await viewer.field(query)
    expect(await scene.merchant.field(query)).toMatchObject({ issues: [] })
  })
})

describe('bad input', () => {
  const unchanged = async (work: () => Promise<unknown>) => {
    const before = await scene.document()
    const result = await work()

    expect(await scene.document()).toEqual(before)

    return result
  }

  it('of a save is reported all at once, with path and code', async () => {
    const result = await unchanged(() =>
      scene.save('nowhere', [
        cluster('shoeSize', 'IS', '42'),
        cluster('creditScore', 'CONTAINS', '7'),
        cluster('creditScore', 'BETWEEN', '9', '1'),
        cluster('customerSince', 'BEFORE', '2026-02-30'),
        cluster('payment', 'IS', ' ', 'two'),
      ])
    )

    expect(result).toMatchObject({
      status: 'INVALID',
      issues: [
        { path: ['paymentConditionId'], code: 'UNKNOWN_PAYMENT_CONDITION' },
        { path: ['clusters', '0', 'property'], code: 'UNKNOWN_PROPERTY' },
        { path: ['clusters', '1', 'operator'], code: 'OPERATOR_NOT_FOR_KIND' },
        { path: ['clusters', '2', 'values'], code: 'RANGE_REVERSED' },
        { path: ['clusters', '3', 'values', '0'], code: 'NOT_A_DATE' },
        { path: ['clusters', '4', 'values'], code: 'TOO_MANY_VALUES' },
        { path: ['clusters', '4', 'values', '0'], code: 'EMPTY_VALUE' },
      ],
    })
  })

  const one = cluster('payment', 'IS', 'on-time')
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `value ${index}`)

  it.each<[string, Array<ReturnType<typeof cluster>>, string]>([
    ['no clusters', [], 'NO_CLUSTERS'],
    ['six clusters', [one, one, one, one, one, one], 'TOO_MANY_CLUSTERS'],
    ['the same cluster twice', [one, one], 'DUPLICATE_CLUSTER'],
    [
      '1,001 values',
      [cluster('payment', 'ANY_OF', ...many(1001))],
      'TOO_MANY_VALUES',
    ],
    ['no value', [cluster('payment', 'IS')], 'TOO_FEW_VALUES'],
    [
      'a value for EMPTY',
      [cluster('payment', 'EMPTY', 'x')],
      'TOO_MANY_VALUES',
    ],
    [
      '10,001 characters',
      [cluster('payment', 'IS', 'x'.repeat(10_001))],
      'VALUE_TOO_LONG',
    ],
    [
      'a control character',
      [cluster('payment', 'IS', 'a\u0000b')],
      'CONTROL_CHARACTER',
    ],
    [
      'a number with a comma',
      [cluster('creditScore', 'IS', '1,5')],
      'NOT_A_NUMBER',
    ],
    [
      'a boolean in words',
      [cluster('isCorporate', 'IS', 'yes')],
      'NOT_A_BOOLEAN',
    ],
    [
      'a reserved property',
      [cluster('address.city', 'IS', 'Recife')],
      'RESERVED_PROPERTY',
    ],
  ])('%s', async (_, clusters, code) => {
    const result = await unchanged(() =>
      scene.save(CONDITIONS.goodPayers, clusters)
    )

    expect(result).toMatchObject({ status: 'INVALID' })
    expect(
      listOf(objectOf(result).issues).map((issue) => objectOf(issue).code)
    ).toContain(code)
  })

  it('of settings is reported all at once', async () => {
    const result = await unchanged(() =>
      scene.saveSettings({
        testers: ['not an e-mail', 'ana@cafe-aurora.example', '@'],
        timeZone: 'Mars/Olympus',
        customerEntity: 'C L',
      })
    )

    expect(result).toMatchObject({
      status: 'INVALID',
      issues: [
        { path: ['testers', '0'], code: 'NOT_AN_EMAIL' },
        { path: ['testers', '2'], code: 'NOT_AN_EMAIL' },
        { path: ['timeZone'], code: 'UNKNOWN_TIME_ZONE' },
        { path: ['customerEntity'], code: 'NOT_AN_ENTITY' },
      ],
    })
  })

  it('of a removal and a restore is a code', async () => {
    expect(await unchanged(() => scene.remove('nowhere'))).toMatchObject({
      status: 'INVALID',
      issues: [
        { path: ['paymentConditionId'], code: 'UNKNOWN_PAYMENT_CONDITION' },
      ],
    })
    expect(await unchanged(() => scene.restore('nothing'))).toMatchObject({
      status: 'INVALID',
      issues: [{ path: ['changeId'], code: 'UNKNOWN_CHANGE' }],
    })
  })

  it.each([
    [
      'an unknown operator',
      MUTATIONS.saveClusteredCondition.replace('IS', 'LIKE'),
    ],
    [
      'an unknown match',
      MUTATIONS.saveClusteredCondition.replace('ALL', 'SOME'),
    ],
    [
      'a missing revision',
      MUTATIONS.restoreChange.replace(', revision: "r"', ''),
    ],
    ['an unknown mode', MUTATIONS.saveSettings.replace('OFF', 'MAYBE')],
  ])('the schema refuses %s', async (_, mutation) => {
    const answer = await unchanged(() => scene.merchant.graphql(mutation))

    expect(objectOf(objectOf(answer).json).data).toBeUndefined()
  })

  it('of a draft and a moment in a preview is a code, and the decision stands', async () => {
    const preview = await scene.preview({
      email: ELENA,
      at: 'yesterday',
      draft: { paymentConditionId: 'nowhere', match: 'ALL', clusters: [] },
    })

    expect(preview).toMatchObject({ status: 'OK', customerFound: true })
    expect(listOf(preview.issues).map((issue) => objectOf(issue).path)).toEqual(
      [['draft', 'paymentConditionId'], ['draft', 'clusters'], ['at']]
    )
  })

  it('of a cluster preview is a code', async () => {
    const preview = (rest: string) =>
      scene.merchant.field(
        `{ clusterPreview(match: ALL, ${rest}) { scanned cursor issues { path code } } }`
      )

    expect(await preview('clusters: []')).toMatchObject({
      issues: [{ path: ['clusters'], code: 'NO_CLUSTERS' }],
    })
    expect(
      await preview(`clusters: ${CLUSTERS}, cursor: "made up"`)
    ).toMatchObject({
      cursor: null,
      issues: [{ path: ['cursor'], code: 'UNKNOWN_CURSOR' }],
    })
  })

  it('of the decision route is reported all at once', async () => {
    const query = new URLSearchParams([
      ['plans', '30'],
      ['plans', ''],
      ['plans', '030'],
      ['plans', '15 / 30'],
      ['orderFormId', '../x'],
    ])

    const { status, json } = await scene
      .visitor()
      .ask(`/_v/private/clustered-payment-conditions/decision?${query}`)

    expect({ status, json }).toEqual({
      status: 400,
      json: {
        issues: [
          { path: ['plans', '1'], code: 'NOT_A_PLAN_KEY' },
          { path: ['plans', '2'], code: 'NOT_A_PLAN_KEY' },
          { path: ['plans', '3'], code: 'NOT_A_PLAN_KEY' },
          { path: ['orderFormId'], code: 'NOT_AN_ORDER_FORM' },
        ],
      },
    })
  })

  it.each([
    [100, 200],
    [101, 400],
  ])('%i plans are answered %i', async (count, expected) => {
    const query = new URLSearchParams(
      Array.from({ length: count }, (_, day): [string, string] => [
        'plans',
        String(day),
      ])
    )

    const { status } = await scene
      .visitor()
      .ask(`/_v/private/clustered-payment-conditions/decision?${query}`)

    expect(status).toBe(expected)
  })

  it.each([
    ['{"outcome":"APPLIED"}', 204],
    ['{"outcome":"PERFECT"}', 400],
    ['[]', 400],
    ['not json', 400],
    [`{"outcome":"APPLIED","email":"${PLANTED.repeat(20)}"}`, 400],
  ])('the page report %j is answered %i', async (body, expected) => {
    const { status } = await fetch(
      `${store.url}/_v/private/clustered-payment-conditions/page-report`,
      { method: 'POST', body }
    )

    expect(status).toBe(expected)
  })
})

describe('answers of the Admin', () => {
  it.each(Object.entries(QUERIES))(
    '%s is never cached publicly',
    async (_, query) => {
      const { headers } = await scene.merchant.graphql(query)
      const control = headers.get('cache-control') ?? ''

      expect(control).not.toMatch(/public|s-maxage/)
      expect(control).toMatch(/no-store|no-cache|private|max-age=0/)
    }
  )

  it('that are codes are not cached publicly either', async () => {
    await scene.fault('vbase', 'error')
    const { headers, text } = await scene.merchant.graphql(QUERIES.settings)

    expect(text).toContain('STORAGE_UNAVAILABLE')
    expect(headers.get('cache-control')).not.toMatch(/public|s-maxage/)
  })

  it('count all customers, however often they are asked for', async () => {
    for (let round = 0; round < 12; round += 1) {
      const preview = await scene.merchant.field(
        '{ clusterPreview(match: ALL, clusters: [{ property: "email", operator: FILLED, values: [] }]) { total scanned matching cursor issues { code } } }'
      )

      expect(preview).toMatchObject({ cursor: null, issues: [] })
      expect(preview.scanned).toBe(preview.total)
      expect(preview.matching).toBe(preview.total)
    }
  })

  it('sampled customers are masked', async () => {
    const { sample } = await scene.merchant.field(
      `{ clusterPreview(match: ALL, clusters: [{ property: "email", operator: IS, values: ["${ELENA}"] }]) { sample { id email } issues { code } } }`
    )

    expect(sample).toEqual([
      { id: expect.any(String), email: 'e***@aurora-hotels.example' },
    ])
  })
})

describe('a planted secret', () => {
  it('is in no log of the service, whatever fails', async () => {
    await scene.customer('planted', { email: PLANTED, payment: PLANTED })
    const shopper = await scene.shopper(PLANTED)
    const everything = async () => {
      await scene.preview({ email: PLANTED }).catch(() => undefined)
      await scene.merchant.graphql(
        QUERIES.clusterPreview.replace(REFUSED, PLANTED)
      )
      await scene.merchant.graphql(
        MUTATIONS.saveClusteredCondition.replace(REFUSED, PLANTED)
      )
      await scene
        .save(CONDITIONS.goodPayers, [cluster('email', 'IS', PLANTED)])
        .catch(() => undefined)
      await scene.saveSettings({ testers: [PLANTED] }).catch(() => undefined)
      await shopper.decision(['30'], { orderFormId: 'abc' })
      await shopper.ask(
        `/_v/private/clustered-payment-conditions/decision?plans=${PLANTED}`
      )
    }

    await everything()
    // Without VTEX ID or License Manager the runtime refuses, and logs the refused query itself.
    for (const api of [
      'masterdata',
      'vbase',
      'gateway',
      'session',
      'checkout',
    ]) {
      await scene.fault(api, 'error')

      await everything()

      await scene.noFaults()
    }

    const logs = store.logs()
    const secrets = [
      PLANTED,
      encodeURIComponent(PLANTED),
      store.appToken,
      ...scene.merchant.cookies.values(),
      ...[...shopper.cookies].flatMap(([name, value]) =>
        name === 'checkout.vtex.com' ? [] : [value]
      ),
    ]

    expect(logs).not.toBe('')
    expect(secrets.filter((secret) => logs.includes(secret))).toEqual([])
  })

  it('in what fails is in no answer', async () => {
    const shopper = await scene.shopper(PLANTED)

    await scene.fault('masterdata', 'garbage', { body: PLANTED })
    const answers = [
      await shopper.ask('/_v/private/clustered-payment-conditions/decision'),
      await scene.merchant.graphql('{ customerProperties { name } }'),
      await scene.merchant.graphql(QUERIES.clusterPreview),
    ]

    expect(answers.map(({ text }) => text).join()).not.toContain(PLANTED)
    answers.forEach(({ text }) => {
      expect(text).not.toContain(store.appToken)
      expect(text).not.toMatch(/\bat \w+.*\.(js|ts):\d+/)
    })
  })
})
