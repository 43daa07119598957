import type { ClaimedCheck, OrderCheck } from '../core/orderCheck'
import { dayOf } from '../core/orderCheck'
import type { StoredCheck } from '../core/orderCheckFile'
import { CLAIM_LEASE_MS, MOST_ATTEMPTS } from '../core/orderCheckLimits'
import { DEFAULT_SETTINGS } from '../core/settings'
import type { Settings } from '../core/settings'
import { START_MS } from '../fixtures/fakePorts'
import { orderCheck, orderWorld, placedOrder } from '../fixtures/orders'
import type { OrderPorts } from './orderPorts'
import type { Judgement } from './recordCheck'
import { finishCheck, forgetCheck, recordCheck, standing } from './recordCheck'
import { Unavailable } from './unavailable'

const ID = 'v1-01'
const ONE_MINUTE_MS = 60_000
const ONE_DAY_MS = 24 * 60 * ONE_MINUTE_MS
const PLACED_AT = placedOrder().placedAt
const DAY = dayOf(PLACED_AT)

const ago = (ms: number) => new Date(START_MS - ms).toISOString()

const claimOf = (at: string, id = 'theirs') =>
  ({ id, intent: 'CANCELLED', at } as const)

const damaged: StoredCheck = { readable: false, raw: { orderId: ID } }

const readable = (given: Partial<OrderCheck> = {}): StoredCheck => ({
  readable: true,
  check: orderCheck(given),
})

const doubtful = (given: Partial<OrderCheck> = {}) =>
  readable({
    verdict: 'UNKNOWN',
    reason: 'CUSTOMER_UNREADABLE',
    action: 'NONE',
    wouldDo: 'NONE',
    attempts: 0,
    ...given,
  })

const left = (given: Partial<OrderCheck> = {}) =>
  readable({ action: 'NONE', claim: claimOf(ago(CLAIM_LEASE_MS)), ...given })

const held = readable({
  action: 'NONE',
  claim: claimOf(ago(CLAIM_LEASE_MS - 1)),
})

const withdrawn: Judgement = {
  status: 'JUDGED',
  verdict: 'UNKNOWN',
  reason: 'GATEWAY_UNAVAILABLE',
  settings: null,
  customerChanged: false,
}

const accused: Judgement = {
  ...withdrawn,
  verdict: 'NOT_ALLOWED',
  reason: 'WITHHELD',
}

const allowed: Judgement = { ...withdrawn, verdict: 'ALLOWED', reason: null }

/** A store whose file of the day holds these, and how often it was written. */
const fileOf = async (...stored: readonly StoredCheck[]) => {
  const { ports } = orderWorld()
  let writes = 0

  await ports.checks.create(DAY)
  await ports.checks.write(
    DAY,
    { createdAt: START_MS, checks: stored },
    (await ports.checks.read(DAY))?.revision ?? ''
  )
  const checks: OrderPorts['checks'] = {
    ...ports.checks,
    write: async (...given) => {
      writes += 1

      return ports.checks.write(...given)
    },
  }

  return {
    ports: { ...ports, checks },
    written: () => writes,
    stored: async () => (await ports.checks.read(DAY))?.file.checks,
  }
}

const record = (
  ports: OrderPorts,
  judged: Judgement,
  orderCheckMode: Settings['orderCheck'] = 'CANCEL'
) =>
  recordCheck(ports, placedOrder(), judged, {
    ...DEFAULT_SETTINGS,
    orderCheck: orderCheckMode,
  })

describe('where an order stands in its file', () => {
  it.each<[string, readonly StoredCheck[], string]>([
    ['not there', [readable({ orderId: 'other' })], 'NEW'],
    ['unreadable', [damaged], 'DAMAGED'],
    ['judged', [readable()], 'DONE'],
    ['in doubt', [doubtful()], 'OPEN'],
    ['claimed just now', [held], 'HELD'],
    ['claimed too long ago', [left()], 'OPEN'],
  ])('%s', (_, checks, status) => {
    expect(standing({ checks }, ID, START_MS).status).toBe(status)
  })
})

