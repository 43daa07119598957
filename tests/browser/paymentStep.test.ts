import type { Browser, Page } from 'playwright-core'

import { listOf, objectOf, textOf } from '../journeys/support/json'
import { Scene } from '../journeys/support/scene'
import type { RunningStore } from '../journeys/support/store'
import { runStore } from '../journeys/support/store'
import { launchBrowser } from '../support/browser'
import {
  ALL_PLANS,
  answered,
  closePages,
  drawn,
  ELENAS,
  FOR_EVERYBODY,
  framesOf,
  keysIn,
  LAST_CHANGE_MS,
  METHODS,
  openAnswered,
  openPayment,
  orderOf,
  pay,
  pickMethod,
  pickPlan,
  plansOn,
} from './paymentPage'

const MODES = ['slow', 'error', 'garbage'] as const
/** What a service that knows the store decides by without asking again. */
const KEPT = ['gateway', 'vbase']
const [CREDIT, , SLIP] = METHODS

let store: RunningStore
let scene: Scene
let browser: Browser

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  browser = await launchBrowser()
  // From here on the service knows conditions and rules.
  await (await scene.shopper('elena@aurora-hotels.example')).decision(ALL_PLANS)
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

afterEach(() => closePages(browser))

const address = (query = 'persona=elena'): string =>
  `${store.url}/checkout/?lang=en&follow=0&${query}`

/** The page's own calls go on: only what the service asks fails. */
const fail = (api: string, mode: string): Promise<void> =>
  scene.fault(api, mode, { from: 'service' })

/** Whether the service felt it. A slow call is written down when it ends: too late to tell. */
const isSuffered = async (api: string, mode: string): Promise<boolean> =>
  mode === 'slow' ||
  (await scene.requests()).some(
    (request) => request.api === api && request.fault === mode
  )

/** Every method and the pay button were there in every frame, from a moment in time on. */
const expectWholeStep = async (page: Page): Promise<void> => {
  const { startTime } = await answered(page)
  const frames = await framesOf(page)

  expect(frames[0].at - startTime).toBeLessThan(LAST_CHANGE_MS)
  for (const { methods, pay: button } of frames) {
    expect(methods).toEqual(METHODS)
    expect(button).toMatchObject({ isEnabled: true, isSeen: true })
  }
}

/** Elena sees these plans and buys on one of them. */
const expectBought = async (
  shown: readonly string[],
  plan: string
): Promise<void> => {
  const page = await openAnswered(browser, address())

  expect(await plansOn(page, shown)).toEqual(shown)
  await expectWholeStep(page)
  await pickPlan(page, plan)
  const orderId = await pay(page)

  expect(await orderOf(scene, orderId)).toEqual({
    orderId,
    method: CREDIT,
    installments: plan.split('/').length,
    plan,
  })
}

/** Who does not want Customer Credit waits for nothing of it. */
const expectBoughtBySlip = async (): Promise<void> => {
  const page = await openPayment(browser, address())

  await pickMethod(page, SLIP)
  const orderId = await pay(page)

  expect(await orderOf(scene, orderId)).toMatchObject({
    orderId,
    method: SLIP,
    installments: 1,
  })
}

describe('orders while a service that knows the store cannot ask', () => {
  afterEach(() => scene.noFaults())

  const rows = [
    ['session', FOR_EVERYBODY, '15/30'],
    ['masterdata', FOR_EVERYBODY, '15/30'],
    ['gateway', ELENAS, '90'],
    ['vbase', ELENAS, '90'],
    ['checkout', ELENAS, '90'],
  ] as const

  it.each(
    rows.flatMap(([api, ...row]) =>
      MODES.map((mode) => [api, mode, ...row] as const)
    )
  )('%s (%s)', async (api, mode, shown, plan) => {
    await scene.forgetRequests()
    await fail(api, mode)
    await expectBought(shown, plan)
    expect(KEPT.includes(api) || (await isSuffered(api, mode))).toBe(true)
    if (mode === 'slow') await expectBoughtBySlip()
  })

  it.each(['session', 'masterdata'])(
    '%s, and the merchant chose to offer all plans then',
    async (api) => {
      await scene.saveSettings({ whenUnavailable: 'OFFER_ALL' })
      await fail(api, 'error')
      await expectBought(ALL_PLANS, '30/60/90')
      await scene.noFaults()
      await scene.saveSettings({ whenUnavailable: 'OFFER_UNRESTRICTED' })
    }
  )
})

