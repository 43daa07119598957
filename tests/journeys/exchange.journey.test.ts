import { readFile } from '../../react/pages/exchange/readFile'
import { writeCsv, writeJson } from '../../react/pages/exchange/writeFile'
import { exchangeCalls, inputOf } from './support/exchangeCalls'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { CONDITIONS, Scene, cluster } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'

/** The last page a merchant would wait for. */
const PATIENCE_MS = 10_000

let store: RunningStore
let scene: Scene
let calls: ReturnType<typeof exchangeCalls>

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  calls = exchangeCalls(scene)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const entry = (paymentConditionId: string, ...values: string[]): Json => ({
  paymentConditionId,
  match: 'ALL',
  clusters: [{ property: 'payment', operator: 'ANY_OF', values }],
})

const table = async (separator: ';' | ',' = ';'): Promise<string> =>
  writeCsv(await calls.export(), separator, await calls.properties())

const read = async (content: string) =>
  inputOf(readFile(content, await calls.properties()))

const lastChange = async (): Promise<Json> => {
  const { items } = await calls.changes({ first: 1 })

  return objectOf(listOf(items)[0])
}

/** Requests of one kind for our own files, as the platform saw them. */
const requested = async (method: string, part: string): Promise<number> =>
  (await scene.requests()).filter(
    (request) =>
      request.method === method && textOf(request.path).includes(part)
  ).length

describe('a file of the store', () => {
  it.each([
    ['a table with semicolons', () => table(';')],
    ['a table with commas', () => table(',')],
    ['JSON', async () => writeJson(await calls.export(), '2026-01-01')],
  ])('imported as it was changes nothing: %s', async (_, write) => {
    const input = await read(await write())
    const preview = await calls.preview(input, true)
    const before = await scene.document()

    expect(preview).toMatchObject({ changes: [], issues: [] })
    expect(preview.unchanged).toBe(input.length)
    expect(await calls.import(input, preview.revision, true)).toMatchObject({
      status: 'SAVED',
      summary: { added: 0, changed: 0, removed: 0 },
    })
    expect(await scene.document()).toEqual(before)
  })

  it('edited in a spreadsheet changes what was edited, and the checkout with it', async () => {
    const file = await table(';')

    expect(file).toContain('\r\n')
    const edited = file
      .replace('on-time', 'delayed')
      // As a spreadsheet in Portuguese saves it again.
      .replace(/;false;/g, ';FALSO;')
      .concat(`\r\n;15 e 30 dias (todos);;ALL;payment;IS;;delayed`)

    const input = await read(edited)
    const preview = await calls.preview(input)
    const bruno = await scene.shopper(BRUNO)
    const [refused] = listOf(preview.issues).map(objectOf)

    expect(refused).toMatchObject({ code: 'UNKNOWN_NAME' })
    const right = input.slice(0, -1)
    const { changes, revision } = await calls.preview(right)

    expect(changes).toEqual([
      {
        paymentConditionId: CONDITIONS.goodPayers,
        before: {
          clusters: [{ values: ['on-time'] }, { values: ['in advance'] }],
        },
        after: {
          clusters: [{ values: ['delayed'] }, { values: ['in advance'] }],
        },
      },
    ])
    expect((await bruno.decision(['30/60/90'])).withheld).toEqual(['30/60/90'])
    await scene.forgetRequests()
    expect(await calls.import(right, revision)).toMatchObject({
      status: 'SAVED',
      summary: { added: 0, changed: 1, removed: 0 },
    })
    // The entry of the history and the document, and no third write.
    expect(await requested('PUT', '/files/')).toBe(2)
    expect((await bruno.decision(['30/60/90'])).offered).toEqual(['30/60/90'])
  })

  it('finds a payment condition by its name where there is no id', async () => {
    const { name } = await scene.condition(CONDITIONS.thirtyDays)
    const input = await read(
      `paymentConditionName,property,operator,values\n"${name}",payment,is,"on-time"\n`
    )

    expect(await calls.preview(input)).toMatchObject({
      changes: [{ paymentConditionId: CONDITIONS.thirtyDays, before: null }],
      issues: [],
    })
  })

  it('tells who would gain and who would lose a plan', async () => {
    const impact = await calls.impact([entry(CONDITIONS.thirtyDays, 'delayed')])

    expect(impact).toMatchObject({ issues: [], total: 20, scanned: 20 })
    expect(listOf(impact.plans).map(objectOf)).toContainEqual(
      expect.objectContaining({ key: '30', gains: 0 })
    )
  })
})

