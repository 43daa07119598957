import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { CONDITIONS, DOCUMENT, Scene, cluster } from './support/scene'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { ruleLike } from './support/ruleLike'

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const KEY = '30/60/90'

let store: RunningStore
let scene: Scene
let template: Json

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  template = await scene.rule(CONDITIONS.goodPayers)
})

afterAll(() => store.stop())

const rule = (id: string, plans: readonly number[][], more: Json = {}) =>
  ruleLike(template, id, plans, more)

/** Conditions of one plan each: 400 days, 401 and so on. */
const addRules = async (ids: readonly string[]) => {
  const add = (id: string) => scene.addRule(rule(id, [[400 + ids.indexOf(id)]]))

  for (let start = 0; start < ids.length; start += 100) {
    await Promise.all(ids.slice(start, start + 100).map(add))
  }
}

const decideAgain = async (email: string, keys: readonly string[]) =>
  (await scene.shopper(email)).decision(keys)

/** By a process that has not asked the gateway yet: rules change within a minute otherwise. */
const decide = async (email: string, keys: readonly string[]) => {
  await scene.service('restart')

  return decideAgain(email, keys)
}

describe('a condition that is deleted and re-created', () => {
  const AGAIN = 'b0000003-3090-4000-8000-000000000003'

  it('leaves an orphan, which still decides for the plan it knew', async () => {
    await scene.deleteRule(CONDITIONS.goodPayers)
    const list = await scene.list()

    expect(list).toMatchObject({
      orphans: [{ paymentConditionId: CONDITIONS.goodPayers }],
    })
    expect((await decide(BRUNO, [KEY])).withheld).toEqual([KEY])
    expect((await decideAgain(ANA, [KEY])).offered).toEqual([KEY])
  })

  it('inherits the clusters under its new id, with a warning', async () => {
    await scene.addRule(rule(AGAIN, [[30, 60, 90]]))
    expect(await scene.condition(AGAIN)).toMatchObject({
      clustered: { inheritedFrom: CONDITIONS.goodPayers },
      warnings: [
        { code: 'INHERITED', path: ['inheritedFrom', CONDITIONS.goodPayers] },
      ],
    })
    expect((await decide(BRUNO, [KEY])).withheld).toEqual([KEY])
    expect((await decideAgain(ANA, [KEY])).offered).toEqual([KEY])
  })

  it('is confirmed by a save, and the orphan is settled', async () => {
    const saved = await scene.save(AGAIN, [cluster('payment', 'IS', 'on-time')])

    expect(saved).toMatchObject({ status: 'SAVED' })
    expect((await scene.list()).orphans).toEqual([])
    expect(await scene.condition(AGAIN)).toMatchObject({
      clustered: { inheritedFrom: null },
      warnings: [],
    })
  })

  it('is for everybody once its clusters are removed, and stays so', async () => {
    expect(await scene.remove(AGAIN)).toMatchObject({ status: 'SAVED' })
    expect(await scene.condition(AGAIN)).toMatchObject({ clustered: null })
    expect((await decide(BRUNO, [KEY])).offered).toEqual([KEY])
  })

  it('is released from what it inherits by a removal', async () => {
    const next = 'c0000003-3090-4000-8000-000000000003'

    await scene.save(AGAIN, [cluster('payment', 'IS', 'on-time')])
    await scene.deleteRule(AGAIN)
    await scene.addRule(rule(next, [[30, 60, 90]]))
    expect((await decide(BRUNO, [KEY])).withheld).toEqual([KEY])
    expect(await scene.remove(next)).toMatchObject({ status: 'SAVED' })
    expect((await decide(BRUNO, [KEY])).offered).toEqual([KEY])
    await scene.deleteRule(next)
  })
})

describe('limits of a condition', () => {
  const day = 24 * 60 * 60 * 1000
  const at = (offset: number) => new Date(Date.now() + offset).toISOString()

  const limits: ReadonlyArray<[string, Json, boolean]> = [
    ['without any', {}, true],
    ['disabled', { enabled: false }, false],
    ['not valid yet', { beginDate: at(day) }, false],
    ['no longer valid', { endDate: at(-day) }, false],
    ['valid now', { beginDate: at(-day), endDate: at(day) }, true],
    ['in another sales channel', { salesChannels: [{ id: '2' }] }, false],
    ['in his sales channel', { salesChannels: [{ id: '1' }] }, true],
    ['without sales channels', { salesChannels: null }, true],
    ['with a name that is an object', { name: { name: null } }, true],
    [
      'with a commercial condition we cannot judge',
      { condition: { id: 'x' } },
      true,
    ],
    ['with fields nobody knows', { later: [1, { two: 3 }] }, true],
  ]

  /** One plan for each of them, which no other condition has. */
  const FIRST_DAY = 701
  const idOf = (index: number) =>
    `d0000${100 + index}-0007-4000-8000-000000000001`

  beforeAll(async () => {
    for (const [index, [, more]] of limits.entries()) {
      await scene.addRule(rule(idOf(index), [[FIRST_DAY + index]], more))
    }

    await scene.service('restart')
  })

  afterAll(() =>
    Promise.all(limits.map((_, index) => scene.deleteRule(idOf(index))))
  )

  it.each(
    limits.map(([name, , isOffered], index) => ({
      name,
      key: String(FIRST_DAY + index),
      isOffered,
    }))
  )('$name', async ({ key, isOffered }) => {
    expect((await decideAgain(ANA, [key])).offered).toEqual(
      isOffered ? [key] : []
    )
  })
})

