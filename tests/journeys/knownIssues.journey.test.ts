import { properties } from '../../node/core/fixtures/builders'
import { copied, switched } from '../../node/adapters/ruleContent'
import { parseGatewayRules } from '../../node/adapters/parseGatewayRules'
import { parseOrder } from '../../node/adapters/parseOrder'
import type { DecisionInput } from '../../node/core/decide'
import { decide } from '../../node/core/decide'
import { fieldChanges } from '../../node/core/fieldChanges'
import { creditRule } from '../../node/fixtures/creditRule'
import { schemaText } from '../contract/support/schema'
import { alsoIn, textOfFile } from './support/alsoIn'
import type { Json } from './support/json'
import { listOf, objectOf, textOf } from './support/json'
import { ruleLike } from './support/ruleLike'
import { CONDITIONS, cluster, Scene } from './support/scene'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'

/** VTEX's known issues, by number: the tables are in docs/KNOWN-ISSUES.md. */

const ANA = 'ana@cafe-aurora.example'
const BRUNO = 'bruno@mercado-lima.example'
const ELENA = 'elena@aurora-hotels.example'
const GOOD_PAYERS = '30/60/90'
const DAY_MS = 24 * 60 * 60 * 1000

let store: RunningStore
let scene: Scene
let template: Json

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  template = await scene.rule(CONDITIONS.goodPayers)
})

afterAll(() => store.stop())

const ruleOf = (id: string, plans: readonly number[][], more: Json = {}) =>
  ruleLike(template, id, plans, more)

/** By a process that has not asked the gateway yet: rules change within a minute otherwise. */
const decideNow = async (email: string, ...keys: string[]) => {
  await scene.service('restart')

  return (await scene.shopper(email)).decision(keys)
}

const warningsOf = async (id: string): Promise<readonly unknown[]> =>
  listOf((await scene.condition(id)).warnings).map(
    (warning) => objectOf(warning).code
  )

const offeredKeys = (
  rule: Readonly<Record<string, unknown>>,
  at: number,
  more: Partial<DecisionInput> = {}
): readonly string[] =>
  decide({
    paymentConditions: parseGatewayRules([rule]) ?? [],
    records: [],
    properties,
    facts: null,
    at,
    timeZone: 'UTC',
    salesChannel: null,
    defaultSalesChannel: '1',
    cartValueCents: null,
    ...more,
  })
    .plans.filter(({ offered }) => offered)
    .map(({ key }) => key)

const placed = async (
  email: string,
  days: readonly number[],
  more: Json = {}
) => {
  const { json } = await scene.merchant.ask('/local/orders', {
    method: 'POST',
    body: { email, days, ...more },
  })

  const id = textOf(objectOf(json).orderId)
  const { items } = await scene.merchant.field(
    '{ orderChecks(first: 100) { items { orderId verdict reason action isOpen } } }'
  )

  return listOf(items)
    .map(objectOf)
    .find(({ orderId }) => orderId === id)
}

const systemIds = async (email: string) => {
  const shopper = await scene.shopper(email)
  const { json } = await shopper.ask('/api/checkout/pub/orderForm')
  const { paymentSystems } = objectOf(objectOf(json).paymentData)

  return listOf(paymentSystems).map((system) => objectOf(system).stringId)
}

const SCRIPT = 'checkout-ui-custom/checkout6-custom.js'

describe('known issue 391569: rules out of sync, methods gone', () => {
  it('saving clusters leaves every rule and every method as it was', async () => {
    const rules = (await scene.rules()).json
    const systems = await systemIds(BRUNO)

    expect(systems.length).toBeGreaterThan(1)
    await scene.save(CONDITIONS.thirtyDays, [cluster('payment', 'IS', 'never')])
    expect(await systemIds(BRUNO)).toEqual(systems)
    await scene.remove(CONDITIONS.thirtyDays)
    expect((await scene.rules()).json).toEqual(rules)
    expect(await systemIds(BRUNO)).toEqual(systems)
  })

  alsoIn('tests/journeys/promises.test.ts', 'promise 6', 'promise 3')
})

