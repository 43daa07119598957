import {
  DOCUMENT_PATH,
  draft,
  merchantAt,
  revisionOf,
  writeDocument,
} from '../fixtures/fakePorts'
import type { MemoryFiles } from '../fixtures/memoryFiles'
import { memoryFiles } from '../fixtures/memoryFiles'
import { record, unreadableRecord } from '../core/fixtures/builders'
import { findRecord } from './records'
import { ANY_CHANGE, listChanges } from './listChanges'
import { saveClusteredCondition } from './saveClusteredCondition'
import { saveSettings } from './saveSettings'
import { Unavailable, UnreadableDocument } from './unavailable'

const DOCUMENT = /^document\.json$/
const CHANGE = /^changes\//
const ANA = 'ana@wholesale.com'
const BIA = 'bia@wholesale.com'

/** What is on file for condition A, read by nobody's cache. */
const valuesOnFile = async (files: MemoryFiles) => {
  const { document } = await merchantAt({ files }).conditions.read()
  const stored = findRecord(document.records, 'A')

  return stored?.readable ? stored.condition.clusters[0].values : null
}

const savedFiles = async (...values: string[]) => {
  const files = memoryFiles()

  await saveClusteredCondition(
    merchantAt({ files }),
    draft('A', ...values),
    'none'
  )

  return files
}

const saveAt = (
  files: MemoryFiles,
  revision: string,
  value: string,
  login = ANA
) =>
  saveClusteredCondition(
    merchantAt({ files, login }),
    draft('A', value),
    revision
  )

const changesIn = async (files: MemoryFiles) => {
  const { items } = await listChanges(merchantAt({ files }), {
    ...ANY_CHANGE,
    first: 100,
    after: null,
  })

  return items
}

describe('one editor', () => {
  it('writes the history entry before the document that names it, and reads back', async () => {
    const files = memoryFiles()
    const outcome = await saveAt(files, 'none', 'on-time')
    const document = JSON.parse(files.contents.get(DOCUMENT_PATH) ?? '')

    expect(outcome.status).toBe('SAVED')
    expect(files.calls).toEqual([
      'READ document.json',
      `SAVE changes/${document.lastChangeId}.json`,
      'SAVE document.json',
      'READ document.json',
    ])
  })

  it('gets the revision that is on file now', async () => {
    const files = memoryFiles()
    const { current } = await saveAt(files, 'none', 'on-time')

    expect(current.revision).toBe(
      await revisionOf(merchantAt({ files }).conditions)
    )
  })

  it('is decided by at once in his own process', async () => {
    const files = memoryFiles()
    const ana = merchantAt({ files })

    await ana.conditions.recent()
    await saveClusteredCondition(ana, draft('A', 'on-time'), 'none')
    const { value } = await ana.conditions.recent()

    expect(value.records).toHaveLength(1)
  })

  it('is named, with the time, on the record and on its entry alike', async () => {
    const files = await savedFiles('on-time')
    const [entry] = await changesIn(files)

    expect(entry).toMatchObject({ by: ANA, at: '2026-01-15T12:00:00.000Z' })
    expect(entry.after).toMatchObject({ updatedBy: ANA, updatedAt: entry.at })
  })

  it('leaves nothing personal in the log', async () => {
    const ana = merchantAt()

    await saveClusteredCondition(ana, draft('A', 'buyer@acme.com'), 'none')
    expect(JSON.stringify(ana.logged)).not.toMatch(/acme|wholesale\.com/)
    expect(ana.logged).toEqual([
      [
        'change',
        expect.objectContaining({ kind: 'SAVED', paymentConditionId: 'A' }),
      ],
    ])
  })
})

