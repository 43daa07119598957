import { record } from '../core/fixtures/builders'
import type { OrderCheck } from '../core/orderCheck'
import { dayOf } from '../core/orderCheck'
import type { StoredCheck } from '../core/orderCheckFile'
import { CLAIM_LEASE_MS, GIVE_UP_CLAIM_MS } from '../core/orderCheckLimits'
import { DEFAULT_SETTINGS } from '../core/settings'
import { START_MS } from '../fixtures/fakePorts'
import type { OrderWorld, OrderWorldNeeds } from '../fixtures/orders'
import {
  customerOf,
  orderCheck,
  orderWorld,
  placedOrder,
} from '../fixtures/orders'
import { checkOrder } from './checkOrder'
import type { OrderPorts, PlacedOrder } from './orderPorts'
import type { ChangeEntry } from './ports'
import { Unavailable } from './unavailable'

const ID = 'v1-01'
const DAY = dayOf(placedOrder().placedAt)
const ONE_MINUTE_MS = 60_000

const ordered = (given: Partial<PlacedOrder>): OrderWorldNeeds => ({
  orders: [{ status: 'FOUND', order: placedOrder(given) }],
})

const ANA = { email: 'ana@aurora.com' }

const changed = (given: Partial<ChangeEntry>): ChangeEntry => ({
  id: 'change-1',
  previousChangeId: null,
  baseRevision: '0',
  kind: 'SAVED',
  at: new Date(START_MS).toISOString(),
  by: 'ana@wholesale.com',
  paymentConditionId: null,
  before: null,
  after: null,
  settingsBefore: null,
  settingsAfter: null,
  settledOrphan: null,
  ...given,
})

describe('the verdict', () => {
  it.each<[string, OrderWorldNeeds, Partial<OrderCheck>]>([
    ['of a plan for him', ordered(ANA), { verdict: 'ALLOWED', reason: null }],
    [
      'of a plan for others',
      {},
      { verdict: 'NOT_ALLOWED', reason: 'WITHHELD', planKey: '30' },
    ],
    [
      'of days no condition has',
      ordered({ plan: { key: '7' } }),
      { verdict: 'NOT_ALLOWED', reason: 'PLAN_UNKNOWN' },
    ],
    [
      'of a plan for everybody, though customers can not be read',
      { ...ordered({ plan: { key: '15' } }), down: ['CUSTOMERS'] },
      { verdict: 'ALLOWED' },
    ],
    [
      'by his profile, whatever the e-mail says',
      ordered({ userId: 'ana@aurora.com-id' }),
      { verdict: 'ALLOWED' },
    ],
    [
      'by his e-mail when his profile is nobody',
      ordered({ ...ANA, userId: 'unknown-id' }),
      { verdict: 'ALLOWED' },
    ],
    [
      'of somebody the store does not know',
      ordered({ email: 'stranger@nowhere.com' }),
      { verdict: 'NOT_ALLOWED', reason: 'WITHHELD' },
    ],
    [
      'of an e-mail two customers have',
      {
        customers: [
          customerOf('bruno@lima.com', 'on-time'),
          customerOf('bruno@lima.com', 'delayed'),
        ],
      },
      { verdict: 'UNKNOWN', reason: 'CUSTOMER_UNKNOWN' },
    ],
    [
      'of an alias and an unknown profile',
      ordered({ email: null, userId: 'unknown-id' }),
      { verdict: 'UNKNOWN', reason: 'CUSTOMER_UNKNOWN' },
    ],
    [
      'of days nobody may take, whoever he is',
      ordered({ email: null, plan: { key: '7' } }),
      { verdict: 'NOT_ALLOWED', reason: 'PLAN_UNKNOWN' },
    ],
    [
      'without the plan',
      ordered({ plan: { missing: 'NO_CUSTOM_DATA' } }),
      { verdict: 'UNKNOWN', reason: 'NO_CUSTOM_DATA' },
    ],
    [
      'when customers can not be read',
      { down: ['CUSTOMERS'] },
      { verdict: 'UNKNOWN', reason: 'CUSTOMER_UNREADABLE' },
    ],
    [
      'when the gateway does not answer',
      { down: ['GATEWAY'] },
      { verdict: 'UNKNOWN', reason: 'GATEWAY_UNAVAILABLE' },
    ],
    [
      'when the conditions can not be read',
      { down: ['CONDITIONS'] },
      { verdict: 'UNKNOWN', reason: 'CONDITIONS_UNREADABLE' },
    ],
    [
      'when the history has a gap',
      { document: { lastChangeId: 'lost' } },
      { verdict: 'UNKNOWN', reason: 'CONDITIONS_UNREADABLE' },
    ],
    [
      'when the order can not be read',
      { orders: [{ status: 'UNREADABLE', placedAt: START_MS }] },
      { verdict: 'UNKNOWN', reason: 'ORDER_UNREADABLE', planKey: null },
    ],
  ])('%s', async (_, needs, expected) => {
    const world = orderWorld(needs)

    await checkOrder(world.ports, ID)
    expect(world.check(ID)).toMatchObject(expected)
    const isAccused = expected.verdict === 'NOT_ALLOWED'

    expect(world.acts).toEqual(isAccused ? [`CANCEL ${ID}`] : [])
  })
})

