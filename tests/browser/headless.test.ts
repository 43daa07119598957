import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page, Route } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

const TIME_LIMIT_MS = 20_000

const PERSONAS = ['ana', 'bruno'] as const

let store: LocalStore
let browser: Browser

beforeAll(async () => {
  store = await startLocalStore()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

afterEach(async () => {
  await fetch(`${store.url}/local/faults`, { method: 'DELETE' })
  await Promise.all(browser.contexts().map((context) => context.close()))
})

/** Each shopper in a browser of his own, once the page knows the service's answer. */
const open = async (path: string): Promise<Page> => {
  const context = await browser.newContext()

  context.setDefaultTimeout(TIME_LIMIT_MS)
  const page = await context.newPage()
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) =>
        response.url().includes('/decision?') && response.url().includes('plan')
    ),
    page.goto(`${store.url}${path}`),
  ])

  await answer.finished()

  return page
}

const PLAN =
  '.creditControlPaymentGroup label.credit-plan, label:has([name=plan])'

/** The plans a shopper sees, by their days. */
const plansOn = async (page: Page): Promise<string[]> => {
  await page.waitForSelector(PLAN)
  // An answer that is in time is drawn in the same turn; a held list is shown with it.
  await page.waitForFunction(
    `Array.from(document.querySelectorAll('${PLAN}')).some((plan) => getComputedStyle(plan).visibility === 'visible')`
  )

  const plans = await page
    .locator(PLAN)
    .filter({ visible: true })
    .allInnerTexts()

  return plans.flatMap((text) => text.match(/[\d/]+(?= days$)/) ?? [])
}

const methodsOn = async (page: Page): Promise<number> =>
  page.locator('.payment-group-item, label:has([name=method])').count()

