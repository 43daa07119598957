import type { IOResponse } from '@vtex/api'
import fc from 'fast-check'

import { decide } from '../core/decide'
import { paymentCondition, properties } from '../core/fixtures/builders'
import type { PaymentCondition } from '../core/paymentCondition'
import { parseStoredDocument } from '../core/parseStoredDocument'
import type { StoredDocument } from '../core/storedDocument'
import { creditRule } from '../fixtures/creditRule'
import { fakeClock, START_MS } from '../fixtures/fakePorts'
import type { Properties } from '../usecases/ports'
import { Unavailable, UnreadableDocument } from '../usecases/unavailable'
import { adminLogin } from './adminLogin'
import { appSwitch } from './appSwitch'
import { checkoutCarts } from './checkoutCarts'
import { gatewayPaymentConditions } from './gatewayPaymentConditions'
import { Kept } from './kept'
import { masterDataCustomers } from './masterDataCustomers'
import { masterDataProperties } from './masterDataProperties'
import { merchantRules } from './merchantRules'
import { omsOrders } from './omsOrders'
import { orderCustomers } from './orderCustomers'
import { parseGatewayRules } from './parseGatewayRules'
import { sessionIdentity } from './sessionIdentity'
import { vbaseConditionStore } from './vbaseConditionStore'
import { vbaseOrderChecks } from './vbaseOrderChecks'
import { vbaseRuleChanges } from './vbaseRuleChanges'
import { vbaseTypedFiles } from './vbaseTypedFiles'

/** The platform answers rubbish: whatever it is, a port gives a value or says that it can't be known. */

const STORE = { account: 'wholesale', workspace: 'master' }
const ID = 'a0000001'
const AT = new Date(START_MS).toISOString()
const FRESH = { freshMs: 1, keptMs: 1, retryAfterMs: 1 }
const never = async (): Promise<never> => {
  throw new Error('not asked')
}

const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '<!doctype html>',
    NaN,
    Infinity,
    -0,
    1e308,
    '9'.repeat(400),
    '\u0000',
    '../..',
    '__proto__',
    [[]],
    [null],
    { length: -1 },
    { toString: 1 },
    { then: 1 }
  ),
  fc.jsonValue({ maxDepth: 3 })
)

const isParent = (value: unknown): value is object =>
  typeof value === 'object' && value !== null

/** The sample with something odd in the place of one of its parts, however deep. */
const spoiled = (sample: unknown): fc.Arbitrary<unknown> =>
  isParent(sample) && Object.keys(sample).length > 0
    ? fc.oneof(
        { weight: 1, arbitrary: oddities },
        {
          weight: 6,
          arbitrary: fc
            .constantFrom(...Object.entries(sample))
            .chain(([key, part]) =>
              spoiled(part).map((odd) =>
                Array.isArray(sample)
                  ? sample.map((one, at) => (String(at) === key ? odd : one))
                  : { ...sample, [key]: odd }
              )
            ),
        }
      )
    : oddities

const cluster = {
  property: 'payment',
  kind: 'TEXT',
  operator: 'ANY_OF',
  values: ['on-time'],
  exact: false,
}

const condition = {
  paymentConditionId: ID,
  match: 'ALL',
  clusters: [cluster],
  planKeys: ['30'],
  updatedAt: AT,
  updatedBy: 'ana@wholesale.com',
}

const settings = {
  mode: 'TESTERS',
  testers: ['ana@acme.com'],
  whenUnavailable: 'OFFER_ALL',
  timeZone: 'America/Sao_Paulo',
  customerEntity: 'CL',
  orderCheck: 'CANCEL',
  editPaymentConditions: true,
}

const change = {
  id: 'change-1',
  previousChangeId: null,
  baseRevision: 'r',
  kind: 'SAVED',
  at: AT,
  by: 'ana@wholesale.com',
  paymentConditionId: ID,
  before: condition,
  after: condition,
  settingsBefore: settings,
  settingsAfter: settings,
  settledOrphan: condition,
}

const orderCheck = {
  orderId: 'v1',
  planKey: '30',
  verdict: 'NOT_ALLOWED',
  reason: 'WITHHELD',
  action: 'NONE',
  wouldDo: 'CANCELLED',
  downgradeReason: null,
  placedAt: AT,
  checkedAt: AT,
  claim: { id: 'c', intent: 'CANCELLED', at: AT },
  attempts: 1,
}

