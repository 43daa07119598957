import type { Browser } from 'playwright-core'

import { launchBrowser } from '../../tests/support/browser'
import type { RunningStore } from '../../tests/journeys/support/store'
import { runStore } from '../../tests/journeys/support/store'
import { quantile } from '../quantile'

/** The payment step of one shopper, opened anew each time. */
export interface StepRow {
  readonly side: 'without' | 'with'
  /** How long the platform takes for every call. */
  readonly platformMs: number
  /** From the start of the page until the plans can be seen, and in their final form. */
  readonly shownMs: number
  readonly settledMs: number
  /** Main-thread time of all scripts of the page. */
  readonly scriptMs: number
  readonly decisions: number
  readonly layoutShift: number
}

export interface Step {
  readonly pages: number
  readonly rows: readonly StepRow[]
}

interface Visit {
  readonly shownMs: number
  readonly settledMs: number
  readonly scriptMs: number
  readonly decisions: number
  readonly layoutShift: number
}

/** Pages opened per side and speed of the platform. */
export const STEP_PAGES = { full: 20, quick: 6 }

const SIDES = ['without', 'with'] as const
const PLATFORM_MS = [0, 50]
const SLOWED = ['session', 'masterdata', 'checkout', 'gateway']
const PAGE = '/checkout/?persona=bruno&lang=en'
/** Longer than the script may act. */
const QUIET_MS = 600

// As text: it runs in the page and must not carry what a transpiler adds.
const WATCH = `
  window.watched_ = { shown: 0, settled: 0, shift: 0, look: '' };
  new PerformanceObserver((list) => {
    list.getEntries().forEach((entry) => { window.watched_.shift += entry.value });
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const shown = Array.from(document.querySelectorAll('.credit-plan')).filter((entry) =>
      entry.getClientRects().length > 0 && getComputedStyle(entry).visibility === 'visible');
    const now = performance.now();
    const seen = shown.map((entry) => entry.textContent).join();
    if (shown.length && !window.watched_.shown) window.watched_.shown = now;
    if (seen !== window.watched_.look) {
      window.watched_.settled = now;
      window.watched_.look = seen;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`

const visit = async (
  browser: Browser,
  { url }: RunningStore,
  side: StepRow['side']
): Promise<Visit> => {
  const context = await browser.newContext()

  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)

    await session.send('Performance.enable')
    await page.addInitScript(WATCH)
    if (side === 'without') {
      await page.route('**/checkout6-custom.js', (route) => route.abort())
    }

    await page.goto(`${url}${PAGE}`)
    await page.waitForFunction(
      `window.watched_.shown && performance.now() - window.watched_.settled > ${QUIET_MS}`
    )
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds =
      metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN

    const watched = await page.evaluate<{
      shown: number
      settled: number
      shift: number
      decisions: number
    }>(`({
      ...window.watched_,
      decisions: performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/decision?')).length,
    })`)

    return {
      shownMs: watched.shown,
      settledMs: watched.settled,
      scriptMs: seconds * 1000,
      decisions: watched.decisions,
      layoutShift: watched.shift,
    }
  } finally {
    await context.close()
  }
}

const slow = async ({ url }: RunningStore, ms: number): Promise<void> => {
  await fetch(`${url}/local/faults`, { method: 'DELETE' })
  for (const api of ms === 0 ? [] : SLOWED) {
    await fetch(`${url}/local/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ api, mode: 'slow', ms }),
    })
  }
}

const median = (values: readonly number[]): number =>
  quantile(Float64Array.from(values).sort(), 0.5)

const rowOf = (
  side: StepRow['side'],
  platformMs: number,
  visits: readonly Visit[]
): StepRow => ({
  side,
  platformMs,
  shownMs: median(visits.map(({ shownMs }) => shownMs)),
  settledMs: median(visits.map(({ settledMs }) => settledMs)),
  scriptMs: median(visits.map(({ scriptMs }) => scriptMs)),
  decisions: median(visits.map(({ decisions }) => decisions)),
  layoutShift: Math.max(...visits.map(({ layoutShift }) => layoutShift)),
})

/** What a shopper waits at the payment step, with the app's script and without it, in turns. */
export const runStep = async (pages: number): Promise<Step> => {
  const store = await runStore()
  const browser = await launchBrowser()

  try {
    const rows: StepRow[] = []

    // The first pages fill the caches of both.
    for (const side of SIDES) await visit(browser, store, side)

    for (const platformMs of PLATFORM_MS) {
      const visits = { without: [] as Visit[], with: [] as Visit[] }

      await slow(store, platformMs)
      for (let page = 0; page < pages; page += 1) {
        for (const side of SIDES) {
          visits[side].push(await visit(browser, store, side))
        }
      }

      rows.push(...SIDES.map((side) => rowOf(side, platformMs, visits[side])))
    }

    return { pages, rows }
  } finally {
    await browser.close()
    await store.stop()
  }
}
