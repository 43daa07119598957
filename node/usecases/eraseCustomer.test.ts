import { createHash } from 'crypto'

import { vbaseTypedFiles } from '../adapters/vbaseTypedFiles'
import { record } from '../core/fixtures/builders'
import {
  DOCUMENT_PATH,
  draft,
  fakeClock,
  merchantAt,
  revisionOf,
  writeDocument,
} from '../fixtures/fakePorts'
import type { MemoryFiles } from '../fixtures/memoryFiles'
import { memoryFiles } from '../fixtures/memoryFiles'
import { documentAtPlacement } from './documentAtPlacement'
import type { ErasePorts } from './eraseCustomer'
import { eraseCustomer } from './eraseCustomer'
import { history } from './history'
import type { ChangeEntry } from './ports'
import { restoreChange } from './restoreChange'
import type { SavePorts } from './saveClusteredCondition'
import { saveClusteredCondition } from './saveClusteredCondition'
import { saveSettings } from './saveSettings'
import { Unavailable } from './unavailable'

const BUYER = 'buyer@acme.com'
const MARKER = 'erased-00000000000000aa@erased.invalid'
const HOUR_MS = 60 * 60 * 1000
const PAGE = 2

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const portsOver = (
  files: MemoryFiles,
  clock = fakeClock()
): ErasePorts & SavePorts => ({
  ...merchantAt({ files, clock, login: BUYER }),
  typedFiles: vbaseTypedFiles({
    ...files,
    list: async (prefix, _, next = '') => {
      const paths = [...files.contents.keys()]
        .filter((path) => path.startsWith(prefix) && path > next)
        .sort()

      const page = paths.slice(0, PAGE)

      return {
        data: page.map((path) => ({ path })),
        next: paths.length > PAGE ? page[PAGE - 1] : '',
      }
    },
  }),
  digestOf: sha256,
  newMark: () => '00000000000000aa',
})

const erase = (
  ports: ErasePorts,
  text = BUYER,
  cursor: string | null = null,
  budgetMs = HOUR_MS
) => eraseCustomer(ports, { sha256: sha256(text), cursor }, budgetMs)

/** A store that knows the buyer in a condition, in the settings, and in its history. */
const storeOf = async (): Promise<MemoryFiles> => {
  const files = memoryFiles()
  const merchant = merchantAt({ files })

  await saveClusteredCondition(merchant, draft('A', 'on-time', BUYER), 'none')
  await saveClusteredCondition(
    merchant,
    draft('A', ' Buyer@ACME.com'),
    await revisionOf(merchant.conditions)
  )
  await saveClusteredCondition(
    merchant,
    draft('B', 'delayed'),
    await revisionOf(merchant.conditions)
  )
  await saveSettings(
    merchant,
    {
      mode: 'TESTERS',
      testers: [BUYER],
      whenUnavailable: 'OFFER_UNRESTRICTED',
      timeZone: 'UTC',
      customerEntity: 'CL',
      orderCheck: 'CANCEL',
    },
    await revisionOf(merchant.conditions)
  )

  return files
}

/** Everything stored, without who made the changes. */
const typedIn = ({ contents }: MemoryFiles): string =>
  [...contents.values()].join('\n').replace(/"(by|updatedBy)":"[^"]*"/g, '')

test('a customer is gone from what is on file and from every change', async () => {
  const files = await storeOf()

  expect(typedIn(files)).toMatch(/buyer@acme\.com/i)
  expect(await erase(portsOver(files))).toEqual({
    status: 'ERASED',
    // On file twice, and in three changes: after, before and after, testers.
    found: 6,
    paymentConditionIds: ['A'],
    cursor: null,
  })
  expect(typedIn(files)).not.toMatch(/buyer@acme\.com/i)
  expect(typedIn(files)).toContain(MARKER)
})

test('the history stays readable, says who erased, and can be restored', async () => {
  const files = await storeOf()
  const ports = portsOver(files)

  await erase(ports)
  const { document } = await ports.conditions.read()
  const items: ChangeEntry[] = []

  for await (const entry of history(ports.conditions, document)) {
    items.push(entry)
  }

  expect(items.map(({ kind, by }) => [kind, by])).toEqual([
    ['ERASED', BUYER],
    ['SETTINGS', 'ana@wholesale.com'],
    ['SAVED', 'ana@wholesale.com'],
    ['SAVED', 'ana@wholesale.com'],
    ['SAVED', 'ana@wholesale.com'],
  ])
  const outcome = await restoreChange(
    ports,
    items[4].id,
    await revisionOf(ports.conditions)
  )

  expect(outcome.status).toBe('SAVED')
  expect(typedIn(files)).not.toMatch(/buyer@acme\.com/i)
})

