import { START_MS } from '../fixtures/fakePorts'
import type { OrderWorldNeeds } from '../fixtures/orders'
import { orderCheck, orderWorld, placedOrder } from '../fixtures/orders'
import { answerTroubles } from './answerTroubles'
import type { OrderChecksQuestion } from './listOrderChecks'
import { ANY_CHECK, listOrderChecks } from './listOrderChecks'
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

  const NOTHING = { looked: 0, checked: 0, hasMore: false }

  it.each<[string, OrderWorldNeeds]>([
    ['switched off', { settings: { mode: 'OFF' } }],
    ['never used', { document: { records: [] } }],
  ])('does nothing when %s', async (_, needs) => {
    const world = orderWorld({ ...needs, down: ['ORDERS'] })

    expect(await reconcileOrders(world.ports, ONE_MINUTE_MS)).toEqual(NOTHING)
  })

  it('does nothing by the kill switch', async () => {
    const { ports } = orderWorld({ down: ['ORDERS'] })
    const off = { ...ports, appSwitch: { isOn: async () => false } }

    expect(await reconcileOrders(off, ONE_MINUTE_MS)).toEqual(NOTHING)
  })

  it.each(['ORDERS', 'CONDITIONS'] as const)(
    'says so when %s can not be read',
    async (upstream) => {
      const world = orderWorld({ down: [upstream] })

      await expect(reconcileOrders(world.ports, ONE_MINUTE_MS)).rejects.toEqual(
        new Unavailable(upstream)
      )
    }
  )

  it('looks back two days, to the millisecond', async () => {
    const since = START_MS - 2 * ONE_DAY_MS
    const days: string[] = []
    const world = orderWorld({
      orders: [
        found({ id: 'just', placedAt: since }),
        found({ id: 'known', placedAt: since }),
        found({ id: 'before', placedAt: since - 1 }),
      ],
      checks: [
        orderCheck({
          orderId: 'known',
          placedAt: new Date(since).toISOString(),
        }),
      ],
    })

    const { checks } = world.ports
    const ports = {
      ...world.ports,
      checks: {
        ...checks,
        read: async (day: string) => {
          days.push(day)

          return checks.read(day)
        },
      },
    }

    expect((await reconcileOrders(ports, ONE_MINUTE_MS)).looked).toBe(1)
    expect(days.slice(0, 3)).toEqual(['2026-01-15', '2026-01-14', '2026-01-13'])
    expect(world.check('just')).not.toBeNull()
    expect(world.check('before')).toBeNull()
  })

  it('goes on for as long as it was given', async () => {
    const world = orderWorld({ orders: [found({})] })

    expect(await reconcileOrders(world.ports, 0)).toEqual({
      looked: 1,
      checked: 1,
      hasMore: false,
    })
  })

  it('remembers what was paid otherwise, that alone, without a file of its own', async () => {
    const world = orderWorld({
      orders: [found({ id: 'card', isOnCustomerCredit: false })],
    })

    await reconcileOrders(world.ports, ONE_MINUTE_MS)
    expect(world.ports.otherwisePaid.has('card')).toBe(true)
    expect(await world.ports.checks.days()).toEqual([])

    const credit = orderWorld({ orders: [found({ id: 'credit' })] })

    await reconcileOrders(credit.ports, ONE_MINUTE_MS)
    expect(credit.ports.otherwisePaid.has('credit')).toBe(false)
  })

  it('logs how many it looked at', async () => {
    const logged: unknown[] = []
    const { ports } = orderWorld({
      orders: [found({ id: 'card', isOnCustomerCredit: false })],
    })

    await reconcileOrders(
      { ...ports, log: (...given) => logged.push(given) },
      ONE_MINUTE_MS
    )
    expect(logged).toEqual([['orders-reconciled', { looked: 1, checked: 0 }]])
  })

  describe('the pages of orders', () => {
    const NOW = START_MS - ONE_MINUTE_MS
    const OLD = START_MS - 3 * ONE_DAY_MS

    /** Pages of orders by when they were placed; the last one is given again and again. */
    const pagesOf = async (
      pages: ReadonlyArray<readonly number[]>,
      hasMore: (page: number) => boolean
    ) => {
      const { ports } = orderWorld({ orders: [] })
      const asked: number[] = []
      const orders = {
        ...ports.orders,
        list: async (_: number, page: number) => {
          asked.push(page)
          const placed = pages[Math.min(page, pages.length) - 1]

          return {
            orders: placed.map((placedAt, index) => ({
              id: `${page}-${index}`,
              placedAt,
            })),
            hasMore: hasMore(page),
          }
        },
      }

      await reconcileOrders({ ...ports, orders }, ONE_MINUTE_MS)

      return asked.length
    }

    it.each<[string, readonly number[][], (page: number) => boolean, number]>([
      ['one is all there is', [[NOW]], () => false, 1],
      ['the last one says so', [[NOW]], (page) => page < 3, 3],
      [
        'an old order among new ones is none',
        [[NOW, OLD], [OLD]],
        () => true,
        2,
      ],
      ['only old orders are the end', [[OLD, OLD]], () => true, 1],
      [
        'an order of two days ago is not too old',
        [[START_MS - 2 * ONE_DAY_MS], [OLD]],
        () => true,
        2,
      ],
      ['there are no more than thirty', [[NOW]], () => true, 30],
    ])('%s', async (_, pages, hasMore, expected) => {
      expect(await pagesOf(pages, hasMore)).toBe(expected)
    })
  })
})