describe('an import', () => {
  it('with one bad row saves nothing, and tells all that is wrong', async () => {
    const before = await scene.document()
    const revision = await scene.revision()
    const input = [
      entry(CONDITIONS.goodPayers, 'delayed'),
      entry(CONDITIONS.corporate),
      { ...entry('nobody', 'x'), match: 'SOME' },
    ]

    const issues = [
      {
        path: ['entries', '1', 'clusters', '0', 'values'],
        code: 'TOO_FEW_VALUES',
      },
      {
        path: ['entries', '2', 'paymentConditionId'],
        code: 'UNKNOWN_PAYMENT_CONDITION',
      },
      { path: ['entries', '2', 'match'], code: 'UNKNOWN_MATCH' },
    ]

    expect(await calls.preview(input)).toMatchObject({
      changes: [],
      issues,
      issueCount: 3,
    })
    expect(await calls.import(input, revision)).toMatchObject({
      status: 'INVALID',
      issues,
    })
    expect(await scene.document()).toEqual(before)
  })

  it('after somebody else saved is a conflict that says who', async () => {
    const input = [entry(CONDITIONS.goodPayers, 'on-time')]
    const { revision } = await calls.preview(input)

    await scene.save(CONDITIONS.corporate, [
      cluster('payment', 'IS', 'on-time'),
    ])
    const before = await scene.document()

    expect(await calls.import(input, revision)).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: 'admin@wholesale.example' },
      summary: { changed: 0 },
    })
    expect(await scene.document()).toEqual(before)
  })

  it.each(['gateway', 'vbase', 'masterdata'])(
    'without %s saves nothing and says so',
    async (api) => {
      const input = [entry(CONDITIONS.goodPayers, 'in advance')]
      const { revision } = await calls.preview(input)
      const before = await scene.document()

      // Rules and fields that were read a moment ago stand in for failing ones.
      await scene.service('restart')
      await scene.fault(api, 'error')
      const { status } = await calls.import(input, revision)

      await scene.noFaults()
      expect(status).toBe(api === 'vbase' ? 'UNAVAILABLE' : 'INVALID')
      expect(await scene.document()).toEqual(before)
    }
  )

  it('is one change of the history: told, restored one by one, and taken back', async () => {
    const { revision } = await scene.settings()

    await calls.import(
      [
        entry(CONDITIONS.goodPayers, 'imported'),
        entry(CONDITIONS.thirtyDays, 'imported'),
      ],
      revision
    )
    const change = await lastChange()

    expect(change).toMatchObject({
      kind: 'IMPORTED',
      paymentConditionId: null,
      by: 'admin@wholesale.example',
      summary: { added: 1, changed: 1, removed: 0 },
    })
    expect(
      await calls.changes({ condition: CONDITIONS.thirtyDays })
    ).toMatchObject({
      items: [
        {
          kind: 'IMPORTED',
          paymentConditionId: CONDITIONS.thirtyDays,
          before: null,
          after: { clusters: [{ values: ['imported'] }] },
        },
      ],
    })

    await scene.remove(CONDITIONS.thirtyDays)
    expect(await calls.records(change.id)).toMatchObject({
      total: 2,
      changedSince: 1,
    })
    expect(
      await calls.restoreOne(
        change.id,
        await scene.revision(),
        CONDITIONS.thirtyDays
      )
    ).toMatchObject({ status: 'SAVED' })
    expect(await scene.condition(CONDITIONS.thirtyDays)).toMatchObject({
      clustered: { clusters: [{ values: ['imported'] }] },
    })
    expect(await calls.undoImpact(change.id)).toMatchObject({
      scanned: 20,
      issues: [],
      leftWithout: 0,
      plans: expect.arrayContaining([{ key: '30', gains: 20, loses: 0 }]),
    })
    expect(await calls.undo(change.id, await scene.revision())).toMatchObject({
      status: 'SAVED',
      summary: { added: 0, changed: 1, removed: 1 },
    })
    expect((await scene.condition(CONDITIONS.thirtyDays)).clustered).toBeNull()
  })

  it('removes what the file does not name only when told to', async () => {
    const input = [entry(CONDITIONS.goodPayers, 'on-time')]
    const kept = await calls.preview(input)
    const removing = await calls.preview(input, true)

    expect(listOf(kept.changes)).toHaveLength(1)
    expect(listOf(removing.changes).length).toBeGreaterThan(2)
    await calls.import(input, removing.revision, true)
    expect(
      (await calls.export()).items.map((one) => one.paymentConditionId)
    ).toEqual([CONDITIONS.goodPayers])
    const ana = await scene.shopper(ANA)

    expect((await ana.decision(['30/60/90'])).offered).toEqual(['30/60/90'])
    await calls.undo((await lastChange()).id, await scene.revision())
  })
})

