import { SEED_RULES } from '../../seed/paymentRules'
import { listOf, objectOf } from '../json'
import { startTestPlatform } from '../testing'

const TEN_MINUTES_MS = 10 * 60 * 1000
const [THIRTY_DAYS] = SEED_RULES
const RULE = `/api/payments/pvt/rules/${THIRTY_DAYS?.id}`

let now = Date.parse('2026-06-15T12:00:00Z')
const platform = startTestPlatform({ now: () => now })
const { call } = platform
let admin = ''
let shopper = ''

beforeEach(async () => {
  await call('POST', '/_platform/reset')
  admin = await platform.signInAdmin()
  shopper = await platform.signIn({ email: 'ana@cafe-aurora.example' })
})
afterAll(() => platform.stop())

/** How many installments Customer Credit is offered in. */
const counts = async (): Promise<readonly unknown[]> => {
  const { body } = await call('GET', '/api/checkout/pub/orderForm', {
    headers: { cookie: shopper },
  })

  const options = listOf(
    objectOf(objectOf(body).paymentData).installmentOptions
  ).map(objectOf)

  const credit = options.find(({ paymentSystem }) => paymentSystem === '64')

  return listOf(credit?.installments).map((one) => objectOf(one).count)
}

const disableOneInstallment = async (): Promise<void> => {
  for (const rule of SEED_RULES) {
    const days = listOf(rule.deadlines).map(
      (plan) => listOf(objectOf(plan).paymentOptions).length
    )

    if (days.includes(1)) {
      await call('PUT', `/api/payments/pvt/rules/${rule.id}`, {
        headers: { cookie: admin },
        body: { ...rule, enabled: false },
      })
    }
  }
}

const quirks = (body: unknown) => call('PUT', '/_platform/quirks', { body })

test('a change shows at checkout at once', async () => {
  expect(await counts()).toContain(1)
  await disableOneInstallment()
  expect(await counts()).not.toContain(1)
})

test('with the cache it shows ten minutes after checkout last read the rules', async () => {
  await quirks({ gatewayRuleCacheMs: TEN_MINUTES_MS })
  expect(await counts()).toContain(1)
  await disableOneInstallment()
  now += TEN_MINUTES_MS - 1
  expect(await counts()).toContain(1)
  now += 1
  expect(await counts()).not.toContain(1)
})

const withoutOthers = async (): Promise<void> => {
  await disableOneInstallment()
  await call('PUT', RULE, { headers: { cookie: admin }, body: THIRTY_DAYS })
}

test.each([
  ['is gone when it was enabled', {}, false, false],
  [
    'lingers when it was enabled, with known issue 994066',
    { offersDeletedRules: true },
    false,
    true,
  ],
  [
    'is gone when it was disabled first, with known issue 994066',
    { offersDeletedRules: true },
    true,
    false,
  ],
])('a deleted rule %s', async (_, given, isDisabledFirst, isOffered) => {
  await withoutOthers()
  await quirks(given)
  if (isDisabledFirst) {
    await call('PUT', RULE, {
      headers: { cookie: admin },
      body: { ...THIRTY_DAYS, enabled: false },
    })
  }

  await call('DELETE', RULE, { headers: { cookie: admin } })
  expect((await counts()).includes(1)).toBe(isOffered)
})
