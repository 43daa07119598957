import { setTimeout as sleep } from 'timers/promises'

import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import {
  ADMIN,
  CONDITIONS,
  DOCUMENT,
  EVERYBODY,
  Scene,
  cluster,
  eventually,
} from './support/scene'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'

const ALL_KEYS = ['30', '15/30', '30/60/90', '45', '90', '30/60']
const ANA = 'ana@cafe-aurora.example'
const ELENA = 'elena@aurora-hotels.example'

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore({ services: 2 })
  scene = await Scene.open(store)
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const paysLike = (value: string) => [cluster('payment', 'IS', value)]

const storedValues = async (id: string): Promise<unknown> => {
  const { conditions } = await scene.document()
  const record = listOf(conditions)
    .map(objectOf)
    .find((one) => one.paymentConditionId === id)

  return objectOf(listOf(record?.clusters)[0]).values
}

const entriesOf = async (): Promise<readonly Json[]> =>
  listOf((await scene.changes({ first: 100 })).items).map(objectOf)

/** One save per service process, all on one revision. */
const saveTogether = (
  services: readonly number[],
  values: readonly string[],
  revision: string
) =>
  Promise.all(
    services.map((service, index) =>
      scene.save(
        CONDITIONS.goodPayers,
        paysLike(values[index]),
        { revision },
        { service }
      )
    )
  )

describe('a save', () => {
  it('is kept, decided by at once and found in the history', async () => {
    const ana = await scene.shopper(ANA)
    const saved = await scene.save(CONDITIONS.goodPayers, paysLike('delayed'))

    expect(saved).toMatchObject({ status: 'SAVED', conflict: null, issues: [] })
    expect((await ana.decision(ALL_KEYS)).offered).toEqual(EVERYBODY)
    expect(await storedValues(CONDITIONS.goodPayers)).toEqual(['delayed'])
    const [entry] = await entriesOf()

    expect(entry).toMatchObject({
      kind: 'SAVED',
      by: ADMIN,
      paymentConditionId: CONDITIONS.goodPayers,
      before: {
        clusters: [{ values: ['on-time'] }, { values: ['in advance'] }],
      },
      after: { clusters: [{ values: ['delayed'] }] },
    })
  })

  it('reads the document back from the platform', async () => {
    const revision = await scene.revision()

    await scene.forgetRequests()
    await scene.save(CONDITIONS.goodPayers, paysLike('on-time'), { revision })
    const calls = (await scene.requests())
      .filter(({ path }) => textOf(path).endsWith('document.json'))
      .map(({ method }) => method)

    expect(calls).toEqual(['GET', 'PUT', 'GET'])
  })

  it('on an old revision says who was first, and changes nothing', async () => {
    const revision = await scene.revision()

    await scene.save(CONDITIONS.goodPayers, paysLike('first'), { revision })
    const late = await scene.save(CONDITIONS.goodPayers, paysLike('second'), {
      revision,
    })

    expect(late).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: ADMIN },
      condition: { clustered: { clusters: [{ values: ['first'] }] } },
    })
    expect(late.revision).toBe(await scene.revision())
    expect(await storedValues(CONDITIONS.goodPayers)).toEqual(['first'])
  })

  it.each(['', 'none', '"made-up"'])(
    'on the revision %j conflicts',
    async (revision) => {
      const result = await scene.save(
        CONDITIONS.goodPayers,
        paysLike('never'),
        { revision }
      )

      expect(result.status).toBe('CONFLICT')
    }
  )

  it.each([
    ['one process', [0, 0]],
    ['two processes', [0, 1]],
  ])(
    'of several editors at once through %s is one, and the others are told',
    async (_, services) => {
      for (const round of [1, 2, 3, 4, 5]) {
        const revision = await scene.revision()
        const values = services.map((__, index) => `${round}-${index}`)

        const results = await saveTogether(services, values, revision)
        const winner = results.findIndex(({ status }) => status === 'SAVED')

        const statuses = results.map(({ status }) => status)

        expect(statuses.filter((status) => status === 'SAVED')).toHaveLength(1)
        expect(statuses.filter((status) => status === 'CONFLICT')).toHaveLength(
          statuses.length - 1
        )
        expect(results[1 - winner].conflict).toMatchObject({ by: ADMIN })

        expect(await storedValues(CONDITIONS.goodPayers)).toEqual([
          values[winner],
        ])
      }
    }
  )

  it('of a condition and of the settings share the revision', async () => {
    const revision = await scene.revision()

    expect((await scene.saveSettings({ timeZone: 'UTC' })).status).toBe('SAVED')
    const late = await scene.save(CONDITIONS.goodPayers, paysLike('late'), {
      revision,
    })

    expect(late.status).toBe('CONFLICT')
  })
})