describe('recording a verdict', () => {
  it.each<[string, StoredCheck, Judgement, string]>([
    ['what nobody can read', damaged, accused, 'DAMAGED'],
    ['what is settled', readable(), accused, 'DONE'],
    ['what somebody is at', held, accused, 'HELD'],
    ['what somebody began, in doubt', left(), withdrawn, 'OPEN'],
    [
      'the same doubt',
      doubtful({ reason: 'GATEWAY_UNAVAILABLE' }),
      withdrawn,
      'DONE',
    ],
  ])('leaves %s as it is', async (_, stored, judged, status) => {
    const file = await fileOf(stored)

    expect(await record(file.ports, judged)).toEqual({
      status,
      check: stored.readable ? stored.check : null,
    })
    expect(file.written()).toBe(0)
  })

  it.each<[string, readonly StoredCheck[], Judgement, Partial<OrderCheck>]>([
    [
      'of a new order',
      [],
      accused,
      { verdict: 'NOT_ALLOWED', wouldDo: 'CANCELLED', attempts: 1 },
    ],
    [
      'in place of another doubt',
      [doubtful()],
      withdrawn,
      { reason: 'GATEWAY_UNAVAILABLE', claim: null, attempts: 0 },
    ],
    [
      'in place of a doubt',
      [doubtful()],
      allowed,
      { verdict: 'ALLOWED', reason: null, claim: null },
    ],
    [
      'among others',
      [readable({ orderId: 'a' }), readable({ orderId: 'b' })],
      allowed,
      { verdict: 'ALLOWED', wouldDo: 'NONE' },
    ],
    [
      'for the last time',
      [left({ attempts: MOST_ATTEMPTS - 1 })],
      accused,
      {
        action: 'NONE',
        downgradeReason: null,
        attempts: MOST_ATTEMPTS,
        claim: {
          id: 'claim-1',
          intent: 'CANCELLED',
          at: new Date(START_MS).toISOString(),
        },
      },
    ],
    [
      'and gives up after that',
      [left({ attempts: MOST_ATTEMPTS })],
      accused,
      {
        action: 'NONE',
        wouldDo: 'CANCELLED',
        downgradeReason: 'UNCONFIRMED',
        attempts: MOST_ATTEMPTS,
        claim: null,
      },
    ],
  ])('writes it %s', async (_, stored, judged, expected) => {
    const file = await fileOf(...stored)
    const { status, check } = await record(file.ports, judged)

    expect(status).toBe('WRITTEN')
    expect(check).toMatchObject(expected)
    expect(await file.stored()).toContainEqual({ readable: true, check })
  })

  it('whoever only observes has nothing to give up', async () => {
    const file = await fileOf(left({ attempts: MOST_ATTEMPTS }))
    const { check } = await record(file.ports, accused, 'OBSERVE')

    expect(check).toMatchObject({ claim: null, downgradeReason: null })
  })

  it('a claim whose answer was lost is known again', async () => {
    const file = await fileOf()
    const { write } = file.ports.checks
    let isFirst = true

    file.ports.checks.write = async (...given) => {
      const written = await write(...given)

      if (isFirst) {
        isFirst = false
        throw new Unavailable('CONDITIONS')
      }

      return written
    }

    expect(await record(file.ports, accused)).toMatchObject({
      status: 'WRITTEN',
      check: { claim: { id: 'claim-1' } },
    })
    expect(file.written()).toBe(1)
  })

  it('asks what went wrong around the placement, of the accused alone', async () => {
    const asked: Array<readonly number[]> = []
    const { ports } = await fileOf()
    const troubles: OrderPorts['troubles'] = {
      between: async (...given) => {
        asked.push(given)

        return null
      },
    }

    await record({ ...ports, troubles }, allowed)
    expect(asked).toEqual([])
    await recordCheck(
      { ...ports, troubles },
      placedOrder({ id: 'v1-02' }),
      accused,
      DEFAULT_SETTINGS
    )
    expect(asked).toEqual([
      [PLACED_AT - 10 * ONE_MINUTE_MS, PLACED_AT + 5 * ONE_MINUTE_MS],
    ])
  })

  it('not knowing what went wrong is a doubt of its own', async () => {
    const { ports } = await fileOf()
    const troubles = {
      between: async () => {
        throw new Unavailable('CONDITIONS')
      },
    }

    expect(await record({ ...ports, troubles }, accused)).toMatchObject({
      check: { wouldDo: 'FLAGGED', downgradeReason: 'ANSWERS_DEGRADED' },
    })
  })

  it.each<[string, Judgement, readonly string[]]>([
    ['an accused one, those of the days before', accused, [ago(ONE_DAY_MS)]],
    ['an allowed one, no other day', allowed, []],
  ])('looks for %s', async (_, judged, expected) => {
    const { ports } = await fileOf()
    const days: string[] = []
    const checks = {
      ...ports.checks,
      read: async (day: string) => {
        days.push(day)

        return ports.checks.read(day)
      },
    }

    await record({ ...ports, checks }, judged)
    const others = days.filter((day) => day !== DAY)

    expect(others.slice(0, 1)).toEqual(expected.map((at) => at.slice(0, 10)))
  })

  it('the brake counts what was cancelled the day before, too', async () => {
    const { ports } = orderWorld({
      checks: [1, 2, 3, 4, 5].map((number) =>
        orderCheck({ orderId: `other-${number}`, placedAt: ago(ONE_DAY_MS) })
      ),
    })

    expect(await record(ports, accused)).toMatchObject({
      check: { wouldDo: 'FLAGGED', downgradeReason: 'TOO_MANY' },
    })
  })
})

