import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Frame, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

const TIME_LIMIT_MS = 20_000
const PLAN = '.creditControlPaymentGroup label.credit-plan'

let store: LocalStore
let browser: Browser
let page: Page

beforeAll(async () => {
  store = await startLocalStore()
  browser = await launchBrowser()

  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  })

  context.setDefaultTimeout(TIME_LIMIT_MS)
  page = await context.newPage()
  await page.goto(`${store.url}/?lang=en`)
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

const frameOf = (persona: string): Frame | undefined =>
  page.frames().find((frame) => frame.url().includes(`persona=${persona}`))

/** The plans a shopper can see in his payment step, by their days. */
const plansOf = async (persona: string): Promise<string[]> => {
  const plans = (await frameOf(persona)?.locator(PLAN).all()) ?? []
  const keys = await Promise.all(
    plans.map(async (plan) =>
      (await plan.isVisible())
        ? (await plan.innerText()).match(/[\d/]+(?= days$)/) ?? []
        : []
    )
  )

  return keys.flat()
}

/** Waits until a shopper's plans are these, and says which they are when they never become so. */
const expectPlans = async (
  persona: string,
  ...keys: readonly string[]
): Promise<void> => {
  const deadline = Date.now() + TIME_LIMIT_MS
  let plans = await plansOf(persona)

  while (`${plans}` !== `${keys}` && Date.now() < deadline) {
    await page.waitForTimeout(50)
    plans = await plansOf(persona)
  }

  expect({ persona, plans }).toEqual({ persona, plans: keys })
}

const expectAccessible = async (tab: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: tab }).analyze()

  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  ).toEqual([])
}

describe('the first two minutes', () => {
  it('show two customers with different plans for the same cart', async () => {
    await expectPlans('ana', '30', '15/30', '30/60/90')
    await expectPlans('bruno', '30', '15/30')
    await expectAccessible(page)
  })

  it('change what a customer is offered as soon as what is known of him changes', async () => {
    const payment = page.locator('select[id$="-payment"]').nth(1)

    await payment.selectOption('on-time')
    await expectPlans('bruno', '30', '15/30', '30/60/90')

    await payment.selectOption('delayed')
    await expectPlans('bruno', '30', '15/30')
  })

  it('let the merchant say whom a condition is for, and it is so', async () => {
    const open = page
      .locator('#conditions li')
      .filter({ has: page.getByRole('heading', { name: '30 days' }) })
      .getByRole('link')

    const [admin] = await Promise.all([
      page.waitForEvent('popup'),
      open.click(),
    ])

    const button = (name: string) =>
      admin.getByRole('button', { name, exact: true })

    await button('Make it for certain customers').click()
    await admin
      .getByRole('combobox', { name: 'Cluster 1: property' })
      .selectOption('payment')
    await admin
      .getByRole('combobox', { name: 'Cluster 1: operator' })
      .selectOption('IS')
    await admin
      .getByRole('textbox', { name: 'Cluster 1: value' })
      .fill('delayed')

    await expectAccessible(admin)
    await button('Save').click()
    await expectPlans('ana', '15/30', '30/60/90')
    await expectPlans('bruno', '30', '15/30')

    await button('Remove clusters').click()
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: 'Remove clusters', exact: true })
      .click()
    await expectPlans('ana', '30', '15/30', '30/60/90')
  })

  it('show the merchant that his store is as the app assumes, also on a phone', async () => {
    await page.setViewportSize({ width: 375, height: 800 })
    await page.goto(
      `${store.url}/admin/app/clustered-payment-conditions/settings?lang=en`
    )
    await page.getByRole('main').getByRole('link', { name: /works/ }).click()
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText(/^Differs: 0\./).waitFor()

    expect(
      await page
        .getByRole('textbox', { name: 'Report for support' })
        .inputValue()
    ).toMatch(/^PASS +RULE_SHAPE /m)
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth
      )
    ).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})
