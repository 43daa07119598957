import fc from 'fast-check'

import { documentAt } from '../core/documentAt'
import type { ImportEntry } from '../core/exchange/importEntry'
import { paymentCondition } from '../core/fixtures/builders'
import { recordId } from '../core/storedRecord'
import type { StoredDocument } from '../core/storedDocument'
import {
  draft,
  fakeClock,
  failingSource,
  merchantAt,
  revisionOf,
} from '../fixtures/fakePorts'
import type { MemoryFiles } from '../fixtures/memoryFiles'
import { memoryFiles } from '../fixtures/memoryFiles'
import { history } from './history'
import { importClusteredConditions } from './importClusteredConditions'
import { listChangedRecords } from './listChangedRecords'
import { ANY_CHANGE, listChanges } from './listChanges'
import type { ChangeEntry } from './ports'
import { removeClusteredCondition } from './removeClusteredCondition'
import { restoreChange } from './restoreChange'
import { saveClusteredCondition } from './saveClusteredCondition'
import { undoChange } from './undoChange'

const entry = (
  paymentConditionId: string,
  ...values: string[]
): ImportEntry => ({
  paymentConditionId,
  paymentConditionName: null,
  match: 'ALL',
  clusters: [{ property: 'payment', operator: 'ANY_OF', values, exact: false }],
})

const importAt = async (
  files: MemoryFiles,
  entries: readonly ImportEntry[],
  removeOthers = false,
  revision?: string
) => {
  const merchant = merchantAt({ files })

  return importClusteredConditions(
    merchant,
    { entries, removeOthers },
    revision ?? (await revisionOf(merchant.conditions))
  )
}

const saveAt = async (files: MemoryFiles, id: string, value: string) => {
  const merchant = merchantAt({ files })

  return saveClusteredCondition(
    merchant,
    draft(id, value),
    await revisionOf(merchant.conditions)
  )
}

/** What is on file: "A gold". */
const onFile = async (files: MemoryFiles): Promise<readonly string[]> => {
  const { document } = await merchantAt({ files }).conditions.read()

  return document.records.map((record) =>
    record.readable
      ? `${recordId(record)} ${record.condition.clusters[0].values.join('+')}`
      : `${recordId(record)} unreadable`
  )
}

const changesIn = async (files: MemoryFiles, id: string | null = null) =>
  (
    await listChanges(merchantAt({ files }), {
      ...ANY_CHANGE,
      paymentConditionId: id,
      first: 100,
      after: null,
    })
  ).items

const lastChange = async (files: MemoryFiles): Promise<string> =>
  (await changesIn(files))[0].id

const withImport = async () => {
  const files = memoryFiles()

  await saveAt(files, 'A', 'gold')
  await importAt(files, [entry('A', 'silver'), entry('B', 'new')])

  return files
}

describe('an import', () => {
  it('is one entry of the history and one document, whatever its size', async () => {
    const files = memoryFiles()
    const { outcome, changes } = await importAt(files, [
      entry('A', 'gold'),
      entry('B', 'silver'),
    ])

    expect(outcome.status).toBe('SAVED')
    expect(changes).toHaveLength(2)
    expect(files.calls.filter((call) => call.startsWith('SAVE'))).toHaveLength(
      2
    )
    expect(await onFile(files)).toEqual(['A gold', 'B silver'])
    expect(await changesIn(files)).toMatchObject([
      { kind: 'IMPORTED', by: 'ana@wholesale.com', paymentConditionId: null },
    ])
  })

  it('with one bad entry changes nothing', async () => {
    const files = await withImport()
    const before = files.contents.get('document.json')
    const { outcome } = await importAt(files, [
      entry('A', 'other'),
      entry('B'),
      entry('X', ''),
    ])

    expect(outcome).toMatchObject({
      status: 'INVALID',
      issues: [
        { path: ['entries', '1', 'clusters', '0', 'values'] },
        { path: ['entries', '2', 'paymentConditionId'] },
        { path: ['entries', '2', 'clusters', '0', 'values', '0'] },
      ],
    })
    expect(files.contents.get('document.json')).toBe(before)
  })

  it('on an old revision is a conflict and changes nothing', async () => {
    const files = await withImport()
    const { outcome } = await importAt(files, [entry('A', 'x')], false, 'none')

    expect(outcome).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: 'ana@wholesale.com' },
    })
    expect(await onFile(files)).toEqual(['A silver', 'B new'])
  })

  it('of what is on file writes nothing', async () => {
    const files = await withImport()
    const saved = files.calls.length
    const { outcome } = await importAt(files, [
      entry('A', 'silver'),
      entry('B', 'new'),
    ])

    expect(outcome.status).toBe('SAVED')
    expect(
      files.calls.slice(saved).filter((call) => call.startsWith('SAVE'))
    ).toEqual([])
  })

  it('without the gateway is refused by its code', async () => {
    const files = memoryFiles()
    const { outcome } = await importClusteredConditions(
      { ...merchantAt({ files }), gateway: failingSource('GATEWAY') },
      { entries: [entry('A', 'x')], removeOthers: false },
      'none'
    )

    expect(outcome).toMatchObject({
      status: 'INVALID',
      issues: [{ code: 'GATEWAY_UNAVAILABLE' }],
    })
  })

  it('is found among the changes of each condition it touched', async () => {
    const files = await withImport()

    expect((await changesIn(files, 'A')).map(({ kind }) => kind)).toEqual([
      'IMPORTED',
      'SAVED',
    ])
    expect((await changesIn(files, 'B')).map(({ kind }) => kind)).toEqual([
      'IMPORTED',
    ])
    expect(await changesIn(files, 'C')).toEqual([])
  })

  it('too large to name all it touched is found all the same', async () => {
    const files = memoryFiles()
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const merchant = merchantAt({
      files,
      paymentConditions: ids.map((id) => paymentCondition(id, ['30'])),
    })

    await importClusteredConditions(
      merchant,
      { entries: ids.map((id) => entry(id, 'x')), removeOthers: false },
      'none'
    )
    await saveAt(files, 'A', 'later')

    expect((await changesIn(files, 'G')).map(({ kind }) => kind)).toEqual([
      'IMPORTED',
    ])
    expect(await changesIn(files, 'H')).toEqual([])
  })
})

