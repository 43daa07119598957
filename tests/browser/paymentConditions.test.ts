import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { LocalStore } from './localStore'
import { startLocalStore } from './localStore'

const TIME_LIMIT_MS = 20_000
const ADMIN = '/admin/app/clustered-payment-conditions'
const GOOD_PAYERS = 'a0000003-3090-4000-8000-000000000003'
const THIRTY_DAYS = 'a0000001-0030-4000-8000-000000000001'
const PHONE = { width: 375, height: 800 }
const DESK = { width: 1280, height: 900 }

let store: LocalStore
let browser: Browser
let page: Page

beforeAll(async () => {
  store = await startLocalStore()
  browser = await launchBrowser()

  const context = await browser.newContext({ viewport: DESK })

  context.setDefaultTimeout(TIME_LIMIT_MS)
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

const go = (path: string, lang: string) =>
  page.goto(`${store.url}${ADMIN}${path}?lang=${lang}`)

const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })

const field = (name: string | RegExp) => page.getByRole('textbox', { name })

const expectAccessible = async (): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()

  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  ).toEqual([])
}

/** Nothing sticks out on a phone. */
const expectFitsPhone = async (): Promise<void> => {
  await page.setViewportSize(PHONE)
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth)
  ).toBeLessThanOrEqual(PHONE.width)
  await page.setViewportSize(DESK)
}

const rule = async (id: string): Promise<unknown> =>
  (await page.request.get(`${store.url}/api/payments/pvt/rules/${id}`)).json()

const faults = `/local/faults`

/** Storage goes while the written rule is read back: the fourth call of the gateway. */
const failHalfWay = async (save: () => Promise<void>): Promise<void> => {
  const times = 50
  const url = `${store.url}${faults}`

  await page.request.post(url, {
    data: { api: 'gateway', mode: 'slow', ms: 700, times },
  })
  await save()

  for (;;) {
    const answer: unknown = await (await page.request.get(url)).json()
    const left = Number(/"times":(\d+)/.exec(JSON.stringify(answer))?.[1])

    if (times - left >= 4) break
    await page.waitForTimeout(20)
  }

  await page.request.post(url, { data: { api: 'vbase', mode: 'error' } })
}

describe('in English, an edit', () => {
  it('has every issue at its field, all at once', async () => {
    await go(`/condition/${THIRTY_DAYS}/edit`, 'en')
    await field('Name').fill('')
    await field('Plan 1: days of each installment').fill('60/30')
    await field('Minimum cart value (optional)').fill('much')
    await button('Make it for certain customers').click()
    await button('See what changes').click()
    await page.getByText('Write something here.').waitFor()
    await page.getByText('Write the days in order').first().waitFor()
    await page.getByText('Write an amount').waitFor()
    await page.getByText('Choose a property').last().waitFor()
    await expectAccessible()
    await expectFitsPhone()
  })

  it('shows field by field what changes, and saves it', async () => {
    await button('Remove cluster 1').click()
    await field('Name').fill('30 and 75 days')
    await field('Plan 1: days of each installment').fill('30')
    await button('Add a plan').click()
    await field('Plan 2: days of each installment').fill('75')
    await field('Minimum cart value (optional)').fill('100.50')
    await page.getByRole('table', { name: '1x - 75 days' }).waitFor()
    await button('See what changes').click()

    const changes = page.getByRole('table', { name: 'Fields that change' })

    await changes.getByRole('row', { name: 'Name 30 days 30 and 75' }).waitFor()
    await changes
      .getByRole('row', { name: /^Plans 1x - 30 days .*1x - 75 days$/ })
      .waitFor()
    await changes.getByRole('row', { name: /None 100\.5$/ }).waitFor()
    await expectAccessible()
    await expectFitsPhone()
    await button('Save').click()
    await page.getByText(/^Saved and read back/).waitFor()
    expect(await rule(THIRTY_DAYS)).toMatchObject({
      name: '30 and 75 days',
      minimumValue: 100.5,
    })
  })

  it('is taken back by one click', async () => {
    await button(/^Write back/).click()
    await page.getByText(/^Written back/).waitFor()
    expect(await rule(THIRTY_DAYS)).toMatchObject({
      name: '30 days',
      minimumValue: null,
    })
  })

  it('of what somebody else changed meanwhile shows both', async () => {
    await go(`/condition/${THIRTY_DAYS}/edit`, 'en')
    await field('Name').fill('Mine')
    // The page has read the rule it begins with.
    await page.waitForLoadState('networkidle')
    await page.request.put(
      `${store.url}/api/payments/pvt/rules/${THIRTY_DAYS}`,
      {
        data: { ...Object(await rule(THIRTY_DAYS)), name: 'Theirs' },
      }
    )
    await button('See what changes').click()
    await page.getByRole('heading', { name: 'Changed meanwhile' }).waitFor()
    await page.getByText('Theirs', { exact: true }).waitFor()
    await page.getByText('Mine', { exact: true }).waitFor()
    await expectAccessible()
    await button('Load theirs').click()
    await page.getByRole('heading', { name: 'Edit “Theirs”' }).waitFor()
    expect(await field('Name').inputValue()).toBe('Theirs')
  })
})

