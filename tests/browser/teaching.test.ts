import { execFileSync } from 'child_process'
import fs from 'fs'
import os from 'os'
import path from 'path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

/** All plans of the demo store: withheld ones are a part of the page, too. */
const PLANS = ['30', '45', '90', '15/30', '30/60', '30/60/90', '30/60/90/120']

const ROOT = path.join(__dirname, '..', '..')

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

test('a merchant teaches the app his checkout: key, capture, download, fixture', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'capture-'))
  const context = await browser.newContext({ acceptDownloads: true })
  const admin = await context.newPage()

  await admin.goto(
    `${store.url}/admin/app/clustered-payment-conditions/settings?lang=en`
  )
  await admin.getByText('Nothing was captured yet.').waitFor()
  await admin.getByRole('button', { name: 'Get a key' }).click()

  const link = admin.getByRole('link', { name: 'Open the checkout' })
  const [checkout] = await Promise.all([
    context.waitForEvent('page'),
    link.click(),
  ])

  await checkout
    .getByText(
      `The plan list was captured. Plans recognized: ${PLANS.join(', ')}.`
    )
    .waitFor()
  expect(checkout.url()).not.toContain('cpc-teach')

  const { violations } = await new AxeBuilder({ page: checkout })
    .include('[data-cpc-note]')
    .analyze()

  expect(violations.map(({ id }) => id)).toEqual([])
  await checkout.getByRole('button', { name: 'Close' }).click()
  expect(await checkout.locator('[data-cpc-note]').count()).toBe(0)

  await admin.getByRole('button', { name: 'Look again' }).click()
  await admin.getByText(`recognized, 7 plans (${PLANS.join(', ')})`).waitFor()

  const [file] = await Promise.all([
    admin.waitForEvent('download'),
    admin.getByRole('button', { name: 'Download' }).click(),
  ])

  const saved = path.join(folder, file.suggestedFilename())

  await file.saveAs(saved)
  execFileSync(
    process.execPath,
    [path.join(ROOT, 'tests/checkout/addFixture.mjs'), saved, 'demo-store'],
    { env: { ...process.env, CAPTURES_FOLDER: folder } }
  )

  const fixture = fs.readFileSync(path.join(folder, 'demo-store.json'), 'utf8')

  expect(JSON.parse(fixture).keys).toEqual(PLANS)
  // What the page shows of the cart and its prices is nowhere in it.
  expect(fixture).not.toMatch(/[$€]\s?[1-9]/)

  await admin.getByRole('button', { name: 'Delete' }).click()
  await admin.getByRole('dialog').getByText('Delete', { exact: true }).click()
  await admin.getByText('Nothing was captured yet.').waitFor()
  await context.close()
  fs.rmSync(folder, { recursive: true })
}, 120_000)
