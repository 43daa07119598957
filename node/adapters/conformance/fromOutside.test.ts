import type { ProbeId } from '../../core/conformance/probes'
import type {
  AskedStore,
  StoreReply,
  StoreRequest,
} from '../../usecases/conformance/ports'
import { runProbe } from '../../usecases/conformance/runProbe'
import { storeProbes } from './storeProbes'

const SCRIPT = 'fetch("/_v/private/clustered-payment-conditions/decision")'
const PAGE = '<script src="/files/checkout6-custom.js?v=7"></script>'

type Served = Readonly<Record<string, Partial<StoreReply>>>

/** A store as a command line sees it, which serves just these pages and refuses the rest. */
const storeServing = (served: Served): AskedStore => ({
  reach: 'COMMAND_LINE',
  account: 'acme',
  bucket: null,
  settingsPath: null,
  login: 'key',
  merchantToken: null,
  visit: {
    sessionHeader: null,
    sessionCookie: null,
    storeToken: null,
    cartId: null,
  },
  records: null,
  customerEntity: 'CL',
  ownScript: `${SCRIPT}\n`,
  now: () => 0,
  newId: () => 'id',
  send: async ({ path }: StoreRequest) => ({
    status: path in served ? 200 : 403,
    body: null,
    headers: {},
    ms: 5,
    ...served[path],
  }),
})

const told = async (id: ProbeId, served: Served) => {
  const store = storeServing(served)
  const { status, findings } = await runProbe(store, storeProbes(store), id)

  return [status, ...findings.map(({ code }) => code)]
}

describe('what anybody may read', () => {
  it.each<[string, Served, readonly string[]]>([
    ['nothing', {}, ['PASS']],
    [
      'rules',
      { '/api/payments/pvt/rules': { body: [{}] } },
      ['DIFFERS', 'PUBLIC'],
    ],
    [
      'rules, in an object',
      { '/api/payments/pvt/rules': { body: { data: [{}] } } },
      ['DIFFERS', 'PUBLIC'],
    ],
    [
      'fields and customers',
      {
        '/api/dataentities/CL': { body: { fields: [{ name: 'email' }] } },
        '/api/dataentities/CL/search': { body: [{ id: '1' }] },
      },
      ['DIFFERS', 'PUBLIC', 'PUBLIC'],
    ],
    [
      'an empty list of customers',
      { '/api/dataentities/CL/search': { body: [] } },
      ['PASS'],
    ],
    [
      'a failing gateway, perhaps',
      { '/api/payments/pvt/rules': { status: 503 } },
      ['UNKNOWN', 'NO_ANSWER'],
    ],
  ])('%s', async (_, served, expected) => {
    expect(await told('ANONYMOUS_ACCESS', served)).toEqual(expected)
  })
})

describe('the checkout script', () => {
  const page = { body: PAGE }
  const file = (body: string): Served => ({
    '/checkout/': page,
    '/files/checkout6-custom.js?v=7': { body },
  })

  it.each<[string, Served, readonly string[]]>([
    ['is served', file(SCRIPT), ['PASS']],
    ['is served, wrapped', file(`/* app */;${SCRIPT};`), ['PASS']],
    [
      'is served beside other code',
      file(`${SCRIPT}\n${'var other = 1;'.repeat(50)}`),
      ['DIFFERS', 'OTHER_SCRIPT'],
    ],
    [
      'is of another version',
      file(SCRIPT.replace('fetch', 'get')),
      ['DIFFERS', 'OTHER_VERSION'],
    ],
    ['was replaced', file('alert("other")'), ['DIFFERS', 'SCRIPT_ABSENT']],
    [
      'is not loaded by the page',
      { '/checkout/': { body: '<p>no scripts</p>' } },
      ['DIFFERS', 'SCRIPT_ABSENT'],
    ],
    [
      'is served by another host',
      {
        '/checkout/': {
          body: '<script async src="//cdn.example/x/checkout6-custom.js"></script>',
        },
        'https://cdn.example/x/checkout6-custom.js': { body: SCRIPT },
      },
      ['PASS'],
    ],
    ['can not be fetched', { '/checkout/': page }, ['UNKNOWN', 'NO_ANSWER']],
    [
      'can not be looked for',
      { '/checkout/': { status: 502 } },
      ['UNKNOWN', 'NO_ANSWER'],
    ],
  ])('%s', async (_, served, expected) => {
    expect(await told('CHECKOUT_FILE', served)).toEqual(expected)
  })
})

describe("the shopper's route", () => {
  const answer = {
    status: 'ok',
    identified: false,
    plans: [{ key: '30', offered: true }],
  }

  const headers = { 'cache-control': 'private, no-store' }
  const route = (reply: Partial<StoreReply>): Served => ({
    '/_v/private/clustered-payment-conditions/decision?plans=30': {
      body: answer,
      headers,
      ...reply,
    },
  })

  it.each<[string, Served, readonly string[]]>([
    ['answers as documented', route({}), ['PASS']],
    [
      'is switched off, which is an answer',
      route({ body: { status: 'off', identified: false, plans: [] } }),
      ['PASS'],
    ],
    [
      'is not there',
      route({ status: 404, body: '' }),
      ['DIFFERS', 'NOT_FOUND'],
    ],
    [
      'is a page of the store',
      route({ body: '<html></html>' }),
      ['DIFFERS', 'NOT_JSON'],
    ],
    [
      'can not know',
      route({ body: { ...answer, status: 'degraded', reason: 'gateway' } }),
      ['DIFFERS', 'DEGRADED'],
    ],
    [
      'may be stored by others',
      route({ headers: { 'cache-control': 'public, max-age=180' } }),
      ['DIFFERS', 'CACHED'],
    ],
    ['is slow', route({ ms: 1800 }), ['DIFFERS', 'SLOW']],
    [
      'speaks otherwise of its plans',
      route({ body: { ...answer, plans: [{ key: '30', offered: 'yes' }] } }),
      ['DIFFERS', 'OTHER_KIND'],
    ],
    [
      'has other names',
      route({ body: { state: 'ok', identified: false, plans: [] } }),
      ['DIFFERS', 'FIELD_MISSING'],
    ],
  ])('%s', async (_, served, expected) => {
    expect(await told('DECISION_ROUTE', served)).toEqual(expected)
  })
})
