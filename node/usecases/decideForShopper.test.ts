import {
  cluster,
  paymentCondition,
  properties,
  record,
} from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import type { Settings } from '../core/settings'
import { DEFAULT_SETTINGS } from '../core/settings'
import {
  START_MS,
  failingSource,
  fresh,
  memoryConditions,
  sourceOf,
  unavailable,
} from '../fixtures/fakePorts'
import { DECISION_BUDGET_MS } from '../limits'
import type { ShopperPorts, ShopperQuestion } from './decideForShopper'
import { decideForShopper } from './decideForShopper'
import type { Cart, CustomerSearch, ShopperIdentity } from './ports'
import { UnreadableDocument } from './unavailable'

const ANA = 'ana@acme.com'
const OPEN = paymentCondition('open', ['30'])
const GOOD = paymentCondition('good', ['30/60'])
const ONLY_ON_TIME = record({ paymentConditionId: 'good', planKeys: ['30/60'] })
const ASKED = ['30', '30/60', '7']

const found = (facts: Record<string, unknown>): CustomerSearch => ({
  status: 'FOUND',
  customer: { id: '1', email: ANA, facts },
})

const ON_TIME = found({ payment: 'on-time' })
const signedIn: ShopperIdentity = { email: ANA, salesChannel: '1' }

interface Needs {
  readonly settings?: Partial<Settings>
  readonly identity?: ShopperIdentity
  readonly customer?: CustomerSearch
  readonly cart?: Cart | null
  readonly ports?: Partial<ShopperPorts>
}

const documentWith = (settings: Partial<Settings> = {}) => ({
  ...emptyDocument,
  settings: { ...DEFAULT_SETTINGS, ...settings },
  records: [ONLY_ON_TIME],
})

const portsFor = ({
  settings,
  identity = signedIn,
  customer = ON_TIME,
  cart = null,
  ports,
}: Needs): ShopperPorts => ({
  clock: { now: () => Date.now() },
  conditions: memoryConditions(documentWith(settings)),
  gateway: sourceOf([OPEN, GOOD]),
  properties: sourceOf(properties),
  customers: { byEmail: async () => customer },
  identity: { shopper: async () => identity },
  carts: { read: async () => cart },
  appSwitch: { isOn: async () => true },
  moments: { add: () => undefined, days: async () => [] },
  log: () => undefined,
  ...ports,
})

const decide = (needs: Needs, question: Partial<ShopperQuestion> = {}) =>
  decideForShopper(portsFor(needs), {
    planKeys: ASKED,
    orderFormId: 'cart',
    ...question,
  })

const plans = (offered: readonly string[]) =>
  ASKED.map((key) => ({ key, offered: offered.includes(key) }))

beforeEach(() => jest.useFakeTimers({ now: START_MS }))
afterEach(() => jest.useRealTimers())

describe('a shopper who can be known', () => {
  const rows: Array<[string, Needs, boolean, readonly string[]]> = [
    ['who qualifies is offered it', {}, true, ['30', '30/60', '7']],
    [
      'who does not is not',
      { customer: found({ payment: 'delayed' }) },
      true,
      ['30', '7'],
    ],
    [
      'without a document is in no cluster',
      { customer: { status: 'NONE' } },
      true,
      ['30', '7'],
    ],
    [
      'with two documents is in no cluster',
      { customer: { status: 'SEVERAL' } },
      true,
      ['30', '7'],
    ],
    [
      'who is signed out is in no cluster',
      { identity: { email: null, salesChannel: null } },
      false,
      ['30', '7'],
    ],
    [
      'whose form has his e-mail is himself',
      { cart: { email: ' ANA@acme.com', valueCents: null } },
      true,
      ['30', '30/60', '7'],
    ],
    [
      'whose form has another e-mail is signed out',
      { cart: { email: 'bob@acme.com', valueCents: null } },
      false,
      ['30', '7'],
    ],
    [
      'whose form has none is himself',
      { cart: { email: null, valueCents: 100 } },
      true,
      ['30', '30/60', '7'],
    ],
    [
      'whose cart fails is himself',
      { ports: { carts: { read: unavailable('CART') } } },
      true,
      ['30', '30/60', '7'],
    ],
  ]

  it.each(rows)('%s', async (_, needs, identified, offered) => {
    expect(await decide(needs)).toEqual({
      status: 'OK',
      identified,
      plans: plans(offered),
    })
  })

  it('without plans asked is told the offered ones', async () => {
    expect(await decide({}, { planKeys: [] })).toMatchObject({
      plans: [
        { key: '30', offered: true },
        { key: '30/60', offered: true },
      ],
    })
  })

  it('who asks about a plan twice is told once', async () => {
    expect(await decide({}, { planKeys: ['30', '30'] })).toMatchObject({
      plans: [{ key: '30', offered: true }],
    })
  })

  it.each([
    [99_999, false],
    [100_000, true],
    [null, true],
  ])(
    'with a cart of %p cents and a minimum of 100,000',
    async (valueCents, offered) => {
      const gateway = sourceOf([{ ...GOOD, minimumValueCents: 100_000 }])
      const answer = await decide(
        { cart: { email: null, valueCents }, ports: { gateway } },
        { planKeys: ['30/60'] }
      )

      expect(answer).toMatchObject({ plans: [{ key: '30/60', offered }] })
    }
  )

  it.each([
    ['1', null, true],
    ['2', null, false],
    ['2', '2', true],
    ['1', '2', false],
  ])(
    'in a condition of channel %s from a session of channel %p',
    async (channel, salesChannel, offered) => {
      const gateway = sourceOf([{ ...GOOD, salesChannels: [channel] }])
      const answer = await decide(
        { identity: { email: ANA, salesChannel }, ports: { gateway } },
        { planKeys: ['30/60'] }
      )

      expect(answer).toMatchObject({ plans: [{ key: '30/60', offered }] })
    }
  )

  it('is read with the fields the clusters name, and no others', async () => {
    const asked: unknown[] = []
    const conditions = memoryConditions({
      ...documentWith(),
      records: [
        record({
          paymentConditionId: 'good',
          clusters: [
            cluster(),
            cluster({ property: 'gone' }),
            cluster({ property: 'location' }),
          ],
        }),
      ],
    })

    await decide({
      ports: {
        conditions,
        customers: {
          byEmail: async (...question) => {
            asked.push(question)

            return ON_TIME
          },
        },
      },
    })
    // A field the store no longer has would fail the whole read.
    expect(asked).toEqual([['CL', ANA, ['location', 'payment']]])
  })
})

