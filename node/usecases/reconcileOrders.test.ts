import { START_MS } from '../fixtures/fakePorts'
import type { OrderWorldNeeds } from '../fixtures/orders'
import { orderCheck, orderWorld, placedOrder } from '../fixtures/orders'
import { answerTroubles } from './answerTroubles'
import { listOrderChecks } from './listOrderChecks'
import type { MomentCode } from './moments'
import type { PlacedOrder } from './orderPorts'
import { reconcileOrders } from './reconcileOrders'
import { reconcileTurns } from './reconcileTurns'
import { Unavailable } from './unavailable'

const ONE_MINUTE_MS = 60_000
const ONE_DAY_MS = 24 * 60 * ONE_MINUTE_MS

const found = (given: Partial<PlacedOrder>) => ({
  status: 'FOUND' as const,
  order: placedOrder(given),
})

describe('reconciliation', () => {
  it('finds the orders whose event was lost, and only them', async () => {
    const world = orderWorld({
      orders: [
        found({ id: 'known' }),
        found({ id: 'lost' }),
        found({ id: 'card', isOnCustomerCredit: false }),
        found({ id: 'old', placedAt: START_MS - 3 * ONE_DAY_MS }),
      ],
      checks: [orderCheck({ orderId: 'known' })],
    })

    expect(await reconcileOrders(world.ports, ONE_MINUTE_MS)).toEqual({
      looked: 2,
      checked: 1,
      hasMore: false,
    })
    expect(world.acts).toEqual(['CANCEL lost'])
    expect(world.check('old')).toBeNull()
    expect((await reconcileOrders(world.ports, ONE_MINUTE_MS)).looked).toBe(0)
  })

  it('looks again at doubts and at what was left unfinished', async () => {
    const at = new Date(START_MS - 2 * ONE_MINUTE_MS).toISOString()
    const world = orderWorld({
      orders: [found({ id: 'doubt' }), found({ id: 'left' })],
      checks: [
        orderCheck({ orderId: 'doubt', verdict: 'UNKNOWN', action: 'NONE' }),
        orderCheck({
          orderId: 'left',
          action: 'NONE',
          claim: { id: 'dead', intent: 'CANCELLED', at },
        }),
      ],
    })

    await reconcileOrders(world.ports, ONE_MINUTE_MS)
    expect(world.acts).toEqual(['CANCEL doubt', 'CANCEL left'])
  })

  it('forgets a doubt about an order that was paid otherwise', async () => {
    const world = orderWorld({
      orders: [found({ id: 'card', isOnCustomerCredit: false })],
      checks: [
        orderCheck({ orderId: 'card', verdict: 'UNKNOWN', action: 'NONE' }),
      ],
    })

    await reconcileOrders(world.ports, ONE_MINUTE_MS)
    expect(world.check('card')).toBeNull()
  })

  it('ends with its time and says that there is more', async () => {
    const world = orderWorld({ orders: [found({})] })

    expect(await reconcileOrders(world.ports, -1)).toMatchObject({
      looked: 0,
      hasMore: true,
    })
  })

  it.each<[string, OrderWorldNeeds]>([
    ['switched off', { settings: { mode: 'OFF' } }],
    ['never used', { document: { records: [] } }],
  ])('does nothing when %s', async (_, needs) => {
    const world = orderWorld({ ...needs, down: ['ORDERS'] })

    expect((await reconcileOrders(world.ports, ONE_MINUTE_MS)).looked).toBe(0)
  })

  it('says so when orders can not be listed', async () => {
    const world = orderWorld({ down: ['ORDERS'] })

    await expect(
      reconcileOrders(world.ports, ONE_MINUTE_MS)
    ).rejects.toBeInstanceOf(Unavailable)
  })
})

