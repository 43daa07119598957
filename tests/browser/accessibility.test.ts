import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

import { listOf, objectOf, textOf } from '../journeys/support/json'
import { Scene } from '../journeys/support/scene'
import type { RunningStore } from '../journeys/support/store'
import { runStore } from '../journeys/support/store'
import { idOf, makeWrong, WRONG } from '../journeys/support/wrongStore'
import { launchBrowser } from '../support/browser'
import type { AdminPage } from './adminPages'
import { ADMIN_PAGES } from './adminPages'

const TIME_LIMIT_MS = 20_000
const ADMIN = '/admin/app/clustered-payment-conditions'
const DESK = { width: 1280, height: 900 }
/** What is left of 1280 pixels at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 450 }
const PHONE = { width: 375, height: 800 }

let store: RunningStore
let scene: Scene
let browser: Browser
let page: Page

beforeAll(async () => {
  store = await runStore({ admin: true })
  scene = await Scene.open(store)
  await makeWrong(scene)
  browser = await launchBrowser()

  const context = await browser.newContext({ viewport: DESK })

  context.setDefaultTimeout(TIME_LIMIT_MS)
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

const open = async ({ path, ready }: Pick<AdminPage, 'path' | 'ready'>) => {
  await page.goto(`${store.url}${path}${path.includes('?') ? '&' : '?'}lang=en`)
  await page.locator(ready).first().waitFor()
}

/** What fades in is judged once it stands there. */
const settled = () =>
  page.waitForFunction(
    () =>
      document.querySelectorAll('.cpc-skeleton').length === 0 &&
      document
        .getAnimations()
        .every(
          (animation) =>
            animation.playState !== 'running' ||
            animation.effect?.getTiming().iterations === Infinity
        )
  )

const expectAccessible = async (): Promise<void> => {
  await settled()
  const { violations } = await new AxeBuilder({ page }).analyze()

  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  ).toEqual([])
}

/** How far the page is wider than the window, in pixels. */
const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe('every page of the Admin', () => {
  it.each(ADMIN_PAGES.map((one) => [one.name, one] as const))(
    '%s: is accessible, and fits a desk, a zoomed one and a phone',
    async (_, one) => {
      await page.setViewportSize(DESK)
      await open(one)
      await expectAccessible()
      await page.setViewportSize(ZOOMED)
      expect(await overflow()).toBeLessThanOrEqual(0)
      await page.setViewportSize(PHONE)
      expect(await overflow()).toBeLessThanOrEqual(0)
      await page.setViewportSize(DESK)
    }
  )
})

const focus = () =>
  page.evaluate(() => ({
    text: document.activeElement?.textContent ?? '',
    isInDialog: document.activeElement?.closest('[role=dialog]') !== null,
  }))

describe('a dialog', () => {
  const REMOVE = 'Remove clusters'

  it('keeps the focus, is left by Escape, and gives the focus back', async () => {
    await open({
      path: `${ADMIN}/condition/${idOf(0)}`,
      ready: 'fieldset',
    })
    await page.getByRole('button', { name: REMOVE }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')

    await dialog.getByText(/^What customers are offered changes/).waitFor()
    await expectAccessible()
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      expect(await focus()).toMatchObject({ isInDialog: true })
    }

    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.waitForFunction(
      (name) => document.activeElement?.textContent === name,
      REMOVE
    )
  })
})

const HEALTH = `{
  paymentConditions(first: 2000) { items { id findings { code related } } }
}`

describe('a store made wrong on purpose', () => {
  it('has every finding at its condition, and none elsewhere', async () => {
    const { items } = await scene.merchant.field(HEALTH)
    const codes = new Map(
      listOf(items)
        .map(objectOf)
        .map(({ id, findings }) => [
          id,
          listOf(findings)
            .map(objectOf)
            .map(({ code }) => textOf(code))
            .sort(),
        ])
    )

    for (const [index, { name, codes: expected }] of WRONG.entries()) {
      expect([name, codes.get(idOf(index))]).toEqual([
        name,
        [...expected].sort(),
      ])
    }
  })

  it('says on top what to act on, with what the customers say', async () => {
    await open({ path: ADMIN, ready: 'table' })
    const warnings = page.getByRole('region', { name: 'Things to act on' })

    // They come after the page, when the customers are gone through.
    await warnings.getByText(/None of the \d+ customers matches/).waitFor()
    await warnings.getByRole('button', { name: /^Show all/ }).click()
    for (const said of [
      /“ontime” in Payment.*Customers have “on-time”/,
      /All \d+ customers match/,
      /The gateway hides such plans/,
      /everyone gets the cheaper one/,
    ]) {
      expect(await warnings.getByText(said).count()).toBeGreaterThan(0)
    }

    expect(await warnings.getByText(/platinum/).count()).toBe(0)
    await expectAccessible()
  })
})
