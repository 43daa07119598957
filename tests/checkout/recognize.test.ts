import { openPage } from '../../checkout/page'
import { drawBoxes, LANGUAGES, paymentStep, READABLE } from './support'

const KEYS = ['30', '15/30', '30/60/90', '45', '0/30']

const keysOn = (html: string): string[][] => {
  document.body.innerHTML = html

  const page = openPage(() => undefined)

  const lists = page.look().filter(({ entries }) => entries.length > 0)

  page.stop()

  return lists.map(({ entries }) => entries.map(({ key }) => key))
}

const box = (inner: string): string =>
  `<fieldset class="creditControlPaymentGroup">${inner}</fieldset>`

beforeAll(drawBoxes)

describe('the plan list is read, each entry as its plan', () => {
  const rows = READABLE.map((markup) =>
    LANGUAGES.map((language) => [markup, language] as const)
  ).flat()

  it('in at least 15 markups', () => {
    expect(READABLE.length).toBeGreaterThanOrEqual(15)
  })

  it.each(rows)('%s, %s', (markup, language) => {
    expect(keysOn(paymentStep(markup, language, KEYS))).toEqual([KEYS])
  })

  it.each(rows)(
    '%s, %s, with a single plan or not at all',
    (markup, language) => {
      const found = keysOn(paymentStep(markup, language, ['15/30']))

      expect(found.length === 0 || found[0].join() === '15/30').toBe(true)
    }
  )
})

describe('the chosen entry is known', () => {
  it.each(READABLE)('%s', (markup) => {
    document.body.innerHTML = paymentStep(markup, 'pt', KEYS, 2)

    const page = openPage(() => undefined)

    const [{ entries }] = page.look()

    page.stop()

    expect(
      entries.filter(({ isChosen }) => isChosen).map(({ key }) => key)
    ).toEqual([KEYS[2]])
  })
})

describe('the page is left alone', () => {
  it.each([
    ['when only counts are shown', paymentStep('unknown', 'en', KEYS)],
    [
      'when two entries are the same plan',
      paymentStep('radios', 'en', ['30', '30']),
    ],
    [
      'when one entry cannot be read',
      box(
        '<label><input type="radio" name="p">30 days</label><label><input type="radio" name="p">à vista</label>'
      ),
    ],
    [
      'when an entry is a span',
      box(
        '<label><input type="radio" name="p">30 days</label><label><input type="radio" name="p">15 to 45 days</label>'
      ),
    ],
    [
      'when values and texts disagree',
      box(
        '<label><input type="radio" name="p" value="30/60">15/30 days</label><label><input type="radio" name="p" value="45/60">45 days</label>'
      ),
    ],
    [
      'when there are two lists',
      box(
        '<select><option>30 days</option><option>60 days</option></select><select><option>15 days</option><option>45 days</option></select>'
      ),
    ],
    [
      'when radios stand apart from their texts',
      box(
        '<div><input type="radio" name="p"><input type="radio" name="p"></div><ul><li>30 days</li><li>15/30 days</li></ul>'
      ),
    ],
    [
      'when a sentence merely speaks of days',
      box('<p>You pay in up to 30 days.</p>'),
    ],
    [
      'when texts lie between the inputs with no element around them',
      box(
        '<input type="radio" name="p"> 30 days <br><input type="radio" name="p"> 15/30 days <br>'
      ),
    ],
    [
      'when the pay button lies in the box',
      box(
        '<label><input type="radio" name="p">30 days</label><button type="submit">60 days</button>'
      ),
    ],
    [
      'when there is no Customer Credit',
      '<ul><li>30 days</li><li>60 days</li></ul>',
    ],
  ])('%s', (_, html) => {
    expect(keysOn(html)).toEqual([])
  })
})

describe('more ways to write a list', () => {
  it.each([
    [
      'an input with its text beside it',
      box(
        '<input type="radio" name="p"><span>30 days</span><input type="radio" name="p"><span>15/30 days</span>'
      ),
      ['30', '15/30'],
    ],
    [
      'prompts are no plans',
      box(
        '<select><option value="">Choose</option><option value="1">30 days</option><option value="2">60 days</option></select>'
      ),
      ['30', '60'],
    ],
    [
      'other radios are no plans',
      box(
        '<label><input type="radio" name="to">company</label><label><input type="radio" name="to">person</label><label><input type="radio" name="p">30 days</label><label><input type="radio" name="p">60 days</label>'
      ),
      ['30', '60'],
    ],
    [
      'buttons for details are no plans',
      box(
        '<ul><li>30 days <button>Details</button></li><li>15/30 days <button>Details</button></li></ul>'
      ),
      ['30', '15/30'],
    ],
    [
      'the box is found wherever an accordion moved it',
      `<div class="payment-group-list-btn"><div class="v-custom-payment-item-wrap"><a class="payment-group-item" id="payment-group-creditControlPaymentGroup">Credit</a>${box(
        '<label><input type="radio" name="p">30 days</label><label><input type="radio" name="p">60 days</label>'
      )}</div></div>`,
      ['30', '60'],
    ],
    [
      'data attributes that name days',
      box(
        '<div role="radio" data-deadlines="15,30">Parcelado</div><div role="radio" data-deadlines="30">Curto</div>'
      ),
      ['15/30', '30'],
    ],
  ])('%s', (_, html, keys) => {
    expect(keysOn(html)).toEqual([keys])
  })
})
