import { paymentCondition, record } from '../core/fixtures/builders'
import type { PaymentCondition } from '../core/paymentCondition'
import type { Settings } from '../core/settings'
import { DEFAULT_SETTINGS } from '../core/settings'
import { fresh, START_MS } from '../fixtures/fakePorts'
import type { OrderWorldNeeds } from '../fixtures/orders'
import { customerOf, orderWorld, placedOrder } from '../fixtures/orders'
import { judgeOrder } from './judgeOrder'
import type { OrderCustomerSource, OrderPorts, PlacedOrder } from './orderPorts'
import type { ChangeEntry } from './ports'
import { Unavailable } from './unavailable'

const ANA = 'ana@aurora.com'
const PLACED_AT = placedOrder().placedAt

const judgeWith = async (
  ports: OrderPorts,
  given: Partial<PlacedOrder> = {}
) => {
  const { document } = await ports.conditions.read()

  return judgeOrder(ports, document, placedOrder(given))
}

const judged = (verdict: string, reason: string | null = null) => ({
  status: 'JUDGED',
  verdict,
  reason,
})

const fails = async (): Promise<never> => {
  throw new Unavailable('CUSTOMERS')
}

const notToBeAsked = async (): Promise<never> => {
  throw new Error('nobody should ask')
}

const nobody = async () => ({ status: 'NONE' } as const)
const several = async () => ({ status: 'SEVERAL' } as const)

describe('the whole answer', () => {
  const settings: Settings = { ...DEFAULT_SETTINGS, orderCheck: 'CANCEL' }

  it.each<[string, OrderWorldNeeds, Partial<PlacedOrder>, object]>([
    ['for everybody', {}, { plan: { key: '15' } }, judged('ALLOWED')],
    ['for him', {}, { email: ANA }, judged('ALLOWED')],
    ['for others', {}, {}, judged('NOT_ALLOWED', 'WITHHELD')],
    [
      'without the plan',
      {},
      { plan: { missing: 'NO_CUSTOM_DATA' } },
      judged('UNKNOWN', 'NO_CUSTOM_DATA'),
    ],
  ])('about a plan %s', async (_, needs, given, expected) => {
    expect(await judgeWith(orderWorld(needs).ports, given)).toEqual({
      ...expected,
      settings,
      customerChanged: false,
    })
  })

  it('when nobody knows the settings at placement', async () => {
    const { ports } = orderWorld({ document: { lastChangeId: 'lost' } })

    expect(await judgeWith(ports)).toEqual({
      ...judged('UNKNOWN', 'CONDITIONS_UNREADABLE'),
      settings: null,
      customerChanged: false,
    })
  })
})

describe('whose order it is', () => {
  it.each<
    [
      string,
      Partial<OrderCustomerSource>,
      Partial<PlacedOrder>,
      readonly [string, string]
    ]
  >([
    [
      'one of a profile that can not be read and an e-mail nobody has',
      { byUserId: fails, byEmail: nobody },
      { userId: 'his' },
      ['UNKNOWN', 'CUSTOMER_UNREADABLE'],
    ],
    [
      'one of an e-mail that can not be read and a profile nobody has',
      { byUserId: nobody, byEmail: fails },
      { userId: 'his' },
      ['UNKNOWN', 'CUSTOMER_UNREADABLE'],
    ],
    [
      'one of a profile that several have and an e-mail nobody has',
      { byUserId: several, byEmail: nobody },
      { userId: 'his' },
      ['UNKNOWN', 'CUSTOMER_UNKNOWN'],
    ],
    [
      'one of a profile and an e-mail nobody has',
      { byUserId: nobody, byEmail: nobody },
      { userId: 'his' },
      ['NOT_ALLOWED', 'WITHHELD'],
    ],
    [
      'one without a profile needs none',
      { byUserId: fails, byEmail: nobody },
      { userId: null },
      ['NOT_ALLOWED', 'WITHHELD'],
    ],
    [
      'days nobody may take, of somebody who can not be read',
      { byEmail: fails },
      { plan: { key: '7' } },
      ['NOT_ALLOWED', 'PLAN_UNKNOWN'],
    ],
  ])('%s', async (_, given, order, [verdict, reason]) => {
    const { ports } = orderWorld()
    const customers = { ...ports.customers, ...given }

    expect(await judgeWith({ ...ports, customers }, order)).toMatchObject({
      verdict,
      reason,
    })
  })

  it('does not matter for a plan that is for everybody', async () => {
    const { ports } = orderWorld()
    const customers = { byUserId: notToBeAsked, byEmail: notToBeAsked }

    expect(
      await judgeWith({ ...ports, customers }, { plan: { key: '15' } })
    ).toMatchObject({ verdict: 'ALLOWED' })
  })

  it.each<[string, number | null, boolean]>([
    ['never', null, false],
    ['at that moment', PLACED_AT, false],
    ['afterwards', PLACED_AT + 1, true],
  ])('he changed %s', async (_, changedAt, expected) => {
    const { ports } = orderWorld({
      customers: [customerOf('bruno@lima.com', 'delayed', changedAt)],
    })

    expect(await judgeWith(ports)).toMatchObject({ customerChanged: expected })
  })

  it('one who can not be read may have changed', async () => {
    const { ports } = orderWorld({ down: ['CUSTOMERS'] })

    expect(await judgeWith(ports, { plan: { key: '7' } })).toMatchObject({
      customerChanged: true,
    })
  })
})

