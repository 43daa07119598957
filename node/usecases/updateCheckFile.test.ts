import type { OrderCheckFile } from '../core/orderCheckFile'
import { withCheck } from '../core/orderCheckFile'
import { fakeClock, START_MS } from '../fixtures/fakePorts'
import { memoryChecks, orderCheck } from '../fixtures/orders'
import { turnsByKey } from './inTurn'
import type { OrderCheckStore, RevisedChecks } from './orderPorts'
import { Unavailable } from './unavailable'
import { updateCheckFile } from './updateCheckFile'

const DAY = '2026-01-15'

/** A day's file over a store with some of its answers changed, and what happened to it. */
const dayFile = (given: Partial<OrderCheckStore> = {}) => {
  const clock = fakeClock()
  const { store, files } = memoryChecks()
  const pauses: number[] = []
  const writes: string[] = []
  const seen: number[] = []

  const checks: OrderCheckStore = { ...store, ...given }
  const ports = {
    clock,
    checks: {
      ...checks,
      write: async (day: string, file: OrderCheckFile, revision: string) => {
        writes.push(revision)

        return checks.write(day, file, revision)
      },
    },
    inTurn: turnsByKey(),
    pause: async (ms: number) => {
      pauses.push(ms)
    },
  }

  /** Adds a check, and says how many the file had. */
  const add = () =>
    updateCheckFile(ports, DAY, (file) => {
      seen.push(file.checks.length)

      return {
        file: withCheck(file, orderCheck({ orderId: `o${seen.length}` })),
        result: file.checks.length,
      }
    })

  return { clock, store, files, pauses, writes, seen, ports, add }
}

const revised = (settledAt: number): RevisedChecks => ({
  file: { createdAt: START_MS, checks: [] },
  revision: '0',
  settledAt,
})

test('a file is made, read again and written once', async () => {
  const { add, seen, writes, files, pauses } = dayFile()

  expect(await add()).toBe(0)
  expect(seen).toEqual([0])
  expect(writes).toEqual(['0'])
  expect(files.get(DAY)?.file.checks).toHaveLength(1)
  expect(pauses).toEqual([])
})

test('nothing is written when there is nothing to write', async () => {
  const { ports, writes } = dayFile()
  const result = await updateCheckFile(ports, DAY, () => ({
    file: null,
    result: 'as it was',
  }))

  expect(result).toBe('as it was')
  expect(writes).toEqual([])
})

test('a file that others may still write over is waited for', async () => {
  const { add, pauses, seen } = dayFile({
    read: async () => revised(START_MS + (pauses.length === 0 ? 700 : 0)),
    write: async () => 'WRITTEN',
  })

  await add()
  expect(pauses).toEqual([700])
  expect(seen).toEqual([0])
})

test('what somebody else wrote meanwhile is read before it is tried again', async () => {
  const { store, ports, seen, add, pauses } = dayFile()

  await add()
  let isFirst = true

  ports.checks.read = async (day) => {
    const current = await store.read(day)

    if (isFirst && current) {
      isFirst = false
      const theirs = withCheck(current.file, orderCheck({ orderId: 'their' }))

      await store.write(day, theirs, current.revision)
    }

    return current
  }

  expect(await add()).toBe(2)
  expect(seen).toEqual([0, 1, 2])
  expect(pauses).toEqual([40])
})

test('a write without an answer is seen in the file, not repeated blindly', async () => {
  let isFirst = true
  const world = dayFile()
  const { store, ports, seen } = world

  world.ports.checks.write = async (day, file, revision) => {
    const written = await store.write(day, file, revision)

    if (isFirst) {
      isFirst = false
      throw new Unavailable('CONDITIONS')
    }

    return written
  }

  await updateCheckFile(ports, DAY, (file) => {
    seen.push(file.checks.length)

    return {
      file: file.checks.length > 0 ? null : withCheck(file, orderCheck()),
      result: null,
    }
  })
  expect(seen).toEqual([0, 1])
})

describe('it is given up', () => {
  it('after eight tries, each later than the one before', async () => {
    const { add, writes, pauses } = dayFile({ write: async () => 'CONFLICT' })

    await expect(add()).rejects.toEqual(new Unavailable('CONDITIONS'))
    // The first try made the file.
    expect(writes).toHaveLength(7)
    expect(pauses).toEqual([80, 120, 160, 200, 240, 280, 320])
  })

  it('when eight seconds are over', async () => {
    const world = dayFile({
      read: async () => {
        world.clock.advance(4000)

        return revised(START_MS)
      },
      write: async () => 'CONFLICT',
    })

    await expect(world.add()).rejects.toBeInstanceOf(Unavailable)
    expect(world.writes).toHaveLength(3)
  })
})

test.each([
  ['soon', 1000, 1],
  ['late', 1001, 0],
])('"there is none", said %s, makes a file or not', async (_, ms, made) => {
  let created = 0
  const world = dayFile({
    read: async () => {
      world.clock.advance(ms)

      return world.clock.now() > START_MS + ms ? revised(START_MS) : null
    },
    create: async () => {
      created += 1
    },
    write: async () => 'WRITTEN',
  })

  await world.add()
  expect(created).toBe(made)
})