const setFault = (api: string, mode: string): Promise<unknown> =>
  fetch(`${store.url}/local/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ api, mode }),
  })

describe("a checkout of one's own", () => {
  it.each(PERSONAS)(
    'offers %s what the checkout with the script offers',
    async (persona) => {
      const own = await open(`/headless/?persona=${persona}`)
      const vtex = await open(`/checkout/?persona=${persona}&lang=en&follow=0`)
      const plans = await plansOn(own)

      expect(plans).not.toEqual([])
      expect(plans).toEqual(await plansOn(vtex))
      expect(await methodsOn(own)).toBe(await methodsOn(vtex))
    }
  )

  it('offers two customers different plans', async () => {
    const [ana, bruno] = await Promise.all(
      PERSONAS.map(async (persona) =>
        plansOn(await open(`/headless/?persona=${persona}`))
      )
    )

    expect(ana).toEqual(['30', '15/30', '30/60/90'])
    expect(bruno).toEqual(['30', '15/30'])
  })

  it('tells a shopper who is not signed in to sign in', async () => {
    const page = await open('/headless/')

    await page.getByText('Sign in to see your conditions.').waitFor()
    expect(await plansOn(page)).toEqual(['30', '15/30'])
    expect(await methodsOn(page)).toBe(3)
  })

  it('shows what is for everybody when customers cannot be read', async () => {
    await setFault('masterdata', 'error')

    const page = await open('/headless/?persona=ana')

    expect(await plansOn(page)).toEqual(['30', '15/30'])
    expect(await methodsOn(page)).toBe(3)
  })

  it('shows every plan when the service does not answer', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()

    await page.route('**/decision?**', (route) => route.abort())
    await page.goto(`${store.url}/headless/?persona=bruno`)

    const all = await plansOn(page)

    expect(all).toEqual(expect.arrayContaining(['30', '15/30', '30/60/90']))
    expect(await methodsOn(page)).toBe(3)
  })

  it('places an order with the plan the shopper picked', async () => {
    const page = await open('/headless/?persona=ana')

    await page.getByRole('radio', { name: /15\/30 days/ }).check()
    await page.getByRole('button', { name: 'Complete purchase' }).click()
    await page.getByText(/Order \S+ was placed/).waitFor()
    expect(
      await page.getByRole('radio', { name: /15\/30 days/ }).isChecked()
    ).toBe(true)
  })

  it('is accessible', async () => {
    const page = await open('/headless/?persona=ana')

    await plansOn(page)

    const { violations } = await new AxeBuilder({ page }).analyze()

    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

const DECISION = '**/decision?**'
const ORDER_FORM = '**/api/checkout/pub/orderForm'
const PLANS_OF_STORE = '**/api/creditcontrol/purchase-conditions?**'
const CREDIT = 'Customer Credit'
const OTHER = 'Bank slip'
const NOTHING = 'No plan is available. Choose another payment method.'
const ALL = ['30', '15/30', '30/60/90']

/** Writes down what live regions say aloud: texts that change in a region which was there, and seen, before. */
const LISTEN = `
  window.said = []
  const seen = new WeakSet()
  new MutationObserver((records) => {
    for (const { target } of records) {
      const region = (target.closest ? target : target.parentElement).closest('[role=status]')
      if (region && seen.has(region)) window.said.push(region.textContent)
    }
    for (const region of document.querySelectorAll('[role=status]')) {
      if (region.checkVisibility({ visibilityProperty: true })) seen.add(region)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
`

/** What the example reads of the cart, as the test changes it. */
interface Form {
  value: number
  clientProfileData: { email: string }
  paymentData: { paymentSystems: Array<{ name: string }> }
}

/** A page whose clock and answers are in the test's hands, once it has asked. */
interface Step {
  readonly page: Page
  /** How often the page asked. */
  readonly asked: () => number
  /** Answers the oldest question. */
  readonly withhold: (...keys: string[]) => Promise<void>
  /** Another part of the page tells that the cart changed. */
  readonly changeCart: (change: (form: Form) => void) => Promise<void>
  readonly pass: (ms: number) => Promise<void>
  readonly plans: () => Promise<string[]>
  readonly method: (name: string) => Locator
  readonly plan: (key: string) => Locator
  readonly payButton: () => Locator
  /** Where the page's lower part begins. */
  readonly lowerPart: () => Promise<number | undefined>
}

const openStep = async (change: (form: Form) => void = () => undefined) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const questions: Route[] = []
  let changed = change
  let asked = 0
  let hear: () => void = () => undefined

  page.setDefaultTimeout(TIME_LIMIT_MS)
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  await page.addInitScript(LISTEN)
  await page.route(DECISION, (route) => {
    asked += 1
    questions.push(route)
    hear()
  })
  await page.route(PLANS_OF_STORE, async (route) => {
    const response = await route.fetch()
    const { deadlines } = await response.json()

    await route.fulfill({
      response,
      json: {
        deadlines: deadlines.filter(
          ({ paymentOptions }: { paymentOptions: number[] }) =>
            ALL.includes(paymentOptions.join('/'))
        ),
      },
    })
  })
  await page.route(ORDER_FORM, async (route) => {
    const response = await route.fetch()
    const form = await response.json()

    changed(form)
    await route.fulfill({ response, json: form })
  })

  const untilAsked = async (): Promise<void> => {
    while (questions.length === 0) {
      // eslint-disable-next-line no-loop-func
      await new Promise<void>((resolve) => {
        hear = resolve
      })
    }
  }

  /** Makes an answer come, and waits until the page has drawn what it says. */
  const untilHeard = async (
    url: string,
    work: () => Promise<unknown> | undefined
  ): Promise<void> => {
    const [answer] = await Promise.all([page.waitForResponse(url), work()])

    await answer.finished()
    // What is asked later is answered later.
    await page.evaluate(`fetch('/headless/headless.css').then(() => undefined)`)
    await page.clock.runFor(1)
  }

  await page.goto(`${store.url}/headless/?persona=ana&follow=0&lang=en`)
  await untilAsked()

  const step: Step = {
    page,
    asked: () => asked,
    withhold: async (...keys) => {
      await untilAsked()
      const question = questions.shift()
      const url = new URL(question?.request().url() ?? '')

      await untilHeard(DECISION, () =>
        question?.fulfill({
          json: {
            status: 'ok',
            identified: true,
            plans: url.searchParams
              .getAll('plans')
              .map((key) => ({ key, offered: !keys.includes(key) })),
          },
        })
      )
    },
    changeCart: async (next) => {
      changed = next
      // The plans are what a page reads last of a cart.
      await untilHeard(PLANS_OF_STORE, () =>
        page.evaluate(
          `window.dispatchEvent(new Event('orderFormUpdated.vtex'))`
        )
      )
    },
    pass: (ms) => page.clock.runFor(ms),
    plans: async () => {
      const texts = await page
        .locator('label:has([name=plan])')
        .filter({ visible: true })
        .allInnerTexts()

      return texts.flatMap((text) => text.match(/[\d/]+(?= days$)/) ?? [])
    },
    method: (name) => page.getByRole('radio', { name }),
    plan: (key) => page.locator(`[name=plan][value="${key}"]`),
    payButton: () => page.getByRole('button', { name: 'Complete purchase' }),
    lowerPart: async () => (await step.payButton().boundingBox())?.y,
  }

  return step
}

describe('the payment step of the example', () => {
  it('draws an answer in time without moving what comes below, until another method is picked', async () => {
    const step = await openStep()
    const before = await step.lowerPart()

    await step.pass(399)
    await step.withhold('15/30')
    expect(await step.plans()).toEqual(['30', '30/60/90'])
    expect(await step.lowerPart()).toBe(before)

    await step.method(OTHER).check()
    await step.method(CREDIT).check()
    expect(await step.lowerPart()).toBeLessThan(Number(before))
  })

  it('holds the list back for 400 ms; plans withheld later leave their places empty until another method is picked', async () => {
    const step = await openStep()
    const below = await step.lowerPart()

    await step.pass(399)
    expect(await step.plans()).toEqual([])
    await step.pass(1)
    expect(await step.plans()).toEqual(ALL)

    await step.pass(1598)
    const last = await step.plan('30/60/90').boundingBox()

    await step.withhold('15/30')
    expect(await step.plans()).toEqual(['30', '30/60/90'])
    expect(await step.plan('30/60/90').boundingBox()).toEqual(last)
    expect(await step.lowerPart()).toBe(below)

    await step.method(OTHER).check()
    await step.method(CREDIT).check()
    expect(await step.plan('15/30').count()).toBe(0)
    expect(await step.lowerPart()).toBeLessThan(Number(below))
  })

  it('applies no answer after 2 seconds', async () => {
    const step = await openStep()

    await step.pass(2000)
    await step.withhold('15/30')
    expect(await step.plans()).toEqual(ALL)
  })

  it('chooses the first plan offered for the one withheld, and keeps it when that comes back', async () => {
    const step = await openStep()

    expect(await step.plan('30').isChecked()).toBe(true)
    await step.withhold('30')
    expect(await step.plan('15/30').isChecked()).toBe(true)

    await step.changeCart((form) => {
      form.value += 100
    })
    await step.withhold()
    expect(await step.plans()).toEqual(ALL)
    expect(await step.plan('15/30').isChecked()).toBe(true)
  })

  it('never takes away a plan the shopper picked himself', async () => {
    const step = await openStep()

    await step.pass(400)
    await step.plan('15/30').check()
    await step.withhold(...ALL)
    expect(await step.plans()).toEqual(['15/30'])
    expect(await step.plan('15/30').isChecked()).toBe(true)
    expect(await step.method(CREDIT).isChecked()).toBe(true)
  })

  it.each([
    ['in time', 100],
    ['late', 1000],
  ])(
    'leaves Customer Credit once when nothing is left, and says so: an answer %s',
    async (_, ms) => {
      const step = await openStep()
      const methods = await methodsOn(step.page)

      await step.pass(ms)
      const below = await step.lowerPart()

      await step.withhold(...ALL)
      expect(await step.method(CREDIT).isChecked()).toBe(false)
      expect(await step.page.locator('[name=method]:checked').count()).toBe(1)
      expect(await step.page.getByText(NOTHING).isVisible()).toBe(true)
      expect(await step.page.evaluate('window.said')).toEqual([NOTHING])
      expect(await step.lowerPart()).toBe(below)
      expect(await methodsOn(step.page)).toBe(methods)

      await step.method(OTHER).check()
      expect(await step.page.getByText(NOTHING).count()).toBe(0)

      // Who comes back himself stays, and hears it again.
      await step.method(CREDIT).check()
      await step.pass(1)
      expect(await step.page.evaluate('window.said')).toEqual([
        NOTHING,
        NOTHING,
      ])
      await step.changeCart((form) => {
        form.value += 100
      })
      await step.withhold(...ALL)
      expect(await step.method(CREDIT).isChecked()).toBe(true)
    }
  )

  it('shows every plan when nothing is left and there is no other method', async () => {
    const step = await openStep(({ paymentData }) => {
      paymentData.paymentSystems = paymentData.paymentSystems.filter(
        ({ name }) => name === CREDIT
      )
    })

    await step.withhold(...ALL)
    expect(await step.plans()).toEqual(ALL)
  })

  it('leaves the pay button alone; who has no plan is told so and places no order', async () => {
    const step = await openStep()

    expect(await step.payButton().isEnabled()).toBe(true)
    await step.withhold(...ALL)
    await step.method(CREDIT).check()
    expect(await step.payButton().isEnabled()).toBe(true)

    const written: string[] = []

    step.page.on('request', (request) => {
      if (request.method() !== 'GET') written.push(request.url())
    })
    await step.payButton().click()
    expect(await step.page.getByText(NOTHING).count()).toBe(2)
    expect(written).toEqual([])
  })

  it('asks again about a changed cart, and goes by the last answer meanwhile', async () => {
    const step = await openStep()

    await step.withhold('15/30')
    await step.changeCart(() => undefined)
    expect(step.asked()).toBe(1)

    await step.changeCart((form) => {
      form.value += 100
    })
    expect(await step.plans()).toEqual(['30', '30/60/90'])
    await step.withhold('30/60/90')
    expect(await step.plans()).toEqual(['30', '15/30'])
    expect(step.asked()).toBe(2)
  })

  it('knows nothing about another shopper until it has asked', async () => {
    const step = await openStep()

    await step.withhold('30')
    await step.plan('15/30').check()
    await step.changeCart((form) => {
      form.clientProfileData.email = 'bruno@clients.example'
    })
    expect(await step.plans()).toEqual([])
    await step.withhold('15/30')
    expect(await step.plans()).toEqual(['30', '30/60/90'])
    expect(step.asked()).toBe(2)
  })
})