describe('finishing a claim', () => {
  const claimed: ClaimedCheck = {
    ...orderCheck({ action: 'NONE' }),
    claim: claimOf(ago(0), 'ours'),
  }

  const finished = { ...claimed, action: 'CANCELLED', claim: null }
  const taken = orderCheck({ action: 'NONE', claim: claimOf(ago(0)) })

  it.each<[string, readonly StoredCheck[], unknown, readonly StoredCheck[]]>([
    [
      'writes what it came to',
      [{ readable: true, check: claimed }],
      finished,
      [readable()],
    ],
    ['writes it though the file was lost', [], finished, [readable()]],
    [
      'leaves it to whoever took over',
      [{ readable: true, check: taken }],
      taken,
      [{ readable: true, check: taken }],
    ],
    [
      'leaves it to whoever finished it',
      [readable({ action: 'FLAGGED' })],
      orderCheck({ action: 'FLAGGED' }),
      [readable({ action: 'FLAGGED' })],
    ],
    ['leaves what nobody can read', [damaged], finished, [damaged]],
  ])('%s', async (_, before, result, after) => {
    const file = await fileOf(...before)

    expect(
      await finishCheck(file.ports, claimed, { action: 'CANCELLED' })
    ).toEqual(result)
    expect(await file.stored()).toEqual(after)
  })
})

describe('forgetting an order that was paid otherwise', () => {
  it.each<[string, StoredCheck, boolean]>([
    ['a doubt is forgotten', doubtful(), true],
    ['a verdict stays', readable(), false],
    ['what somebody began stays', left(), false],
    ['what somebody is at stays', held, false],
    ['what nobody can read stays', damaged, false],
    ['another order stays', doubtful({ orderId: 'other' }), false],
  ])('%s', async (_, stored, isForgotten) => {
    const file = await fileOf(stored)

    await forgetCheck(file.ports, placedOrder())
    expect(await file.stored()).toEqual(isForgotten ? [] : [stored])
    expect(file.written()).toBe(isForgotten ? 1 : 0)
  })
})