test('a plan of several conditions is offered when one of them grants it', async () => {
  const open = 'e0000001-0045-4000-8000-000000000001'

  expect((await decide(BRUNO, ['45'])).offered).toEqual([])
  await scene.addRule(rule(open, [[45]]))
  expect((await decide(BRUNO, ['45'])).offered).toEqual(['45'])
  expect(
    listOf((await scene.condition(CONDITIONS.corporate)).warnings)
  ).toContainEqual({ code: 'PLAN_ALSO_UNRESTRICTED', path: ['plans', '45'] })
  await scene.deleteRule(open)
})

describe('a property that goes', () => {
  const FIELD = '/_platform/fields/CL/payment'

  it('makes its conditions broken: for nobody, and shown', async () => {
    const { id } = await scene
      .addRule(rule('f0000001-0021-4000-8000-000000000001', [[21]]))
      .then(({ json }) => objectOf(json))

    await scene.save(textOf(id), [cluster('payment', 'IS_NOT', 'delayed')])
    expect((await decide(ANA, ['21'])).offered).toEqual(['21'])
    await scene.platform(FIELD, 'DELETE')
    expect((await decide(ANA, ['21'])).offered).toEqual([])
    expect((await scene.condition(textOf(id))).warnings).toContainEqual({
      code: 'BROKEN_PROPERTY_GONE',
      path: ['clusters', '0'],
    })
  })

  it('and comes back as another kind stays broken', async () => {
    const id = 'f0000001-0021-4000-8000-000000000001'

    await scene.platform(FIELD, 'PUT', { type: 'Integer' })
    expect((await decide(ANA, ['21'])).offered).toEqual([])
    expect((await scene.condition(id)).warnings).toContainEqual({
      code: 'BROKEN_KIND_CHANGED',
      path: ['clusters', '0'],
    })
    await scene.platform(FIELD, 'PUT', {
      type: 'Varchar 100',
      displayName: 'Payment',
      isFilter: true,
    })
    expect((await decide(ANA, ['21'])).offered).toEqual(['21'])
  })
})

describe('2,000 payment conditions', () => {
  it('are listed, searched, clustered and decided in time', async () => {
    const known = listOf((await scene.rules()).json).map(objectOf)
    const credit = known.filter(
      ({ paymentSystem }) => objectOf(paymentSystem).id === 64
    ).length

    const ids = Array.from(
      { length: 2000 - credit },
      (_, index) => `9${String(index).padStart(7, '0')}`
    )

    await addRules(ids)
    await scene.service('restart')
    const list = await scene.list({ first: 2000 })

    expect(list).toMatchObject({ total: 2000, source: 'FRESH' })
    expect(listOf(list.items)).toHaveLength(2000)
    const page = await scene.list({ first: 7, search: 'condition 9000001' })

    expect(page).toMatchObject({ total: 10, cursor: '7' })

    // One exclusive condition per customer, written as the app stores them.
    const document = await scene.document()
    const sample = objectOf(listOf(document.conditions)[0])

    const exclusive = ids.map((id, index) => ({
      ...sample,
      paymentConditionId: id,
      planKeys: [String(400 + index)],
      match: 'ALL',
      clusters: [
        {
          property: 'email',
          kind: 'TEXT',
          operator: 'IS',
          values: [index === 1234 ? ANA : `buyer-${index}@acme.example`],
          exact: false,
        },
      ],
    }))

    const { status } = await scene.platform(DOCUMENT, 'PUT', {
      ...document,
      conditions: [...listOf(document.conditions), ...exclusive].slice(-2000),
    })

    expect(status).toBe(200)
    const ana = await scene.shopper(ANA)

    await scene.service('restart')
    await ana.decision()
    const answer = await ana.decision(['1633', '1634', '1635'])

    expect(answer).toMatchObject({ status: 'ok', offered: ['1634'] })
    expect(answer.ms).toBeLessThan(1500)

    const saved = await scene.save(ids[0], [cluster('email', 'IS', BRUNO)])

    expect(saved).toMatchObject({ status: 'SAVED' })
    const bruno = await scene.shopper(BRUNO)

    expect((await bruno.decision(['400'])).offered).toEqual(['400'])
  })
})