describe('two editors', () => {
  it('on one revision: the later is told who was first, and nothing of his is kept', async () => {
    const files = await savedFiles('first')
    const revision = await revisionOf(merchantAt({ files }).conditions)

    await saveAt(files, revision, 'second', BIA)
    const late = await saveAt(files, revision, 'third')

    expect(late).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: BIA, at: '2026-01-15T12:00:00.000Z' },
    })
    expect(late.current.revision).toBe(
      await revisionOf(merchantAt({ files }).conditions)
    )
    expect(await valuesOnFile(files)).toEqual(['second'])
  })

  it('who pass the check together: the storage tells them apart', async () => {
    const files = await savedFiles('first')
    const revision = await revisionOf(merchantAt({ files }).conditions)
    let bia: unknown

    // Ana has read and written her entry; Bia's whole save comes in between.
    files.strike('SAVE', DOCUMENT, async () => {
      bia = await saveAt(files, revision, 'bia', BIA)
    })
    const ana = await saveAt(files, revision, 'ana')

    expect(bia).toMatchObject({ status: 'SAVED' })
    expect(ana).toMatchObject({ status: 'CONFLICT', conflict: { by: BIA } })
    expect(await valuesOnFile(files)).toEqual(['bia'])
    // The entry nobody names never happened.
    expect((await changesIn(files)).map(({ by }) => by)).toEqual([BIA, ANA])
  })

  it.each([
    [true, BIA],
    [false, ANA],
  ])(
    'who make the first save together (If-None-Match honored: %s): one is told',
    async (honorsIfNoneMatch, winner) => {
      const files = memoryFiles({ honorsIfNoneMatch })
      const both = { biaWrote: () => undefined, anaWrote: () => undefined }
      const biaWrote = new Promise<undefined>((resolve) => {
        both.biaWrote = () => void resolve(undefined)
      })

      const anaWrote = new Promise<undefined>((resolve) => {
        both.anaWrote = () => void resolve(undefined)
      })

      let bia: Promise<unknown> = Promise.resolve()

      // Both have found nothing; then both write; then both read back.
      files.strike('SAVE', DOCUMENT, async () => {
        bia = saveAt(files, 'none', 'bia', BIA)
        await biaWrote
      })
      files.strike(
        'READ',
        DOCUMENT,
        null,
        null,
        async () => {
          both.biaWrote()
          await anaWrote
        },
        async () => both.anaWrote()
      )
      const ana = await saveAt(files, 'none', 'ana')
      const outcomes: Record<string, unknown> = { [ANA]: ana, [BIA]: await bia }
      const loser = winner === ANA ? BIA : ANA

      expect(outcomes[winner]).toMatchObject({ status: 'SAVED' })
      expect(outcomes[loser]).toMatchObject({
        status: 'CONFLICT',
        conflict: { by: winner },
      })
      expect(await valuesOnFile(files)).toEqual([winner.slice(0, 3)])
    }
  )

  it.each([1, 2, 3])(
    'when %i others save on top before he reads back, his save counts',
    async (others) => {
      const files = await savedFiles('first')
      const revision = await revisionOf(merchantAt({ files }).conditions)

      files.strike('READ', DOCUMENT, null, async () => {
        for (let index = 0; index < others; index += 1) {
          const now = await revisionOf(merchantAt({ files }).conditions)

          await saveAt(files, now, `on top ${index}`, BIA)
        }
      })
      const ana = await saveAt(files, revision, 'ana')

      expect(ana.status).toBe('SAVED')
      expect(await valuesOnFile(files)).toEqual([`on top ${others - 1}`])
      expect((await changesIn(files)).map(({ by }) => by)).toEqual([
        ...Array.from({ length: others }, () => BIA),
        ANA,
        ANA,
      ])
    }
  )
})

describe('a failure', () => {
  const rows: Array<
    [string, (files: MemoryFiles) => void, string | null, string]
  > = [
    [
      'before the first read',
      (files) => files.strike('READ', DOCUMENT, 'REFUSED'),
      null,
      'first',
    ],
    [
      'before the history entry',
      (files) => files.strike('SAVE', CHANGE, 'REFUSED'),
      null,
      'first',
    ],
    [
      'after the history entry',
      (files) => files.strike('SAVE', CHANGE, 'ANSWER_LOST'),
      null,
      'first',
    ],
    [
      'before the document',
      (files) => files.strike('SAVE', DOCUMENT, 'REFUSED'),
      null,
      'first',
    ],
    [
      'after the document: its answer is lost, but reading back tells',
      (files) => files.strike('SAVE', DOCUMENT, 'ANSWER_LOST'),
      'SAVED',
      'ana',
    ],
    [
      'while reading back',
      (files) => files.strike('READ', DOCUMENT, null, 'REFUSED'),
      null,
      'ana',
    ],
  ]

  it.each(rows)(
    '%s is never called saved or refused by mistake',
    async (_, strike, status, kept) => {
      const files = await savedFiles('first')
      const revision = await revisionOf(merchantAt({ files }).conditions)

      strike(files)
      const outcome = await saveAt(files, revision, 'ana').then(
        (answer) => answer.status,
        (error) => (error instanceof Unavailable ? null : error)
      )

      expect(outcome).toBe(status)
      expect(await valuesOnFile(files)).toEqual([kept])
      // What the history tells is what is on file.
      const [last] = await changesIn(files)

      expect(last.after?.clusters[0].values).toEqual([kept])
    }
  )

  it('between the two writes leaves the store as it was, and the next save works', async () => {
    const files = await savedFiles('first')
    const revision = await revisionOf(merchantAt({ files }).conditions)

    files.strike('SAVE', DOCUMENT, 'REFUSED')
    await expect(saveAt(files, revision, 'lost')).rejects.toBeInstanceOf(
      Unavailable
    )
    expect(await saveAt(files, revision, 'next')).toMatchObject({
      status: 'SAVED',
    })
    expect(
      (await changesIn(files)).map(({ after }) => after?.clusters[0].values)
    ).toEqual([['next'], ['first']])
  })

  it('of a write while somebody else saved is a conflict', async () => {
    const files = await savedFiles('first')
    const revision = await revisionOf(merchantAt({ files }).conditions)

    files.strike('SAVE', DOCUMENT, async () => {
      await saveAt(files, revision, 'bia', BIA)
      throw new Unavailable('CONDITIONS')
    })
    expect(await saveAt(files, revision, 'ana')).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: BIA },
    })
  })
})

