import type { ProbeId } from '../../node/core/conformance/probes'
import { FINDING_CODES } from '../../node/core/conformance/finding'
import {
  PROBE_AREAS,
  PROBE_IDS,
  PROBES,
} from '../../node/core/conformance/probes'
import { storeProbes } from '../../node/adapters/conformance/storeProbes'
import { runProbe } from '../../node/usecases/conformance/runProbe'
import type { Answers, AskedPlatform, OnFile } from './fixtures/askPlatform'
import { askPlatform } from './fixtures/askPlatform'
import type { Changed } from './fixtures/flippedStores'
import { FLIPPED_STORES } from './fixtures/flippedStores'
import { ROOT } from '../runtime/places'
import { messageOf, readMessages } from './sentences'

let asked: AskedPlatform
let asInstalled: OnFile

beforeAll(async () => {
  asked = await askPlatform()
  asInstalled = { ...asked.onFile }
})

afterEach(async () => {
  await asked.unflip()
  await asked.platform.call('DELETE', '/_platform/faults')
  Object.assign(asked.onFile, asInstalled)
})

afterAll(() => asked.platform.stop())

/** In a word: PASS, the code of what differs, or `?` and why it can't be told. */
const words = (answers: Answers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, { status, findings }]) => [
      id,
      `${status === 'UNKNOWN' ? '?' : ''}${findings[0]?.code ?? status}`,
    ])
  )

const AS_ASSUMED: Readonly<Record<string, string>> = Object.fromEntries(
  PROBE_IDS.map((id) => [
    id,
    PROBES[id].reach === 'COMMAND_LINE' ? '?ONLY_ON_COMMAND_LINE' : 'PASS',
  ])
)

const messages = readMessages(ROOT)

/** Findings whose sentence would have a hole. */
const speechless = (answers: Answers): readonly string[] =>
  Object.values(answers)
    .flatMap(({ findings }) => findings)
    .flatMap(({ code, facts }) => {
      const sentence =
        messages[`admin/cpc.check.${messageOf('found', code)}`] ?? '{sentence}'

      return [...sentence.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) =>
        name in facts ? [] : [`${code} without ${name}`]
      )
    })

/** What is said otherwise than of a store as assumed. */
const changes = async (ids?: readonly ProbeId[]): Promise<Changed> => {
  const answers = await asked.ask(ids)

  expect(speechless(answers)).toEqual([])

  return Object.fromEntries(
    Object.entries(words(answers)).filter(
      ([id, word]) => word !== AS_ASSUMED[id]
    )
  )
}

test('a store that is as assumed passes every probe the Admin can ask', async () => {
  expect(words(await asked.ask())).toEqual(AS_ASSUMED)
})

test('there are words for every probe and every finding', () => {
  const ids = [
    ...PROBE_IDS.flatMap((id) =>
      ['probe', 'effectOf', 'todoFor'].map((group) => messageOf(group, id))
    ),
    ...PROBE_AREAS.map((area) => messageOf('area', area)),
    ...FINDING_CODES.map((code) => messageOf('found', code)),
  ]

  expect(ids.filter((id) => !(`admin/cpc.check.${id}` in messages))).toEqual([])
})

test('every probe that asks the platform is turned round by some store', () => {
  const turned = new Set(
    FLIPPED_STORES.flatMap(({ changed }) =>
      Object.entries(changed).flatMap(([id, word]) =>
        word.startsWith('?') ? [] : [id]
      )
    )
  )

  const left = PROBE_IDS.filter(
    (id) => PROBES[id].reach !== 'COMMAND_LINE' && !turned.has(id)
  )

  // These go by the browser and by what is on file: below.
  expect(left).toEqual(['SESSION_TOKEN', 'SCRIPT_SEEN', 'PLANS_RECOGNISED'])
})

describe('a store where', () => {
  it.each(FLIPPED_STORES.map((one) => [one.store, one] as const))(
    '%s is told from one as assumed, by nothing else',
    async (_, { flips, changed }) => {
      for (const flip of flips) await asked.flip(flip)

      expect(await changes()).toEqual(changed)
    },
    20_000
  )
})

describe('what is on file', () => {
  const today = new Date().toISOString()
  const reported = (tallies: OnFile['moments'][number]['tallies']) => ({
    moments: [{ day: today.slice(0, 10), tallies }],
  })

  const seen = (count: number) => ({ count, lastAt: today })

  it.each<[string, Partial<OnFile>, Changed]>([
    [
      'no report of the script, though there are orders',
      { moments: [] },
      { SCRIPT_SEEN: 'SCRIPT_NOT_SEEN', PLANS_RECOGNISED: '?NO_REPORTS' },
    ],
    [
      'degraded answers only',
      reported({ DEGRADED_SESSION: seen(3) }),
      { SCRIPT_SEEN: 'SCRIPT_NOT_SEEN', PLANS_RECOGNISED: '?NO_REPORTS' },
    ],
    [
      'plan lists that were not recognized',
      reported({ APPLIED: seen(90), NOT_RECOGNISED: seen(10) }),
      { PLANS_RECOGNISED: 'PLANS_NOT_SEEN' },
    ],
    [
      'one odd browser among many',
      reported({ APPLIED: seen(990), NOT_RECOGNISED: seen(10) }),
      {},
    ],
    [
      'answers that came too late',
      reported({ APPLIED: seen(50), FAILED: seen(50) }),
      { PLANS_RECOGNISED: 'ANSWERS_LATE' },
    ],
    [
      'a cluster over a field that is gone',
      { properties: ['payment', 'shoeSize'] },
      { ENTITY_FIELDS: 'FIELD_MISSING' },
    ],
    ['another time zone', { timeZone: 'UTC' }, { TIME_ZONE: 'OTHER_ZONE' }],
    [
      'a time zone of another name on the same clock',
      { timeZone: 'America/Araguaina' },
      {},
    ],
    [
      'order checks that are off',
      { isCheckingOff: true },
      { ORDER_CHECKS: '?CHECKS_OFF' },
    ],
  ])('%s', async (_, onFile, changed) => {
    Object.assign(asked.onFile, onFile)

    expect(await changes()).toEqual(changed)
  })

  it('no check of an order of an hour ago', async () => {
    asked.onFile.checks = []
    await asked.flip({
      path: '^/api/oms/pvt/orders/',
      edits: [
        {
          at: 'creationDate',
          change: 'set',
          to: new Date(Date.now() - 3_600_000).toISOString(),
        },
      ],
    })

    expect(await changes()).toEqual({ ORDER_CHECKS: 'EVENT_MISSED' })
  })

  it('no check of an order of a moment ago', async () => {
    asked.onFile.checks = []

    expect(await changes()).toEqual({ ORDER_CHECKS: '?NO_CREDIT_ORDER' })
  })
})

