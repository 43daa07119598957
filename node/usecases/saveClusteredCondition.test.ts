import type { StoredRecord } from '../core/cluster'
import { MAX_PAYMENT_CONDITIONS } from '../core/limits'
import {
  cluster,
  paymentCondition,
  record,
  unreadableRecord,
} from '../core/fixtures/builders'
import {
  DOCUMENT_PATH,
  draft,
  failingSource,
  merchantAt,
  revisionOf,
  writeDocument,
} from '../fixtures/fakePorts'
import type { MemoryFiles } from '../fixtures/memoryFiles'
import { memoryFiles } from '../fixtures/memoryFiles'
import type { ChangeOutcome } from './changeDocument'
import { listPaymentConditions } from './listPaymentConditions'
import { ANY_CHANGE, listChanges } from './listChanges'
import { removeClusteredCondition } from './removeClusteredCondition'
import { restoreChange } from './restoreChange'
import { saveClusteredCondition } from './saveClusteredCondition'

const A = paymentCondition('A', ['30'])
const B = paymentCondition('B', ['15/30'])

/** Condition `gone` was deleted in the gateway; `again` and `twin` have its plans. */
const AGAIN = paymentCondition('again', ['45', '60'])
const TWIN = paymentCondition('twin', ['60', '45'])
const orphan = record({ paymentConditionId: 'gone', planKeys: ['45', '60'] })

const filesWith = (...records: readonly StoredRecord[]) => {
  const files = memoryFiles()

  writeDocument(files, { records })

  return files
}

const idsOnFile = (files: MemoryFiles): readonly unknown[] => {
  const { conditions } = JSON.parse(files.contents.get(DOCUMENT_PATH) ?? '{}')

  return conditions.map(
    (one: { paymentConditionId: string }) => one.paymentConditionId
  )
}

const at = async <T>(
  files: MemoryFiles,
  work: (revision: string) => Promise<T>
): Promise<T> => work(await revisionOf(merchantAt({ files }).conditions))

const changesOf = async (
  files: MemoryFiles,
  paymentConditionId: string | null = null
) => {
  const { items } = await listChanges(merchantAt({ files }), {
    ...ANY_CHANGE,
    paymentConditionId,
    first: 100,
    after: null,
  })

  return items
}

const codes = (outcome: ChangeOutcome) =>
  outcome.status === 'INVALID' ? outcome.issues.map(({ code }) => code) : []

