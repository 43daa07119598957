import { paymentCondition, properties, record } from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import type { Settings } from '../core/settings'
import { DEFAULT_SETTINGS } from '../core/settings'
import {
  failingSource,
  fakeClock,
  memoryConditions,
  sourceOf,
  unavailable,
} from '../fixtures/fakePorts'
import type { AdminCustomerSource, Customer } from './ports'
import type { ClusterPreviewPorts } from './previewClusters'
import { previewClusters } from './previewClusters'
import type { DecisionQuestion, PreviewPorts } from './previewDecision'
import { previewDecision } from './previewDecision'
import { scanTurns } from './scanTurns'
import { Forbidden, Unavailable } from './unavailable'

const ANA: Customer = {
  id: 'ana',
  email: 'ana@acme.com',
  facts: { payment: 'on-time' },
}

const BOB: Customer = { id: 'bob', email: 'bob@acme.com', facts: {} }

/** Customers in pages of two, as Master Data would scroll them. */
const customersOf = (
  all: readonly Customer[],
  fails: Partial<AdminCustomerSource> = {}
): AdminCustomerSource => ({
  byEmail: async (_, email) => {
    const same = all.filter((one) => one.email === email)

    if (same.length > 1) return { status: 'SEVERAL' }

    return same.length === 1
      ? { status: 'FOUND', customer: same[0] }
      : { status: 'NONE' }
  },
  byId: async (_, id) => {
    const customer = all.find((one) => one.id === id)

    return customer ? { status: 'FOUND', customer } : { status: 'NONE' }
  },
  page: async (_, __, cursor) => {
    const from = Number(cursor ?? 0)
    const next = from + 2

    return {
      customers: all.slice(from, next),
      total: cursor === null ? all.length : null,
      next: next < all.length ? String(next) : null,
    }
  },
  total: async () => all.length,
  values: async () => [],
  holding: async () => [],
  containing: async () => [],
  ...fails,
})

const forbidden = async (): Promise<never> => {
  throw new Forbidden('CUSTOMERS')
}

const documentWith = (settings: Partial<Settings> = {}) => ({
  ...emptyDocument,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  records: [record({ paymentConditionId: 'good', planKeys: ['30/60'] })],
})