describe('known issue 501730: one price for each number of installments', () => {
  const id = 'e0501730-0000-4000-8000-000000000001'

  it('other interest for the same count is warned about', async () => {
    const [plan] = listOf(ruleOf(id, [[31, 61, 91]]).deadlines).map(objectOf)
    const dearer = listOf(plan.paymentOptions).map((option) => ({
      ...objectOf(option),
      interestRate: 5,
    }))

    await scene.addRule(
      ruleOf(id, [], { deadlines: [{ paymentOptions: dearer }] })
    )
    expect(await warningsOf(CONDITIONS.goodPayers)).toContain(
      'SAME_COUNT_DIFFERENT_INTEREST'
    )
    await scene.deleteRule(id)
  })

  it('no answer to a shopper carries a price or an interest', async () => {
    const ana = await scene.shopper(ANA)
    const { text } = await ana.ask(
      `/_v/private/clustered-payment-conditions/decision?plans=${GOOD_PAYERS}`
    )

    expect(text).not.toMatch(/interest|price|value|rate/i)
  })
})

describe('known issue 1078804: an option that is not cheaper is hidden', () => {
  const id = 'e1078804-0000-4000-8000-000000000001'

  it('is warned about', async () => {
    await scene.addRule(
      ruleOf(id, [], {
        deadlines: [
          {
            paymentOptions: [30, 60, 90, 120, 150].map((days) => ({
              days,
              interestRate: 100,
            })),
          },
        ],
        installmentOptions: {
          ...objectOf(template.installmentOptions),
          installments: [{ quantity: 5, value: 0, interestRate: 100 }],
        },
      })
    )
    expect(await warningsOf(id)).toContain('HIDDEN_BY_GATEWAY')
    await scene.deleteRule(id)
  })
})

describe('known issue 605568: the most restrictive rule wins', () => {
  const id = 'e0605568-0000-4000-8000-000000000001'

  it('a limit nobody can judge counts as met, and is warned about', async () => {
    await scene.addRule(
      ruleOf(id, [[30, 60, 90]], { condition: { id: 'x' }, country: 'BR' })
    )
    expect(await warningsOf(CONDITIONS.goodPayers)).toContain('UNJUDGED_LIMIT')
    expect((await decideNow(BRUNO, GOOD_PAYERS)).offered).toEqual([GOOD_PAYERS])
    await scene.deleteRule(id)
  })
})

