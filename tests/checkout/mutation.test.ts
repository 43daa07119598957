import type { Page } from '../../checkout/page'
import { openPage } from '../../checkout/page'
import type { Language } from './support'
import { drawBoxes, LANGUAGES, paymentStep, READABLE } from './support'

/** No number occurs in two plans, so any number shown tells its plan. */
const KEYS = ['7', '14/28', '21/42/63', '49']
const WITHHELD = ['7', '21/42/63']
const OFFERED_NUMBERS = [14, 28, 49]
const PLAN_NUMBERS = [...OFFERED_NUMBERS, 7, 21, 42, 63]

const ROUNDS = 10_000
const SEED = 20_260_801

/** A small seeded generator, so that a failure can be seen again. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed

  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)

    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const random = randomFrom(SEED)

const oneOf = <T>(items: ArrayLike<T>): T =>
  items[Math.floor(random() * items.length)]

// Walked by hand: jsdom's selectors and collections would take most of the test's time.
const within = (element: Element, isInside = false): Element[] => {
  const isIn = isInside || element.classList.contains('payment-method')
  const found = isIn ? [element] : []
  let child = element.firstElementChild

  while (child) {
    found.push(...within(child, isIn))
    child = child.nextElementSibling
  }

  return found
}

const elementsNow = (): Element[] => within(document.body)

const textNodes = (): Text[] => {
  const walker = document.createTreeWalker(
    document.querySelector('.payment-method') ?? document.body,
    NodeFilter.SHOW_TEXT
  )

  const found: Text[] = []

  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) found.push(walker.currentNode)
  }

  return found.filter(({ data }) => data.trim() !== '')
}

const changeText = (change: (text: string) => string): void => {
  const texts = textNodes()

  if (texts.length === 0) return

  const node = oneOf(texts)

  node.data = change(node.data)
}

const NOISE = [
  ' 5 ',
  ' - ',
  ' R$ 14,28 ',
  '3x ',
  '10% ',
  ' 21/12/2026',
  ' a ',
  ' / ',
  ' e ',
  ' (1) ',
  ' cada ',
  '\u00a0',
]

const TAGS = [
  'div',
  'span',
  'li',
  'label',
  'button',
  'tr',
  'td',
  'p',
  'a',
  'section',
]

const CHANGES: ReadonlyArray<(elements: readonly Element[]) => void> = [
  (elements) => oneOf(elements).remove(),
  (elements) => {
    const element = oneOf(elements)

    element.after(element.cloneNode(true))
  },
  (elements) => {
    const element = oneOf(elements)
    const target = oneOf(elements)

    if (!element.contains(target)) target.append(element)
  },
  (elements) => {
    const element = oneOf(elements)
    const target = oneOf(elements)

    if (!element.contains(target) && target.parentNode) target.before(element)
  },
  (elements) => {
    const element = oneOf(elements)
    const other = document.createElement(oneOf(TAGS))

    Array.from(element.attributes).forEach(({ name, value }) =>
      other.setAttribute(name, value)
    )
    other.append(...Array.from(element.childNodes))
    element.replaceWith(other)
  },
  (elements) => {
    const element = oneOf(elements)

    element.replaceWith(...Array.from(element.childNodes))
  },
  (elements) => {
    const element = oneOf(elements)
    const wrapper = document.createElement(oneOf(TAGS))

    element.replaceWith(wrapper)
    wrapper.append(element)
  },
  (elements) => {
    const element = oneOf(elements)
    const { attributes } = element

    if (attributes.length > 0) element.removeAttribute(oneOf(attributes).name)
  },
  (elements) =>
    oneOf(elements).setAttribute(
      oneOf(['class', 'role', 'value', 'name', 'type', 'for', 'data-days']),
      oneOf([
        'radio',
        'option',
        'active',
        '7',
        '14/28',
        'button',
        'creditControlPaymentGroup',
        'x',
      ])
    ),
  (elements) => {
    // The pay button and a method stray into the box.
    const stray = document.querySelector(
      oneOf(['#payment-data-submit', '#payment-group-creditCardPaymentGroup'])
    )

    const target = oneOf(elements)

    if (stray && !stray.contains(target)) target.append(stray)
  },
  () =>
    changeText((text) => {
      const place = Math.floor(random() * (text.length + 1))

      // Not inside a number: that would be another plan.
      return /\d$/.test(text.slice(0, place)) && /^\d/.test(text.slice(place))
        ? text
        : text.slice(0, place) + oneOf(NOISE) + text.slice(place)
    }),
  () =>
    changeText((text) =>
      text.replace(/dias|days|días/, oneOf(['', 'd', 'vezes', 'x']))
    ),
  () =>
    changeText((text) =>
      text.replace(/\//g, oneOf([' ', '-', ', ', ' e ', ' a ', '+']))
    ),
  () => changeText((text) => text.replace(/\d+$|^\d+/, '')),
  () => {
    const texts = textNodes()

    if (texts.length === 0) return

    const node = oneOf(texts)

    node.splitText(Math.floor(random() * node.data.length))
  },
  () => {
    const nodes = textNodes()

    if (nodes.length < 2) return
    const [one, other] = [oneOf(nodes), oneOf(nodes)]

    ;[one.data, other.data] = [other.data, one.data]
  },
]

const open = (): Page => openPage(() => undefined)

const numbersOf = (texts: readonly string[]): number[] =>
  texts.flatMap((text) =>
    (text.replace(/(R\$|\$)\s?[\d.,]+/g, '').match(/\d+/g) ?? [])
      .map(Number)
      .filter((number) => PLAN_NUMBERS.includes(number))
  )

/** The plans it is about: by its texts, and by its values only where no text tells. */
const numbersIn = (element: Element): number[] => {
  const elements = [element, ...Array.from(element.querySelectorAll('*'))]
  const said = numbersOf(
    elements
      .flatMap(({ childNodes }) => Array.from(childNodes))
      .filter((node): node is Text => node instanceof Text)
      .map(({ data }) => data)
  )

  return said.length > 0
    ? said
    : numbersOf(
        elements
          .flatMap(({ attributes }) => Array.from(attributes))
          .filter(({ name }) => /^(value|data-.*)$/.test(name))
          .map(({ value }) => value)
      )
}