describe('the list', () => {
  const placed = (minutes: number) =>
    new Date(START_MS - minutes * ONE_MINUTE_MS).toISOString()

  const world = orderWorld({
    checks: [
      orderCheck({ orderId: 'a', placedAt: placed(30) }),
      orderCheck({ orderId: 'b', placedAt: placed(10), verdict: 'ALLOWED' }),
      orderCheck({ orderId: 'c', placedAt: placed(10) }),
      orderCheck({ orderId: 'd', placedAt: placed(24 * 60) }),
    ],
  })

  const pages = async (
    first: number,
    verdict: 'ALLOWED' | 'NOT_ALLOWED' | null = null
  ) => {
    const ids: string[][] = []
    let after: string | null = null

    do {
      const page: Awaited<ReturnType<typeof listOrderChecks>> =
        await listOrderChecks(world.ports, { first, after, verdict })

      ids.push(page.items.map(({ orderId }) => orderId))
      after = page.cursor
    } while (after !== null)

    return ids
  }

  it.each([
    ['all at once', 20, null, [['c', 'b', 'a', 'd']]],
    [
      'two by two',
      2,
      null,
      [
        ['c', 'b'],
        ['a', 'd'],
      ],
    ],
    ['one by one', 1, null, [['c'], ['b'], ['a'], ['d']]],
    ['of one verdict', 2, 'NOT_ALLOWED', [['c', 'a'], ['d']]],
    ['never less than one a page', 0, 'ALLOWED', [['b']]],
  ] as const)('goes from the newest on, %s', async (_, first, verdict, ids) => {
    expect(await pages(first, verdict)).toEqual(ids)
  })
})

describe('the turns of reconciliation', () => {
  const turnsAt = () => {
    let now = START_MS
    let runs = 0
    const turns = reconcileTurns(() => now)
    const take = async (hasMore = false, store = 'a') => {
      await turns.take(store, async () => {
        runs += 1

        return { hasMore }
      })

      return runs
    }

    return {
      turns,
      take,
      advance: (ms: number) => {
        now += ms
      },
    }
  }

  it('a process begins with one, and has another every ten minutes', async () => {
    const { take, advance } = turnsAt()

    expect(await take()).toBe(1)
    expect(await take()).toBe(1)
    advance(10 * ONE_MINUTE_MS - 1)
    expect(await take()).toBe(1)
    advance(1)
    expect(await take()).toBe(2)
  })

  it.each(['more', 'a wish', 'a failure'])(
    'after %s it is a minute',
    async (cause) => {
      const { turns, take, advance } = turnsAt()

      if (cause === 'a failure') {
        await turns.take('a', async () => {
          throw new Unavailable('ORDERS')
        })
      } else {
        await take(cause === 'more')
      }

      if (cause === 'a wish') turns.want('a')
      const before = await take()

      advance(ONE_MINUTE_MS)
      expect(await take()).toBe(before + 1)
    }
  )

  it('each store has its own', async () => {
    const { take } = turnsAt()

    await take()
    expect(await take(false, 'b')).toBe(2)
  })

  it('there is one at a time', async () => {
    const { turns, take } = turnsAt()

    await turns.take('a', async () => {
      expect(await take()).toBe(0)

      return { hasMore: false }
    })
  })

  it('what was paid otherwise is remembered, within bounds', () => {
    const seen = turnsAt().turns.otherwisePaid('a')

    seen.add('first')
    expect(seen.has('first')).toBe(true)
    for (let count = 0; count < 5_000; count++) seen.add(`v${count}`)
    expect(seen.has('first')).toBe(false)
  })
})

describe('trouble with our answers', () => {
  const at = (minutes: number, count = 1) => ({
    count,
    lastAt: new Date(START_MS + minutes * ONE_MINUTE_MS).toISOString(),
  })

  it.each<[string, Partial<Record<MomentCode, object>>, string | null]>([
    ['nothing', {}, null],
    ['applied answers', { APPLIED: at(0) }, null],
    ['a degraded answer', { DEGRADED_CUSTOMERS: at(0) }, 'ANSWERS_DEGRADED'],
    ['an unknown page', { NOT_RECOGNISED: at(0) }, 'PAGE_NOT_RECOGNISED'],
    ['a page without an answer', { FAILED: at(0) }, 'PAGE_NOT_RECOGNISED'],
    ['both', { FAILED: at(0), DEGRADED_SESSION: at(0) }, 'ANSWERS_DEGRADED'],
    ['one long before', { FAILED: at(-11) }, null],
    ['one long after', { FAILED: at(6) }, null],
    [
      'several, the last long after',
      { FAILED: at(6, 2) },
      'PAGE_NOT_RECOGNISED',
    ],
  ])('%s', async (_, tallies, expected) => {
    const days = async () => [
      {
        day: '2026-01-15',
        tallies: Object.fromEntries(Object.entries(tallies)),
      },
    ]

    expect(
      await answerTroubles({ days }).between(
        START_MS - 10 * ONE_MINUTE_MS,
        START_MS + 5 * ONE_MINUTE_MS
      )
    ).toBe(expected)
  })
})
