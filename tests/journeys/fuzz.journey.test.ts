import fc from 'fast-check'
import type { GraphQLInputType } from 'graphql'
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

import type { RootField } from './support/everyField'
import { everyField } from './support/everyField'
import { listOf, objectOf, parseJson, textOf } from './support/json'
import { CONDITIONS, Scene } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

/** Whatever comes in at an edge, the service answers in time, with a code it knows, and goes on. */

const ELENA = 'elena@aurora-hotels.example'
const DECISION = '/_v/private/clustered-payment-conditions/decision'
const REPORT = '/_v/private/clustered-payment-conditions/page-report'
const TEACH = '/_v/private/clustered-payment-conditions/teach'
const GRAPHQL = '/_v/private/graphql/v1'
const ELENAS = ['15/30', '30', '45', '90']
const TIME_LIMIT_MS = 9_000

let store: RunningStore
let scene: Scene

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
})

// After everything that was done to it the service decides as on its first day.
afterEach(async () => {
  await scene.noFaults()
  await scene.saveSettings({ mode: 'ON', customerEntity: 'CL' })
  const elena = await scene.shopper(ELENA)
  const { offered } = await elena.decision()

  if (`${offered}` !== `${ELENAS}`) throw new Error(`Offered: ${offered}`)
})

afterAll(() => store.stop())

const oddText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '*',
    '../..',
    '%00',
    '\u0000',
    '\uD800',
    '__proto__',
    'constructor',
    'NaN',
    '9'.repeat(400),
    'x'.repeat(20_000),
    '<script>',
    "' OR 1=1",
    'document.json',
    CONDITIONS.goodPayers,
    ELENA,
    '2026-02-30',
    '30/60'
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 })
)

const enough = (runs: number) => ({ numRuns: runs, endOnFailure: true })

const inTime = async <T extends { readonly ms: number }>(
  asking: Promise<T>
): Promise<T> => {
  const answer = await asking

  expect(answer.ms).toBeLessThan(TIME_LIMIT_MS)

  return answer
}

describe('the decision route', () => {
  const pairs = fc.array(
    fc.tuple(
      fc.constantFrom(
        'plans',
        'orderFormId',
        'plans[]',
        'plans[x]',
        '__proto__'
      ),
      oddText.map((text) => text.slice(0, 500))
    ),
    { maxLength: 8 }
  )

  it('answers 200 or 400 to any query', async () => {
    const elena = await scene.shopper(ELENA)

    await fc.assert(
      fc.asyncProperty(pairs, async (query) => {
        const { status, json } = await inTime(
          elena.ask(`${DECISION}?${new URLSearchParams(query)}`)
        )

        expect([200, 400]).toContain(status)
        expect(json).not.toBeNull()
      }),
      enough(100)
    )
  })

  it('answers 200 or 400 to a query that is not even written well', async () => {
    const raw = fc
      .string({ unit: 'binary-ascii', maxLength: 200 })
      .map((text) => text.replace(/[^!-~]|#/g, '%'))

    await fc.assert(
      fc.asyncProperty(raw, async (query) => {
        const { status } = await inTime(
          scene.visitor().ask(`${DECISION}?${query}`)
        )

        expect([200, 400]).toContain(status)
      }),
      enough(80)
    )
  })

  it('takes any cookie for a signed-out shopper, or for not knowing', async () => {
    const cookies = fc
      .string({ unit: 'binary-ascii', maxLength: 300 })
      .map((text) => text.replace(/[^!-~]|[;,]/g, 'x'))

    await fc.assert(
      fc.asyncProperty(cookies, async (value) => {
        const visitor = scene.visitor()

        visitor.cookies.set('vtex_session', value)
        visitor.cookies.set('VtexIdclientAutCookie_wholesale', value)
        const answer = await inTime(visitor.decision())

        expect(answer.status).toMatch(/^(ok|degraded)$/)
        expect(answer.offered).toEqual(['15/30', '30'])
      }),
      enough(60)
    )
  })
})

describe('the page report', () => {
  it('is one word it knows, or refused', async () => {
    const bodies = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary', maxLength: 400 })
    )

    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status } = await fetch(`${store.url}${REPORT}`, {
          method: 'POST',
          body,
        })

        expect(status).toBe(400)
      }),
      enough(100)
    )
  })
})

describe('a capture of the checkout', () => {
  it('without a key the merchant was given is nothing', async () => {
    const bodies = fc.oneof(
      fc
        .record({ key: oddText, capture: fc.jsonValue({ maxDepth: 3 }) })
        .map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary', maxLength: 400 })
    )

    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status } = await fetch(`${store.url}${TEACH}`, {
          method: 'POST',
          body,
        })

        expect([404, 429]).toContain(status)
      }),
      enough(40)
    )
  })
})

/** Values that fit a type as far as the schema looks, and no further. */
const valueOf = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
  const present = getNullableType(type)

  if (!isNonNullType(type)) {
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 4, arbitrary: presentValueOf(present) }
    )
  }

  return presentValueOf(present)
}

const presentValueOf = (type: GraphQLInputType): fc.Arbitrary<unknown> => {
  if (isListType(type)) return fc.array(valueOf(type.ofType), { maxLength: 7 })
  if (isEnumType(type)) {
    return fc.constantFrom(...type.getValues().map(({ name }) => name))
  }

  if (isInputObjectType(type)) {
    return fc.record(
      Object.fromEntries(
        Object.values(type.getFields()).map((field) => [
          field.name,
          valueOf(field.type),
        ])
      )
    )
  }

  switch (`${type}`) {
    case 'Int':
      return fc.oneof(
        fc.constantFrom(-1, 0, 1, 100, 2147483647, -2147483648),
        fc.integer({ min: -2147483648, max: 2147483647 })
      )

    case 'Float':
      return fc.oneof(
        fc.constantFrom(-1, 0, 0.1, 1e308, 5e-324),
        fc.double({ noNaN: true, noDefaultInfinity: true })
      )

    case 'Boolean':
      return fc.boolean()

    default:
      return oddText
  }
}