test('the condition stays for nobody else: a marker keeps the place', async () => {
  const files = await storeOf()
  const ports = portsOver(files)

  await erase(ports)
  const { document } = await ports.conditions.read()

  expect(document.settings.testers).toEqual([MARKER])
  expect(document.records[0]).toMatchObject({
    condition: { clusters: [{ values: [MARKER] }] },
  })
})

test('what is left after the time is done by the next call, with the same marker', async () => {
  const files = await storeOf()
  const ports = portsOver(files)
  let asked = await erase(ports, BUYER, null, 0)
  let found = asked.status === 'ERASED' ? asked.found : 0
  let calls = 1

  while (asked.status === 'ERASED' && asked.cursor !== null) {
    asked = await erase(ports, BUYER, asked.cursor, 0)
    found += asked.status === 'ERASED' ? asked.found : 0
    calls += 1
  }

  expect(calls).toBeGreaterThan(2)
  expect(found).toBe(6)
  expect(new Set(typedIn(files).match(/erased-\w+@erased\.invalid/g))).toEqual(
    new Set([MARKER])
  )
})

test('a second time there is nothing left to find', async () => {
  const files = await storeOf()
  const ports = portsOver(files)

  await erase(ports)
  expect(await erase(ports)).toMatchObject({
    found: 0,
    paymentConditionIds: [],
  })
})

test('a save that happens meanwhile is kept', async () => {
  const files = await storeOf()
  const ports = portsOver(files)
  const colleague = merchantAt({ files, login: 'bo@wholesale.com' })

  files.strike('SAVE', /^document\.json$/, async () => {
    await saveClusteredCondition(
      colleague,
      draft('B', 'on-time'),
      await revisionOf(colleague.conditions)
    )
  })
  expect(await erase(ports)).toMatchObject({ status: 'ERASED' })
  expect(typedIn(files)).not.toMatch(/buyer@acme\.com/i)
  expect((await ports.conditions.read()).document.records[1]).toMatchObject({
    condition: { clusters: [{ values: ['on-time'] }] },
  })
})

test('two erasures at once lose neither', async () => {
  const files = await storeOf()
  const ports = portsOver(files)

  files.strike('SAVE', /^changes\//, null, async () => {
    await erase(portsOver(files), 'on-time')
  })
  await erase(ports)
  expect(typedIn(files)).not.toMatch(/buyer@acme\.com|on-time/i)
})

test('a record that can not be read is searched, and kept', async () => {
  const files = memoryFiles()

  writeDocument(files, {
    records: [
      record({ paymentConditionId: 'A' }),
      {
        readable: false,
        paymentConditionId: 'B',
        planKeys: [],
        raw: { paymentConditionId: 'B', note: BUYER },
      },
    ],
  })
  expect(await erase(portsOver(files))).toMatchObject({
    found: 1,
    paymentConditionIds: ['B'],
  })
  expect(files.contents.get(DOCUMENT_PATH)).toContain(MARKER)
})

test.each([
  ['a text that is no digest', BUYER, null],
  ['a cursor somebody made up', sha256(BUYER), 'admin@acme.com:changes/'],
])('%s is refused before anything is read', async (_, digest, cursor) => {
  const files = await storeOf()
  const before = files.calls.length

  expect(
    await eraseCustomer(portsOver(files), { sha256: digest, cursor }, HOUR_MS)
  ).toEqual({ status: 'INVALID' })
  expect(files.calls).toHaveLength(before)
})

test('without storage it says so, and asking again finishes it', async () => {
  const files = await storeOf()

  files.strike('SAVE', /^changes\//, null, 'REFUSED')
  await expect(erase(portsOver(files))).rejects.toBeInstanceOf(Unavailable)
  expect(await erase(portsOver(files))).toMatchObject({ status: 'ERASED' })
  expect(typedIn(files)).not.toMatch(/buyer@acme\.com/i)
})

test('nothing of the customer is logged', async () => {
  const files = await storeOf()
  const merchant = merchantAt({ files })

  await erase({ ...portsOver(files), ...merchant })
  expect(merchant.logged).not.toEqual([])
  expect(JSON.stringify(merchant.logged)).not.toMatch(/acme|[0-9a-f]{64}/)
})

test('an order placed before an erasure is judged by nobody: who was erased can not be told', async () => {
  const files = await storeOf()
  const clock = fakeClock()
  const ports = portsOver(files, clock)
  const placedAt = clock.now()

  clock.advance(HOUR_MS)
  await erase(ports)
  const { document } = await ports.conditions.read()

  expect(
    await documentAtPlacement(ports.conditions, document, placedAt)
  ).toBeNull()
  expect(
    await documentAtPlacement(ports.conditions, document, clock.now())
  ).toEqual(document)
})
