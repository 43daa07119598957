import type { Browser, Page } from 'playwright-core'

import { launchBrowser } from '../support/browser'
import type { Script } from './server'
import { startServer, SYSTEMS, withholding } from './server'

export const KEYS = ['30', '60', '15/30', '30/60', '30/60/90']
export const WITHHELD = ['30', '30/60']

const INITIAL: Script = {
  delayMs: 20,
  status: 200,
  body: withholding(KEYS, WITHHELD),
  policy: '',
  before: '',
  after: '',
  deadlines: KEYS.map((key) => key.split('/').map(Number)),
  systems: SYSTEMS,
  cart: {},
  giftCards: [],
}

/** Code for the page, as text: it must not carry what a transpiler adds. */
export const WATCH_FRAMES = `
  window.frames_ = [];
  const shifts = [];
  const shiftObserver = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  shiftObserver.observe({ type: 'layout-shift', buffered: true });
  // By when they happened: the browser tells of them later, and on a busy machine much later.
  window.shiftsSince_ = (start) => {
    shifts.push(...shiftObserver.takeRecords());
    return shifts.reduce((sum, { startTime, value }) => sum + (startTime >= start ? value : 0), 0);
  };
  const look = () => {
    const entries = Array.from(document.querySelectorAll('.credit-plan'));
    const shown = entries.filter((entry) =>
      entry.getClientRects().length > 0 && getComputedStyle(entry).visibility === 'visible');
    // Our own clock beside the script's: both run late on a busy machine.
    if (entries.length && !window.frames_.length) setTimeout(() => {
      window.due_ = performance.now();
    }, 400);
    if (entries.length) window.frames_.push({
      at: performance.now(),
      total: entries.length,
      shown: shown.map((entry) => entry.textContent.replace(/\\s+/g, ' ').trim()),
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`

export interface Frame {
  readonly at: number
  readonly total: number
  readonly shown: readonly string[]
}

export const isWithheldShown = ({ shown }: Frame): boolean =>
  shown.some((text) => /(- |in )(30|30\/60|30 and 60) days/.test(text))

export const framesOf = (page: Page): Promise<Frame[]> =>
  page.evaluate('window.frames_')

/** When a list that was held for 400 ms must be shown, by the clock of its frames. */
export const dueAt = (page: Page): Promise<number> =>
  page.evaluate('window.due_')

const ANSWERS = `performance.getEntriesByType('resource').filter(
  ({ name, responseEnd }) => name.includes('/decision?') && responseEnd > 0)`

/** Waits for the service's answers; gives when the last was complete, by the clock of the frames. */
export const answered = async (page: Page, count = 1): Promise<number> => {
  // By evaluating, again and again: a page's policy may forbid what waits in it.
  await until(
    () => page.evaluate<number>(`${ANSWERS}.length`),
    (length) => length >= count
  )

  return page.evaluate(`${ANSWERS}.pop().responseEnd`)
}

/** Waits until so many entries are withheld, frames included. */
export const expectSettled = async (
  page: Page,
  count: number
): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const countIn = (root: Document): number =>
      root.querySelectorAll('[data-cpc-withheld]:not(input):not(dt)').length +
      Array.from(root.querySelectorAll('iframe')).reduce(
        (sum, { contentDocument }) =>
          sum + (contentDocument ? countIn(contentDocument) : 0),
        0
      )

    return countIn(document) === wanted
  }, count)
}

/** The page has drawn what it knows: two frames later nothing of it is still to come. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))'
  )

/** Repeats a question until its answer is as wanted; the last answer is what the caller judges. */
export const until = async <Answer>(
  read: () => Answer | Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  limitMs = 10_000
): Promise<Answer> => {
  const end = Date.now() + limitMs
  let answer = await read()

  while (!isWanted(answer) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    answer = await read()
  }

  return answer
}

type Server = Awaited<ReturnType<typeof startServer>>

/** A browser and a store for the tests of this file, as new for each of them. */
export const useCheckoutPages = (): {
  readonly script: Script
  readonly server: () => Server
  readonly browser: () => Browser
  readonly open: (query: string, hash?: string) => Promise<Page>
} => {
  const script: Script = { ...INITIAL }
  let browser: Browser
  let server: Server

  beforeAll(async () => {
    server = await startServer(script)
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  beforeEach(() => {
    Object.assign(script, INITIAL)
    server.asked.length = 0
    server.reports.length = 0
    server.choices.length = 0
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })

  return {
    script,
    server: () => server,
    browser: () => browser,
    open: async (query, hash = '') => {
      const context = await browser.newContext({
        viewport: { width: 900, height: 800 },
      })

      const page = await context.newPage()

      await page.addInitScript(WATCH_FRAMES)
      await page.goto(
        `${server.url}/checkout/?follow=0&${query}&lang=en${hash}`
      )

      return page
    },
  }
}