describe('the list', () => {
  const placed = (minutes: number) =>
    new Date(START_MS - minutes * ONE_MINUTE_MS).toISOString()

  const world = orderWorld({
    checks: [
      orderCheck({ orderId: 'b', placedAt: placed(10), verdict: 'ALLOWED' }),
      orderCheck({ orderId: 'c', placedAt: placed(10) }),
      orderCheck({ orderId: 'a', placedAt: placed(30) }),
      orderCheck({
        orderId: 'd',
        placedAt: placed(24 * 60),
        reason: 'PLAN_UNKNOWN',
        action: 'FLAGGED',
        wouldDo: 'FLAGGED',
        downgradeReason: 'LATE',
      }),
    ],
  })

  const pages = async (
    first: number,
    asked: Partial<OrderChecksQuestion> = {}
  ) => {
    const ids: string[][] = []
    let after: string | null = null

    do {
      const page: Awaited<ReturnType<typeof listOrderChecks>> =
        await listOrderChecks(world.ports, {
          ...ANY_CHECK,
          ...asked,
          first,
          after,
        })

      ids.push(page.items.map(({ orderId }) => orderId))
      after = page.cursor
    } while (after !== null)

    return ids
  }

  it.each<[string, number, Partial<OrderChecksQuestion>, string[][]]>([
    ['all at once', 20, {}, [['c', 'b', 'a', 'd']]],
    [
      'two by two',
      2,
      {},
      [
        ['c', 'b'],
        ['a', 'd'],
      ],
    ],
    ['one by one', 1, {}, [['c'], ['b'], ['a'], ['d']]],
    ['of one verdict', 2, { verdict: 'NOT_ALLOWED' }, [['c', 'a'], ['d']]],
    ['never less than one a page', 0, { verdict: 'ALLOWED' }, [['b']]],
    ['of one action', 20, { action: 'FLAGGED' }, [['d']]],
    [
      'that CANCEL would cancel',
      1,
      { wouldDo: 'CANCELLED' },
      [['c'], ['b'], ['a']],
    ],
    ['of one reason', 20, { reason: 'PLAN_UNKNOWN' }, [['d']]],
    ['from a day on', 20, { from: '2026-01-15' }, [['c', 'b', 'a']]],
    ['up to a day', 20, { until: '2026-01-14' }, [['d']]],
    ['of days with none', 20, { from: '2026-02-01' }, [[]]],
    [
      'by everything at once',
      20,
      { verdict: 'NOT_ALLOWED', reason: 'WITHHELD' },
      [['c', 'a']],
    ],
  ])('goes from the newest on, %s', async (_, first, asked, ids) => {
    expect(await pages(first, asked)).toEqual(ids)
  })

  it('adds up the last orders, whatever is asked for', async () => {
    const { last } = await listOrderChecks(world.ports, {
      ...ANY_CHECK,
      verdict: 'UNKNOWN',
      first: 1,
      after: null,
    })

    expect(last).toMatchObject({
      orders: 4,
      allowed: 1,
      notAllowed: 3,
      wouldFlag: 4,
      wouldCancel: 3,
    })
  })
})

