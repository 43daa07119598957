import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

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