test.each<[string, number, string | null]>([
  ['placed before the clusters were saved is not looked at', 0, null],
  ['placed after it is judged by them', -10, 'NOT_ALLOWED'],
])('an order %s', async (_, savedAtMinute, expected) => {
  const world = orderWorld({
    document: { lastChangeId: 'change-1' },
    changes: [
      changed({
        at: new Date(START_MS + savedAtMinute * ONE_MINUTE_MS).toISOString(),
        paymentConditionId: 'B',
      }),
    ],
  })

  await checkOrder(world.ports, ID)
  expect(world.check(ID)?.verdict ?? null).toBe(expected)
})

describe('nothing is stored', () => {
  it.each<[string, OrderWorldNeeds, string]>([
    ['when switched off', { settings: { mode: 'OFF' } }, 'OFF'],
    ['without clusters', { document: { records: [] } }, 'OFF'],
    [
      'when switched off, though orders can not be read',
      { settings: { mode: 'OFF' }, down: ['ORDERS'] },
      'OFF',
    ],
    [
      'about an order nobody can read while testing',
      {
        settings: { mode: 'TESTERS', testers: ['ana@aurora.com'] },
        orders: [{ status: 'UNREADABLE', placedAt: START_MS }],
      },
      'UNAVAILABLE',
    ],
    [
      'about an order nobody can read under conditions nobody can read',
      {
        orders: [{ status: 'UNREADABLE', placedAt: START_MS }],
        down: ['CONDITIONS'],
      },
      'UNAVAILABLE',
    ],
    [
      'about another way to pay',
      ordered({ isOnCustomerCredit: false }),
      'NOT_CREDIT',
    ],
    ['about no order', { orders: [] }, 'NOT_FOUND'],
    [
      'about an order that can not be read now',
      { down: ['ORDERS'] },
      'UNAVAILABLE',
    ],
    [
      'about others while testing',
      { settings: { mode: 'TESTERS', testers: ['ana@aurora.com'] } },
      'NOT_A_TESTER',
    ],
    [
      'about somebody unknown while testing',
      {
        settings: { mode: 'TESTERS', testers: ['ana@aurora.com'] },
        ...ordered({ email: null }),
      },
      'NOT_A_TESTER',
    ],
  ])('%s', async (_, needs, status) => {
    const world = orderWorld(needs)

    expect((await checkOrder(world.ports, ID)).status).toBe(status)
    expect(await world.ports.checks.days()).toEqual([])
    expect(world.acts).toEqual([])
  })

  it('by the kill switch', async () => {
    const { ports, check } = orderWorld()
    const off = { ...ports, appSwitch: { isOn: async () => false } }

    expect(await checkOrder(off, ID)).toEqual({ status: 'OFF' })
    expect(check(ID)).toBeNull()
  })
})

