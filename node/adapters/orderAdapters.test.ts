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

/** Whether it ends in not knowing. */
const outcomeOf = async (running: Promise<unknown>): Promise<unknown> => {
  try {
    return await running
  } catch (error) {
    return error instanceof Unavailable ? 'UNAVAILABLE' : error
  }
}

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

  it('an order that is not there', async () => {
    expect(await orders({ order: refuse(404) }).read('v1')).toEqual({
      status: 'NONE',
    })
  })

  it('an id that would leave its path is asked for by nobody', async () => {
    expect(await orders({}).read('../rules')).toEqual({ status: 'NONE' })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a failure', refuse(500)],
    ['throttling', refuse(429)],
    ['silence', refuse()],
    ['garbage', async () => '<html>'],
  ])('%s is not knowing', async (_, call) => {
    expect(await outcomeOf(orders({ order: call }).read('v1'))).toBe(
      'UNAVAILABLE'
    )
    expect(await outcomeOf(orders({ list: call }).list(0, 1))).toBe(
      'UNAVAILABLE'
    )
    expect(
      await outcomeOf(orders({ interactions: call }).isFlagged('v1'))
    ).toBe('UNAVAILABLE')
  })

  it.each<[string, number | undefined, string]>([
    ['forbidden', 403, 'REFUSED'],
    ['impossible', 400, 'REFUSED'],
    ['throttled', 429, 'UNAVAILABLE'],
    ['timed out', 408, 'UNAVAILABLE'],
    ['failed', 500, 'UNAVAILABLE'],
    ['unanswered', undefined, 'UNAVAILABLE'],
  ])('acting that is %s', async (_, status, outcome) => {
    const failing = orders({ cancel: refuse(status), interact: refuse(status) })

    expect(await outcomeOf(failing.cancel('v1', 'WITHHELD'))).toBe(outcome)
    expect(await outcomeOf(failing.flag('v1', 'WITHHELD'))).toBe(outcome)
  })

  it('says codes and nothing else', async () => {
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

  it.each<[string, unknown, boolean]>([
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

  it('a page of orders leaves out what is none and knows its size', async () => {
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
        range: refuse(500),
        document: refuse(500),
        scroll: refuse(500),
      },
      'the-token'
    )

  const ana = { id: '1', userId: 'u1', email: 'ana@acme.com' }

  it.each<[string, readonly unknown[], string]>([
    ['nobody', [], 'NONE'],
    ['him', [ana], 'FOUND'],
    ['somebody else', [{ ...ana, userId: 'u2' }], 'NONE'],
    ['two', [ana, { ...ana, id: '2' }], 'SEVERAL'],
    ['a document without an id', [{ userId: 'u1' }], 'NONE'],
  ])('by his profile: %s', async (_, documents, status) => {
    const search = await customers(...documents).byUserId('CL', 'u1', [])

    expect(search.status).toBe(status)
  })

  it('an id that would change the filter is asked for by nobody', async () => {
    const { status } = await customers(ana).byUserId('CL', 'u" OR id="1', [])

    expect(status).toBe('NONE')
  })

  it.each<[string, object, number | null]>([
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

  it('are created empty, and wait before anybody claims in them', async () => {
    const store = vbaseOrderChecks(files(), fakeClock())

    expect(await store.read('2026-01-15')).toBeNull()
    await store.create('2026-01-15')
    expect(await store.read('2026-01-15')).toEqual({
      file: { createdAt: START_MS, checks: [] },
      revision: '1',
      settledAt: START_MS + 3_000,
    })
  })

  it('are written under their tag only', async () => {
    const store = vbaseOrderChecks(files(), fakeClock())
    const file = { createdAt: START_MS, checks: [] }

    await store.create('2026-01-15')
    expect(await store.write('2026-01-15', file, '1')).toBe('WRITTEN')
    expect(await store.write('2026-01-15', file, '1')).toBe('CONFLICT')
  })

  it('that are none of ours are not written over', async () => {
    const memory = files()

    memory.contents.set('order-checks/2026-01-15.json', { data: {}, tag: 1 })
    expect(
      await outcomeOf(vbaseOrderChecks(memory, fakeClock()).read('2026-01-15'))
    ).toBe('UNAVAILABLE')
  })

  it('are listed newest first and go after ninety days', async () => {
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

  it('whose list can not be read are not known', async () => {
    const store = vbaseOrderChecks(
      { ...files(), list: async () => 'garbage' },
      fakeClock()
    )

    expect(await outcomeOf(store.days())).toBe('UNAVAILABLE')
  })
})