describe('rules that changed around the order', () => {
  it.each<
    [string, readonly PaymentCondition[], readonly PaymentCondition[], string]
  >([
    [
      'a plan that was there a moment ago',
      [paymentCondition('C', ['7'])],
      [],
      'ALLOWED',
    ],
    ['a plan that is there now', [], [paymentCondition('C', ['7'])], 'ALLOWED'],
    ['a plan that never was there', [], [], 'NOT_ALLOWED'],
  ])('%s', async (_, recent, latest, verdict) => {
    const { ports } = orderWorld()
    const gateway = {
      recent: async () => fresh(recent),
      latest: async () => fresh(latest),
    }

    expect(
      await judgeWith({ ...ports, gateway }, { plan: { key: '7' } })
    ).toMatchObject({ verdict })
  })

  it('are not read again when those at hand allow it', async () => {
    const { ports } = orderWorld()
    const gateway = { ...ports.gateway, latest: notToBeAsked }

    expect(
      await judgeWith({ ...ports, gateway }, { email: ANA })
    ).toMatchObject({ verdict: 'ALLOWED' })
  })
})

describe('settings that changed since', () => {
  const changed = (settingsBefore: Partial<Settings>): ChangeEntry => ({
    id: 'change-1',
    previousChangeId: null,
    baseRevision: '0',
    kind: 'SAVED',
    at: new Date(START_MS).toISOString(),
    by: 'ana@wholesale.com',
    paymentConditionId: null,
    before: null,
    after: null,
    settingsBefore: { ...DEFAULT_SETTINGS, ...settingsBefore },
    settingsAfter: null,
    settledOrphan: null,
  })

  const his = { mode: 'TESTERS', testers: ['bruno@lima.com'] } as const
  const hers = { mode: 'TESTERS', testers: [ANA] } as const

  it.each<[string, Partial<Settings>, Partial<Settings>, string]>([
    ['it was switched off', { mode: 'OFF' }, {}, 'OFF'],
    ['he was no tester', hers, {}, 'NOT_A_TESTER'],
    ['he is no tester', {}, hers, 'NOT_A_TESTER'],
    ['he was a tester and is none', his, hers, 'NOT_A_TESTER'],
    ['he was a tester', his, {}, 'JUDGED'],
    ['he is a tester', {}, his, 'JUDGED'],
    ['it was and is for everybody', {}, {}, 'JUDGED'],
  ])('%s', async (_, before, settings, status) => {
    const { ports } = orderWorld({
      settings,
      document: { lastChangeId: 'change-1' },
      changes: [changed(before)],
    })

    // Behind an alias: only his document says who he is.
    const behindAlias = { email: null, userId: 'bruno@lima.com-id' }

    expect(await judgeWith(ports)).toMatchObject({ status })
    expect(await judgeWith(ports, behindAlias)).toMatchObject({ status })
  })

  it('nothing was clustered', async () => {
    const { ports } = orderWorld({
      document: { records: [record()], lastChangeId: 'change-1' },
      changes: [{ ...changed({}), paymentConditionId: 'A' }],
    })

    expect(await judgeWith(ports)).toEqual({ status: 'OFF' })
  })
})