test('a tester is checked, also behind an alias', async () => {
  const world = orderWorld({
    settings: { mode: 'TESTERS', testers: ['bruno@lima.com'] },
    ...ordered({ email: null, userId: 'bruno@lima.com-id' }),
  })

  await checkOrder(world.ports, ID)
  expect(world.check(ID)).toMatchObject({ verdict: 'NOT_ALLOWED' })
})

describe('what is done', () => {
  it.each<[string, OrderWorldNeeds, readonly string[], Partial<OrderCheck>]>([
    [
      'OBSERVE does nothing and says what CANCEL would do',
      { settings: { orderCheck: 'OBSERVE' } },
      [],
      { action: 'NONE', wouldDo: 'CANCELLED' },
    ],
    [
      'FLAG flags',
      { settings: { orderCheck: 'FLAG' } },
      [`FLAG ${ID}`],
      { action: 'FLAGGED', wouldDo: 'CANCELLED' },
    ],
    [
      'CANCEL cancels',
      {},
      [`CANCEL ${ID}`],
      { action: 'CANCELLED', downgradeReason: null },
    ],
    [
      'CANCEL flags late',
      ordered({ placedAt: START_MS - 31 * ONE_MINUTE_MS }),
      [`FLAG ${ID}`],
      { action: 'FLAGGED', downgradeReason: 'LATE' },
    ],
    [
      'CANCEL flags when the customer changed since',
      { customers: [customerOf('bruno@lima.com', 'delayed', START_MS)] },
      [`FLAG ${ID}`],
      { action: 'FLAGGED', downgradeReason: 'CUSTOMER_CHANGED' },
    ],
    [
      'CANCEL cancels when he changed before',
      {
        customers: [
          customerOf('bruno@lima.com', 'delayed', START_MS - 2 * ONE_MINUTE_MS),
        ],
      },
      [`CANCEL ${ID}`],
      { action: 'CANCELLED' },
    ],
    [
      'CANCEL flags the sixth',
      {
        checks: [1, 2, 3, 4, 5].map((number) =>
          orderCheck({ orderId: `other-${number}` })
        ),
      },
      [`FLAG ${ID}`],
      { action: 'FLAGGED', downgradeReason: 'TOO_MANY' },
    ],
    [
      'CANCEL leaves a settled order',
      ordered({ stage: 'SETTLED' }),
      [],
      { action: 'NONE', wouldDo: 'NONE', downgradeReason: 'SETTLED' },
    ],
    [
      'CANCEL leaves an order a merchant cancelled',
      ordered({ stage: 'CANCELLED' }),
      [],
      { action: 'NONE', downgradeReason: 'ALREADY_CANCELLED' },
    ],
    [
      'the setting at placement holds back the one of now',
      {
        document: { lastChangeId: 'change-1' },
        changes: [
          changed({
            settingsBefore: { ...DEFAULT_SETTINGS, orderCheck: 'FLAG' },
          }),
        ],
      },
      [`FLAG ${ID}`],
      { action: 'FLAGGED' },
    ],
  ])('%s', async (_, needs, acts, expected) => {
    const world = orderWorld(needs)
    const outcome = await checkOrder(world.ports, ID)

    expect(outcome).toEqual({ status: 'CHECKED', check: world.check(ID) })
    expect(world.acts).toEqual(acts)
    expect(world.check(ID)).toMatchObject({ ...expected, claim: null })
  })

  it.each(['ANSWERS_DEGRADED', 'PAGE_NOT_RECOGNISED'] as const)(
    'CANCEL flags around %s',
    async (trouble) => {
      const world = orderWorld()
      const troubles = { between: async () => trouble }

      await checkOrder({ ...world.ports, troubles }, ID)
      expect(world.acts).toEqual([`FLAG ${ID}`])
      expect(world.check(ID)).toMatchObject({ downgradeReason: trouble })
    }
  )

  it('stale rules may allow, never accuse', async () => {
    const world = orderWorld()
    const { value } = await world.ports.gateway.latest()
    const gateway = {
      recent: async () => ({ value, stale: true }),
      latest: async () => ({ value, stale: true }),
    }

    await checkOrder({ ...world.ports, gateway }, ID)
    expect(world.check(ID)).toMatchObject({
      verdict: 'UNKNOWN',
      reason: 'GATEWAY_UNAVAILABLE',
    })
  })

  it('an order the rules of a moment ago allowed is allowed', async () => {
    const world = orderWorld({ document: { records: [record()] } })
    const { value } = await world.ports.gateway.latest()
    const gateway = {
      recent: async () => ({ value, stale: false }),
      latest: async () => ({ value: [], stale: false }),
    }

    await checkOrder({ ...world.ports, gateway }, ID)
    expect(world.check(ID)).toMatchObject({ verdict: 'ALLOWED' })
  })
})