const ruleChange = {
  id: 'c',
  key: 'k',
  ruleId: ID,
  at: AT,
  by: 'ana@wholesale.com',
  name: 'Thirty days',
  prior: creditRule(ID, ['30']),
  target: creditRule(ID, ['30']),
  clusters: { kind: 'SET', match: 'ALL', clusters: [cluster] },
  recordBefore: condition,
  written: null,
  namesakes: [],
  stepsDone: 0,
}

const order = {
  orderId: 'v1-01',
  status: 'payment-pending',
  salesChannel: '1',
  value: 3990,
  creationDate: AT,
  clientProfileData: { email: 'ana@acme.com', userProfileId: 'u1' },
  paymentData: {
    transactions: [
      {
        isActive: true,
        payments: [{ paymentSystem: '64', installments: 2, value: 3990 }],
      },
    ],
  },
  customData: {
    customApps: [
      {
        id: 'customer-credit',
        fields: { quantity: '2', deadlines_1: '15', deadlines_2: '30' },
      },
    ],
  },
}

const customer = { id: 'c1', email: 'ana@acme.com', payment: 'on-time' }
const session = {
  namespaces: {
    authentication: { storeUserEmail: { value: 'ana@acme.com' } },
    impersonate: { canImpersonate: { value: 'true' } },
    store: { channel: { value: '1' } },
  },
}

const document = {
  schemaVersion: 1,
  lastChangeId: 'change-1',
  settings,
  conditions: [condition],
}

const fileOf = (data: unknown) => ({
  read: async (): Promise<IOResponse<unknown>> => ({
    data,
    headers: { etag: '"1"' },
    status: 200,
  }),
  save: never,
  list: async () => data,
  remove: never,
})

const rawAnswer =
  (data: unknown) => async (): Promise<IOResponse<unknown>> => ({
    data,
    headers: {},
    status: 200,
  })

const customersOf = (answer: unknown) => ({
  document: async () => answer,
  search: async () => answer,
  entity: async () => answer,
  range: rawAnswer(answer),
  scroll: rawAnswer(answer),
})

const ordersOf = (answer: unknown) =>
  omsOrders(
    {
      order: async () => answer,
      list: async () => answer,
      interactions: async () => answer,
      interact: async () => answer,
      cancel: async () => answer,
    },
    fakeClock(),
    'vtex.app'
  )

const customersFor = (answer: unknown) =>
  masterDataCustomers(customersOf(answer), 'token', 1)

type Port = readonly [
  name: string,
  sample: unknown,
  ask: (answer: unknown) => Promise<unknown>
]