describe('known issue 392666, 292781: recorded under another condition', () => {
  it.each<[string, Json]>([
    ['nothing', {}],
    ["another rule's id", { ruleId: 'another', id: 'another' }],
    ["another rule's name", { ruleName: '1x', paymentSystemName: 'Boleto' }],
  ])('an order that names %s took the plan of its days', (_, named) => {
    const reading = parseOrder(
      {
        orderId: 'v1',
        status: 'payment-pending',
        salesChannel: '1',
        value: 1,
        clientProfileData: { email: ANA, userProfileId: null },
        creationDate: '2026-01-01T10:00:00Z',
        paymentData: {
          transactions: [
            {
              isActive: true,
              payments: [
                { paymentSystem: '64', installments: 2, value: 1, ...named },
              ],
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
      },
      'v1'
    )

    expect(reading).toMatchObject({ order: { plan: { key: '15/30' } } })
  })
})

describe('known issue 331279: the plan does not arrive on the order', () => {
  it('such an order is in doubt, looked at again, and left alone', async () => {
    await scene.saveSettings({ orderCheck: 'CANCEL' })
    expect(await placed(BRUNO, [90], { customData: false })).toMatchObject({
      verdict: 'UNKNOWN',
      reason: 'NO_CUSTOM_DATA',
      action: 'NONE',
      isOpen: true,
    })
  })

  it('nothing of ours writes custom data', async () => {
    await scene.forgetRequests()
    await (await scene.shopper(ANA)).decision([], { orderFormId: 'abc' })
    const writes = (await scene.requests()).filter(
      ({ api, method }) => api === 'checkout' && method !== 'GET'
    )

    expect(writes).toEqual([])
    expect(textOfFile(SCRIPT)).not.toContain('customData')
  })
})

describe('known issue 666469, 649237: methods missing or lingering', () => {
  it('a disabled condition is for nobody while checkout still draws it, and is back at once', async () => {
    const rule = await scene.rule(CONDITIONS.goodPayers)
    const path = `/api/payments/pvt/rules/${CONDITIONS.goodPayers}`
    const put = (enabled: boolean) =>
      scene.merchant.ask(path, { method: 'PUT', body: { ...rule, enabled } })

    await put(false)
    expect((await decideNow(ANA, GOOD_PAYERS)).withheld).toEqual([GOOD_PAYERS])
    await put(true)
    expect((await decideNow(ANA, GOOD_PAYERS)).offered).toEqual([GOOD_PAYERS])
  })
})

describe('known issue 402857: periods judged when the index is built', () => {
  const now = Date.UTC(2026, 5, 15, 12)
  const rule = creditRule('A', ['30'], {
    beginDate: '2026-06-01T00:00:00Z',
    endDate: '2026-06-30T00:00:00Z',
  })

  it.each([
    ['before it', now - 30 * DAY_MS, []],
    ['within it', now, ['30']],
    ['after it', now + 30 * DAY_MS, []],
  ])('one and the same rule is judged at the moment: %s', (_, at, expected) => {
    expect(offeredKeys(rule, at)).toEqual(expected)
  })

  alsoIn('tests/journeys/gateway.test.ts', 'not valid yet', 'no longer valid')
})

describe('known issue 547046: intervals left over', () => {
  // Mondays from 11 to 18, São Paulo.
  const rule = creditRule('A', ['30'], {
    dateIntervals: [
      { start: '* * 11 * * 1 * -0300', end: '* * 18 * * 1 * -0300' },
    ],
  })

  it.each([
    ['a Monday at noon', Date.UTC(2026, 5, 15, 15), ['30']],
    ['a Tuesday at noon', Date.UTC(2026, 5, 16, 15), []],
  ])('are read as they stand: %s', (_, at, expected) => {
    expect(offeredKeys(rule, at)).toEqual(expected)
  })
})

describe('known issue 994066: a deleted condition is still drawn', () => {
  it('its clusters decide as before, and the merchant sees what is left of it', async () => {
    const rule = await scene.rule(CONDITIONS.goodPayers)

    await scene.deleteRule(CONDITIONS.goodPayers)
    expect((await decideNow(BRUNO, GOOD_PAYERS)).withheld).toEqual([
      GOOD_PAYERS,
    ])
    expect(
      (await (await scene.shopper(ANA)).decision([GOOD_PAYERS])).offered
    ).toEqual([GOOD_PAYERS])
    expect((await scene.list()).orphans).toMatchObject([
      { paymentConditionId: CONDITIONS.goodPayers },
    ])
    await scene.addRule(rule)
  })

  alsoIn(
    'tests/journeys/paymentConditions.journey.test.ts',
    'is disabled before it is deleted'
  )
})

describe('known issue 1380926: methods without an active condition', () => {
  it('a plan no condition knows is left as it is', async () => {
    const bruno = await scene.shopper(BRUNO)

    expect((await bruno.decision(['7', '90'])).offered).toEqual(['7'])
    expect(offeredKeys(creditRule('A', ['30'], { enabled: false }), 0)).toEqual(
      []
    )
  })
})

describe('known issue 276250: changes show late', () => {
  it('clusters work at once, without a change of the condition', async () => {
    const bruno = await scene.shopper(BRUNO)

    await scene.save(CONDITIONS.goodPayers, [cluster('email', 'IS', BRUNO)])
    expect((await bruno.decision([GOOD_PAYERS])).offered).toEqual([GOOD_PAYERS])
    await scene.save(CONDITIONS.goodPayers, [
      cluster('payment', 'IS', 'on-time'),
    ])
    expect((await bruno.decision([GOOD_PAYERS])).withheld).toEqual([
      GOOD_PAYERS,
    ])
  })

  it('the guide says how long a changed rule takes', () => {
    expect(textOfFile('docs/BEFORE-YOU-INSTALL.md')).toMatch(/up to 10 minutes/)
  })
})

describe('known issue 1349027: an order is stuck after a settlement', () => {
  it('of an order the app only reads, notes and cancels', async () => {
    await scene.saveSettings({ orderCheck: 'CANCEL' })
    await scene.forgetRequests()
    expect(await placed(BRUNO, [7, 77])).toMatchObject({ action: 'CANCELLED' })
    await scene.saveSettings({ orderCheck: 'FLAG' })
    await placed(BRUNO, [7, 78])
    const acts = (await scene.requests())
      .filter(
        ({ api, method, tokenKind }) =>
          api === 'oms' && method !== 'GET' && tokenKind === 'app'
      )
      .map(({ path }) => textOf(path).split('/').pop())

    expect(new Set(acts)).toEqual(new Set(['cancel', 'interactions']))
  })
})

describe('known issue 1305022: a method without a plan to choose', () => {
  it('not knowing never withholds the last plan there is', async () => {
    const bruno = await scene.shopper(BRUNO)

    await scene.fault('masterdata', 'error')
    const answer = await bruno.decision(['90', '45'])

    await scene.noFaults()
    expect(answer).toMatchObject({ status: 'degraded', withheld: [] })
  })

  alsoIn(
    'tests/checkout/page.browser.test.ts',
    'with nothing left: another method',
    'with nothing left and no other method: as drawn'
  )
})

describe('known issue 748320: the label ignores a gift card', () => {
  it('a schedule adds up to the amount that is left to pay', async () => {
    const { schedules } = await scene.merchant.field(
      '{ installmentPreview(amount: 243.91, plans: [{ days: "30" }, { days: "15/30/45" }]) { schedules { total installments { total } } } }'
    )

    for (const schedule of listOf(schedules).map(objectOf)) {
      const cents = listOf(schedule.installments)
        .map((one) => Math.round(Number(objectOf(one).total) * 100))
        .reduce((sum, one) => sum + one, 0)

      expect(cents).toBe(24_391)
    }

    expect(listOf(schedules)).toHaveLength(2)
  })

  alsoIn(
    'tests/checkout/giftCard.browser.test.ts',
    'a gift card that pays a part'
  )
})

describe('known issue 709971: another condition is the default', () => {
  it('disabling or enabling a condition leaves isDefault as it is', () => {
    const rule = creditRule('A', ['30'], { isDefault: true })

    expect(fieldChanges(rule, switched(rule, false))).toEqual([
      { path: ['enabled'], before: true, after: false },
    ])
  })
})

describe('known issue 309820: the pay button works without credit', () => {
  alsoIn('tests/checkout/mutation.test.ts', 'the pay button or a method')
  alsoIn(
    'tests/checkout/start.test.ts',
    'takes everything back when it is stopped'
  )
})

describe("known issue 1301293: the agent's data during telesales", () => {
  it('the customer counts, not the agent', async () => {
    const agent = await scene
      .visitor()
      .signIn({ email: ANA, impersonatedBy: ELENA })

    expect(await agent.decision([GOOD_PAYERS, '90'])).toMatchObject({
      offered: [GOOD_PAYERS],
      withheld: ['90'],
    })
    expect(await placed(ANA, [90], { operator: ELENA })).toMatchObject({
      verdict: 'NOT_ALLOWED',
    })
  })
})

describe('known issue 1320840: the amount does not match after another plan', () => {
  it('the checkout script writes nothing to the cart', () => {
    expect(textOfFile(SCRIPT)).not.toMatch(
      /sendAttachment|attachments|PUT|PATCH/
    )
  })

  alsoIn(
    'tests/checkout/start.test.ts',
    'fires the events of a choice once each'
  )
})

describe('known issue 766454: paymentSystemToCheckFirstInstallment', () => {
  it('is not set, and no policy would let it be', () => {
    expect(textOfFile(SCRIPT)).not.toContain('FirstInstallment')
    expect(textOfFile('manifest.json')).not.toContain(
      'SaveOrderFormConfiguration'
    )
  })
})

describe("known issue 391197: a seller's merchant in sales channel 1", () => {
  it("a condition's sales channels are judged by the shopper's", () => {
    const rule = creditRule('A', ['30'], { salesChannels: [{ id: '2' }] })

    expect(offeredKeys(rule, 0, { salesChannel: '2' })).toEqual(['30'])
    expect(offeredKeys(rule, 0, { salesChannel: '1' })).toEqual([])
    expect(offeredKeys(rule, 0, { salesChannel: null })).toEqual([])
  })
})

describe('known issue 1301482: requiresAuthentication is ignored', () => {
  it('nobody is offered to set it', () => {
    expect(schemaText()).not.toMatch(/requiresAuthentication/)
  })
})

describe('known issue 1313230: fields of rules made by API', () => {
  alsoIn(
    'node/adapters/ruleContent.test.ts',
    'a new condition takes the connection of another'
  )
  alsoIn(
    'tests/journeys/paymentConditions.journey.test.ts',
    'exists disabled, gets its clusters and is enabled'
  )
})

describe('known issue 929428: a duplicate without installments', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['without installment options', { installmentOptions: null }],
    [
      'without installments',
      { installmentOptions: { installments: [] }, deadlines: [] },
    ],
  ])('%s is a copy all the same, with nothing added', (_, given) => {
    const rule = creditRule('A', ['30'], given)

    expect(fieldChanges(rule, copied(rule))).toEqual([
      { path: ['id'], before: 'A', after: null },
    ])
  })
})

