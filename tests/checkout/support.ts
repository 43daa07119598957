import { MARKUPS } from '../../local/store/checkout/markups.js'
import { MESSAGES } from '../../local/store/checkout/messages.js'

export const LANGUAGES = ['en', 'pt', 'es'] as const

export type Language = (typeof LANGUAGES)[number]

/** Markups the script must read; the others it must leave alone. */
export const READABLE = Object.keys(MARKUPS).filter(
  (name) => !['unknown', 'iframe', 'shadow'].includes(name)
)

const AMOUNT: Readonly<Record<Language, string>> = {
  en: '$1,000.00',
  pt: 'R$\u00a01.000,00',
  es: '$ 1.000,00',
}

/** The payment step as checkout v6 has it, with this markup of the plan list. */
export const paymentStep = (
  markup: string,
  language: Language,
  keys: readonly string[],
  chosen = 0,
  hasOthers = true
): string => {
  const plans = keys.map((key) => ({
    days: key.split('/').map(Number),
    amount: AMOUNT[language],
  }))

  const write = Object.entries(MARKUPS).find(([name]) => name === markup)
  const list = write?.[1](plans, MESSAGES[language], chosen)
  const others = hasOthers
    ? `<a class="payment-group-item" id="payment-group-creditCardPaymentGroup" data-name="creditCardPaymentGroup">Card</a>
       <a class="payment-group-item" id="payment-group-bankInvoicePaymentGroup" data-name="bankInvoicePaymentGroup">Boleto</a>`
    : ''

  return `<div class="orderform-template-holder"><div id="payment-data" class="payment-data">
    <div class="payment-group"><div class="payment-group-list-btn">
      <a class="payment-group-item active" id="payment-group-creditControlPaymentGroup" data-name="creditControlPaymentGroup"><span class="payment-group-item-text">Customer Credit</span></a>${others}
    </div></div>
    <div class="steps-view"><div><fieldset class="box-payment-option box-payment-group2 creditControlPaymentGroup"><legend>Customer Credit</legend>
      <p class="payment-description">Buy now and pay later.</p><div class="payment-method">${list}</div></fieldset></div>
      <div><fieldset class="box-payment-option creditCardPaymentGroup"><p>Up to 12x, first invoice in 30 days</p></fieldset></div></div>
    <div class="payment-submit-wrap"><button id="payment-data-submit" class="submit btn btn-success">Pay</button></div>
  </div></div>`
}

const isDisplayed = (element: Element): boolean =>
  !element.hasAttribute('hidden') &&
  !(element instanceof HTMLElement && element.style.display === 'none') &&
  (element.parentElement === null || isDisplayed(element.parentElement))

/** jsdom draws nothing: an element has a box unless it, or something around it, is not displayed. */
export const drawBoxes = (): void => {
  const rect = new DOMRect()

  Element.prototype.getClientRects = function () {
    const isDrawn = this.isConnected && isDisplayed(this)

    return Object.assign(isDrawn ? [rect] : [], { item: () => rect })
  }
}

/** What of the page is withheld, as text with single spaces. */
export const withheldTexts = (): string[] =>
  Array.from(document.querySelectorAll('[data-cpc-withheld]'))
    .map((element) => (element.textContent || '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