describe('a save', () => {
  it('keeps the plan keys the condition has now', async () => {
    const files = memoryFiles()
    const merchant = merchantAt({ files, paymentConditions: [TWIN] })
    const { current } = await saveClusteredCondition(
      merchant,
      draft('twin', 'x'),
      'none'
    )

    expect(current.document.records).toMatchObject([
      { condition: { planKeys: ['60', '45'] } },
    ])
  })

  it.each<[string, string, string[] | undefined]>([
    [
      'within a day of the one before',
      '2026-01-14T13:00:00.000Z',
      ['30', '45', '60'],
    ],
    ['later', '2026-01-01T00:00:00.000Z', ['30', '45']],
  ])(
    'goes on guarding what the condition had before: %s',
    async (_, updatedAt, formerPlanKeys) => {
      const files = filesWith(
        record({
          paymentConditionId: 'B',
          planKeys: ['30', '15/30', '45'],
          formerPlanKeys: ['60'],
          updatedAt,
        })
      )

      const { current } = await at(files, (revision) =>
        saveClusteredCondition(merchantAt({ files }), draft('B', 'x'), revision)
      )

      expect(current.document.records).toMatchObject([
        { condition: { planKeys: ['15/30'], formerPlanKeys } },
      ])
    }
  )

  it('reports all issues at once and writes nothing', async () => {
    const files = memoryFiles()
    const outcome = await saveClusteredCondition(
      merchantAt({ files }),
      {
        paymentConditionId: 'nowhere',
        match: 'SOME',
        clusters: [{ property: 'shoeSize', operator: 'LIKE', values: [''] }],
      },
      'none'
    )

    expect(codes(outcome)).toEqual([
      'UNKNOWN_PAYMENT_CONDITION',
      'UNKNOWN_MATCH',
      'UNKNOWN_PROPERTY',
      'UNKNOWN_OPERATOR',
      'EMPTY_VALUE',
    ])
    expect(files.contents.size).toBe(0)
  })

  it.each([
    ['gateway', 'GATEWAY_UNAVAILABLE'],
    ['properties', 'PROPERTIES_UNAVAILABLE'],
  ] as const)('without the %s can not be validated', async (port, code) => {
    const files = memoryFiles()
    const merchant = {
      ...merchantAt({ files }),
      [port]: failingSource('GATEWAY'),
    }

    const outcome = await saveClusteredCondition(
      merchant,
      draft('A', 'x'),
      'none'
    )

    expect(codes(outcome)).toEqual([code])
    expect(files.contents.size).toBe(0)
  })

  it('repairs a damaged document that has the condition twice', async () => {
    const files = filesWith(
      unreadableRecord('A', '30'),
      record({ paymentConditionId: 'B' }),
      record({ paymentConditionId: 'A' })
    )

    await at(files, (revision) =>
      saveClusteredCondition(merchantAt({ files }), draft('A', 'x'), revision)
    )
    expect(idsOnFile(files)).toEqual(['A', 'B'])
  })

  it.each([
    [MAX_PAYMENT_CONDITIONS - 1, 'SAVED'],
    [MAX_PAYMENT_CONDITIONS, 'INVALID'],
  ])('of a new condition beside %i others is %s', async (count, status) => {
    const files = filesWith(
      ...Array.from({ length: count }, (_, index) =>
        record({
          paymentConditionId: `other-${index}`,
          planKeys: [String(1000 + index)],
        })
      )
    )

    const before = files.contents.get(DOCUMENT_PATH)
    const outcome = await at(files, (revision) =>
      saveClusteredCondition(merchantAt({ files }), draft('A', 'x'), revision)
    )

    expect(outcome.status).toBe(status)
    expect(files.contents.get(DOCUMENT_PATH) === before).toBe(
      status === 'INVALID'
    )
  })
})

describe('a re-created condition', () => {
  it('inherits with a warning, and the orphan is shown', async () => {
    const files = filesWith(orphan)
    const list = await listPaymentConditions(
      merchantAt({ files, paymentConditions: [A, AGAIN] }),
      { search: null, first: 10, after: null }
    )

    expect(list.orphans).toMatchObject([{ paymentConditionId: 'gone' }])
    expect(list.items[1]).toMatchObject({
      clustered: { paymentConditionId: 'again', inheritedFrom: 'gone' },
      findings: [{ code: 'INHERITED' }],
    })
  })

  it('settles the orphan by a save, and the history keeps it', async () => {
    const files = filesWith(orphan)
    const merchant = merchantAt({ files, paymentConditions: [A, AGAIN] })

    await at(files, (revision) =>
      saveClusteredCondition(merchant, draft('again', 'x'), revision)
    )
    expect(idsOnFile(files)).toEqual(['again'])
    expect((await changesOf(files))[0]).toMatchObject({
      settledOrphan: { paymentConditionId: 'gone' },
    })
  })

  it('leaves the orphan to another condition that still needs it', async () => {
    const files = filesWith(orphan)
    const merchant = merchantAt({ files, paymentConditions: [AGAIN, TWIN] })

    await at(files, (revision) =>
      saveClusteredCondition(merchant, draft('again', 'x'), revision)
    )
    expect(idsOnFile(files)).toEqual(['gone', 'again'])
  })

  it('a save of another condition leaves the orphan alone', async () => {
    const files = filesWith(orphan)
    const merchant = merchantAt({ files, paymentConditions: [A, AGAIN] })

    await at(files, (revision) =>
      saveClusteredCondition(merchant, draft('A', 'x'), revision)
    )
    expect(idsOnFile(files)).toEqual(['gone', 'A'])
  })

  it('never settles an orphan nobody can read', async () => {
    const files = filesWith(unreadableRecord('gone', '45', '60'))
    const merchant = merchantAt({ files, paymentConditions: [A, AGAIN] })

    await at(files, (revision) =>
      saveClusteredCondition(merchant, draft('again', 'x'), revision)
    )
    expect(idsOnFile(files)).toEqual(['gone', 'again'])
  })

  it('is released by a removal of what it inherits', async () => {
    const files = filesWith(orphan)
    const merchant = merchantAt({ files, paymentConditions: [A, AGAIN] })
    const outcome = await at(files, (revision) =>
      removeClusteredCondition(merchant, 'again', revision)
    )

    expect(outcome.status).toBe('SAVED')
    expect(idsOnFile(files)).toEqual([])
  })
})

