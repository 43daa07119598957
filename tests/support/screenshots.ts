// Takes the pictures of the docs and of the App Store page from the running app: `npm run screenshots`.
import fs from 'fs'
import path from 'path'

import type { Browser } from 'playwright-core'

import { startStore } from '../../local/runtime/startStore'
import { launchBrowser } from './browser'

const images = path.resolve(__dirname, '../../docs/images')
const listing = path.resolve(__dirname, '../../public/metadata/images')
const ICON_SIDE = 1024
const admin = '/admin/app/clustered-payment-conditions'
const bruno = 'c0000000-0000-4000-8000-000000000002'
const goodPayers = 'a0000003-3090-4000-8000-000000000003'

interface Picture {
  readonly file: string
  readonly path: string
  /** The page is drawn completely once this shows. */
  readonly ready: string
  readonly height: number
  /** What has to be pressed first, and what shows once it is done. */
  readonly press?: { readonly button: string; readonly done: string }
  /** Shown on the App Store page, too. */
  readonly isListed?: boolean
}

const pictures: readonly Picture[] = [
  {
    file: 'home.png',
    path: '/?lang=en',
    ready: 'iframe',
    height: 1480,
  },
  {
    file: 'conditions.png',
    path: `${admin}?lang=en`,
    ready: 'table',
    height: 900,
    isListed: true,
  },
  {
    file: 'condition.png',
    path: `${admin}/condition/${goodPayers}?lang=en`,
    ready: 'fieldset',
    height: 1020,
    isListed: true,
  },
  {
    file: 'try.png',
    path: `${admin}/try?lang=en&customer=${bruno}`,
    ready: 'table',
    height: 1100,
    isListed: true,
  },
  {
    file: 'settings.png',
    path: `${admin}/settings?lang=en`,
    ready: 'input[type=radio]',
    height: 1100,
  },
  {
    file: 'edit.png',
    path: `${admin}/condition/${goodPayers}/edit?lang=en`,
    ready: 'form table',
    height: 1500,
  },
  {
    file: 'exchange.png',
    path: `${admin}/exchange?lang=en`,
    ready: 'input[type=file]',
    height: 800,
  },
  {
    file: 'orders.png',
    path: `${admin}/orders?lang=en`,
    ready: 'table a[target=_top]',
    height: 1100,
  },
  {
    file: 'check.png',
    path: `${admin}/check?lang=en`,
    ready: 'button',
    height: 1200,
    press: { button: 'Check now', done: 'text=/^Differs:/' },
  },
  {
    file: 'checkout.png',
    path: '/checkout/?persona=bruno&lang=en',
    ready: '.payment-method',
    height: 620,
    isListed: true,
  },
]

/** Orders for the page that shows what became of them: one as offered, one made by hand. */
const placeOrders = async (url: string) => {
  for (const [email, days] of [
    ['ana@cafe-aurora.example', [30]],
    ['bruno@mercado-lima.example', [30, 60, 90]],
  ] as const) {
    await fetch(`${url}/local/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, days }),
    })
  }
}

/** The icon of the App Store page, as VTEX wants it: a square PNG on nothing. */
const drawIcon = async (browser: Browser) => {
  const side = { width: ICON_SIDE, height: ICON_SIDE }
  const page = await browser.newPage({ viewport: side })
  const drawing = fs.readFileSync(path.join(images, 'icon.svg'), 'utf8')

  await page.setContent(`<body style="margin: 0">${drawing}</body>`)
  await page.screenshot({
    path: path.join(listing, 'icon.png'),
    omitBackground: true,
  })
  await page.close()
}

const take = async () => {
  const store = await startStore({ port: 0, stateDir: process.argv[2] })
  const browser = await launchBrowser()

  try {
    await drawIcon(browser)
    await placeOrders(store.url)
    for (const picture of pictures) {
      const page = await browser.newPage({
        viewport: { width: 1280, height: picture.height },
      })

      await page.goto(store.url + picture.path)
      await page.waitForSelector(picture.ready)
      if (picture.press) {
        const { button, done } = picture.press

        await page.getByRole('button', { name: button }).click()
        await page.waitForSelector(done, { timeout: 120_000 })
      }

      // The bar of the local host is no part of the app.
      await page.addStyleTag({ content: '.host-bar { display: none }' })
      await page
        .waitForLoadState('networkidle', { timeout: 5000 })
        .catch(() => undefined)
      await page.waitForTimeout(2500)
      const file = path.join(images, picture.file)

      await page.screenshot({ path: file })
      if (picture.isListed) {
        fs.copyFileSync(
          file,
          path.join(listing, 'screenshots/desktop', picture.file)
        )
      }

      await page.close()
      console.log(picture.file)
    }
  } finally {
    await browser.close()
    await store.stop()
  }
}

take().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