describe('of an import', () => {
  it('one condition can be restored', async () => {
    const files = await withImport()
    const id = await lastChange(files)

    await saveAt(files, 'A', 'later')
    await saveAt(files, 'B', 'later')
    const merchant = merchantAt({ files })
    const outcome = await restoreChange(
      merchant,
      id,
      await revisionOf(merchant.conditions),
      'B'
    )

    expect(outcome.status).toBe('SAVED')
    expect(await onFile(files)).toEqual(['A later', 'B new'])
  })

  it.each([null, 'C'])('no other one can: %s', async (asked) => {
    const files = await withImport()
    const merchant = merchantAt({ files })

    expect(
      await restoreChange(
        merchant,
        await lastChange(files),
        await revisionOf(merchant.conditions),
        asked
      )
    ).toMatchObject({ status: 'INVALID', issues: [{ code: 'UNKNOWN_CHANGE' }] })
  })

  it('each record is told with what became of it', async () => {
    const files = await withImport()
    const id = await lastChange(files)

    await saveAt(files, 'B', 'later')
    const page = await listChangedRecords(merchantAt({ files }), id, {
      first: 1,
      after: '1',
    })

    expect(page).toMatchObject({
      items: [
        {
          paymentConditionId: 'B',
          before: null,
          after: { condition: { clusters: [{ values: ['new'] }] } },
          onFile: { clusters: [{ values: ['later'] }] },
        },
      ],
      total: 2,
      changedSince: 1,
      cursor: null,
    })
  })

  it('all can be taken back, and the taking back too', async () => {
    const files = await withImport()
    const undo = async () => {
      const merchant = merchantAt({ files })

      return undoChange(
        merchant,
        await lastChange(files),
        await revisionOf(merchant.conditions)
      )
    }

    expect((await undo()).changes).toHaveLength(2)
    expect(await onFile(files)).toEqual(['A gold'])
    await undo()
    expect(await onFile(files)).toEqual(['A silver', 'B new'])
    expect((await changesIn(files)).map(({ kind }) => kind)).toEqual([
      'RESTORED',
      'RESTORED',
      'IMPORTED',
      'SAVED',
    ])
  })

  it('a change of one condition is not taken back as one of several', async () => {
    const files = memoryFiles()

    await saveAt(files, 'A', 'gold')
    const merchant = merchantAt({ files })
    const { outcome } = await undoChange(
      merchant,
      await lastChange(files),
      await revisionOf(merchant.conditions)
    )

    expect(outcome).toMatchObject({
      status: 'INVALID',
      issues: [{ code: 'UNKNOWN_CHANGE' }],
    })
  })
})

/** Records by condition: where one stands in the list means nothing. */
const asOf = ({ records }: StoredDocument): Record<string, unknown> =>
  Object.fromEntries(
    records.map((record) => [
      recordId(record),
      record.readable && record.condition,
    ])
  )

const IDS = ['A', 'B', 'C'] as const

const step = fc.oneof(
  fc.record({
    type: fc.constant('SAVE' as const),
    id: fc.constantFrom(...IDS),
    value: fc.constantFrom('gold', 'silver'),
  }),
  fc.record({
    type: fc.constant('REMOVE' as const),
    id: fc.constantFrom(...IDS),
  }),
  fc.record({
    type: fc.constant('IMPORT' as const),
    entries: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...IDS), fc.constantFrom('gold', 'silver')),
      { minLength: 1, selector: ([id]) => id }
    ),
    removeOthers: fc.boolean(),
  }),
  fc.record({ type: fc.constant('UNDO' as const), back: fc.nat(4) })
)

test('the rules in force at any moment are found again, imports or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const files = memoryFiles()
      const clock = fakeClock()
      const merchant = merchantAt({
        files,
        clock,
        paymentConditions: IDS.map((id) => paymentCondition(id, [id])),
      })

      const seen: Array<{ moment: number; state: unknown }> = []
      const look = async () => {
        const { document } = await merchant.conditions.read()

        seen.push({ moment: clock.now(), state: asOf(document) })
        clock.advance(1000)
      }

      await look()
      for (const each of steps) {
        const revision = await revisionOf(merchant.conditions)

        if (each.type === 'SAVE') {
          await saveClusteredCondition(
            merchant,
            draft(each.id, each.value),
            revision
          )
        } else if (each.type === 'REMOVE') {
          await removeClusteredCondition(merchant, each.id, revision)
        } else if (each.type === 'IMPORT') {
          const entries = each.entries.map(([id, value]) => entry(id, value))

          await importClusteredConditions(
            merchant,
            { entries, removeOthers: each.removeOthers },
            revision
          )
        } else {
          const bulk = (await changesIn(files)).filter(({ records }) => records)
          const undone = bulk[each.back]

          if (undone) await undoChange(merchant, undone.id, revision)
        }

        await look()
      }

      const { document } = await merchant.conditions.read()
      const newestFirst: ChangeEntry[] = []

      for await (const one of history(merchant.conditions, document)) {
        newestFirst.push(one)
      }

      for (const { moment, state } of seen) {
        expect(asOf(documentAt(document, newestFirst, moment))).toEqual(state)
      }
    }),
    { numRuns: 100 }
  )
})
