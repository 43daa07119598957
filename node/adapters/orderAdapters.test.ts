import type { IOResponse } from '@vtex/api'

import { httpError } from '../fixtures/httpError'
import { fakeClock, START_MS } from '../fixtures/fakePorts'
import { Unavailable } from '../usecases/unavailable'
import { omsOrders } from './omsOrders'
import { orderCustomers } from './orderCustomers'
import { vbaseOrderChecks } from './vbaseOrderChecks'

const refuse = (status?: number) => async (): Promise<never> => {
  throw httpError(status)
}

const unavailable = async (running: Promise<unknown>) =>
  expect(running).rejects.toBeInstanceOf(Unavailable)

describe('orders', () => {
  type Calls = Parameters<typeof omsOrders>[0]

  const orders = (calls: Partial<Calls>) =>
    omsOrders(
      {
        order: refuse(500),
        list: refuse(500),
        interactions: refuse(500),
        interact: refuse(500),
        cancel: refuse(500),
        ...calls,
      },
      fakeClock(),
      'vtex.app'
    )

  test('an order that is not there', async () => {
    expect(await orders({ order: refuse(404) }).read('v1')).toEqual({
      status: 'NONE',
    })
  })

  test('an id that would leave its path is asked for by nobody', async () => {
    expect(await orders({}).read('../rules')).toEqual({ status: 'NONE' })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['a failure', refuse(500)],
    ['throttling', refuse(429)],
    ['silence', refuse()],
    ['garbage', async () => '<html>'],
  ])('%s is not knowing', async (_, call) => {
    await unavailable(orders({ order: call }).read('v1'))
    await unavailable(orders({ list: call }).list(0, 1))
    await unavailable(orders({ interactions: call }).isFlagged('v1'))
  })

  test.each<[string, number | undefined, string | null]>([
    ['forbidden', 403, 'REFUSED'],
    ['impossible', 400, 'REFUSED'],
    ['throttled', 429, null],
    ['timed out', 408, null],
    ['failed', 500, null],
    ['unanswered', undefined, null],
  ])('acting that is %s', async (_, status, outcome) => {
    const failing = orders({ cancel: refuse(status), interact: refuse(status) })

    if (outcome === null) {
      await unavailable(failing.cancel('v1', 'WITHHELD'))
      await unavailable(failing.flag('v1', 'WITHHELD'))
    } else {
      expect(await failing.cancel('v1', 'WITHHELD')).toBe(outcome)
      expect(await failing.flag('v1', 'WITHHELD')).toBe(outcome)
    }
  })

  test('says codes and nothing else', async () => {
    const said: unknown[] = []
    const acting = orders({
      interact: async (id, interaction) => said.push([id, interaction]),
      cancel: async (id, reason) => said.push([id, reason]),
    })

    expect(await acting.flag('v1', 'WITHHELD')).toBe('DONE')
    expect(await acting.cancel('v1', 'PLAN_UNKNOWN')).toBe('DONE')
    expect(said).toEqual([
      ['v1', { source: 'vtex.app', message: 'NOT_ALLOWED WITHHELD' }],
      ['v1', 'vtex.app: NOT_ALLOWED PLAN_UNKNOWN'],
    ])
  })

  test.each<[string, unknown, boolean]>([
    ['none', [], false],
    ['another app', [{ Source: 'other' }], false],
    ['ours', [{ Source: 'other' }, { Source: 'vtex.app' }], true],
    ['ours in lower case', [{ source: 'vtex.app' }], true],
    ['ours in a list', { list: [{ Source: 'vtex.app' }] }, true],
  ])('a flag by %s', async (_, answer, expected) => {
    expect(
      await orders({ interactions: async () => answer }).isFlagged('v1')
    ).toBe(expected)
  })

  test('a page of orders leaves out what is none and knows its size', async () => {
    const entry = { orderId: 'v1', creationDate: '2026-01-15T12:00:00Z' }
    const full = Array.from({ length: 100 }, () => entry)
    const page = (list: unknown[]) =>
      orders({ list: async () => ({ list }) }).list(0, 1)

    expect(await page([entry, 7])).toEqual({
      orders: [{ id: 'v1', placedAt: START_MS }],
      hasMore: false,
    })
    expect((await page(full)).hasMore).toBe(true)
  })
})