describe('the day files the list reads', () => {
  const days = ['2026-01-15', '2026-01-14', '2026-01-13']
  const placed = (day: string, minute = 0) =>
    `${day}T10:${String(minute).padStart(2, '0')}:00.000Z`

  /** Lists, and says which of the days were read besides for the sums, which need each once. */
  const list = async (
    given: Partial<OrderChecksQuestion>,
    checks = days.flatMap((day) => [
      orderCheck({ orderId: `${day}-a`, placedAt: placed(day) }),
      orderCheck({ orderId: `${day}-b`, placedAt: placed(day) }),
    ])
  ) => {
    const { ports } = orderWorld({ checks })
    const read: string[] = []
    const page = await listOrderChecks(
      {
        ...ports,
        checks: {
          ...ports.checks,
          days: async () => [...(await ports.checks.days()), '2026-01-01'],
          read: async (day) => {
            read.push(day)

            return ports.checks.read(day)
          },
        },
      },
      { ...ANY_CHECK, first: 1, after: null, ...given }
    )

    return {
      page,
      listed: days.filter(
        (day) => read.filter((one) => one === day).length > 1
      ),
    }
  }

  it.each<[string, Partial<OrderChecksQuestion>, readonly string[]]>([
    ['a page is full', {}, days.slice(0, 1)],
    ['a page may have another', { first: 2 }, days.slice(0, 2)],
    [
      'a later page begins where the one before ended',
      { after: `${placed(days[1])}_${days[1]}-b` },
      days.slice(1),
    ],
  ])('are as few as can be: %s', async (_, given, expected) => {
    expect((await list(given)).listed).toEqual(expected)
  })

  it('may be gone by then', async () => {
    expect((await list({ first: 20 })).page.items).toHaveLength(6)
  })

  it('give the sums of the last hundred orders', async () => {
    const many = Array.from({ length: 60 }, (_, minute) => [
      orderCheck({ orderId: `n${minute}`, placedAt: placed(days[0], minute) }),
      orderCheck({
        orderId: `o${minute}`,
        placedAt: placed(days[1], minute),
        verdict: minute < 20 ? 'UNKNOWN' : 'ALLOWED',
      }),
    ])

    const { page } = await list({}, many.flat())

    expect(page.last).toMatchObject({
      orders: 100,
      notAllowed: 60,
      allowed: 40,
    })
  })
})

describe('the turns of reconciliation', () => {
  const turnsAt = (start = START_MS) => {
    let now = start
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

  it('the first one waits for nothing', async () => {
    expect(await turnsAt(0).take()).toBe(1)
  })

  it('there is one at a time', async () => {
    const { turns, take } = turnsAt()

    let meanwhile: number | null = null

    await turns.take('a', async () => {
      meanwhile = await take()

      return { hasMore: false }
    })
    expect(meanwhile).toBe(0)
  })

  it('what was paid otherwise is remembered, within bounds', () => {
    const seen = turnsAt().turns.otherwisePaid('a')

    seen.add('first')
    for (let count = 1; count < 5_000; count++) seen.add(`v${count}`)
    expect(seen.has('first')).toBe(true)
    seen.add('one too many')
    expect(seen.has('first')).toBe(false)
    expect(seen.has('one too many')).toBe(true)
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
    [
      'an applied answer and a page without one',
      { APPLIED: at(0), FAILED: at(0) },
      'PAGE_NOT_RECOGNISED',
    ],
    ['one just before', { FAILED: at(-10) }, 'PAGE_NOT_RECOGNISED'],
    ['one long before', { FAILED: at(-11) }, null],
    ['one just after', { FAILED: at(5) }, 'PAGE_NOT_RECOGNISED'],
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