const variablesFor = ({ args }: RootField): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg.type)]))
  )

/** A code of ours, or what the schema itself refuses; anything else is an exception nobody expected. */
const KNOWN_CODE =
  /^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|[A-Z]+_(UNAVAILABLE|FORBIDDEN)|DOCUMENT_[A-Z]+)$/

const strangeErrors = (json: unknown): readonly unknown[] =>
  listOf(objectOf(json).errors).filter(
    (error) =>
      !KNOWN_CODE.test(textOf(objectOf(objectOf(error).extensions).code))
  )

describe('GraphQL', () => {
  const fields = everyField().filter(({ args }) => args.length > 0)

  it.each(fields.map((field) => [field.name, field] as const))(
    '%s takes any variables',
    async (_, field) => {
      await fc.assert(
        fc.asyncProperty(variablesFor(field), async (variables) => {
          const { status, json } = await inTime(
            scene.merchant.ask(GRAPHQL, {
              method: 'POST',
              body: { query: field.operation, variables },
            })
          )

          expect(status).toBeLessThan(500)
          expect(strangeErrors(json)).toEqual([])
        }),
        enough(15)
      )
    }
  )

  it('refuses what is no request, by the runtime’s own parse error at worst', async () => {
    const bodies = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
      fc.string({ maxLength: 200 })
    )

    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answer = await fetch(`${store.url}${GRAPHQL}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })

        const { data = null } = objectOf(parseJson(await answer.text()))

        expect(data).toBeNull()
      }),
      enough(60)
    )
  })
})

const eventStatus = async (
  serviceUrl: string,
  body: string
): Promise<number> => {
  const { status } = await fetch(`${serviceUrl}/wholesale/master/_events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-event-handler-id': 'orderCreated',
      'x-event-sender': 'vtex.orders-broadcast',
      'x-event-key': 'order-created',
      'x-vtex-account': 'wholesale',
      'x-vtex-workspace': 'master',
      'x-vtex-credential': store.appToken,
    },
    body,
  })

  return status
}

describe('an order event', () => {
  // What is no object, or reaches for a prototype, the runtime itself refuses.
  it('of any content is taken', async () => {
    const [url] = await store.serviceUrls()
    const events = fc.oneof(
      fc
        .jsonValue({ maxDepth: 2 })
        .filter((value) => typeof value === 'object' && value !== null),
      oddText.map((orderId) => ({ orderId }))
    )

    await fc.assert(
      fc.asyncProperty(events, async (event) => {
        fc.pre(!/__proto__|prototype/.test(JSON.stringify(event)))
        expect(await eventStatus(url, JSON.stringify(event))).toBe(204)
      }),
      enough(60)
    )
  })
})

describe('the platform', () => {
  const BODIES = [
    '',
    'null',
    'true',
    '0',
    '"x"',
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '{"data":null}',
    '{"data":[{"path":{"toString":1}}],"next":7}',
    '{"schemaVersion":1,"conditions":[null,{"clusters":[{}]}],"settings":[]}',
    '{"schemaVersion":99}',
    '[{"id":{"toString":1},"email":[],"userId":7}]',
    '[{"paymentSystem":{"id":64},"id":"x","deadlines":[{"paymentOptions":[{"days":{}}]}],"minimumValue":{"toString":1},"enabled":true}]',
    '{"fields":[{"name":"payment","type":{}}]}',
    '{"namespaces":{"authentication":{"storeUserEmail":{"value":{}}}}}',
    '{"list":[{"orderId":{},"creationDate":1}],"orderId":"v1","paymentData":{"transactions":{}}}',
    '{"__proto__":{"x":1},"constructor":{"prototype":1}}',
    `[${'['.repeat(2_000)}${']'.repeat(2_000)}]`,
    '<!doctype html><title>Bad Gateway</title>',
  ]

  const queries = everyField().filter(({ isMutation }) => !isMutation)
  const APIS = [
    'gateway',
    'masterdata',
    'vbase',
    'session',
    'checkout',
    'settings',
    'oms',
  ]

  it.each(APIS)('may answer anything for %s', async (api) => {
    const elena = await scene.shopper(ELENA)
    const [url] = await store.serviceUrls()

    for (const [at, body] of BODIES.entries()) {
      await scene.fault(api, 'garbage', { body })
      const answer = await inTime(
        elena.decision(['30', '90'], { orderFormId: 'abc' })
      )

      expect(answer.status).toMatch(/^(ok|off|degraded)$/)
      expect(answer.ms).toBeLessThan(1_500)
      // Each query meets each body at one of the interfaces; all with all would take minutes.
      const asked = queries.filter(
        (_, turn) => turn % 4 === at % 4 || body.includes('toString')
      )

      for (const { plain } of asked) {
        const { status, json } = await inTime(scene.merchant.graphql(plain))

        expect(status).toBeLessThan(500)
        expect(strangeErrors(json)).toEqual([])
      }

      expect(await eventStatus(url, '{"orderId":"1500000000001-01"}')).toBe(204)
    }

    // That the gateway has no rules is an answer, too: it is believed for a minute.
    await scene.noFaults()
    if (api === 'gateway') await scene.service('restart')
  })
})

test('nothing of all this was an exception nobody expected', () => {
  expect(store.logs()).not.toMatch(/uncaughtException|unhandledRejection/)
  expect(store.logs()).not.toMatch(/TypeError|RangeError|decision-failed/)
})
