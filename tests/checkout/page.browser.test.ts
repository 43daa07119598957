/** @jest-environment node */
import { AxeBuilder } from '@axe-core/playwright'

import { MARKUPS } from '../../local/store/checkout/markups.js'
import {
  answered,
  drawn,
  expectSettled,
  KEYS,
  until,
  useCheckoutPages,
  WITHHELD,
} from './checkoutPages'
import { SYSTEMS, withholding } from './server'

jest.setTimeout(120_000)

const POLICY =
  "default-src 'self'; img-src data:; style-src 'self'; script-src 'self'"

const { script, server, open } = useCheckoutPages()

describe('in chromium', () => {
  it.each(
    [
      ...Object.keys(MARKUPS),
      // The others are read in every language without a browser.
      ...['iframe', 'shadow'].flatMap((name) => [
        `${name}&lang=pt`,
        `${name}&lang=es`,
      ]),
      'late',
      'rerender',
    ]
      .filter((name) => name !== 'unknown')
      .map((name, index): [string, number] => [name, index % 2 ? 150 : 800])
  )(
    'withholds in the markup %s, with one request, accessibly, under a policy against inline styles; after %i ms nothing moves',
    async (markup, delayMs) => {
      script.policy = POLICY
      script.delayMs = delayMs

      const page = await open(`markup=${markup}`)
      const at = await answered(page)

      await expectSettled(page, WITHHELD.length)
      await until(
        () => server().reports.length + server().choices.length,
        (count) => count >= 2
      )
      await drawn(page)
      expect(server().asked).toHaveLength(1)
      expect(server().reports).toEqual(['APPLIED'])
      // The page itself chose nothing before: the one choice is ours, sent once.
      expect(server().choices).toHaveLength(1)
      expect(await page.evaluate(`window.shiftsSince_(${at})`)).toBe(0)

      const { violations } = await new AxeBuilder({ page }).analyze()

      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
      ).toEqual([])
    }
  )

  it('does not shift the layout when the answer is at hand', async () => {
    const page = await open('markup=radios')

    await expectSettled(page, WITHHELD.length)
    await drawn(page)

    const start = await page.evaluate('performance.now()')

    // The page draws its list anew; the script has the answer.
    await page.evaluate(
      `(() => { const box = document.querySelector('.payment-method'); const html = box.innerHTML.replace(/ data-cpc-withheld=""| style="[^"]*"/g, ''); box.innerHTML = html })()`
    )
    await expectSettled(page, WITHHELD.length)
    await drawn(page)
    expect(await page.evaluate(`window.shiftsSince_(${start})`)).toBe(0)
    // A shift would have been seen.
    await page.evaluate(
      "document.querySelector('#payment-data').style.marginTop = '80px'"
    )
    await drawn(page)
    expect(
      await page.evaluate(`window.shiftsSince_(${start})`)
    ).toBeGreaterThan(0)
  })

  it.each([
    [150, 'a list that was held'],
    [900, 'a list that stood there already'],
  ])(
    'does not shift the layout when the answer comes after %i ms to %s; a click on a method closes the gap',
    async (delayMs) => {
      script.delayMs = delayMs

      const page = await open('markup=radios')
      const at = await answered(page)
      const height = (): Promise<number> =>
        page.evaluate(
          "document.querySelector('.payment-method').closest('fieldset').clientHeight"
        )

      await expectSettled(page, WITHHELD.length)
      await until(
        () => server().choices,
        ({ length }) => length > 0
      )
      await drawn(page)
      expect(await page.evaluate(`window.shiftsSince_(${at})`)).toBe(0)
      expect(await page.locator('.credit-plan:visible').count()).toBe(
        KEYS.length - WITHHELD.length
      )

      const before = await height()

      await page.locator('#payment-group-creditControlPaymentGroup').click()
      await drawn(page)
      expect(await height()).toBeLessThan(before)
      expect(await page.locator('[data-cpc-kept]').count()).toBe(0)
    }
  )

  it('leaves unknown markup alone and reports it', async () => {
    const page = await open('markup=unknown')

    await until(
      () => server().reports,
      ({ length }) => length > 0
    )
    expect(await page.locator('[data-cpc-withheld]').count()).toBe(0)
    expect(server().reports).toEqual(['NOT_RECOGNISED'])
    expect(server().asked).toEqual([])
  })

  it.each([500, 429])('a status of %i changes nothing', async (status) => {
    script.status = status

    const page = await open('markup=radios')

    await answered(page)
    await drawn(page)
    expect(await page.locator('.credit-plan:visible').count()).toBe(KEYS.length)
    expect(
      await page.locator('[data-cpc-withheld],[data-cpc-held]').count()
    ).toBe(0)
  })

  it('works between other scripts, one of which throws', async () => {
    script.before = 'var theme = function () {}'
    script.after = ';throw new Error("another script")'

    const page = await open('markup=radios')

    await expectSettled(page, WITHHELD.length)
  })

  it('with nothing left: another method, a note, and the shopper may come back', async () => {
    script.body = withholding(KEYS, KEYS)

    const page = await open('markup=radios')
    const credit = page.locator('#payment-group-creditControlPaymentGroup')
    const card = page.locator('#payment-group-creditCardPaymentGroup')

    await page.waitForSelector('#payment-group-creditCardPaymentGroup.active')
    expect(server().choices).toHaveLength(1)
    await credit.click()
    await page.waitForSelector(
      '#payment-group-creditControlPaymentGroup.active'
    )
    await drawn(page)
    expect(await credit.getAttribute('class')).toContain('active')
    expect(await card.getAttribute('class')).not.toContain('active')
    expect(await page.getByRole('alert').first().textContent()).toMatch(
      /another payment method/
    )
    await page.locator('#payment-data-submit').click()
    await page.getByText('1415461749731-01').waitFor()
  })

  it('with nothing left and no other method: as drawn', async () => {
    script.systems = SYSTEMS.slice(0, 1)
    script.body = withholding(KEYS, KEYS)

    const page = await open('markup=radios')

    await answered(page)
    await drawn(page)
    expect(await page.locator('.credit-plan:visible').count()).toBe(KEYS.length)
  })

  it.each(['radios', 'radios by keyboard', 'select', 'list'])(
    'never takes away what the shopper picked himself: %s',
    async (way) => {
      const [markup, , keyboard] = way.split(' ')

      script.delayMs = 1900
      script.body = withholding(KEYS, ['30/60', '30'])

      const page = await open(`markup=${markup}`)

      await page.waitForFunction(
        () =>
          document.querySelector('[data-plan], [data-plans]') &&
          !document.querySelector('[data-cpc-held]')
      )

      if (keyboard || markup === 'select') {
        // By keyboard: what a tool sets is no pick of the shopper's.
        await page.locator('select, .credit-plan input').first().focus()
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
      } else {
        await page.locator('.credit-plan').nth(3).click()
      }

      await expectSettled(page, 1)

      const hidden = await page.locator('[data-cpc-withheld]').allTextContents()

      expect(hidden.join()).toMatch(/\b30 days/)
    }
  )

  it('takes what it chose itself for no pick of the shopper', async () => {
    const page = await open('markup=radios')

    await expectSettled(page, WITHHELD.length)
    await page.locator('.credit-plan input:checked').nth(0).waitFor()
    // The same shopper, for whom the plan chosen is none of his any more.
    script.body = withholding(KEYS, ['60'])
    script.cart = { value: 50_000 }
    await page.evaluate('window.vtexjs.checkout.getOrderForm()')
    await expectSettled(page, 1)
    expect(
      await page.locator('[data-cpc-withheld]').first().textContent()
    ).toMatch(/ 60 days/)
  })

  it('takes an image that loads in an entry for no pick of the shopper', async () => {
    script.delayMs = 300

    const page = await open('markup=radios')

    await page.waitForSelector('.credit-plan', { state: 'attached' })
    await page.evaluate(
      `Promise.all(Array.from(document.querySelectorAll('.credit-plan'), (entry) =>
        new Promise((loaded) => {
          const image = document.createElement('img')
          image.alt = ''
          image.onload = loaded
          image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
          entry.append(image)
        })))`
    )
    await expectSettled(page, WITHHELD.length)
  })

  it('keeps the keyboard where it is while the cart changes', async () => {
    const page = await open('markup=radios')

    await expectSettled(page, WITHHELD.length)
    await page.locator('.credit-plan input').nth(2).focus()
    script.cart = { value: 50_000 }
    script.delayMs = 200
    await page.evaluate('window.vtexjs.checkout.getOrderForm()')
    await answered(page, 2)
    await drawn(page)

    expect(server().asked).toHaveLength(2)
    expect(await page.evaluate('document.activeElement.dataset.plan')).toBe('2')
    await page.keyboard.press('ArrowDown')
    expect(
      await page.locator('[data-cpc-withheld] input:checked').count()
    ).toBe(0)
    expect(await page.locator('.credit-plan input:checked').count()).toBe(1)
  })
})
