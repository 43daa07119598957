import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

const TIME_LIMIT_MS = 20_000
const ADMIN = '/admin/app/clustered-payment-conditions'
const MOST_ACTIONS = 8

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
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

/** A pair of hands that counts: each key is an action, and so is typing one text. */
const hands = () => {
  let count = 0

  return {
    press: async (key: string) => {
      count += 1
      await page.keyboard.press(key)
    },
    type: async (text: string) => {
      count += 1
      await page.keyboard.type(text)
    },
    count: () => count,
  }
}

const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document

    return activeElement === null
      ? null
      : {
          text: activeElement.textContent,
          outline: getComputedStyle(activeElement).outlineStyle,
        }
  })

/** A dialog that fades in is judged once it stands there. */
const settled = () =>
  page.waitForFunction(() =>
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

describe('a merchant who sees the Admin for the first time', () => {
  it('makes an exclusive condition in at most eight actions, by keyboard alone', async () => {
    await page.goto(`${store.url}${ADMIN}?lang=en`)
    await page.getByRole('table').waitFor()

    const { press, type, count } = hands()

    // The title has the focus, so the first stop is the page's own link.
    await press('Tab')
    expect(await focused()).toEqual({
      text: 'Exclusive condition for a customer',
      outline: 'solid',
    })
    await press('Enter')

    await page
      .getByRole('combobox', { name: 'Customer, or a list of customers' })
      .waitFor()
    await type('bruno')
    await page.getByRole('option', { name: /bruno@/ }).waitFor()
    await expectAccessible()
    await press('Enter')

    await type('20/40/60')
    await page.getByRole('table', { name: /^3x - 20, 40 and 60/ }).waitFor()
    await expectAccessible()
    await press('Enter')

    // What the save means is read before it is made.
    await page.getByText(/^Email is bruno@/).waitFor()
    await expectAccessible()
    expect(await focused()).toEqual({ text: 'Save', outline: 'solid' })
    await press('Enter')

    await page.getByText(/^Saved and read back/).waitFor()
    expect(count()).toBeLessThanOrEqual(MOST_ACTIONS)
  })

  it('finds the change in the history, and takes it back after a look at it', async () => {
    await page
      .getByRole('link', { name: 'All payment conditions' })
      .last()
      .click()
    await page
      .getByRole('link', { name: 'History', exact: true })
      .first()
      .click()
    await page.getByText(/^Added: Email is bruno@/).waitFor()
    await expectAccessible()

    await page.getByRole('link', { name: /^Exclusive: Bruno/ }).click()
    await page.getByRole('button', { name: 'Remove clusters' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Remove clusters' })
      .click()
    await page.getByText(/^Clusters removed/).waitFor()

    await page
      .getByRole('link', { name: 'History', exact: true })
      .first()
      .click()

    await page.getByText(/^Removed: Email is bruno@/).waitFor()
    await page
      .getByRole('button', { name: /^Restore/ })
      .last()
      .click()

    const dialog = page.getByRole('dialog')

    await dialog.getByText(/^Email is bruno@/).waitFor()
    await expectAccessible()
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByText(/^Restored\./).waitFor()
  })

  it('is asked before the Back button loses what is not saved', async () => {
    await page.goto(`${store.url}${ADMIN}?lang=en`)
    await page.getByRole('link', { name: 'Two payments' }).first().click()
    await page
      .getByRole('button', { name: 'Make it for certain customers' })
      .click()

    await page.goBack()

    const dialog = page.getByRole('dialog')

    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('combobox', { name: 'Cluster 1: property' }).waitFor()

    await page.goBack()
    await dialog.getByRole('button', { name: 'Leave without saving' }).click()
    await page.getByRole('table').waitFor()
    expect(new URL(page.url()).pathname).toBe(ADMIN)
  })
})