describe('however often it is asked', () => {
  it('events that come again and at once act once', async () => {
    const world = orderWorld()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => checkOrder(world.ports, ID))
    )

    await checkOrder(world.ports, ID)
    expect(world.acts).toEqual([`CANCEL ${ID}`])
    expect(answers.filter(({ status }) => status === 'CHECKED')).not.toEqual([])
  })

  it.each(['FLAG', 'CANCEL'] as const)(
    'a %s whose answer was lost is seen on the order, not repeated',
    async (orderCheckMode) => {
      const world = orderWorld({ settings: { orderCheck: orderCheckMode } })

      world.loseNextAnswer = true
      expect((await checkOrder(world.ports, ID)).status).toBe('UNAVAILABLE')
      expect(world.check(ID)?.claim).not.toBeNull()
      expect((await checkOrder(world.ports, ID)).status).toBe('IN_PROGRESS')
      world.clock.advance(CLAIM_LEASE_MS)
      await checkOrder(world.ports, ID)

      expect(world.acts).toEqual([`${orderCheckMode} ${ID}`])
      expect(world.check(ID)).toMatchObject({
        action: orderCheckMode === 'FLAG' ? 'FLAGGED' : 'CANCELLED',
        claim: null,
      })
    }
  )

  it('a claim nobody acted on is taken over', async () => {
    const claim = {
      id: 'dead',
      intent: 'CANCELLED',
      at: new Date(START_MS - CLAIM_LEASE_MS).toISOString(),
    } as const

    const world = orderWorld({
      checks: [orderCheck({ action: 'NONE', claim })],
    })

    await checkOrder(world.ports, ID)
    expect(world.acts).toEqual([`CANCEL ${ID}`])
    expect(world.check(ID)).toMatchObject({ action: 'CANCELLED', attempts: 2 })
  })

  it('what can not be confirmed is given up, not repeated', async () => {
    const claim = {
      id: 'dead',
      intent: 'FLAGGED',
      at: new Date(START_MS - GIVE_UP_CLAIM_MS).toISOString(),
    } as const

    const world = orderWorld({
      checks: [orderCheck({ action: 'NONE', claim })],
    })

    const { orders } = world.ports
    const blind = {
      ...world.ports,
      orders: {
        ...orders,
        isFlagged: async () => {
          world.down.add('ORDERS')

          return orders.isFlagged(ID).finally(() => world.down.delete('ORDERS'))
        },
      },
    }

    await checkOrder(blind, ID)
    expect(world.acts).toEqual([])
    expect(world.check(ID)).toMatchObject({
      action: 'NONE',
      downgradeReason: 'UNCONFIRMED',
      claim: null,
    })
  })

  it('a refusal is final', async () => {
    const world = orderWorld()
    const orders = {
      ...world.ports.orders,
      cancel: async () => 'REFUSED' as const,
    }

    await checkOrder({ ...world.ports, orders }, ID)
    expect(world.check(ID)).toMatchObject({
      action: 'NONE',
      downgradeReason: 'REFUSED',
      claim: null,
    })
  })

  it('an order settled between verdict and act is left alone', async () => {
    const world = orderWorld()
    let reads = 0
    const orders = {
      ...world.ports.orders,
      read: async (id: string) => {
        reads += 1
        const order = placedOrder({
          id,
          stage: reads > 1 ? 'SETTLED' : 'OPEN',
        })

        return { status: 'FOUND' as const, order }
      },
    }

    await checkOrder({ ...world.ports, orders }, ID)
    expect(world.acts).toEqual([])
    expect(world.check(ID)).toMatchObject({
      action: 'NONE',
      wouldDo: 'NONE',
      downgradeReason: 'SETTLED',
    })
  })

  it('a doubt is resolved by a later look', async () => {
    const world = orderWorld({ down: ['CUSTOMERS'] })

    await checkOrder(world.ports, ID)
    world.down.clear()
    await checkOrder(world.ports, ID)
    expect(world.check(ID)).toMatchObject({ verdict: 'NOT_ALLOWED' })
    expect(world.acts).toEqual([`CANCEL ${ID}`])
  })
})