describe('the preview of a decision', () => {
  const OPEN = paymentCondition('open', ['30'])
  const GOOD = paymentCondition('good', ['30/60'])

  const preview = (
    question: Partial<DecisionQuestion>,
    ports: Partial<PreviewPorts> = {}
  ) =>
    previewDecision(
      {
        clock: fakeClock(),
        conditions: memoryConditions(documentWith()),
        gateway: sourceOf([OPEN, GOOD]),
        properties: sourceOf(properties),
        customers: customersOf([
          ANA,
          BOB,
          { ...BOB, id: 'twin', email: 'twin@acme.com' },
          { ...BOB, id: 'twin2', email: 'twin@acme.com' },
        ]),
        ...ports,
      },
      {
        email: null,
        customerId: null,
        draft: null,
        salesChannel: null,
        at: null,
        ...question,
      }
    )

  const offeredTo = async (question: Partial<DecisionQuestion>) =>
    (await preview(question)).plans
      .filter(({ offered }) => offered)
      .map(({ key }) => key)

  it.each<[string, Partial<DecisionQuestion>, readonly string[]]>([
    ['one who qualifies', { email: 'ana@acme.com' }, ['30', '30/60']],
    ['one who does not', { email: 'bob@acme.com' }, ['30']],
    ['one by id', { customerId: 'ana' }, ['30', '30/60']],
    ['an unknown one', { email: 'nobody@acme.com' }, ['30']],
    ['nobody', {}, ['30']],
  ])('of %s', async (_, question, offered) => {
    expect(await offeredTo(question)).toEqual(offered)
  })

  it('says why, cluster by cluster', async () => {
    const { conditions } = await preview({ email: 'bob@acme.com' })

    expect(conditions).toMatchObject([
      { paymentConditionId: 'open', outcome: 'UNRESTRICTED' },
      {
        paymentConditionId: 'good',
        outcome: 'NOT_ELIGIBLE',
        clusters: [{ holds: false, reason: 'MISSING', actual: null }],
      },
    ])
  })

  it('of two documents with one e-mail says so', async () => {
    expect(await preview({ email: 'twin@acme.com' })).toMatchObject({
      status: 'OK',
      customerFound: false,
      issues: [{ path: ['email'], code: 'SEVERAL_CUSTOMERS' }],
    })
  })

  it('with a draft decides as if it were saved, and saves nothing', async () => {
    const conditions = memoryConditions(documentWith())
    const before = await conditions.read()
    const clusters = [{ property: 'payment', operator: 'EMPTY', values: [] }]
    const answer = await preview(
      {
        email: 'bob@acme.com',
        draft: { paymentConditionId: 'good', match: 'ALL', clusters },
      },
      { conditions }
    )

    expect(answer.plans).toMatchObject([{ offered: true }, { offered: true }])
    expect(await conditions.read()).toEqual(before)
  })

  it('with a draft for a condition without clusters is not off', async () => {
    const answer = await preview(
      {
        email: 'bob@acme.com',
        draft: {
          paymentConditionId: 'open',
          match: 'ALL',
          clusters: [{ property: 'payment', operator: 'FILLED', values: [] }],
        },
      },
      { conditions: memoryConditions(emptyDocument) }
    )

    expect(answer).toMatchObject({
      status: 'OK',
      plans: [
        { key: '30', offered: false },
        { key: '30/60', offered: true },
      ],
    })
  })

  it.each<[string, Partial<Settings>, string]>([
    ['OFF', { mode: 'OFF' }, 'OFF'],
    [
      'TESTERS without him',
      { mode: 'TESTERS', testers: ['bob@acme.com'] },
      'OFF',
    ],
    ['TESTERS with him', { mode: 'TESTERS', testers: ['ana@acme.com'] }, 'OK'],
  ])('in mode %s', async (_, settings, status) => {
    const conditions = memoryConditions(documentWith(settings))

    expect(await preview({ customerId: 'ana' }, { conditions })).toMatchObject({
      status,
    })
  })

  it.each<[string, Partial<PreviewPorts>, string, string]>([
    [
      'storage',
      {
        conditions: {
          ...memoryConditions(documentWith()),
          read: unavailable('CONDITIONS'),
        },
      },
      'CONDITIONS',
      'STORAGE_UNAVAILABLE',
    ],
    [
      'the gateway',
      { gateway: failingSource('GATEWAY') },
      'GATEWAY',
      'GATEWAY_UNAVAILABLE',
    ],
    [
      'customers',
      { customers: customersOf([], { byEmail: unavailable('CUSTOMERS') }) },
      'CUSTOMERS',
      'CUSTOMERS_UNAVAILABLE',
    ],
    [
      'the right to read customers',
      { customers: customersOf([], { byEmail: forbidden }) },
      'CUSTOMERS',
      'CUSTOMERS_FORBIDDEN',
    ],
  ])('without %s is degraded, by code', async (_, ports, reason, code) => {
    expect(await preview({ email: 'ana@acme.com' }, ports)).toMatchObject({
      status: 'DEGRADED',
      reason,
      customerFound: false,
      issues: [{ code }],
    })
  })

  it('at a moment that is none says so and takes now', async () => {
    expect(await preview({ at: 'soon' })).toMatchObject({
      status: 'OK',
      issues: [{ path: ['at'], code: 'NOT_A_MOMENT' }],
    })
  })

  it.each([
    ['2025-12-31T23:59:59Z', []],
    ['2026-06-01T00:00:00Z', ['30']],
  ])('at %s', async (at, offered) => {
    const gateway = sourceOf([{ ...OPEN, validFrom: Date.UTC(2026, 0, 1) }])
    const { plans } = await preview({ at }, { gateway })

    expect(plans.filter((plan) => plan.offered).map(({ key }) => key)).toEqual(
      offered
    )
  })
})