describe('freshness', () => {
  it('the process that saved decides at once, the other within 30 s', async () => {
    const ana = await scene.shopper(ANA)
    const offered = async (service: number) =>
      (await ana.decision(['30/60/90'], { service })).offered.length > 0

    await scene.save(CONDITIONS.goodPayers, paysLike('delayed'))
    await Promise.all([offered(0), offered(1)])
    await scene.save(CONDITIONS.goodPayers, paysLike('on-time'))
    expect(await offered(0)).toBe(true)
    await eventually(
      () => offered(1),
      (is) => is,
      30_000
    )
  })
})

describe('a service killed during a save', () => {
  // Where in its calls to storage the save is when the process goes.
  it.each([30, 250, 500, 750, 1000, 1250, 1600])(
    'after %i ms loses nothing it acknowledged',
    async (afterMs) => {
      const value = `killed-${afterMs}`
      const revision = await scene.revision()
      const before = await storedValues(CONDITIONS.goodPayers)

      // Each call to storage takes its time: reading, the entry, the document, reading back.
      await scene.fault('vbase', 'slow', { ms: 300 })
      const saving = scene
        .save(CONDITIONS.goodPayers, paysLike(value), { revision })
        .then(
          ({ status }) => textOf(status),
          () => 'NO_ANSWER'
        )

      await sleep(afterMs)
      await scene.service('stop')
      const status = await saving

      await scene.noFaults()
      // What was sent before the end may still arrive.
      await sleep(400)
      await scene.service('start')

      const kept = await storedValues(CONDITIONS.goodPayers)
      const named = (await scene.document()).lastChangeId
      const [last] = await entriesOf()

      expect([before, [value]]).toContainEqual(kept)
      expect(status !== 'SAVED' || textOf(listOf(kept)[0]) === value).toBe(true)
      // The history tells exactly what is on file.
      expect(last.id).toBe(named)
      expect(objectOf(objectOf(last.after)).clusters).toEqual([
        { values: kept },
      ])
      // And the next save works.
      expect(
        await scene.save(CONDITIONS.goodPayers, paysLike('on-time'))
      ).toMatchObject({ status: 'SAVED' })
    }
  )
})

describe('history', () => {
  it('shows every change once over its pages, newest first', async () => {
    const all = (await entriesOf()).map(({ id }) => id)
    const paged: unknown[] = []
    let after: unknown = null

    do {
      const page = await scene.changes({ first: 3, after })

      paged.push(...listOf(page.items).map((item) => objectOf(item).id))
      after = page.cursor
    } while (after !== null)

    expect(all.length).toBeGreaterThan(10)
    expect(paged).toEqual(all)
  })

  it('restores a record as it was after a change, and a removal', async () => {
    await scene.save(CONDITIONS.exclusive, [cluster('email', 'IS', ELENA)])
    const [saved] = await entriesOf()

    expect(await scene.remove(CONDITIONS.exclusive)).toMatchObject({
      status: 'SAVED',
    })
    const [removed] = await entriesOf()

    expect(removed).toMatchObject({ kind: 'REMOVED', after: null })
    expect(await storedValues(CONDITIONS.exclusive)).toBeUndefined()

    expect(await scene.restore(textOf(saved.id))).toMatchObject({
      status: 'SAVED',
    })
    expect(await storedValues(CONDITIONS.exclusive)).toEqual([ELENA])

    expect(await scene.restore(textOf(removed.id))).toMatchObject({
      status: 'SAVED',
    })
    expect(await storedValues(CONDITIONS.exclusive)).toBeUndefined()
    await scene.restore(textOf(saved.id))
    expect((await entriesOf())[0]).toMatchObject({
      kind: 'RESTORED',
      by: ADMIN,
    })
  })

  it('restores settings', async () => {
    await scene.saveSettings({ timeZone: 'America/Sao_Paulo' })
    const [change] = await entriesOf()

    await scene.saveSettings({ timeZone: 'Asia/Tokyo' })
    await scene.restore(textOf(change.id))
    expect(await scene.settings()).toMatchObject({
      timeZone: 'America/Sao_Paulo',
    })
  })

  it('restores nothing that is not in it', async () => {
    expect(await scene.restore('1-made-up')).toMatchObject({
      status: 'INVALID',
      issues: [{ path: ['changeId'], code: 'UNKNOWN_CHANGE' }],
    })
    expect(await scene.restore('../document')).toMatchObject({
      status: 'INVALID',
    })
  })
})