test('orders while the service is gone', async () => {
  await scene.service('stop')
  await expectBought(ALL_PLANS, '30/60/90')
  await expectBoughtBySlip()
})

describe.each(['gateway', 'vbase'])(
  'orders while a new service never got an answer of %s',
  (api) => {
    // One fault takes the place of the other: between them it would learn what it is not to know.
    beforeAll(async () => {
      await fail(api, 'error')
      await scene.service('restart')
    })

    afterAll(() => scene.noFaults())

    it.each(MODES)('(%s)', async (mode) => {
      await fail(api, mode)
      await expectBought(ALL_PLANS, '30/60/90')
    })
  }
)

test('orders once everything works again', () => expectBought(ELENAS, '90'))

describe('the payment step with the app and without it', () => {
  /** What this page offers: as the platform tells it, and as the shopper sees it. */
  const offerOn = async (page: Page) => {
    await drawn(page)
    const form = objectOf(
      await page.evaluate('window.vtexjs.checkout.orderForm.paymentData')
    )

    const [last] = (await framesOf(page)).slice(-1)

    return {
      hasApp: await page.evaluate('window.cpcPlans === true'),
      systems: listOf(form.paymentSystems).map((system) => ({
        ...objectOf(system),
        // The moment it was asked is no part of the offer.
        dueDate: null,
      })),
      installmentOptions: form.installmentOptions,
      methods: last.methods,
      plans: last.shown,
      pay: { ...last.pay, top: null },
    }
  }

  const withApp = async (query: string) =>
    offerOn(await openAnswered(browser, address(query)))

  const withoutApp = async (query: string) => {
    const page = await openPayment(browser, address(query), (opened) =>
      opened.route('**/checkout6-custom.js', (route) => route.abort())
    )

    await page.locator('.credit-plan').first().waitFor()

    return offerOn(page)
  }

  const expectOnlyWithheld = async (
    query: string,
    offered: readonly string[]
  ): Promise<void> => {
    const without = await withoutApp(query)
    const plans = without.plans.filter((shown) =>
      keysIn({ shown: [shown] }).some((key) => offered.includes(key))
    )

    expect(keysIn({ shown: without.plans })).toEqual(ALL_PLANS)
    expect(keysIn({ shown: plans })).toEqual(offered)
    expect(await withApp(query)).toEqual({ ...without, hasApp: true, plans })
  }

  it.each([
    ['a customer with a condition of her own', 'persona=elena', ELENAS],
    ['a customer in no cluster', 'persona=bruno', FOR_EVERYBODY],
    ['somebody who is not signed in', '', FOR_EVERYBODY],
  ])('%s: only withheld plans differ', (_, query, offered) =>
    expectOnlyWithheld(query, offered)
  )

  describe.each([
    [
      'switched off',
      async () => {
        await scene.saveSettings({ mode: 'OFF' })
      },
    ],
    [
      'without clusters',
      async () => {
        await scene.saveSettings({ mode: 'ON' })
        const { conditions } = await scene.document()

        for (const one of listOf(conditions).map(objectOf)) {
          await scene.remove(textOf(one.paymentConditionId))
        }
      },
    ],
  ])('%s', (_, make) => {
    beforeAll(make)

    it.each([
      ['a customer', 'persona=elena'],
      ['somebody who is not signed in', ''],
    ])('%s: nothing differs', (__, query) =>
      expectOnlyWithheld(query, ALL_PLANS)
    )
  })
})