describe('known issue 380931: a page fails for want of a permission it does not need', () => {
  it('settings and conditions open without any right to customers', async () => {
    const viewer = await scene.visitor().signInAdmin({ role: 'viewer' })

    expect(await viewer.field('{ settings { mode } }')).toEqual({
      mode: 'ON',
    })
    expect(
      (await viewer.field('{ paymentConditions { total } }')).total
    ).toBeGreaterThan(0)
  })

  alsoIn('tests/contract/policies.test.ts', 'each is explained')
})

describe('known issue 336533: Customer Credit can not be found', () => {
  it('a store with other payment systems only has no conditions, and says nothing is wrong', () => {
    const other = { ...creditRule('A', ['30']), paymentSystem: { id: 2 } }

    expect(parseGatewayRules([other])).toEqual([])
    expect(offeredKeys(other, 0)).toEqual([])
  })

  it('the empty list says where conditions are made', () => {
    expect(textOfFile('messages/en.json')).toMatch(
      /Create them for Customer Credit/
    )
  })
})

describe('known issue 377684: stores whose names share an ending', () => {
  it('every file is kept by account and workspace', async () => {
    await scene.forgetRequests()
    await scene.saveSettings({ mode: 'ON' })
    const paths = (await scene.requests())
      .filter(({ api }) => api === 'vbase')
      .map(({ path }) => textOf(path))

    expect(paths.length).toBeGreaterThan(1)
    expect(
      paths.filter((path) => !path.includes('/wholesale/master/'))
    ).toEqual([])
  })

  alsoIn(
    'tests/journeys/accounts.test.ts',
    'one process keeps the accounts and workspaces it serves apart'
  )
})

