/** @jest-environment node */
import type { Page } from 'playwright-core'

import { answered, drawn, until, useCheckoutPages } from './checkoutPages'

jest.setTimeout(120_000)

const { script, server, browser } = useCheckoutPages()

/** Code of the page: its radios, and what the shopper would pay by. */
const RADIOS = `<script>
  chosen = [];
  rows = (keys, checked) => keys.map((key) =>
    '<label><input type=radio name=plan value="' + key + '"' + (key === checked ? ' checked' : '') + '> ' +
    key.split('/').length + 'x - ' + key + ' days</label>').join('');
  draw = (keys, checked) => { document.querySelector('.list').innerHTML = rows(keys, checked) };
  onchange = ({ target }) => { chosen.push(target.value) };
</script>`

const ALL = `['30', '60', '15/30', '30/60', '30/60/90']`

const DRAW = `<script>draw(${ALL}, '30')</script>`

interface Needs {
  readonly css?: string
  readonly active?: 'Control' | 'Card'
  readonly list?: string
  readonly afterList?: string
  readonly wrap?: string
}

/** A payment step as some theme may have it; of the plans, 30 and 30/60 are withheld. */
const openTheme = async ({
  css = '',
  active = 'Control',
  list = '',
  afterList = DRAW,
  wrap = '',
}: Needs = {}): Promise<Page> => {
  const page = await (await browser().newContext()).newPage()
  const method = (name: string): string =>
    `<a id="payment-group-credit${name}PaymentGroup" class="payment-group-item${
      name === active ? ' active' : ''
    }">${name}</a>`

  await page.route('**/checkout/theme', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><style>label { display: block; height: 44px } ${css}</style>
        <h1>Pay</h1>${method('Control')}${method('Card')}
        <div ${wrap}><div class="box creditControlPaymentGroup"><div class="list">${list}</div></div></div>
        <button id="payment-data-submit">Pay</button>
        ${RADIOS}${afterList}<script src="/checkout/checkout6-custom.js"></script>`,
    })
  )
  await page.goto(`${server().url}/checkout/theme`)

  return page
}

/** The answer is there, and what follows from it. */
const settled = async (page: Page): Promise<void> => {
  await answered(page)
  await drawn(page)
  await drawn(page)
}

const checked = (page: Page): Promise<string> =>
  page.evaluate("document.querySelector('input:checked').value")

const chosen = (page: Page): Promise<string[]> => page.evaluate('chosen')

describe('themes that make it hard', () => {
  it('a double click is for one plan, though the list has gaps', async () => {
    script.delayMs = 900

    const page = await openTheme()

    await settled(page)
    await page.locator('[value="15/30"]').dblclick({ delay: 20 })
    await drawn(page)
    expect(await checked(page)).toBe('15/30')
    expect(await chosen(page)).toEqual(['60', '15/30'])
  })

  it.each([
    ['its box', { css: '.box { max-height: 0; overflow: hidden }' }],
    ['its box, unseen', { css: '.box { visibility: hidden; height: 0 }' }],
    ['what is around it', { wrap: 'style="max-height: 0; overflow: hidden"' }],
  ])(
    'with another method chosen and the list folded up by the height of %s, nothing is chosen',
    async (_, needs) => {
      const page = await openTheme({ ...needs, active: 'Card' })

      await settled(page)
      expect(await page.locator('[data-cpc-withheld]').count()).toBe(2)
      expect(await chosen(page)).toEqual([])
    }
  )

  it('a list drawn anew with its own choice gets ours again, but not forever', async () => {
    const page = await openTheme()

    await settled(page)
    expect(await checked(page)).toBe('60')

    const redraw = async (): Promise<void> => {
      await page.evaluate(`draw(${ALL}, '30')`)
      await drawn(page)
    }

    await redraw()
    expect(await checked(page)).toBe('60')
    for (let time = 0; time < 20; time += 1) await redraw()
    expect((await chosen(page)).length).toBeLessThan(15)
  })

  it('what a theme shows of an emptied entry is no way to its plan', async () => {
    script.delayMs = 900

    const page = await openTheme({ css: 'input { visibility: visible }' })

    await settled(page)
    await page.locator('[value="30/60"]').click()
    await drawn(page)
    expect(await checked(page)).not.toBe('30/60')
  })

  it('a link in an entry is not followed', async () => {
    const page = await openTheme({
      list: `<ul>${[30, 60]
        .map(
          (days) =>
            `<li class="${
              days === 30 ? 'active' : ''
            }">1x - ${days} days <a href="/terms">Terms</a></li>`
        )
        .join('')}</ul>`,
      afterList: '',
    })

    await settled(page)
    expect(await page.locator('[data-cpc-withheld]').count()).toBe(1)
    expect(new URL(page.url()).pathname).toBe('/checkout/theme')
  })

  it('who is in the list when it would be held is not thrown out, and goes on to a plan offered', async () => {
    script.delayMs = 200

    const page = await openTheme({
      afterList: `${DRAW}<script>document.querySelector('input').focus()</script>`,
    })

    const focused = (): Promise<string> =>
      page.evaluate('document.activeElement.value')

    expect(await focused()).toBe('30')
    await settled(page)
    expect(await until(focused, (value) => value === '60')).toBe('60')
  })

  it('a box whose list was held can still be folded up', async () => {
    script.delayMs = 150

    const page = await openTheme({
      css: '.shut { max-height: 0; overflow: hidden }',
    })

    await settled(page)
    expect(await page.locator('[data-cpc-kept]').count()).toBe(1)
    await page.evaluate("document.querySelector('.box').classList.add('shut')")
    expect(
      await page.evaluate("document.querySelector('.box').offsetHeight")
    ).toBe(0)
  })
})