describe('a browser', () => {
  const nobody = {
    sessionHeader: null,
    sessionCookie: null,
    storeToken: null,
    cartId: null,
  }

  const ask = async (visit: Partial<typeof nobody>, id: ProbeId) => {
    const store = { ...asked.store(), visit: { ...nobody, ...visit } }
    const { status, findings } = await runProbe(store, storeProbes(store), id)

    return [status, findings[0]?.code ?? null]
  }

  it.each<[string, ProbeId, string]>([
    ['no session', 'SESSION_TOKEN', 'NO_SESSION'],
    ['no session', 'SESSION_NAMESPACES', 'NO_SESSION'],
    ['no shopper', 'SHOPPER_TOKEN', 'SIGNED_OUT'],
    ['no cart', 'CART', 'NO_CART'],
  ])('with %s leaves %s open', async (_, id, code) => {
    expect(await ask({}, id)).toEqual(['UNKNOWN', code])
  })

  it('whose session comes by the cookie alone shows that', async () => {
    const { sessionCookie } = asked.store().visit

    expect(await ask({ sessionCookie: null }, 'SESSION_TOKEN')).toEqual([
      'UNKNOWN',
      'NO_SESSION',
    ])
    expect(await ask(Object({ sessionCookie }), 'SESSION_TOKEN')).toEqual([
      'DIFFERS',
      'HEADER_ABSENT',
    ])
  })
})

describe('a platform at fault', () => {
  const PROBES_OF: Readonly<Record<string, readonly ProbeId[]>> = {
    gateway: ['RULES_AS_APP', 'RULES_AS_MERCHANT', 'RULE_SHAPE', 'RULE_BY_ID'],
    masterdata: ['ENTITY_FIELDS', 'CUSTOMER_SEARCH', 'CUSTOMER_SCROLL'],
    session: ['SESSION_NAMESPACES'],
    vbase: ['STORAGE_FILES', 'STORAGE_IF_MATCH', 'STORAGE_IF_NONE_MATCH'],
    settings: ['KILL_SWITCH'],
    oms: ['ORDER_LIST', 'ORDER_SHAPE'],
    license: ['RESOURCE_CODES'],
    vtexid: ['LOGIN', 'SHOPPER_TOKEN'],
    checkout: ['CART', 'CREDIT_DATA'],
  }

  const cases = Object.keys(PROBES_OF).flatMap((api) =>
    ['error', 'throttle', 'garbage', 'refuse'].map(
      (mode) => [api, mode] as const
    )
  )

  it.each(cases)(
    '%s, %s: nothing passes, nothing breaks',
    async (api, mode) => {
      await asked.platform.call('POST', '/_platform/faults', {
        body: { api, mode },
      })
      const found = Object.values(words(await asked.ask(PROBES_OF[api])))

      expect(found).not.toContain('PASS')
      expect(found).not.toContain('?UNEXPECTED')
    }
  )

  it('that never answers is given up in time', async () => {
    await asked.platform.call('POST', '/_platform/faults', {
      body: { api: 'gateway', mode: 'slow', ms: 60_000 },
    })
    const started = Date.now()

    expect(words(await asked.ask(['RULE_LIST'], 300))).toEqual({
      RULE_LIST: '?OUT_OF_TIME',
    })
    expect(Date.now() - started).toBeLessThan(2000)
  })
})

describe('answers nobody thought of', () => {
  const nonsense = ['', '*', '*.*', '*.*.*'].flatMap((at) => [
    { at, change: 'set', to: null },
    { at, change: 'set', to: { deep: [[{}]] } },
    { at, change: 'wrap', to: 'value' },
  ])

  it.each(nonsense.map((one) => [JSON.stringify(one), one] as const))(
    '%s: every probe still has a verdict',
    async (_, edit) => {
      await asked.flip({ path: '^/(api|apps|vbase)/', edits: [edit] })
      const answers = await asked.ask()

      expect(speechless(answers)).toEqual([])
      expect(Object.keys(answers)).toEqual([...PROBE_IDS])
      expect(Object.values(words(answers))).not.toContain('?UNEXPECTED')
    },
    20_000
  )
})