describe('the tables of docs/KNOWN-ISSUES.md', () => {
  const [touching, others] = textOfFile('docs/KNOWN-ISSUES.md')
    .split('\n## ')
    .slice(1)
    .map((section) =>
      [...section.matchAll(/^\| ([\d, ]+?) +\|/gm)].flatMap(([, numbers]) =>
        numbers.split(', ')
      )
    )

  const tested = [
    ...textOfFile('tests/journeys/knownIssues.journey.test.ts').matchAll(
      /^describe\(\s*['"]known issue ([\d, ]+):/gm
    ),
  ].flatMap(([, numbers]) => numbers.split(', '))

  it('name the issues that are tested, one by one', () => {
    expect([...touching].sort()).toEqual([...tested].sort())
    expect(new Set(tested).size).toBe(tested.length)
  })

  it('name the others apart, with a reason', () => {
    expect(others).toEqual([
      '906509',
      '926563',
      '904432',
      '1093711',
      '432587',
      '369457',
    ])
  })

  it('are right that the Customer Credit API is never called', async () => {
    expect(textOfFile('manifest.json')).not.toMatch(/creditcontrol/i)
    expect(
      (await scene.requests()).filter(({ path }) =>
        /credit/i.test(textOf(path))
      )
    ).toEqual([])
  })
})
