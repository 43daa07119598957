import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

const ORDERS = '/admin/app/clustered-payment-conditions/orders'
const BRUNO = 'bruno@mercado-lima.example'

let store: LocalStore
let browser: Browser
let page: Page

const place = async (email: string, days: readonly number[]) => {
  const { status } = await fetch(`${store.url}/local/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, days }),
  })

  expect(status).toBe(200)
}

const open = async (query: string) => {
  await page.goto(`${store.url}${ORDERS}?${query}`)
  await page.locator('table a[target=_top]').first().waitFor()
}

/** The orders shown, by their numbers. */
const shown = () => page.locator('table a[target=_top]').allInnerTexts()

const expectAccessible = async () => {
  const { violations } = await new AxeBuilder({ page }).analyze()

  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  ).toEqual([])
}

beforeAll(async () => {
  store = await startLocalStore()
  browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  })

  context.setDefaultTimeout(20_000)
  page = await context.newPage()
  await place(BRUNO, [15, 30])
  for (let day = 0; day < 21; day += 1) await place(BRUNO, [day, 90])
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

test('orders are filtered and turned page by page, and the address keeps both', async () => {
  await open('lang=en&verdict=NOT_ALLOWED')
  expect(await shown()).toHaveLength(20)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.waitForURL(/after=/)
  await page.waitForFunction(
    () => document.querySelectorAll('table a[target=_top]').length === 1
  )
  const [last] = await shown()

  await page.reload()
  await page.locator('table a[target=_top]').first().waitFor()
  expect(await shown()).toEqual([last])
  await page.getByLabel('Verdict').selectOption({ label: 'Allowed' })
  await page.getByText('The customer may have this plan.').waitFor()
  expect(new URL(page.url()).searchParams.get('verdict')).toBe('ALLOWED')
  expect(new URL(page.url()).searchParams.has('after')).toBe(false)
})

test('checks are started by hand, and what came of it takes the focus', async () => {
  await open('lang=en')
  await page.getByRole('button', { name: 'Check now' }).click()
  await page
    .getByText('Every order of the last two days has its check.')
    .waitFor()
  expect(
    await page.evaluate(() => document.activeElement?.getAttribute('role'))
  ).toBe('status')
})

test('everybody can read them on a phone', async () => {
  await page.setViewportSize({ width: 375, height: 800 })
  await open('lang=pt')
  await expectAccessible()
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth)
  ).toBeLessThanOrEqual(375)
})
