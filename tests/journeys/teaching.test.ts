import { APP_ID } from './support/app'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { Scene } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import type { Answer, Visitor } from './support/visitor'

const ROUTE = '/_v/private/clustered-payment-conditions/teach'

const FILES = (account: string) =>
  `/vbase/v2/${account}/master/buckets/${APP_ID}/clustered-payment-conditions/files`

const KEY_FILE = `${FILES('wholesale')}/teaching/key.json`

const CAPTURE: Json = {
  version: 1,
  markup: 1,
  language: 'pt',
  recognised: ['30', '15/30'],
  isCut: false,
  lists: [
    [
      'ul',
      { class: 'xxxx-plans' },
      [
        ['li', {}, ['30 dias']],
        ['li', {}, ['2x de R$ 0,00 - 15/30 dias']],
      ],
    ],
  ],
}

let store: RunningStore
let scene: Scene
let nobody: Visitor

beforeAll(async () => {
  store = await runStore({ services: 2 })
  scene = await Scene.open(store)
  nobody = scene.visitor()
})

afterEach(() => scene.noFaults())
afterAll(() => store.stop())

const start = () =>
  scene.merchant.field('mutation { startTeaching { key days expiresAt } }')

const newKey = async () => textOf((await start()).key)

const send = (
  key: unknown,
  capture: unknown = CAPTURE,
  service = 0
): Promise<Answer> =>
  nobody.ask(ROUTE, { method: 'POST', body: { key, capture }, service })

const captures = async (): Promise<readonly Json[]> => {
  const { json } = await scene.merchant.graphql(
    '{ pageCaptures { id at appVersion recognised isCut content } }'
  )

  return listOf(objectOf(objectOf(json).data).pageCaptures).map(objectOf)
}

const remove = (id: string) =>
  scene.merchant.graphql('mutation ($id: ID!) { removePageCapture(id: $id) }', {
    id,
  })

const isRefused = ({ status, text }: Answer): boolean =>
  status === 404 && !/key|expired|capture/i.test(text)

test('a key comes with the deadlines of the store, and its digest alone is kept', async () => {
  const { key, days, expiresAt } = await start()
  const { json } = await scene.platform(KEY_FILE)

  expect(textOf(key)).toMatch(/^[\w-]{22}$/)
  expect(days).toEqual(expect.arrayContaining([15, 30, 60, 90]))
  expect(Date.parse(textOf(expiresAt)) - Date.now()).toBeLessThanOrEqual(
    3_600_000
  )
  expect(Object.keys(objectOf(json)).sort()).toEqual(['digest', 'until'])
  expect(JSON.stringify(json)).not.toContain(textOf(key))
})

test('one capture comes in with one key, is listed, read and removed', async () => {
  const before = (await captures()).length
  const key = await newKey()

  expect((await send(key)).status).toBe(204)

  const [newest, ...others] = await captures()

  expect(others).toHaveLength(before)
  expect(newest).toMatchObject({ recognised: ['30', '15/30'], isCut: false })
  expect(textOf(newest.appVersion)).toMatch(/^\d+\.\d+\.\d+/)
  expect(JSON.parse(textOf(newest.content))).toEqual(CAPTURE)

  const one = await scene.merchant.field(
    'query ($id: ID!) { pageCapture(id: $id) { content } }',
    { id: newest.id }
  )

  expect(one.content).toBe(newest.content)
  await remove(textOf(newest.id))
  expect(await captures()).toHaveLength(before)
})

describe('nothing is there for', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a wrong key', async () => `${(await newKey()).slice(0, -2)}-A`],
    ['no key', async () => undefined],
    ['an empty key', async () => ''],
    ['a key that is no text', async () => ({ key: 1 })],
    [
      'a key that was used',
      async () => {
        const key = await newKey()

        await send(key)

        return key
      },
    ],
    [
      'a key before the last one',
      async () => {
        const key = await newKey()

        await newKey()

        return key
      },
    ],
    [
      'an expired key',
      async () => {
        const key = await newKey()
        const { json } = await scene.platform(KEY_FILE)

        await scene.platform(KEY_FILE, 'PUT', {
          ...objectOf(json),
          until: Date.now() - 1,
        })

        return key
      },
    ],
    [
      'a key of another account',
      async () => {
        const key = await newKey()
        const { json } = await scene.platform(KEY_FILE)

        // As the other account's file, and no more this one's.
        await scene.platform(
          `${FILES('retail')}/teaching/key.json`,
          'PUT',
          objectOf(json)
        )
        await newKey()

        return key
      },
    ],
  ])('%s', async (_, keyOf) => {
    const key = await keyOf()
    const before = await captures()

    expect(isRefused(await send(key))).toBe(true)
    expect(await captures()).toEqual(before)
  })

  it.each<[string, unknown]>([
    ['garbage', { hello: 'world' }],
    ['no capture', null],
    ['somebody by name', { ...CAPTURE, lists: [['p', {}, ['Ana Souza']]] }],
    ['a long number', { ...CAPTURE, lists: [['p', {}, ['1050']]] }],
    ['more than 32 kB', { ...CAPTURE, lists: ['x '.repeat(20_000)] }],
  ])('%s, and the key stays good', async (_, capture) => {
    const key = await newKey()
    const before = await captures()

    expect(isRefused(await send(key, capture))).toBe(true)
    expect(await captures()).toEqual(before)
    expect((await send(key)).status).toBe(204)
  })

  it('whoever comes while the storage is down', async () => {
    const key = await newKey()

    await scene.fault('vbase', 'error')
    expect(isRefused(await send(key))).toBe(true)
  })
})

test('of many who bring the key at once, to two processes, one is let in', async () => {
  const before = (await captures()).length
  const key = await newKey()
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => send(key, CAPTURE, index % 2))
  )

  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  expect(await captures()).toHaveLength(before + 1)
})

test('the script is public, cached for minutes and holds no secret', async () => {
  const key = await newKey()
  const { status, headers, text } = await nobody.ask(ROUTE)

  expect(status).toBe(200)
  expect(headers.get('content-type')).toMatch(/^text\/javascript/)
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  expect(text).not.toContain(key)
  expect(text).toContain('cpc-teach')
})

test('at most twenty captures are kept, the newest', async () => {
  for (const { id } of await captures()) await remove(textOf(id))

  // Each process takes sixty a minute.
  for (let turn = 0; turn < 22; turn += 1) {
    const { status } = await send(await newKey(), CAPTURE, 1)

    expect(status).toBe(204)
  }

  expect(await captures()).toHaveLength(20)
}, 60_000)

test('whoever asks too often is turned away', async () => {
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => send('guess'))
  )

  expect(answers.some(({ status }) => status === 429)).toBe(true)
  expect(answers.some(({ status }) => status === 204)).toBe(false)
})

test('neither keys nor captures are logged', async () => {
  const key = await newKey()

  await send(key, { ...CAPTURE, lists: [['p', {}, ['Planted Secret']]] }, 1)
  await send(key, CAPTURE, 1)
  expect(store.logs()).not.toContain(key)
  expect(store.logs()).not.toMatch(/Planted|xxxx-plans/)
})
