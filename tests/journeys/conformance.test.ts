import { execFile } from 'child_process'
import path from 'path'

import { APP_ID } from './support/app'
import { listOf, objectOf, textOf } from './support/json'
import type { Json } from './support/json'
import { Scene, eventually } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import type { Visitor } from './support/visitor'

const ELENA = 'elena@aurora-hotels.example'
const ROOT = path.join(__dirname, '..', '..')
const FILES = `/vbase/v2/wholesale/master/buckets/${APP_ID}/clustered-payment-conditions/files`
const SCRATCH = `${FILES}/scratch/`
const PROBES = '{ storeProbes { id writes } }'
const FIELDS = '{ id status findings { code facts { name value } } }'
const READ = `query ($id: ID!) { probeStore(id: $id) ${FIELDS} }`
const WRITE = `mutation ($id: ID!) { probeStorage(id: $id) ${FIELDS} }`

let store: RunningStore
let scene: Scene
/** A merchant in whose browser a test customer is signed in on the store. */
let merchant: Visitor

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  merchant = await scene.visitor().signIn({ email: ELENA })
  await merchant.signInAdmin()
  await merchant.ask('/local/orders', {
    method: 'POST',
    body: { email: ELENA, days: [15, 30] },
  })
  await merchant.ask('/_v/private/clustered-payment-conditions/page-report', {
    method: 'POST',
    body: { outcome: 'APPLIED' },
  })
  await eventually(
    () => merchant.field('{ orderChecks { items { orderId } } }'),
    ({ items }) => listOf(items).length > 0,
    20_000
  )
})

afterEach(async () => {
  await scene.noFaults()
  await scene.platform('/_platform/flips', 'DELETE')
})

afterAll(() => store.stop())

const wordOf = (result: Json): string =>
  result.status === 'PASS'
    ? 'PASS'
    : `${textOf(result.status)} ${listOf(result.findings)
        .map((one) => textOf(objectOf(one).code))
        .join(' ')}`

/** The whole suite as the Admin page runs it. */
const checkStore = async (
  who: Visitor = merchant
): Promise<Record<string, string>> => {
  const { json } = await who.graphql(PROBES)
  const probes = listOf(objectOf(objectOf(json).data).storeProbes).map(objectOf)
  const words: Record<string, string> = {}

  for (const { id, writes } of probes) {
    const answer = await who.field(writes === true ? WRITE : READ, { id })

    words[textOf(id)] = wordOf(answer)
  }

  return words
}

/** The suite of the command line. */
const runCommand = (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {}
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'local/conformance/main.ts', ...words],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          VTEX_APP_KEY: 'vtexappkey-wholesale-DEMO',
          VTEX_APP_TOKEN: 'demo-token',
          ...environment,
        },
      },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })
    )
  })

const askStore = () => ['--account', 'wholesale', '--host', store.url]