describe('2,000 payment conditions of five clusters', () => {
  const OPERATORS = ['ANY_OF', 'NONE_OF', 'IS', 'IS_NOT', 'CONTAINS']
  let ids: readonly string[]

  const full = (id: string, value: string): Json => ({
    paymentConditionId: id,
    paymentConditionName: `Condition ${id}`,
    match: 'ANY',
    clusters: OPERATORS.map((operator) => ({
      property: 'payment',
      operator,
      values: [`${value} of a customer of ${id}`],
      exact: false,
    })),
  })

  beforeAll(async () => {
    const template = await scene.rule(CONDITIONS.goodPayers)
    const { total } = await scene.list({ first: 1 })

    ids = Array.from(
      { length: 2000 - Number(total) },
      (_, at) => `c${String(at).padStart(7, '0')}-2000-4000-8000-000000000000`
    )
    const add = (id: string) =>
      scene.addRule({ ...template, id, name: `Condition ${id}` })

    for (let start = 0; start < ids.length; start += 100) {
      await Promise.all(ids.slice(start, start + 100).map(add))
    }

    await scene.service('restart')
  })

  it('are imported at once, exported, and imported again without a change', async () => {
    const input = ids.map((id) => full(id, 'first'))
    const started = performance.now()
    const preview = await calls.preview(input)

    expect(preview).toMatchObject({ issues: [], unchanged: 0 })
    expect(await calls.import(input, preview.revision)).toMatchObject({
      status: 'SAVED',
      summary: { added: ids.length },
    })
    expect(performance.now() - started).toBeLessThan(2 * PATIENCE_MS)

    const again = await read(await table())

    expect(await calls.preview(again, true)).toMatchObject({
      changes: [],
      unchanged: again.length,
    })
  })

  it('are told page by page in the history, and taken back at once', async () => {
    const change = await lastChange()
    const page = await calls.records(change.id, { first: 20, after: '1980' })

    expect(page.total).toBe(ids.length)
    expect(listOf(page.items)).toHaveLength(ids.length - 1980)
    expect(
      await calls.changes({ condition: ids[1500], first: 5 })
    ).toMatchObject({ items: [{ id: change.id }] })
    expect(await calls.undo(change.id, await scene.revision())).toMatchObject({
      status: 'SAVED',
      summary: { removed: ids.length },
    })
  })

  it('above what one request may carry are refused, and nothing is lost', async () => {
    const before = await scene.document()
    const long = 'x'.repeat(200)
    const answer = await scene.merchant.graphql(
      'query ($input: [ImportEntry!]!) { importPreview(input: $input) { unchanged } }',
      { input: ids.map((id) => full(id, long)) }
    )

    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await scene.document()).toEqual(before)
  })
})