describe('a removal', () => {
  it('of a condition removes its own record alone', async () => {
    const files = filesWith(record({ paymentConditionId: 'A' }), orphan)

    await at(files, (revision) =>
      removeClusteredCondition(merchantAt({ files }), 'A', revision)
    )
    expect(idsOnFile(files)).toEqual(['gone'])
  })

  it('of an orphan needs no gateway', async () => {
    const files = filesWith(orphan)
    const merchant = {
      ...merchantAt({ files }),
      gateway: failingSource('GATEWAY'),
    }

    const outcome = await at(files, (revision) =>
      removeClusteredCondition(merchant, 'gone', revision)
    )

    expect(outcome.status).toBe('SAVED')
    expect(idsOnFile(files)).toEqual([])
  })

  it('of a record nobody can read keeps what it was in the history', async () => {
    const lost = unreadableRecord('A', '30')
    const files = filesWith(lost)

    await at(files, (revision) =>
      removeClusteredCondition(merchantAt({ files }), 'A', revision)
    )
    expect((await changesOf(files))[0].before).toEqual(lost)
  })

  it('of nothing changes nothing', async () => {
    const files = filesWith(orphan)
    const before = [...files.contents]
    const outcome = await at(files, (revision) =>
      removeClusteredCondition(merchantAt({ files }), 'B', revision)
    )

    expect(outcome.status).toBe('SAVED')
    expect([...files.contents]).toEqual(before)
  })

  it.each([
    ['an unknown condition', false, 'UNKNOWN_PAYMENT_CONDITION'],
    ['one that may inherit, without the gateway', true, 'GATEWAY_UNAVAILABLE'],
  ])('of %s is a code', async (_, isGatewayDown, code) => {
    const files = filesWith(orphan)
    const merchant = merchantAt({ files })
    const outcome = await at(files, (revision) =>
      removeClusteredCondition(
        isGatewayDown
          ? { ...merchant, gateway: failingSource('GATEWAY') }
          : merchant,
        'nowhere',
        revision
      )
    )

    expect(codes(outcome)).toEqual([code])
  })
})

describe('a restore', () => {
  const filesAfter = async (...values: string[]) => {
    const files = memoryFiles()

    for (const value of values) {
      await at(files, (revision) =>
        saveClusteredCondition(
          merchantAt({ files }),
          draft('A', value),
          revision
        )
      )
    }

    return files
  }

  const restore = (
    files: MemoryFiles,
    changeId: string,
    given = merchantAt({ files })
  ) => at(files, (revision) => restoreChange(given, changeId, revision))

  it('puts a record back as it was after that change, as a change of its own', async () => {
    const files = await filesAfter('one', 'two')
    const [, first] = await changesOf(files)
    const outcome = await restore(files, first.id)
    const [last] = await changesOf(files)

    expect(outcome.status).toBe('SAVED')
    expect(last).toMatchObject({
      kind: 'RESTORED',
      before: { condition: { clusters: [{ values: ['two'] }] } },
      after: { clusters: [{ values: ['one'] }] },
    })
  })

  it('is validated like a save', async () => {
    const files = await filesAfter('one')
    const [first] = await changesOf(files)
    const outcome = await restore(
      files,
      first.id,
      merchantAt({ files, paymentConditions: [B], known: new Map() })
    )

    expect(codes(outcome)).toEqual([
      'UNKNOWN_PAYMENT_CONDITION',
      'UNKNOWN_PROPERTY',
    ])
  })

  it('of an entry the document never named is refused', async () => {
    const files = await filesAfter('one')
    const [first] = await changesOf(files)

    files.contents.set(
      'changes/stray.json',
      JSON.stringify({ ...first, id: 'stray', previousChangeId: first.id })
    )
    expect(codes(await restore(files, 'stray'))).toEqual(['UNKNOWN_CHANGE'])
    expect(codes(await restore(files, '../document'))).toEqual([
      'UNKNOWN_CHANGE',
    ])
  })

  it('of an entry whose record can not be read is refused, not taken for a removal', async () => {
    const files = await filesAfter('one')
    const [first] = await changesOf(files)
    const path = `changes/${first.id}.json`
    const entry = JSON.parse(files.contents.get(path) ?? '')

    files.contents.set(
      path,
      JSON.stringify({ ...entry, after: { ...entry.after, match: 'SOME' } })
    )
    expect(codes(await restore(files, first.id))).toEqual(['UNKNOWN_CHANGE'])
    expect(idsOnFile(files)).toEqual(['A'])
  })
})