const notToBeAsked = async (): Promise<never> => {
  throw new Error('nobody should ask')
}

const claimOf = (intent: 'FLAGGED' | 'CANCELLED', age: number) => ({
  id: 'theirs',
  intent,
  at: new Date(START_MS - age).toISOString(),
})

describe('what stands in the file already', () => {
  /** A day file that comes to hold this after the first look. */
  const meanwhile = async (world: OrderWorld, stored: StoredCheck) => {
    const { checks } = world.ports
    let looks = 0

    await checks.create(DAY)

    return {
      ...world.ports,
      checks: {
        ...checks,
        read: async (day: string) => {
          const current = await checks.read(day)

          looks += 1

          return current && looks > 1
            ? { ...current, file: { ...current.file, checks: [stored] } }
            : current
        },
      },
    }
  }

  const held = orderCheck({ action: 'NONE', claim: claimOf('CANCELLED', 0) })
  const damaged: StoredCheck = { readable: false, raw: { orderId: ID } }

  it.each<[string, StoredCheck, string]>([
    ['a verdict', { readable: true, check: orderCheck() }, 'CHECKED'],
    ['a fresh claim', { readable: true, check: held }, 'IN_PROGRESS'],
    ['what nobody can read', damaged, 'UNAVAILABLE'],
  ])('%s is left without asking anybody', async (_, stored, status) => {
    const world = orderWorld()
    const { checks } = world.ports
    const ports: OrderPorts = {
      ...world.ports,
      checks: {
        ...checks,
        read: async () => ({
          file: { createdAt: START_MS, checks: [stored] },
          revision: '0',
          settledAt: START_MS,
        }),
      },
      gateway: { recent: notToBeAsked, latest: notToBeAsked },
      properties: { recent: notToBeAsked, latest: notToBeAsked },
    }

    expect(await checkOrder(ports, ID)).toEqual({
      status,
      ...(status === 'CHECKED' && { check: orderCheck() }),
    })
    expect(world.acts).toEqual([])
    expect(world.logged).toEqual([])
  })

  it.each<[string, StoredCheck, string]>([
    ['a verdict', { readable: true, check: orderCheck() }, 'CHECKED'],
    ['a claim', { readable: true, check: held }, 'IN_PROGRESS'],
    ['what nobody can read', damaged, 'UNAVAILABLE'],
  ])('%s that came meanwhile is left, too', async (_, stored, status) => {
    const world = orderWorld()
    const outcome = await checkOrder(await meanwhile(world, stored), ID)

    expect(outcome).toEqual({
      status,
      ...(status === 'CHECKED' && { check: orderCheck() }),
    })
    expect(world.acts).toEqual([])
    expect(world.logged).toEqual([])
  })

  it('a doubt that is still the same is neither written nor logged', async () => {
    const world = orderWorld({ down: ['GATEWAY'] })

    await checkOrder(world.ports, ID)
    const first = world.check(ID)

    world.clock.advance(ONE_MINUTE_MS)
    expect(await checkOrder(world.ports, ID)).toEqual({
      status: 'CHECKED',
      check: first,
    })
    expect(world.logged).toEqual(['order-check'])
  })

  it('a doubt about an order the app did not apply to is forgotten', async () => {
    const world = orderWorld({
      settings: { mode: 'TESTERS', testers: ['ana@aurora.com'] },
      checks: [orderCheck({ verdict: 'UNKNOWN', action: 'NONE' })],
    })

    expect(await checkOrder(world.ports, ID)).toEqual({
      status: 'NOT_A_TESTER',
    })
    expect(world.check(ID)).toBeNull()
  })

  it.each<[string, boolean]>([
    ['is forgotten by who knows of it', true],
    ['is not looked for by who does not', false],
  ])('a doubt about an order paid otherwise %s', async (_, wasChecked) => {
    const doubt = orderCheck({ verdict: 'UNKNOWN', action: 'NONE' })
    const world = orderWorld({
      ...ordered({ isOnCustomerCredit: false }),
      checks: [doubt],
    })

    const outcome = await (wasChecked
      ? checkOrder(world.ports, ID, true)
      : checkOrder(world.ports, ID))

    expect(outcome).toEqual({ status: 'NOT_CREDIT' })
    expect(world.check(ID)).toEqual(wasChecked ? null : doubt)
  })
})