describe('the Admin', () => {
  it('finds the demo store as assumed, but for what only a command line asks', async () => {
    const words = await checkStore()
    const others = Object.entries(words).filter(([, word]) => word !== 'PASS')

    expect(Object.keys(words).length).toBeGreaterThan(30)
    expect(others).toEqual([
      ['ANONYMOUS_ACCESS', 'UNKNOWN ONLY_ON_COMMAND_LINE'],
      ['CHECKOUT_FILE', 'UNKNOWN ONLY_ON_COMMAND_LINE'],
      ['DECISION_ROUTE', 'UNKNOWN ONLY_ON_COMMAND_LINE'],
    ])
  })

  it('writes nothing but one scratch file at a time, and removes it', async () => {
    const before = [await scene.document(), await scene.rules()]

    await scene.forgetRequests()
    await checkStore()
    const writes = (await scene.requests()).filter(
      ({ method, path: at }) =>
        method !== 'GET' &&
        // Asks whose a token is; its answer changes nothing.
        at !== '/api/vtexid/credential/validate'
    )

    expect(writes.length).toBeGreaterThan(0)
    expect(
      writes.filter(
        ({ path: at }) =>
          !textOf(at).startsWith(SCRATCH) ||
          !/^[\w-]+\.json$/.test(textOf(at).slice(SCRATCH.length))
      )
    ).toEqual([])
    const { json } = await scene.platform(`${FILES}?prefix=scratch/`)

    expect(objectOf(json).data).toEqual([])
    expect(
      [await scene.document(), await scene.rules()].map((one) =>
        JSON.stringify(objectOf(one).json ?? one)
      )
    ).toEqual(before.map((one) => JSON.stringify(objectOf(one).json ?? one)))
  })

  it('names no probe it would have to write for as one to read, nor the other way round', async () => {
    const { json } = await merchant.graphql(READ, { id: 'STORAGE_FILES' })
    const other = await merchant.graphql(WRITE, { id: 'RULE_LIST' })

    expect(objectOf(json).data).toEqual({ probeStore: null })
    expect(objectOf(other.json).data).toEqual({ probeStorage: null })
  })

  it.each(['slow', 'error', 'throttle', 'garbage', 'refuse'])(
    'says so when an upstream is at fault: %s',
    async (mode) => {
      await scene.fault('gateway', mode)
      const started = performance.now()
      const word = wordOf(await merchant.field(READ, { id: 'RULES_AS_APP' }))

      expect(word).toBe(
        {
          slow: 'UNKNOWN NO_ANSWER',
          error: 'UNKNOWN FAILED',
          throttle: 'UNKNOWN THROTTLED',
          garbage: 'DIFFERS NOT_JSON',
          refuse: 'UNKNOWN NO_ANSWER',
        }[mode]
      )
      expect(performance.now() - started).toBeLessThan(9000)
    }
  )

  it('shows a viewer what he may see, and says what he may not', async () => {
    const viewer = await scene.visitor().signInAdmin({ role: 'viewer' })

    expect(wordOf(await viewer.field(READ, { id: 'RULES_AS_MERCHANT' }))).toBe(
      'PASS'
    )
    expect(wordOf(await viewer.field(READ, { id: 'CUSTOMER_VALUES' }))).toBe(
      'DIFFERS REFUSED'
    )
    expect(wordOf(await viewer.field(READ, { id: 'RESOURCE_CODES' }))).toBe(
      'UNKNOWN MAY_NOT_MANAGE'
    )
  })
})

describe('npm run conformance', () => {
  it('finds the same at the public address, with an app key', async () => {
    const { code, out } = await runCommand([...askStore(), '--json'], {
      VTEX_SESSION: merchant.cookies.get('vtex_session') ?? '',
      VTEX_STORE_TOKEN:
        merchant.cookies.get('VtexIdclientAutCookie_wholesale') ?? '',
    })

    const results = listOf(objectOf(JSON.parse(out)).results).map(objectOf)
    const others = results.filter(
      (result) =>
        result.status !== 'PASS' && wordOf(result) !== 'UNKNOWN ONLY_IN_ADMIN'
    )

    expect(others.map(({ id, ...result }) => [id, wordOf(result)])).toEqual([
      ['CART', 'UNKNOWN NO_CART'],
    ])
    expect(code).toBe(0)
  })

  it('says what differs, what comes of it and what to do', async () => {
    await scene.platform('/_platform/flips', 'POST', {
      path: '^/api/payments/pvt/rules$',
      edits: [{ at: '', change: 'wrap', to: 'data' }],
    })
    const { code, out } = await runCommand([
      ...askStore(),
      '--only',
      'RULE_LIST,RULE_SHAPE',
    ])

    expect(out).toMatch(
      /✗ .*\[RULE_LIST\]\n.*“data”.*\n +Effect: .*\n +What to do: /
    )
    expect(out).toMatch(/✓ .*\[RULE_SHAPE\]/)
    expect(code).toBe(1)
  })

  it('needs an account and a key, and sends it to nobody in the clear', async () => {
    const without = { VTEX_APP_KEY: '', VTEX_APP_TOKEN: '' }

    expect((await runCommand([])).code).toBe(2)
    expect((await runCommand(askStore(), without)).err).toMatch(/VTEX_APP_KEY/)
    expect(
      (
        await runCommand([
          '--account',
          'wholesale',
          '--host',
          'http://store.invalid',
        ])
      ).err
    ).toMatch(/https/)
  })

  it('shows no token, whatever is asked', async () => {
    const { out, err } = await runCommand(askStore())

    expect(out + err).not.toContain('demo-token')
  })
})
