import type { Browser, Page } from 'playwright-core'

import { Scene } from '../journeys/support/scene'
import type { RunningStore } from '../journeys/support/store'
import { runStore } from '../journeys/support/store'
import { launchBrowser } from '../support/browser'
import type { Frame } from './paymentPage'
import {
  ALL_PLANS,
  answered,
  closePages,
  drawn,
  dueAt,
  ELENAS,
  FOR_EVERYBODY,
  framesOf,
  keysIn,
  LAST_CHANGE_MS,
  METHODS,
  openAnswered,
  openPayment,
} from './paymentPage'

const HOLD_MS = 400
/** Frames come every 16 ms, on a busy machine less often. */
const FRAMES_MS = 150

/** All a decision may wait for. */
const UPSTREAM = ['session', 'masterdata', 'gateway', 'vbase', 'checkout']

let store: RunningStore
let scene: Scene
let browser: Browser

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  browser = await launchBrowser()
  // What a service knows after its first answer, and a browser after its first page.
  const page = await openAnswered(browser, address())

  await page.context().close()
})

afterAll(async () => {
  await browser?.close()
  await store?.stop()
})

afterEach(async () => {
  await scene.noFaults()
  await closePages(browser)
})

const address = (hash = ''): string =>
  `${store.url}/checkout/?lang=en&follow=0&persona=elena${hash}`

const slowDown = async (ms: number): Promise<void> => {
  for (const api of UPSTREAM) {
    await scene.fault(api, 'slow', { ms, from: 'service' })
  }
}

/** The frames after the last moment at which something may change, and some before it. */
const framesToTheEnd = async (page: Page) => {
  const { startTime } = await answered(page)
  const lastChange = startTime + LAST_CHANGE_MS + FRAMES_MS

  await page.waitForFunction(`performance.now() > ${lastChange + FRAMES_MS}`)
  await drawn(page)
  const frames = await framesOf(page)

  return { frames, late: frames.filter(({ at }) => at > lastChange) }
}

/** Whatever happens to the plans, a shopper's hand finds the rest where it was. */
const expectWholeStep = (frames: readonly Frame[]): void => {
  const [{ pay }] = frames

  expect(pay).toMatchObject({ isEnabled: true, isSeen: true })
  for (const { methods, pay: button } of frames) {
    expect(methods).toEqual(METHODS)
    expect(button).toEqual(pay)
  }
}

const shownIn = (frames: readonly Frame[]): string[] => [
  ...new Set(frames.map((frame) => keysIn(frame).join(' '))),
]

describe('frame by frame, with upstream calls that each take', () => {
  it('50 ms: no frame shows a withheld plan', async () => {
    await slowDown(50)
    const page = await openAnswered(browser, address(), HOLD_MS - FRAMES_MS)

    await drawn(page)
    const frames = await framesOf(page)
    const early = frames.slice(0, -1).filter(({ shown }) => shown.length > 0)

    expect(keysIn(frames[frames.length - 1])).toEqual(ELENAS)
    expect(
      early.map(keysIn).filter((keys) => `${keys}` !== `${ELENAS}`)
    ).toEqual([])
    expectWholeStep(frames)
  })

  it.each([
    // The customer is asked about after the session.
    [300, ELENAS],
    // The service stops waiting, and gives the answer for a shopper it cannot know.
    [800, FOR_EVERYBODY],
    [3000, FOR_EVERYBODY],
  ])(
    '%i ms: held 400 ms at most, answered once, and then for good',
    async (ms, plans) => {
      await slowDown(ms)
      const page = await openAnswered(browser, address())
      const { frames, late } = await framesToTheEnd(page)
      const due = await dueAt(page)
      const [shown] = frames.filter((frame) => frame.shown.length > 0)

      expect(frames[0].shown).toEqual([])
      expect(shown.at - due).toBeLessThan(FRAMES_MS)
      expect(shownIn(frames)).toEqual([
        '',
        ALL_PLANS.join(' '),
        plans.join(' '),
      ])
      expect(late.length).toBeGreaterThan(2)
      expect(shownIn(late)).toEqual([plans.join(' ')])
      expectWholeStep(frames)
    }
  )

  it('300 ms, and a shopper who comes from the cart: right in the first frame', async () => {
    await slowDown(300)
    let show = (): void => undefined
    const isAtPayment = new Promise<void>((resolve) => {
      show = resolve
    })

    // Checkout asks for the plans when it comes to draw them.
    const page = await openPayment(browser, address('#/cart'), (opened) =>
      opened.route('**/purchase-conditions?*', async (route) => {
        await isAtPayment
        await route.continue()
      })
    )

    await answered(page)
    expect(await framesOf(page)).toEqual([])
    await page.evaluate(`window.location.hash = '#/payment'`)
    show()
    await answered(page, 2)
    await drawn(page)
    const frames = await framesOf(page)

    expect(shownIn(frames)).toEqual([ELENAS.join(' ')])
    expectWholeStep(frames)
  })
})