/** Each page is parsed once, and copied for each of its changes. */
const originals = new Map<string, DocumentFragment>()

const drawPage = (markup: string, language: Language): void => {
  const name = `${markup} ${language}`
  const original =
    originals.get(name) ??
    document
      .createRange()
      .createContextualFragment(paymentStep(markup, language, KEYS))

  originals.set(name, original)
  document.body.replaceChildren(original.cloneNode(true))
}

const KEPT = '#payment-data-submit, .payment-group-item'

/** The pay button or a method, or something around it. */
const isKept = (element: Element): boolean =>
  element.matches(KEPT) || element.querySelector(KEPT) !== null

/** Holds the lists back where asked to, and withholds on the page as it is now; gives how many lists it could read. */
const withhold = (page: Page, isHeldBefore: boolean): number => {
  const lists = page.look().filter(({ entries }) => entries.length > 0)

  if (isHeldBefore) {
    page.draw(lists)
    if (Array.from(document.querySelectorAll('[data-cpc-held]')).some(isKept))
      throw new Error(`Held too much of ${document.body.innerHTML}`)
  }

  page.draw(lists, ({ key }) => WITHHELD.includes(key))

  return lists.length
}

const isWronglyHidden = (element: Element): boolean =>
  numbersIn(element).some((number) => OFFERED_NUMBERS.includes(number)) ||
  isKept(element)

const hiddenElements = (): Element[] =>
  Array.from(document.querySelectorAll('[data-cpc-withheld]'))

beforeAll(drawBoxes)

describe(`${ROUNDS} random changes of the known markups (seed ${SEED})`, () => {
  it('never hide an entry that is offered, the pay button or a method', () => {
    let page = open()
    let applied = 0

    for (let round = 0; round < ROUNDS; round += 1) {
      // So many changes at once would look like a fight with another script.
      if (round % 100 === 0) {
        page.stop()
        page = open()
      }

      drawPage(
        READABLE[round % READABLE.length],
        LANGUAGES[Math.floor(round / READABLE.length) % LANGUAGES.length]
      )

      const changes = 1 + Math.floor(random() * 4)

      for (let change = 0; change < changes; change += 1) {
        const elements = elementsNow()

        if (elements.length > 0) oneOf(CHANGES)(elements)
      }

      applied += withhold(page, round % 10 === 0)
      // "R$ 1.00" and "49 dias" without a gap are one price to a reader.
      document.body.normalize()

      const hidden = hiddenElements()

      if (hidden.some(isWronglyHidden)) {
        const texts = hidden.map(({ outerHTML }) => outerHTML).join('\n')

        page.stop()
        throw new Error(
          `Round ${round} hid ${texts}\nof ${document.body.innerHTML}`
        )
      }
    }

    page.stop()

    // Most changes leave a list that can still be read, or this test would prove little.
    expect(applied).toBeGreaterThan(ROUNDS / 5)
  }, 300_000)
})