describe('off', () => {
  const rows: Array<[string, Needs]> = [
    ['by its mode', { settings: { mode: 'OFF' } }],
    [
      'by the kill switch',
      { ports: { appSwitch: { isOn: async () => false } } },
    ],
    [
      'without a clustered condition',
      { ports: { conditions: memoryConditions(emptyDocument) } },
    ],
    [
      'for whoever is no tester',
      { settings: { mode: 'TESTERS', testers: ['bob@acme.com'] } },
    ],
    [
      'for the signed-out among testers',
      {
        settings: { mode: 'TESTERS', testers: [ANA] },
        identity: { email: null, salesChannel: null },
      },
    ],
    [
      'for the unknown among testers',
      {
        settings: { mode: 'TESTERS', testers: [ANA] },
        ports: { identity: { shopper: unavailable('SESSION') } },
      },
    ],
  ]

  it.each(rows)('%s', async (_, needs) => {
    expect(await decide(needs)).toEqual({ status: 'OFF' })
  })

  it('not for a tester, in whatever letter case', async () => {
    const answer = await decide({
      settings: { mode: 'TESTERS', testers: [ANA] },
      identity: { email: 'Ana@ACME.com ', salesChannel: null },
    })

    expect(answer.status).toBe('OK')
  })

  it('not for a tester who typed another e-mail: he is signed out for us', async () => {
    const answer = await decide({
      settings: { mode: 'TESTERS', testers: [ANA] },
      cart: { email: 'bob@acme.com', valueCents: null },
    })

    expect(answer).toEqual({
      status: 'OK',
      identified: false,
      plans: plans(['30', '7']),
    })
  })

  it('not when the switch can not be read', async () => {
    const answer = await decide({
      ports: { appSwitch: { isOn: unavailable('SWITCH') } },
    })

    expect(answer.status).toBe('OK')
  })
})

const never = () => new Promise<never>(() => undefined)

