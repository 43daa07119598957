/** @jest-environment node */
import type { Page } from 'playwright-core'

import {
  answered,
  drawn,
  expectSettled,
  framesOf,
  isWithheldShown,
  until,
  useCheckoutPages,
  WITHHELD,
} from './checkoutPages'

jest.setTimeout(120_000)

const GIFT_CARD = { value: 100_00, inUse: true }
/** The cart's 343.90 without the gift card's 100.00. */
const REST_CENTS = 243_90

const MARKUPS = ['radios', 'select', 'list', 'table', 'rerender']

const { script, server, open } = useCheckoutPages()

/** What the last choice sent to checkout says about money. */
const lastChoice = (): unknown => server().choices[server().choices.length - 1]

const choiceOf = (installments: number, cents: number) => ({
  payments: [
    expect.objectContaining({
      paymentSystem: 64,
      installments,
      installmentsValue: cents / installments,
      value: cents,
      referenceValue: cents,
    }),
  ],
})

const withGiftCard = (installments: number) => ({
  ...choiceOf(installments, REST_CENTS),
  giftCards: [GIFT_CARD],
})

const amountsOn = async (page: Page): Promise<string> =>
  (await page.locator('.payment-method').innerText()).replace(/\s+/g, ' ')

const choicesAre = (count: number): Promise<number> =>
  until(
    () => server().choices.length,
    (length) => length >= count
  )

const pay = async (page: Page): Promise<void> => {
  await page.locator('#payment-data-submit').click()
  await page.getByText('1415461749731-01').waitFor()
}

describe('a gift card that pays a part', () => {
  it.each(MARKUPS)(
    'leaves the rest to the plans, chosen with one request: %s',
    async (markup) => {
      script.giftCards = [GIFT_CARD]

      const page = await open(`markup=${markup}`)

      await expectSettled(page, WITHHELD.length)
      await choicesAre(1)
      await drawn(page)

      // The first plan was withheld: 60 days in one installment is chosen for it.
      expect(server().choices).toHaveLength(1)
      expect(lastChoice()).toEqual(withGiftCard(1))
      expect(await amountsOn(page)).toMatch(/243\.90/)
      expect(await amountsOn(page)).not.toMatch(/343\.90/)

      await pay(page)
      expect(server().choices).toHaveLength(2)
      expect(lastChoice()).toEqual(withGiftCard(1))
    }
  )

  it.each(MARKUPS)(
    'applied later, changes amounts and nothing else: %s',
    async (markup) => {
      const page = await open(`markup=${markup}`)

      await expectSettled(page, WITHHELD.length)
      await choicesAre(1)
      expect(lastChoice()).toEqual(choiceOf(1, 343_90))
      await page.evaluate('window.frames_ = []')
      script.giftCards = [GIFT_CARD]
      await page.evaluate('window.vtexjs.checkout.getOrderForm()')
      await until(
        () => amountsOn(page),
        (text) => /243\.90/.test(text)
      )
      await expectSettled(page, WITHHELD.length)
      await answered(page)
      await drawn(page)

      // The same state of the cart: no other decision, no other choice, no flash.
      expect(server().asked).toHaveLength(1)
      expect(server().choices).toHaveLength(1)
      expect((await framesOf(page)).filter(isWithheldShown)).toEqual([])

      await pay(page)
      expect(server().choices).toHaveLength(2)
      expect(lastChoice()).toEqual(withGiftCard(1))
    }
  )
})
