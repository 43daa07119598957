import type { ClaimedCheck } from '../core/orderCheck'
import { START_MS } from '../fixtures/fakePorts'
import { orderCheck, orderWorld, placedOrder } from '../fixtures/orders'
import { actOnOrder, whatBecameOf } from './actOnOrder'
import type { OrderReading, OrderSource, PlacedOrder } from './orderPorts'
import { Unavailable } from './unavailable'

const claimed = (
  intent: 'FLAGGED' | 'CANCELLED',
  given: Partial<ClaimedCheck> = {}
): ClaimedCheck => ({
  ...orderCheck({ action: 'NONE' }),
  claim: { id: 'ours', intent, at: new Date(START_MS).toISOString() },
  ...given,
})

const at = (stage: PlacedOrder['stage']): OrderReading => ({
  status: 'FOUND',
  order: placedOrder({ stage }),
})

const lost = async (): Promise<never> => {
  throw new Unavailable('ORDERS')
}

/** An order management that notes what it is told, with some of its answers changed. */
const management = (given: Partial<OrderSource> = {}) => {
  const told: string[] = []
  const { ports, clock } = orderWorld()
  const orders: OrderSource = {
    ...ports.orders,
    read: async () => at('OPEN'),
    isFlagged: async () => false,
    flag: async (id, code) => {
      told.push(`FLAG ${id} ${code}`)

      return 'DONE'
    },
    cancel: async (id, code) => {
      told.push(`CANCEL ${id} ${code}`)

      return 'DONE'
    },
    ...given,
  }

  return { ports: { ...ports, orders }, clock, told }
}

describe('what became of a claim somebody left', () => {
  it.each<[string, 'FLAGGED' | 'CANCELLED', Partial<OrderSource>, unknown]>([
    ['a flag is on it', 'FLAGGED', { isFlagged: async () => true }, 'FLAGGED'],
    ['no flag is on it', 'FLAGGED', {}, null],
    [
      'it is cancelled',
      'CANCELLED',
      { read: async () => at('CANCELLED') },
      'CANCELLED',
    ],
    ['it is not cancelled', 'CANCELLED', {}, null],
    [
      'it is gone',
      'CANCELLED',
      { read: async () => ({ status: 'NONE' }) },
      null,
    ],
  ])('%s', async (_, intent, given, action) => {
    const done = await whatBecameOf(management(given).ports, claimed(intent))

    expect(done).toEqual(action === null ? null : { action })
  })
})

describe('acting on a claim', () => {
  const flags = ['FLAG v1-01 WITHHELD']
  const cancels = ['CANCEL v1-01 WITHHELD']

  it.each<
    [
      string,
      'FLAGGED' | 'CANCELLED',
      Partial<OrderSource>,
      unknown,
      readonly string[]
    ]
  >([
    ['flags', 'FLAGGED', {}, { action: 'FLAGGED' }, flags],
    ['cancels', 'CANCELLED', {}, { action: 'CANCELLED' }, cancels],
    [
      'does not flag twice',
      'FLAGGED',
      { isFlagged: async () => true },
      { action: 'FLAGGED' },
      [],
    ],
    [
      'flags when it can not see whether there is a flag',
      'FLAGGED',
      { isFlagged: lost },
      { action: 'FLAGGED' },
      flags,
    ],
    [
      'says that flagging was refused',
      'FLAGGED',
      { flag: async () => 'REFUSED' },
      { action: 'NONE', downgradeReason: 'REFUSED' },
      [],
    ],
    [
      'says that cancelling was refused',
      'CANCELLED',
      { cancel: async () => 'REFUSED' },
      { action: 'NONE', downgradeReason: 'REFUSED' },
      [],
    ],
    [
      'does not know when flagging gets no answer',
      'FLAGGED',
      { flag: lost },
      null,
      [],
    ],
    [
      'does not know when cancelling gets no answer',
      'CANCELLED',
      { cancel: lost },
      null,
      [],
    ],
    [
      'leaves an order that was cancelled meanwhile',
      'FLAGGED',
      { read: async () => at('CANCELLED') },
      {
        action: 'NONE',
        wouldDo: 'NONE',
        downgradeReason: 'ALREADY_CANCELLED',
      },
      [],
    ],
    [
      'leaves an order that was settled meanwhile',
      'CANCELLED',
      { read: async () => at('SETTLED') },
      { action: 'NONE', wouldDo: 'NONE', downgradeReason: 'SETTLED' },
      [],
    ],
    [
      'waits when the order can not be read',
      'CANCELLED',
      { read: lost },
      null,
      [],
    ],
    [
      'waits when the order is not to be found',
      'CANCELLED',
      { read: async () => ({ status: 'NONE' }) },
      null,
      [],
    ],
  ])('%s', async (_, intent, given, expected, told) => {
    const world = management(given)

    expect(await actOnOrder(world.ports, claimed(intent))).toEqual(expected)
    expect(world.told).toEqual(told)
  })

  /** An order management that refuses to cancel, and then shows this. */
  const refusing = (after: OrderReading) => {
    let reads = 0

    return management({
      cancel: async () => 'REFUSED',
      read: async () => {
        reads += 1

        return reads === 1 ? at('OPEN') : after
      },
    })
  }

  it.each<[string, OrderReading, unknown]>([
    [
      'was cancelled by a call whose answer was lost counts as cancelled',
      at('CANCELLED'),
      { action: 'CANCELLED' },
    ],
    [
      'is open still was refused',
      at('OPEN'),
      { action: 'NONE', downgradeReason: 'REFUSED' },
    ],
    [
      'can not be found any more was refused',
      { status: 'NONE' },
      { action: 'NONE', downgradeReason: 'REFUSED' },
    ],
  ])('what is refused and %s', async (_, after, expected) => {
    expect(
      await actOnOrder(refusing(after).ports, claimed('CANCELLED'))
    ).toEqual(expected)
  })

  it.each([
    ['in time acts', 20_000, cancels],
    ['that slept leaves it to others', 20_001, []],
  ])('a process %s', async (_, ms, told) => {
    const world = management()

    world.clock.advance(ms)
    const done = await actOnOrder(world.ports, claimed('CANCELLED'))

    expect(done).toEqual(told.length > 0 ? { action: 'CANCELLED' } : null)
    expect(world.told).toEqual(told)
  })

  it.each(['FLAGGED', 'CANCELLED'] as const)(
    'a %s order without a reason has a code all the same',
    async (intent) => {
      const world = management()

      await actOnOrder(world.ports, claimed(intent, { reason: null }))
      expect(world.told.map((line) => line.split(' ')[2])).toEqual([
        'NOT_ALLOWED',
      ])
    }
  )
})