describe('degraded', () => {
  const damaged = async (): Promise<never> => {
    throw new UnreadableDocument('DAMAGED')
  }

  const failures: ReadonlyArray<readonly [string, Partial<ShopperPorts>]> = [
    ['SESSION', { identity: { shopper: unavailable('SESSION') } }],
    ['CUSTOMERS', { customers: { byEmail: unavailable('CUSTOMERS') } }],
  ]

  it.each(failures)(
    '%s: clustered plans are withheld',
    async (reason, ports) => {
      expect(await decide({ ports })).toEqual({
        status: 'DEGRADED',
        reason,
        identified: reason === 'CUSTOMERS',
        plans: plans(['30', '7']),
      })
    }
  )

  it.each(failures)(
    '%s: nothing is withheld where the merchant chose so',
    async (reason, ports) => {
      const settings = { whenUnavailable: 'OFFER_ALL' } as const

      expect(await decide({ ports, settings })).toMatchObject({
        status: 'DEGRADED',
        reason,
        plans: plans(ASKED),
      })
      expect(await decide({ ports, settings }, { planKeys: [] })).toMatchObject(
        {
          plans: [
            { key: '30', offered: true },
            { key: '30/60', offered: true },
          ],
        }
      )
    }
  )

  it.each(failures)(
    '%s: with no unrestricted plan left the page is left alone',
    async (reason, ports) => {
      expect(await decide({ ports }, { planKeys: ['30/60'] })).toMatchObject({
        status: 'DEGRADED',
        reason,
        plans: [],
      })
    }
  )

  const unknown: ReadonlyArray<readonly [string, Partial<ShopperPorts>]> = [
    [
      'CONDITIONS',
      {
        conditions: {
          ...memoryConditions(documentWith()),
          recent: unavailable('CONDITIONS'),
        },
      },
    ],
    [
      'CONDITIONS',
      { conditions: { ...memoryConditions(documentWith()), recent: damaged } },
    ],
    ['GATEWAY', { gateway: failingSource('GATEWAY') }],
  ]

  it.each(unknown)(
    '%s: the page is left alone, whatever the setting',
    async (reason, ports) => {
      for (const whenUnavailable of [
        'OFFER_ALL',
        'OFFER_UNRESTRICTED',
      ] as const) {
        expect(await decide({ ports, settings: { whenUnavailable } })).toEqual({
          status: 'DEGRADED',
          reason,
          identified: false,
          plans: [],
        })
      }
    }
  )

  it('not by definitions that can not be read: the stored kinds decide', async () => {
    expect(
      await decide({ ports: { properties: failingSource('PROPERTIES') } })
    ).toEqual({ status: 'OK', identified: true, plans: plans(ASKED) })
  })

  it('not by last good answers', async () => {
    const gateway = {
      ...sourceOf([OPEN, GOOD]),
      recent: async () => ({ ...fresh([OPEN, GOOD]), stale: true }),
    }

    expect((await decide({ ports: { gateway } })).status).toBe('OK')
  })
})

describe('the budget', () => {
  const answers = async (ports: Partial<ShopperPorts>) => {
    const answer = decide({ ports })

    await jest.advanceTimersByTimeAsync(DECISION_BUDGET_MS + 5)
    // Still open here, it would be awaited until the test's own limit.
    const settled = await Promise.race([answer, Promise.resolve('LATE')])

    return settled === 'LATE' ? 'LATE' : answer
  }

  const rows: Array<[string, Partial<ShopperPorts>, object]> = [
    ['the switch', { appSwitch: { isOn: never } }, { status: 'OK' }],
    [
      'storage',
      { conditions: { ...memoryConditions(documentWith()), recent: never } },
      { reason: 'CONDITIONS', plans: [] },
    ],
    [
      'the gateway',
      { gateway: { ...sourceOf([]), recent: never } },
      { reason: 'GATEWAY', plans: [] },
    ],
    [
      'the session',
      { identity: { shopper: never } },
      { reason: 'SESSION', plans: plans(['30', '7']) },
    ],
    [
      'customers',
      { customers: { byEmail: never } },
      { reason: 'CUSTOMERS', plans: plans(['30', '7']) },
    ],
    [
      'everything',
      {
        appSwitch: { isOn: never },
        conditions: { ...memoryConditions(documentWith()), recent: never },
        identity: { shopper: never },
        customers: { byEmail: never },
      },
      { reason: 'CONDITIONS' },
    ],
  ]

  it.each(rows)('is kept when %s never answers', async (_, ports, expected) => {
    expect(await answers(ports)).toMatchObject(expected)
  })

  it('is not spent on definitions: the customer is still read', async () => {
    const customers = {
      byEmail: () =>
        new Promise<CustomerSearch>((resolve) =>
          setTimeout(() => resolve(ON_TIME), 300)
        ),
    }

    expect(
      await answers({
        properties: { ...sourceOf(properties), recent: never },
        customers,
      })
    ).toEqual({ status: 'OK', identified: true, plans: plans(ASKED) })
  })

  it('is one for the whole request, not one per call', async () => {
    const slow =
      <T>(value: T) =>
      () =>
        new Promise<T>((resolve) => setTimeout(() => resolve(value), 600))

    expect(
      await answers({
        appSwitch: { isOn: slow(true) },
        identity: { shopper: slow(signedIn) },
        customers: { byEmail: slow(ON_TIME) },
      })
    ).toMatchObject({ status: 'DEGRADED', reason: 'CUSTOMERS' })
  })
})

test.each([
  [
    'counted when degraded',
    { identity: { shopper: unavailable('SESSION') } },
    ['DEGRADED_SESSION'],
  ],
  ['not counted otherwise', {}, []],
] as const)('an answer is %s', async (_, ports, expected) => {
  const counted: string[] = []
  const moments = {
    add: (code: string) => void counted.push(code),
    days: async () => [],
  }

  await decide({ ports: { ...ports, moments } })
  expect(counted).toEqual(expected)
})

test('a bug is no degraded answer: it goes on to whoever asked', async () => {
  const bug = async (): Promise<never> => {
    throw new TypeError('bug')
  }

  jest.useRealTimers()
  await expect(
    decide({ ports: { identity: { shopper: bug } } })
  ).rejects.toThrow('bug')
})