describe('the preview of clusters', () => {
  const MANY = [ANA, BOB, { ...ANA, id: 'cara', email: 'cara@acme.com' }]
  const FILLED = [{ property: 'payment', operator: 'FILLED', values: [] }]

  const setUp = (customers: AdminCustomerSource = customersOf(MANY)) => {
    const clock = fakeClock()
    const turns = scanTurns(clock.now)
    const ports = (store = 'wholesale:master'): ClusterPreviewPorts => ({
      conditions: memoryConditions(documentWith()),
      properties: sourceOf(properties),
      customers,
      turn: turns(store),
    })

    const ask = (
      cursor: string | null = null,
      clusters: unknown = FILLED,
      store?: string
    ) => previewClusters(ports(store), { match: 'ALL', clusters, cursor })

    return { ask, clock }
  }

  it('is driven page by page until the cursor is null', async () => {
    const { ask } = setUp()
    const first = await ask()
    const second = await ask(first.cursor)

    expect(first).toMatchObject({
      total: 3,
      scanned: 2,
      matching: 1,
      sample: [{ id: 'ana', email: 'a***@acme.com' }],
    })
    expect(second).toMatchObject({
      total: 3,
      scanned: 1,
      matching: 1,
      cursor: null,
    })
  })

  it("of one store waits for another scan of it, and not for other stores'", async () => {
    const { ask } = setUp()

    await ask()
    expect(await ask()).toMatchObject({
      scanned: 0,
      issues: [{ code: 'SCAN_BUSY' }],
    })
    expect(await ask(null, FILLED, 'retail:master')).toMatchObject({
      issues: [],
    })
  })

  it('can begin once the other is over, or was given up', async () => {
    const { ask, clock } = setUp()
    const first = await ask()

    await ask(first.cursor)
    expect(await ask()).toMatchObject({ issues: [] })
    clock.advance(3000)
    expect(await ask()).toMatchObject({ issues: [] })
  })

  it('throttled gives the same cursor again and keeps its turn', async () => {
    let isThrottled = false
    const { page, ...others } = customersOf(MANY)
    const { ask } = setUp({
      ...others,
      page: async (...question) => {
        if (isThrottled) throw new Unavailable('CUSTOMERS')

        return page(...question)
      },
    })

    const first = await ask()

    isThrottled = true
    expect(await ask(first.cursor)).toMatchObject({
      cursor: first.cursor,
      issues: [{ code: 'CUSTOMERS_UNAVAILABLE' }],
    })
    isThrottled = false
    expect(await ask()).toMatchObject({ issues: [{ code: 'SCAN_BUSY' }] })
    expect(await ask(first.cursor)).toMatchObject({ cursor: null, issues: [] })
  })

  it.each([
    ['without the right to read customers', forbidden, 'CUSTOMERS_FORBIDDEN'],
    [
      'throttled at its first page',
      unavailable('CUSTOMERS'),
      'CUSTOMERS_UNAVAILABLE',
    ],
  ])('%s keeps nobody waiting', async (_, page, code) => {
    const { ask } = setUp(customersOf(MANY, { page }))

    expect(await ask()).toMatchObject({ cursor: null, issues: [{ code }] })
    expect(await ask()).toMatchObject({ issues: [{ code }] })
  })

  it.each([
    ['no clusters', [], 'NO_CLUSTERS'],
    ['clusters that are none', 'x', 'NOT_A_LIST'],
    [
      'an unknown property',
      [{ property: 'shoeSize', operator: 'FILLED', values: [] }],
      'UNKNOWN_PROPERTY',
    ],
  ])('of %s is a code and scans nothing', async (_, clusters, code) => {
    const { ask } = setUp()

    expect(await ask(null, clusters)).toMatchObject({
      scanned: 0,
      cursor: null,
      issues: [{ code }],
    })
    expect(await ask()).toMatchObject({ issues: [] })
  })

  it.each(['x', '12', '12.', '-1.a', 'abc.def'])(
    'from the made-up cursor %j is a code',
    async (cursor) => {
      const { ask } = setUp()

      expect(await ask(cursor)).toMatchObject({
        cursor: null,
        issues: [{ code: 'UNKNOWN_CURSOR' }],
      })
    }
  )
})