describe('a document that is not as it should be', () => {
  let good: Json

  beforeAll(async () => {
    good = await scene.document()
  })

  afterAll(() => scene.platform(DOCUMENT, 'PUT', good))

  it.each([
    ['damaged', '{"schemaVersion":1,"conditions":[', 'DOCUMENT_DAMAGED'],
    ['no object', '[]', 'DOCUMENT_DAMAGED'],
    ['newer', '{"schemaVersion":99,"conditions":[]}', 'DOCUMENT_NEWER'],
  ])('%s is never written over', async (_, text, code) => {
    const revision = await scene.revision().catch(() => 'none')

    await scene.platform(DOCUMENT, 'PUT', text)
    await scene.service('restart')
    const ana = await scene.shopper(ANA)

    expect(await ana.decision(ALL_KEYS)).toMatchObject({
      status: 'degraded',
      reason: 'conditions',
      offered: [],
      withheld: [],
    })

    const save = await scene.save(CONDITIONS.goodPayers, paysLike('x'), {
      revision,
    })

    expect(save).toMatchObject({ status: 'UNAVAILABLE', issues: [{ code }] })
    const listed = await scene.merchant.graphql('{ settings { revision } }')

    expect(listed.text).toContain(code)
    const now = await scene.platform(DOCUMENT)

    expect(now.json).toEqual(text.endsWith('[') ? null : JSON.parse(text))
    await scene.platform(DOCUMENT, 'PUT', good)
  })

  it('with a record nobody can read keeps it, for nobody, and shows it', async () => {
    const unreadable = {
      paymentConditionId: CONDITIONS.goodPayers,
      planKeys: ['30/60/90'],
      match: 'SOME',
      clusters: [{ property: 'payment', operator: 'RESEMBLES', values: [] }],
      later: { kept: true },
    }

    const others = listOf(good.conditions).filter(
      (one) => objectOf(one).paymentConditionId !== CONDITIONS.goodPayers
    )

    await scene.platform(DOCUMENT, 'PUT', {
      ...good,
      conditions: [unreadable, ...others],
    })
    await scene.service('restart')
    const ana = await scene.shopper(ANA)

    expect((await ana.decision(ALL_KEYS)).offered).toEqual(EVERYBODY)
    expect(
      listOf((await scene.condition(CONDITIONS.goodPayers)).warnings)
    ).toContainEqual({ path: [], code: 'BROKEN_RECORD_UNREADABLE' })
    await scene.save(CONDITIONS.exclusive, [cluster('email', 'IS', ELENA)])
    expect(listOf((await scene.document()).conditions)[0]).toEqual(unreadable)
  })

  it('that is gone is a first save, which another one does not undo', async () => {
    await scene.platform(DOCUMENT, 'DELETE')
    await scene.service('restart')
    expect(await scene.revision()).toBe('none')
    expect((await scene.visitor().decision()).status).toBe('off')
    const first = await scene.save(CONDITIONS.goodPayers, paysLike('a'), {
      revision: 'none',
    })

    expect(first.status).toBe('SAVED')
    const second = await scene.save(CONDITIONS.goodPayers, paysLike('b'), {
      revision: 'none',
    })

    expect(second).toMatchObject({
      status: 'CONFLICT',
      conflict: { by: ADMIN },
    })
    expect(await storedValues(CONDITIONS.goodPayers)).toEqual(['a'])
  })
})
