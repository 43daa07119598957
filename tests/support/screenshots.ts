// Takes the pictures of the docs from the running app: `npm run screenshots`.
import path from 'path'

import { startStore } from '../../local/runtime/startStore'
import { launchBrowser } from './browser'

const images = path.resolve(__dirname, '../../docs/images')
const admin = '/admin/app/clustered-payment-conditions'
const goodPayers = 'a0000003-3090-4000-8000-000000000003'

interface Picture {
  readonly file: string
  readonly path: string
  /** The page is drawn completely once this shows. */
  readonly ready: string
  readonly height: number
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
  },
  {
    file: 'condition.png',
    path: `${admin}/condition/${goodPayers}?lang=en`,
    ready: 'fieldset',
    height: 1020,
  },
  {
    file: 'settings.png',
    path: `${admin}/settings?lang=en`,
    ready: 'input[type=radio]',
    height: 1100,
  },
  {
    file: 'checkout.png',
    path: '/checkout/?persona=bruno&lang=en',
    ready: '.payment-method',
    height: 620,
  },
]

const take = async () => {
  const store = await startStore({ port: 0, stateDir: process.argv[2] })
  const browser = await launchBrowser()

  try {
    for (const picture of pictures) {
      const page = await browser.newPage({
        viewport: { width: 1280, height: picture.height },
      })

      await page.goto(store.url + picture.path)
      await page.waitForSelector(picture.ready)
      await page
        .waitForLoadState('networkidle', { timeout: 5000 })
        .catch(() => undefined)
      await page.waitForTimeout(2500)
      await page.screenshot({ path: path.join(images, picture.file) })
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
