import type { Browser, Page } from 'playwright-core'

import { listOf, objectOf, textOf } from '../journeys/support/json'
import type { Scene } from '../journeys/support/scene'

/** What the demo store's payment step shows, in its order. */
export const ALL_PLANS = [
  '30',
  '45',
  '90',
  '15/30',
  '30/60',
  '30/60/90',
  '30/60/90/120',
]

export const FOR_EVERYBODY = ['30', '15/30']
export const ELENAS = ['30', '45', '90', '15/30']
export const METHODS = ['Customer Credit', 'Credit card', 'Bank slip']

/** DESIGN, promise 3: later nothing of ours changes the page. */
export const LAST_CHANGE_MS = 2000

const TIME_LIMIT_MS = 20_000
const MOST_TRIES = 4

/** One frame of the payment step, from the first with plans on. */
export interface Frame {
  readonly at: number
  readonly total: number
  /** The plans a shopper sees, as they are written. */
  readonly shown: readonly string[]
  /** All else he may click: methods, and the pay button with its place. */
  readonly methods: readonly string[]
  readonly pay: {
    readonly isEnabled: boolean
    readonly isSeen: boolean
    readonly top: number
  }
}

/** Code for the page, as text: it must not carry what a transpiler adds. */
const WATCH_FRAMES = `
  window.frames_ = [];
  const find = (selector) => Array.from(document.querySelectorAll(selector));
  const textOf = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
  const isSeen = (element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const look = () => {
    const plans = find('.credit-plan');
    const [pay] = find('#payment-data-submit');
    // Our own clock beside the script's: both run late on a busy machine.
    if (plans.length && !window.frames_.length) setTimeout(() => {
      window.due_ = performance.now();
    }, 400);
    if (plans.length) window.frames_.push({
      at: performance.now(),
      total: plans.length,
      shown: plans.filter(isSeen).map(textOf),
      methods: find('.payment-group-item').filter(isSeen).map(textOf),
      pay: { isEnabled: !pay.disabled, isSeen: isSeen(pay), top: pay.getBoundingClientRect().top },
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`

const ASKED = `performance.getEntriesByType('resource').filter(
  ({ name, responseEnd }) => name.includes('/decision?') && responseEnd > 0)`

/** When the service was asked and its answer complete, by the clock of the frames. */
export interface Asked {
  readonly startTime: number
  readonly responseEnd: number
}

export const answered = async (page: Page, count = 1): Promise<Asked> => {
  await page.waitForFunction(`${ASKED}.length >= ${count}`)

  return page.evaluate(`${ASKED}[${count - 1}].toJSON()`)
}

export const framesOf = (page: Page): Promise<Frame[]> =>
  page.evaluate('window.frames_')

/** When a list that was held for 400 ms must be shown. */
export const dueAt = async (page: Page): Promise<number> => {
  await page.waitForFunction('window.due_')

  return page.evaluate('window.due_')
}

/** The page has drawn what it knows: two frames later nothing of it is still to come. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))'
  )

/** The plans of a frame, by their days. */
export const keysIn = ({ shown }: Pick<Frame, 'shown'>): string[] =>
  shown.map((text) => text.match(/([\d/]+) days$/)?.[1] ?? text)

/** What a shopper sees now. */
export const keysOn = async (page: Page): Promise<string[]> => {
  await drawn(page)
  const frames = await framesOf(page)

  return frames.slice(-1).flatMap(keysIn)
}

/** The plans a shopper sees, once they are these or never become so. */
export const plansOn = async (
  page: Page,
  wanted: readonly string[]
): Promise<string[]> => {
  const end = Date.now() + LAST_CHANGE_MS
  let keys = await keysOn(page)

  while (`${keys}` !== `${wanted}` && Date.now() < end)
    keys = await keysOn(page)

  return keys
}

/** A shopper's payment step in a browser of its own, as soon as its address is open. */
export const openPayment = async (
  browser: Browser,
  address: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  })

  context.setDefaultTimeout(TIME_LIMIT_MS)
  const page = await context.newPage()

  await page.addInitScript(WATCH_FRAMES)
  await prepare(page)
  await page.goto(address)

  return page
}

export const closePages = (browser: Browser): Promise<unknown> =>
  Promise.all(browser.contexts().map((context) => context.close()))

/** The same, answered: a busy machine may need a second try to bring an answer the page still heeds. */
export const openAnswered = async (
  browser: Browser,
  address: string,
  withinMs = LAST_CHANGE_MS - 200,
  tries = MOST_TRIES
): Promise<Page> => {
  const page = await openPayment(browser, address)
  const { startTime, responseEnd } = await answered(page)

  if (responseEnd - startTime < withinMs || tries === 1) return page
  await page.context().close()

  return openAnswered(browser, address, withinMs, tries - 1)
}

export const pickPlan = (page: Page, key: string): Promise<void> =>
  page.getByRole('radio', { name: new RegExp(`- ${key} days$`) }).check()

export const pickMethod = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Pays by a click; gives the number of the order the page then shows. */
export const pay = async (page: Page): Promise<string> => {
  await page.locator('#payment-data-submit').click()
  const said = await page
    .getByText(/^Order \S+ was placed/)
    .first()
    .innerText()

  return said.split(' ')[1]
}

/** What was ordered, as the merchant sees it. */
export const orderOf = async (scene: Scene, orderId: string) => {
  const { json } = await scene.merchant.ask(`/api/oms/pvt/orders/${orderId}`)
  const order = objectOf(json)
  const [transaction] = listOf(objectOf(order.paymentData).transactions)
  const [payment] = listOf(objectOf(transaction).payments).map(objectOf)
  const [app] = listOf(objectOf(order.customData).customApps).map(objectOf)
  const { quantity, ...fields } = objectOf(app?.fields)
  const days = Array.from({ length: Number(quantity ?? 0) }, (_, index) =>
    textOf(fields[`deadlines_${index + 1}`])
  )

  return {
    orderId: textOf(order.orderId),
    method: textOf(payment?.paymentSystemName),
    installments: payment?.installments,
    plan: days.join('/'),
  }
}