describe("an order's customer", () => {
  const customers = (...documents: unknown[]) =>
    orderCustomers(
      {
        search: async () => documents,
        document: refuse(500),
        scroll: refuse(500),
      },
      'the-token'
    )

  const ana = { id: '1', userId: 'u1', email: 'ana@acme.com' }

  test.each<[string, readonly unknown[], string]>([
    ['nobody', [], 'NONE'],
    ['him', [ana], 'FOUND'],
    ['somebody else', [{ ...ana, userId: 'u2' }], 'NONE'],
    ['two', [ana, { ...ana, id: '2' }], 'SEVERAL'],
    ['a document without an id', [{ userId: 'u1' }], 'NONE'],
  ])('by his profile: %s', async (_, documents, status) => {
    const search = await customers(...documents).byUserId('CL', 'u1', [])

    expect(search.status).toBe(status)
  })

  test('an id that would change the filter is asked for by nobody', async () => {
    const { status } = await customers(ana).byUserId('CL', 'u" OR id="1', [])

    expect(status).toBe('NONE')
  })

  test.each<[string, object, number | null]>([
    ['was never written', {}, null],
    ['was created', { createdIn: '2026-01-15T12:00:00.0000000Z' }, START_MS],
    [
      'was written later',
      {
        createdIn: '2026-01-01T00:00:00Z',
        updatedIn: '2026-01-15T12:00:00.0000000Z',
      },
      START_MS,
    ],
    [
      'has a time without a zone',
      { updatedIn: '2026-01-15T12:00:00' },
      START_MS,
    ],
    ['has a time nobody can read', { updatedIn: 'yesterday' }, Infinity],
  ])('who %s changed then', async (_, times, expected) => {
    for (const search of [
      await customers({ ...ana, ...times }).byUserId('CL', 'u1', []),
      await customers({ ...ana, ...times }).byEmail('CL', 'ana@acme.com', []),
    ]) {
      expect(search).toMatchObject({ found: { changedAt: expected } })
    }
  })
})

describe('day files', () => {
  const files = () => {
    const contents = new Map<string, { data: unknown; tag: number }>()
    const removed: string[] = []

    return {
      contents,
      removed,
      read: async (path: string): Promise<IOResponse<unknown>> => {
        const found = contents.get(path)

        return {
          data: found?.data ?? null,
          headers: found ? { etag: String(found.tag) } : {},
          status: 200,
        }
      },
      save: async (
        path: string,
        data: unknown,
        { 'If-Match': match }: Record<string, string>
      ) => {
        const tag = contents.get(path)?.tag ?? 0

        if (match !== undefined && match !== String(tag)) throw httpError(412)
        contents.set(path, { data, tag: tag + 1 })

        return []
      },
      list: async () => ({
        data: [...contents.keys()].map((path) => ({ path })),
      }),
      remove: async (path: string) => removed.push(path),
    }
  }

  test('are created empty, and wait before anybody claims in them', async () => {
    const store = vbaseOrderChecks(files(), fakeClock())

    expect(await store.read('2026-01-15')).toBeNull()
    await store.create('2026-01-15')
    expect(await store.read('2026-01-15')).toEqual({
      file: { createdAt: START_MS, checks: [] },
      revision: '1',
      settledAt: START_MS + 3_000,
    })
  })

  test('are written under their tag only', async () => {
    const store = vbaseOrderChecks(files(), fakeClock())
    const file = { createdAt: START_MS, checks: [] }

    await store.create('2026-01-15')
    expect(await store.write('2026-01-15', file, '1')).toBe('WRITTEN')
    expect(await store.write('2026-01-15', file, '1')).toBe('CONFLICT')
  })

  test('that are none of ours are not written over', async () => {
    const memory = files()

    memory.contents.set('order-checks/2026-01-15.json', { data: {}, tag: 1 })
    await unavailable(vbaseOrderChecks(memory, fakeClock()).read('2026-01-15'))
  })

  test('are listed newest first and go after ninety days', async () => {
    const memory = files()
    const store = vbaseOrderChecks(memory, fakeClock())

    for (const day of ['2025-10-16', '2025-10-17', '2026-01-14', 'other']) {
      memory.contents.set(`order-checks/${day}.json`, { data: {}, tag: 1 })
    }

    await store.create('2026-01-15')
    expect(memory.removed).toEqual(['order-checks/2025-10-16.json'])
    expect(await store.days()).toEqual([
      '2026-01-15',
      '2026-01-14',
      '2025-10-17',
      '2025-10-16',
    ])
  })

  test('whose list can not be read are not known', async () => {
    const store = vbaseOrderChecks(
      { ...files(), list: async () => 'garbage' },
      fakeClock()
    )

    await unavailable(store.days())
  })
})