describe('a document that is not ours to write', () => {
  it.each([
    ['damaged', '{"schemaVersion":1}', 'DAMAGED'],
    ['a list', '[]', 'DAMAGED'],
    ['newer', '{"schemaVersion":2,"conditions":[]}', 'NEWER'],
  ])('%s is left as it is', async (_, content, reason) => {
    const files = memoryFiles()

    files.contents.set(DOCUMENT_PATH, content)
    await expect(saveAt(files, 'none', 'x')).rejects.toMatchObject({
      name: UnreadableDocument.name,
      reason,
    })
    expect(files.contents.get(DOCUMENT_PATH)).toBe(content)
    expect(files.calls.filter((call) => call.startsWith('SAVE'))).toEqual([])
  })

  it('in part: a record nobody can read is kept as it is by a save of another', async () => {
    const files = memoryFiles()
    const lost = unreadableRecord('B', '15/30')

    writeDocument(files, {
      records: [lost, record({ paymentConditionId: 'A' })],
    })
    const revision = await revisionOf(merchantAt({ files }).conditions)

    await saveAt(files, revision, 'new')
    const { document } = await merchantAt({ files }).conditions.read()

    expect(document.records[0]).toEqual(lost)
    expect(document.records).toHaveLength(2)
  })
})

describe('settings', () => {
  const settings = {
    mode: 'TESTERS',
    testers: [' Ana@Acme.com ', 'ana@acme.com'],
    whenUnavailable: 'OFFER_ALL',
    timeZone: 'America/Sao_Paulo',
    customerEntity: 'CL',
    orderCheck: 'FLAG',
  }

  it('are saved with the revision and history of the document', async () => {
    const files = await savedFiles('kept')
    const revision = await revisionOf(merchantAt({ files }).conditions)
    const outcome = await saveSettings(
      merchantAt({ files }),
      settings,
      revision
    )

    const [entry] = await changesIn(files)

    expect(outcome.status).toBe('SAVED')
    expect(outcome.current.document.settings).toMatchObject({
      mode: 'TESTERS',
      testers: ['ana@acme.com'],
    })
    expect(entry).toMatchObject({
      kind: 'SETTINGS',
      settingsBefore: { mode: 'ON' },
      settingsAfter: { mode: 'TESTERS' },
    })
    expect(await valuesOnFile(files)).toEqual(['kept'])
  })

  it('that are not valid are reported all at once and change nothing', async () => {
    const files = memoryFiles()
    const outcome = await saveSettings(
      merchantAt({ files }),
      { ...settings, mode: 'MAYBE', testers: ['x'], timeZone: 'Mars' },
      'none'
    )

    expect(outcome).toMatchObject({
      status: 'INVALID',
      issues: [
        { path: ['testers', '0'], code: 'NOT_AN_EMAIL' },
        { path: ['mode'], code: 'UNKNOWN_MODE' },
        { path: ['timeZone'], code: 'UNKNOWN_TIME_ZONE' },
      ],
    })
    expect(files.contents.size).toBe(0)
  })
})