describe('the history', () => {
  it('is paged without repeating or missing a change, for all or one condition', async () => {
    const files = memoryFiles()

    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      await at(files, (revision) =>
        saveClusteredCondition(
          merchantAt({ files }),
          draft(index % 2 === 0 ? 'A' : 'B', String(index)),
          revision
        )
      )
    }

    const pages = async (paymentConditionId: string | null, first: number) => {
      const seen: unknown[] = []
      let after: string | null = null

      do {
        const page: Awaited<ReturnType<typeof listChanges>> = await listChanges(
          merchantAt({ files }),
          { ...ANY_CHANGE, paymentConditionId, first, after }
        )

        seen.push(
          ...page.items.map((item) => item.after?.clusters[0].values[0])
        )
        after = page.cursor
      } while (after !== null)

      return seen
    }

    expect(await pages(null, 3)).toEqual(['6', '5', '4', '3', '2', '1', '0'])
    expect(await pages('B', 2)).toEqual(['5', '3', '1'])
    expect(await pages(null, 0)).toHaveLength(7)
  })

  it('ends at an entry that can not be read, and at one that names itself', async () => {
    const files = memoryFiles()
    const entry = {
      id: 'loop',
      previousChangeId: 'loop',
      baseRevision: 'none',
      kind: 'SAVED',
      at: '2026-01-01T00:00:00.000Z',
      by: 'ana@wholesale.com',
      paymentConditionId: 'A',
      before: null,
      after: null,
      settingsBefore: null,
      settingsAfter: null,
      settledOrphan: null,
    }

    writeDocument(files, { lastChangeId: 'loop' })
    files.contents.set('changes/loop.json', JSON.stringify(entry))
    expect(await changesOf(files)).toHaveLength(1)
    files.contents.set('changes/loop.json', '"garbage"')
    expect(await changesOf(files)).toEqual([])
  })
})

describe('the list', () => {
  const conditions = [A, B, AGAIN]
  const list = (
    files: MemoryFiles,
    search: string | null,
    first = 100,
    after: string | null = null
  ) =>
    listPaymentConditions(
      merchantAt({ files, paymentConditions: conditions }),
      {
        search,
        first,
        after,
      }
    )

  it.each([
    [null, ['A', 'B', 'again']],
    ['condition b', ['B']],
    ['45', ['again']],
    ['ON-TIMÉ', ['A']],
    ['nothing like it', []],
  ])('searched for %j', async (search, ids) => {
    const files = filesWith(
      record({ paymentConditionId: 'A', clusters: [cluster()] })
    )

    const { items, total } = await list(files, search)

    expect(items.map(({ condition }) => condition.id)).toEqual(ids)
    expect(total).toBe(ids.length)
  })

  it('is paged', async () => {
    const files = filesWith()
    const first = await list(files, null, 2)
    const second = await list(files, null, 2, first.cursor)

    expect(first.items.map(({ condition }) => condition.id)).toEqual(['A', 'B'])
    expect(second.items.map(({ condition }) => condition.id)).toEqual(['again'])
    expect(second.cursor).toBeNull()
  })
})
