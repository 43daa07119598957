import {
  DOCUMENT_PATH,
  draft,
  fakeClock,
  merchantAt,
  revisionOf,
} from '../fixtures/fakePorts'
import type { MemoryFiles } from '../fixtures/memoryFiles'
import { memoryFiles } from '../fixtures/memoryFiles'
import { inHistory } from './history'
import type { ChangeFilter } from './listChanges'
import { ANY_CHANGE, listChanges } from './listChanges'
import { removeClusteredCondition } from './removeClusteredCondition'
import { saveClusteredCondition } from './saveClusteredCondition'

const MANY = 130
const ONE_MINUTE_MS = 60_000

/** A long history: B once at its beginning and once in its middle, else A, by two merchants. */
const longHistory = async (): Promise<MemoryFiles> => {
  const files = memoryFiles()
  const clock = fakeClock()

  for (let index = 0; index < MANY; index += 1) {
    const login = index % 10 === 0 ? 'Bia@wholesale.com' : 'ana@wholesale.com'
    const merchant = merchantAt({ files, clock, login })
    const id = index === 0 || index === 60 ? 'B' : 'A'
    const revision = await revisionOf(merchant.conditions)

    if (index === 61) await removeClusteredCondition(merchant, 'B', revision)
    else {
      await saveClusteredCondition(merchant, draft(id, `${index}`), revision)
    }

    clock.advance(ONE_MINUTE_MS)
  }

  return files
}

let files: MemoryFiles

beforeAll(async () => {
  files = await longHistory()
})

const list = (
  filter: Partial<ChangeFilter>,
  first = 20,
  after: string | null = null
) =>
  listChanges(merchantAt({ files }), { ...ANY_CHANGE, ...filter, first, after })

/** All pages, as the values the changes left: newest first. */
const valuesOf = async (filter: Partial<ChangeFilter>, first = 20) => {
  const values: Array<string | undefined> = []

  for (let after: string | null = null, page = 0; page < 200; page += 1) {
    const { items, cursor } = await list(filter, first, after)

    values.push(...items.map((one) => one.after?.clusters[0].values[0]))
    if (cursor === null) return values
    after = cursor
  }

  throw new Error('no end')
}

const readsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = files.calls.length

  await work()

  return files.calls
    .slice(before)
    .filter((call) => call.startsWith('READ changes/')).length
}

const newestFirst = Array.from({ length: MANY }, (_, index) => {
  const at = MANY - 1 - index

  return at === 61 ? undefined : String(at)
})

describe('a long history', () => {
  it.each([1, 7, 20, 50, 100])(
    'is told whole, page by page of %i',
    async (first) => {
      expect(await valuesOf({}, first)).toEqual(newestFirst)
    }
  )

  it.each<[string, Partial<ChangeFilter>, (at: number) => boolean]>([
    [
      'of one condition',
      { paymentConditionId: 'B' },
      (at) => [0, 60, 61].includes(at),
    ],
    ['of one kind', { kind: 'REMOVED' }, (at) => at === 61],
    [
      'by a part of a login, whatever its case',
      { by: 'bia' },
      (at) => at % 10 === 0,
    ],
    [
      'of a period, both ends within',
      { from: '2026-01-15T12:05:00.000Z', until: '2026-01-15T12:09:00.000Z' },
      (at) => at >= 5 && at <= 9,
    ],
    [
      'by everything at once',
      { by: 'BIA', paymentConditionId: 'A', from: '2026-01-15T14:00:00.000Z' },
      (at) => at === 120,
    ],
    ['of a condition nobody changed', { paymentConditionId: 'X' }, () => false],
    ['of moments nobody can read', { from: 'soon', until: 'late' }, () => true],
  ])('is searched: %s', async (_, filter, holds) => {
    expect(await valuesOf(filter)).toEqual(
      newestFirst.filter((_value, index) => holds(MANY - 1 - index))
    )
  })

  it('reads for a page what it shows and little more, however deep', async () => {
    const { cursor } = await list({}, 100)

    expect(await readsOf(() => list({}))).toBe(20)
    expect(await readsOf(() => list({}, 20, cursor))).toBe(21)
  })

  it('reads for a rare change one entry in fifty', async () => {
    expect(await readsOf(() => list({ kind: 'REMOVED' }))).toBeLessThan(6)
  })

  it('finds an old entry without reading all that came after', async () => {
    const { items } = await list({ paymentConditionId: 'B' })
    const { conditions } = merchantAt({ files })
    const { document } = await conditions.read()
    const oldest = items[items.length - 1]

    expect(
      await readsOf(async () => {
        expect(await inHistory(conditions, document, oldest.id)).toEqual(oldest)
      })
    ).toBeLessThan(6)
  })
})

describe('a history written down without trails', () => {
  const withoutTrails = async () => {
    const kept = files

    files = memoryFiles()
    for (const [path, content] of kept.contents) {
      const { trail: _, ...json } = JSON.parse(content)

      files.contents.set(path, JSON.stringify(json))
    }

    return () => {
      files = kept
    }
  }

  it('is told all the same, and a search in it goes on page by page', async () => {
    const back = await withoutTrails()

    try {
      expect(await valuesOf({})).toEqual(newestFirst)
      const { items, cursor } = await list({ kind: 'REMOVED' })

      expect(items).toEqual([])
      expect(cursor).not.toBeNull()
      expect(await valuesOf({ kind: 'REMOVED' })).toEqual([undefined])
    } finally {
      back()
    }
  })
})

test("a trail that is another entry's is not followed", async () => {
  const few = memoryFiles()

  for (const value of ['one', 'two', 'three']) {
    const merchant = merchantAt({ files: few })

    await saveClusteredCondition(
      merchant,
      draft('A', value),
      await revisionOf(merchant.conditions)
    )
  }

  const { lastChangeId } = JSON.parse(few.contents.get(DOCUMENT_PATH) ?? '{}')
  const path = `changes/${lastChangeId}.json`
  const entry = JSON.parse(few.contents.get(path) ?? '{}')

  few.contents.set(
    path,
    JSON.stringify({ ...entry, trail: entry.trail.slice(1) })
  )
  const { items } = await listChanges(merchantAt({ files: few }), {
    ...ANY_CHANGE,
    first: 20,
    after: null,
  })

  expect(items.map((one) => one.after?.clusters[0].values[0])).toEqual([
    'three',
    'two',
    'one',
  ])
})