const ports: readonly Port[] = [
  [
    'rules of the gateway',
    [creditRule(ID, ['30', '15/30'])],
    (answer) =>
      gatewayPaymentConditions(
        { all: async () => answer },
        new Kept<readonly PaymentCondition[]>(fakeClock(), FRESH),
        STORE
      ).latest(),
  ],
  [
    "rules read with the merchant's token",
    [creditRule(ID, ['30'])],
    (answer) =>
      merchantRules(
        { one: async () => answer, all: async () => answer },
        'token'
      ).all(),
  ],
  [
    'a session',
    session,
    (answer) =>
      sessionIdentity(
        { read: async () => answer },
        { validate: async () => answer },
        { account: 'wholesale', sessionToken: 's', storeUserAuthToken: 't' }
      ).shopper(),
  ],
  [
    "the token's owner",
    { user: 'ana@wholesale.com', account: 'wholesale' },
    (answer) =>
      adminLogin(
        { user: async () => answer },
        { account: 'wholesale', adminUserAuthToken: 'token' }
      ).current(),
  ],
  [
    'a cart',
    { clientProfileData: { email: 'ana@acme.com' }, value: 100 },
    (answer) => checkoutCarts({ orderForm: async () => answer }).read('c'),
  ],
  [
    'settings of the app',
    { enabled: true },
    (answer) =>
      appSwitch(
        // The ready client promises any; what comes is anybody's guess.
        { getAppSettings: async () => answer },
        new Kept<boolean>(fakeClock(), FRESH),
        STORE
      ).isOn(),
  ],
  [
    'customers found',
    [customer],
    (answer) => customersFor(answer).byEmail('CL', 'ana@acme.com', ['payment']),
  ],
  [
    'a customer',
    customer,
    (answer) => customersFor(answer).byId('CL', 'c1', ['payment']),
  ],
  [
    'a page of customers',
    [customer],
    (answer) => customersFor(answer).page('CL', ['payment'], null),
  ],
  [
    'values of customers',
    [customer],
    (answer) => customersFor(answer).values('CL', 'payment', null),
  ],
  [
    'an order’s customer',
    [{ ...customer, userId: 'u1', updatedIn: AT }],
    (answer) =>
      orderCustomers(customersOf(answer), 'token').byUserId('CL', 'u1', []),
  ],
  [
    'fields of customers',
    { fields: [{ name: 'payment', type: 'Varchar 50', displayName: 'P' }] },
    (answer) =>
      masterDataProperties(
        customersOf(answer),
        new Kept<Properties>(fakeClock(), FRESH),
        { ...STORE, authToken: 'token' }
      ).latest('CL'),
  ],
  ['an order', order, (answer) => ordersOf(answer).read('v1-01')],
  [
    'a list of orders',
    { list: [{ orderId: 'v1-01', creationDate: AT }] },
    (answer) => ordersOf(answer).list(START_MS, 1),
  ],
  [
    'interactions of an order',
    [{ Source: 'vtex.app', Message: 'x' }],
    (answer) => ordersOf(answer).isFlagged('v1-01'),
  ],
  [
    'the stored document',
    document,
    (answer) =>
      vbaseConditionStore(
        fileOf(answer),
        new Kept<StoredDocument>(fakeClock(), FRESH),
        STORE
      ).read(),
  ],
  [
    'an entry of the history',
    change,
    (answer) =>
      vbaseConditionStore(
        fileOf(answer),
        new Kept<StoredDocument>(fakeClock(), FRESH),
        STORE
      ).readChange('change-1'),
  ],
  [
    'a day of order checks',
    { schemaVersion: 1, createdAt: 1, checks: [orderCheck] },
    (answer) =>
      vbaseOrderChecks(fileOf(answer), fakeClock()).read('2026-01-01'),
  ],
  [
    'the days with order checks',
    { data: [{ path: 'order-checks/2026-01-01.json' }], next: '' },
    (answer) => vbaseOrderChecks(fileOf(answer), fakeClock()).days(),
  ],
  [
    'an open change of a rule',
    ruleChange,
    (answer) => vbaseRuleChanges(fileOf(answer)).last('k'),
  ],
  [
    'files to be searched for a customer',
    { data: [{ path: 'changes/c.json' }], next: 'changes/c.json' },
    (answer) => vbaseTypedFiles(fileOf(answer)).list(null),
  ],
]

const isExpected = (error: unknown): boolean =>
  error instanceof Unavailable || error instanceof UnreadableDocument

describe('garbage in the place of', () => {
  it.each(ports)('%s is a value or not knowing', async (_, sample, ask) => {
    await expect(ask(sample)).resolves.toBeDefined()
    await fc.assert(
      fc.asyncProperty(spoiled(sample), async (answer) => {
        try {
          await ask(answer)
        } catch (error) {
          if (!isExpected(error)) throw error
        }
      }),
      { numRuns: 400 }
    )
  })
})

test('garbage in rules and document at once is decided all the same', () => {
  fc.assert(
    fc.property(
      spoiled([creditRule(ID, ['30', '15/30'])]),
      spoiled(document),
      spoiled(customer),
      (rules, stored, facts) => {
        const paymentConditions = parseGatewayRules(rules) ?? [
          paymentCondition('A', ['30']),
        ]

        const parsed = parseStoredDocument(stored)
        const records = parsed.status === 'OK' ? parsed.document.records : []
        const { plans } = decide({
          paymentConditions,
          records,
          properties,
          facts: isParent(facts) ? { ...facts } : null,
          at: START_MS,
          timeZone: 'UTC',
          salesChannel: null,
          defaultSalesChannel: '1',
          cartValueCents: null,
        })

        expect(plans.every(({ key }) => typeof key === 'string')).toBe(true)
      }
    ),
    { numRuns: 400 }
  )
})
