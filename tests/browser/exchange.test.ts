import fs from 'fs'

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

const TIME_LIMIT_MS = 20_000
const ADMIN = '/admin/app/clustered-payment-conditions'

let store: LocalStore
let browser: Browser
let page: Page

beforeAll(async () => {
  store = await startLocalStore()
  browser = await launchBrowser()

  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  })

  context.setDefaultTimeout(TIME_LIMIT_MS)
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

const expectAccessible = async (): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()

  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  ).toEqual([])
}

/** What the page hands over as a file. */
const download = async (button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])

  return fs.readFileSync(await file.path(), 'utf8')
}

const choose = (label: string | RegExp, name: string, text: string) =>
  page
    .getByLabel(label)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe('a merchant with a spreadsheet', () => {
  let table: string

  it('finds the page from the list, and takes all clustered conditions with him', async () => {
    await page.goto(`${store.url}${ADMIN}?lang=en`)
    await page.getByRole('link', { name: 'Import and export' }).click()
    await page.getByRole('heading', { name: 'Import and export' }).waitFor()
    table = await download('Download file')
    await page.getByText(/^The file holds 4 clustered conditions/).waitFor()

    expect(table.slice(0, 2)).toBe('\uFEFFp')
    expect(table.trim().split('\r\n').length).toBeGreaterThan(4)
  })

  it('is told what is wrong with his file, row by row', async () => {
    await choose(
      /^Choose a file/,
      'bad.csv',
      `${table}\r\nnobody,,,ALL,payment,IS,maybe,x`
    )
    const last = table.trim().split('\r\n').length + 1

    await page
      .getByText(`Row ${last}: The column exact takes true or false.`)
      .waitFor()
    await page
      .getByText(new RegExp(`^Row ${last}: This payment condition`))
      .waitFor()
    expect(
      await page
        .getByRole('button', { name: 'Import', exact: true })
        .isEnabled()
    ).toBe(false)
    await expectAccessible()
  })

  it('imports what he edited after he has seen it', async () => {
    await choose(
      /^Choose a file/,
      'edited.csv',
      table.replace('on-time', 'delayed')
    )
    await page.getByText('What the import would do: 1 changed.').waitFor()
    await page.getByText('Payment is on-time → Payment is delayed').waitFor()
    await page
      .getByRole('button', { name: 'Count who gains and loses a plan' })
      .click()
    await page.getByText(/customers gain it/).waitFor()
    await expectAccessible()

    const button = page.getByRole('button', { name: 'Import', exact: true })

    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')

    await dialog.getByText(/^This saves at once: 1 changed/).waitFor()
    await dialog.getByRole('button', { name: 'Import' }).click()
    await page.getByText(/^Imported: 1 changed/).waitFor()
  })

  it('finds the import in the history and takes it back', async () => {
    await page.getByRole('link', { name: 'See it in the history' }).click()
    await page.getByRole('heading', { name: 'Import: 1 changed' }).waitFor()
    await page.getByRole('button', { name: /^Show each condition/ }).click()
    await page.getByText('Payment is on-time → Payment is delayed').waitFor()
    await expectAccessible()

    await page.getByRole('button', { name: /^Take back/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Take back' })
      .click()
    await page.getByText(/^Restored\./).waitFor()
    await page.getByRole('heading', { name: /^Import taken back/ }).waitFor()

    await page.getByLabel('Kind of change').selectOption('IMPORTED')
    await page.getByText('1 change on this page').waitFor()
    expect(new URL(page.url()).searchParams.get('kind')).toBe('IMPORTED')
  })

  it.each([
    ['pt', 'Importar e exportar', 'Baixar arquivo', ';'],
    ['es', 'Importar y exportar', 'Descargar archivo', ';'],
    ['en', 'Import and export', 'Download file', ','],
  ])(
    'has everything as it was, in %s',
    async (language, title, button, separator) => {
      await page.goto(`${store.url}${ADMIN}/exchange?lang=${language}`)
      await page.getByRole('heading', { name: title }).waitFor()
      expect(await download(button)).toBe(
        separator === ',' ? table : table.replace(/,/g, separator)
      )
    }
  )
})