describe('a claim somebody left', () => {
  it('and did is written down, without judging anew', async () => {
    const world = orderWorld({
      ...ordered({ stage: 'CANCELLED' }),
      checks: [
        orderCheck({
          action: 'NONE',
          claim: claimOf('CANCELLED', CLAIM_LEASE_MS),
        }),
      ],
    })

    const gateway = { recent: notToBeAsked, latest: notToBeAsked }

    await checkOrder({ ...world.ports, gateway }, ID)
    expect(world.check(ID)).toMatchObject({
      action: 'CANCELLED',
      claim: null,
    })
    expect(world.acts).toEqual([])
    expect(world.logged).toEqual(['order-check'])
  })

  it('waits for its end to be seen', async () => {
    const check = orderCheck({
      action: 'NONE',
      claim: claimOf('FLAGGED', GIVE_UP_CLAIM_MS - 1),
    })

    const world = orderWorld({ checks: [check] })
    const orders = {
      ...world.ports.orders,
      isFlagged: async () => {
        throw new Unavailable('ORDERS')
      },
    }

    expect(await checkOrder({ ...world.ports, orders }, ID)).toEqual({
      status: 'UNAVAILABLE',
    })
    expect(world.check(ID)).toEqual(check)
    expect(world.acts).toEqual([])
  })
})

test('a bug is no outage', async () => {
  const { ports } = orderWorld()
  const orders = { ...ports.orders, read: notToBeAsked }

  await expect(checkOrder({ ...ports, orders }, ID)).rejects.toThrow(
    'nobody should ask'
  )
})

describe('what is logged, with ids and codes only', () => {
  const verdict = (given: object) => [
    'order-check',
    {
      orderId: ID,
      verdict: 'NOT_ALLOWED',
      reason: 'WITHHELD',
      action: 'CANCELLED',
      downgradeReason: null,
      ...given,
    },
  ]

  const fiveOthers = {
    checks: [1, 2, 3, 4, 5].map((number) =>
      orderCheck({ orderId: `other-${number}` })
    ),
  }

  it.each<[string, OrderWorldNeeds, boolean, readonly unknown[]]>([
    ['a verdict', {}, false, [verdict({})]],
    [
      'that cancelling has stopped',
      fiveOthers,
      false,
      [
        verdict({ action: 'FLAGGED', downgradeReason: 'TOO_MANY' }),
        ['order-check-cancelling-stopped', { orderId: ID }],
      ],
    ],
    [
      'an act whose end is unknown',
      {},
      true,
      [['order-check-unfinished', { orderId: ID }]],
    ],
    [
      'what did not answer',
      { down: ['ORDERS'] },
      false,
      [['order-check-unavailable', { orderId: ID, upstream: 'ORDERS' }]],
    ],
  ])('%s', async (_, needs, loseNextAnswer, expected) => {
    const world = orderWorld(needs)
    const logged: unknown[] = []

    world.loseNextAnswer = loseNextAnswer
    await checkOrder(
      { ...world.ports, log: (...given) => logged.push(given) },
      ID
    )
    expect(logged).toEqual(expected)
  })
})