describe('in Spanish, a save that stops half way', () => {
  it('says how far it came, and that nobody is offered more', async () => {
    await go(`/condition/${GOOD_PAYERS}/edit`, 'es')
    await field('Plan 1: días de cada cuota').fill('30/60')
    await button('Agregar clúster').click()
    await page
      .getByRole('combobox', { name: /^Clúster 3: propiedad/ })
      .selectOption('payment')
    await page
      .getByRole('textbox', { name: /^Clúster 3: valor/ })
      .fill('delayed')
    await button('Ver qué cambia').click()
    await button('Guardar').waitFor()
    await failHalfWay(() => button('Guardar').click())
    await page.getByText('El guardado se detuvo a medio camino.').waitFor()
    await page.getByText('Se detuvo aquí').waitFor()
    await page.request.delete(`${store.url}${faults}`)
    expect(await rule(GOOD_PAYERS)).toMatchObject({ enabled: false })
    await expectAccessible()
    await expectFitsPhone()
  })

  it('stands on top of the list, and is resumed there', async () => {
    await go('', 'es')
    await page
      .getByRole('heading', {
        name: 'Guardados que se detuvieron a medio camino',
      })
      .waitFor()
    await expectAccessible()
    await expectFitsPhone()
    await button(/^Reanudar/).click()
    await page.getByText(/^Terminado\./).waitFor()
    expect(await rule(GOOD_PAYERS)).toMatchObject({ enabled: true })
  })
})

describe('in Portuguese, an exclusive condition', () => {
  it('is for a pasted list of customers, and whom nobody knows is pointed out', async () => {
    await go('/exclusive', 'pt')

    const customers = page.getByRole('combobox', {
      name: 'Cliente, ou uma lista de clientes',
    })

    await customers.waitFor()
    await customers.evaluate((control) => {
      const data = new DataTransfer()

      data.setData(
        'text',
        'ana@cafe-aurora.example\nbruno@mercado-lima.example\nnobody@nowhere.example'
      )
      control.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
      )
    })
    await page.getByText(/nobody@nowhere\.example\./).waitFor()
    await button('Remover este valor').click()
    await field('Plano 1: dias de cada parcela').fill('20/40')
    await field('Nome').fill('Dois clientes')
    await page.getByRole('table', { name: /^2x - 20 e 40 dias/ }).waitFor()
    await expectAccessible()
    await expectFitsPhone()
    await button('Ver o que muda').click()
    await page
      .getByText(/ana@cafe-aurora\.example ou bruno@mercado-lima\.example$/)
      .waitFor()
    await button('Salvar').click()
    await page.getByText(/^Salvo e conferido/).waitFor()
  })

  it('is disabled and deleted after a look', async () => {
    await page
      .getByRole('link', { name: 'Abrir a condição de pagamento' })
      .click()
    await page.getByRole('link', { name: 'Excluir' }).click()
    await page
      .getByRole('heading', { name: 'Excluir “Dois clientes”' })
      .waitFor()
    await page.getByText('é desativada antes de ser excluída').waitFor()
    await page.getByText(/2 clientes deixam de ter$/).waitFor()
    await expectAccessible()
    await button('Excluir').click()
    await page.getByText('Excluída.').waitFor()
  })
})
