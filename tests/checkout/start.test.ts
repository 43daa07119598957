import { start } from '../../checkout/start'
import { drawBoxes, paymentStep, withheldTexts } from './support'

const KEYS = ['30', '15/30', '45']

type Listener = (event: unknown, orderForm?: unknown) => void

interface Call {
  readonly keys: readonly string[]
  readonly orderFormId: string | null
}

/** The service as a test wants it. */
const service = {
  calls: [] as Call[],
  reports: [] as string[],
  delayMs: 50,
  withheld: [] as string[],
  answer: null as unknown,
  httpStatus: 200,
}

const cartListeners: Listener[] = []
let stop: () => void = () => undefined

const bodyFor = (keys: readonly string[]): unknown => ({
  status: 'ok',
  identified: true,
  plans: (keys.length > 0
    ? keys
    : KEYS.filter((key) => !service.withheld.includes(key))
  ).map((key) => ({ key, offered: !service.withheld.includes(key) })),
})

const fakeFetch = (url: string): Promise<unknown> => {
  const query = new URL(url, 'http://store').searchParams
  const keys = query.getAll('plans')
  const body = service.answer ?? bodyFor(keys)

  service.calls.push({ keys, orderFormId: query.get('orderFormId') })

  return new Promise((resolve, reject) =>
    setTimeout(
      () =>
        body instanceof Error
          ? reject(body)
          : resolve({
              ok: service.httpStatus === 200,
              status: service.httpStatus,
              json: async () => body,
            }),
      service.delayMs
    )
  )
}

const setCart = (orderForm: Record<string, unknown> | null): void => {
  Object.assign(window, { vtexjs: { checkout: { orderForm } } })
}

const tellCart = (orderForm: Record<string, unknown>): void => {
  setCart(orderForm)
  cartListeners.forEach((listener) => listener({}, orderForm))
}

const CART = {
  orderFormId: 'f00d',
  value: 1000,
  loggedIn: true,
  clientProfileData: { email: 'ana@example.com' },
}

const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms)

const list = (): HTMLElement | null => document.querySelector('[data-cpc-held]')

const marksOf = (html: string): number =>
  (html.match(/data-cpc|style=/g) || []).length

beforeAll(drawBoxes)

beforeEach(() => {
  jest.useFakeTimers()
  service.calls.length = 0
  service.reports.length = 0
  service.delayMs = 50
  service.withheld = ['30']
  service.answer = null
  service.httpStatus = 200
  cartListeners.length = 0
  window.localStorage.clear()
  window.location.hash = ''
  document.documentElement.lang = 'en'
  document.body.innerHTML = ''
  Object.assign(window, {
    fetch: fakeFetch,
    jQuery: () => ({
      on: (_: string, listener: Listener) => cartListeners.push(listener),
    }),
  })
  Object.assign(navigator, {
    sendBeacon: (_: string, report: string) =>
      service.reports.push(JSON.parse(report).outcome),
  })
  setCart(CART)
})

afterEach(() => {
  stop()
  jest.useRealTimers()
})

const open = (markup = 'radios', hasOthers = true): void => {
  document.body.innerHTML = paymentStep(markup, 'en', KEYS, 0, hasOthers)
}

describe('withholding', () => {
  it('hides what is withheld, chooses the first plan offered, and says so once', async () => {
    open()
    stop = start()
    await wait(60)

    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 30 days'])
    expect(
      document.querySelector<HTMLInputElement>('input:checked')?.value
    ).toBe('1')
    expect(service.calls).toEqual([{ keys: KEYS, orderFormId: 'f00d' }])
    await wait(5000)
    expect(service.reports).toEqual(['APPLIED'])
  })

  it('fires the events of a choice once each, as a shopper would', async () => {
    open()

    const seen: string[] = []

    ;['click', 'input', 'change'].forEach((name) =>
      document.body.addEventListener(name, ({ type }) => seen.push(type))
    )
    stop = start()
    await wait(60)

    expect(seen.sort()).toEqual(['change', 'click', 'input'])
  })

  it('disables withheld options and chooses in a select', async () => {
    open('select')
    stop = start()
    await wait(60)

    const options = Array.from(document.querySelectorAll('option'))

    expect(
      options.map(({ style, disabled }) => [style.display, disabled])
    ).toEqual([
      ['none', true],
      ['', false],
      ['', false],
    ])
    expect(document.querySelector('select')?.selectedIndex).toBe(1)
  })

  it('keeps the choice when it is offered', async () => {
    service.withheld = ['45']
    open()
    stop = start()
    await wait(60)

    expect(
      document.querySelector<HTMLInputElement>('input:checked')?.value
    ).toBe('0')
  })

  it('hides nothing that the service does not know', async () => {
    service.answer = {
      status: 'ok',
      plans: KEYS.map((key) => ({ key, offered: true })),
    }
    open()

    const before = document.body.innerHTML

    stop = start()
    await wait(60)

    expect(document.body.innerHTML).toBe(before)
  })

  it('works without jQuery and without vtexjs', async () => {
    Object.assign(window, { jQuery: undefined, vtexjs: undefined })
    open()
    stop = start()
    await wait(60)

    expect(withheldTexts()).toHaveLength(1)
    expect(service.calls).toEqual([{ keys: KEYS, orderFormId: null }])
  })

  it('moves the focus along when what had it is hidden', async () => {
    open()
    document.querySelector<HTMLElement>('input')?.focus()
    stop = start()
    await wait(60)

    expect(document.activeElement).toBe(document.querySelectorAll('input')[1])
  })

  it('takes everything back when it is stopped', async () => {
    open()

    const before = document.body.innerHTML

    stop = start()
    await wait(60)
    expect(document.body.innerHTML).not.toBe(before)
    stop()

    expect(document.body.innerHTML).toBe(before)
  })
})

describe('the page stays as drawn', () => {
  it.each([
    ['switched off', { status: 'off', plans: [] }, []],
    [
      'degraded without plans',
      { status: 'degraded', reason: 'gateway', plans: [] },
      ['FAILED'],
    ],
    ['garbage', { hello: 'world' }, ['FAILED']],
    ['an array', [], ['FAILED']],
    ['plans that are none', { status: 'ok', plans: [null] }, ['FAILED']],
    [
      'another status',
      { status: 'fine', plans: [{ key: '30', offered: false }] },
      ['FAILED'],
    ],
    ['text', 'oops', ['FAILED']],
    ['no connection', new Error('offline'), ['FAILED']],
    [
      'other plans',
      { status: 'ok', plans: [{ key: '30', offered: false }] },
      [],
    ],
  ])('%s', async (_, answer, reports) => {
    service.answer = answer
    open()

    const before = document.body.innerHTML

    stop = start()
    await wait(5000)

    expect(document.body.innerHTML).toBe(before)
    expect(service.reports).toEqual(reports)
    expect(service.calls).toHaveLength(1)
  })

  it.each([400, 429, 500])(
    'a status of %i, whatever comes with it',
    async (httpStatus) => {
      service.httpStatus = httpStatus
      open()

      const before = document.body.innerHTML

      stop = start()
      await wait(5000)

      expect(document.body.innerHTML).toBe(before)
      expect(service.reports).toEqual(['FAILED'])
    }
  )

  it('when there is no fetch', async () => {
    Object.assign(window, { fetch: undefined })
    open()

    const before = document.body.innerHTML

    stop = start()
    await wait(5000)

    expect(document.body.innerHTML).toBe(before)
  })

  it('when the list cannot be read, and says so once', async () => {
    open('unknown')

    const before = document.body.innerHTML

    stop = start()
    await wait(10_000)

    expect(document.body.innerHTML).toBe(before)
    expect(service.reports).toEqual(['NOT_RECOGNISED'])
    expect(service.calls).toEqual([])
  })

  describe('when no method can be told to be Customer Credit', () => {
    const rename = (): void => {
      document.body.innerHTML = document.body.innerHTML.replace(
        /creditControlPaymentGroup/g,
        'netTermsGroup'
      )
    }

    it.each([
      ['is a way to pay', [{ groupName: 'creditControlPaymentGroup' }], true],
      ['is none', [{ groupName: 'bankInvoicePaymentGroup' }], false],
    ])('and it %s', async (_, paymentSystems, isTold) => {
      setCart({ ...CART, paymentData: { paymentSystems } })
      open()
      rename()
      stop = start()
      await wait(10_000)

      expect(service.reports).toEqual(isTold ? ['NOT_RECOGNISED'] : [])
    })
  })

  it('degraded with plans is applied', async () => {
    service.answer = {
      status: 'degraded',
      reason: 'customers',
      plans: KEYS.map((key) => ({ key, offered: key !== '45' })),
    }
    open()
    stop = start()
    await wait(60)

    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 45 days'])
  })
})

describe('timing', () => {
  it('holds the list until the answer is there', async () => {
    service.delayMs = 300
    open()
    stop = start()
    expect(list()?.style.visibility).toBe('hidden')
    await wait(290)
    expect(list()).not.toBeNull()
    await wait(20)
    expect(list()).toBeNull()
    expect(withheldTexts()).toHaveLength(1)
  })

  it('holds it no longer than 400 ms, and applies the answer until 2 s', async () => {
    service.delayMs = 1900
    open()

    const before = document.body.innerHTML

    stop = start()
    await wait(399)
    expect(list()).not.toBeNull()
    await wait(2)
    expect(document.body.innerHTML).toBe(before)
    await wait(1500)
    expect(withheldTexts()).toHaveLength(1)
  })

  it('does nothing after 2 s, and does not ask again', async () => {
    service.delayMs = 2100
    open()

    const before = document.body.innerHTML

    stop = start()
    await wait(401)
    document.body.append(document.createElement('p'))
    document.body.lastElementChild?.remove()
    await wait(10_000)

    expect(document.body.innerHTML).toBe(before)
    expect(service.calls).toHaveLength(1)
    expect(service.reports).toEqual(['FAILED'])
  })

  it('redrawing the list does not hold it longer', async () => {
    service.delayMs = 1000
    open()
    stop = start()
    await wait(300)
    open()
    await wait(0)
    expect(list()).not.toBeNull()
    await wait(101)
    expect(list()).toBeNull()
    open()
    await wait(0)
    expect(list()).toBeNull()
    expect(service.calls).toHaveLength(1)
  })

  it('asks before the payment step, so that the list is right when it comes', async () => {
    window.location.hash = '#/cart'
    service.withheld = []
    stop = start()
    await wait(100)
    expect(service.calls).toEqual([{ keys: [], orderFormId: 'f00d' }])
    open()
    await wait(0)
    expect(list()).toBeNull()
    await wait(100)
    expect(service.calls).toHaveLength(1)
  })

  it('hides at once what was not named as offered, and asks to be sure', async () => {
    window.location.hash = '#/cart'
    stop = start()
    await wait(100)
    service.delayMs = 800
    open()
    await wait(0)
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 30 days'])
    expect(list()).toBeNull()
    await wait(900)
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 30 days'])
    expect(service.calls.map(({ keys }) => keys)).toEqual([[], KEYS])
  })

  it('waits for the answer on its way: when it tells of all, one request is enough', async () => {
    window.location.hash = '#/cart'
    service.withheld = []
    service.delayMs = 300
    stop = start()
    await wait(100)
    open()
    await wait(0)
    expect(list()).not.toBeNull()
    await wait(210)
    expect(list()).toBeNull()
    await wait(1000)
    expect(service.calls).toHaveLength(1)
  })

  it('waits for it no longer than the list is held', async () => {
    window.location.hash = '#/cart'
    service.delayMs = 1000
    stop = start()
    await wait(100)
    open()
    await wait(390)
    expect(service.calls).toHaveLength(1)
    await wait(20)
    expect(list()).toBeNull()
    expect(service.calls.map(({ keys }) => keys)).toEqual([[], KEYS])
    await wait(1000)
    expect(withheldTexts()).toHaveLength(1)
  })

  it('remembers the plans of the page: the next time one early request is enough', async () => {
    open()
    stop = start()
    await wait(60)
    stop()
    document.body.innerHTML = ''
    service.calls.length = 0
    stop = start()
    await wait(60)
    expect(service.calls).toEqual([{ keys: KEYS, orderFormId: 'f00d' }])
    open()
    await wait(0)
    expect(list()).toBeNull()
    expect(withheldTexts()).toHaveLength(1)
    await wait(1000)
    expect(service.calls).toHaveLength(1)
  })

  it('waits for the cart while the page is loading it', async () => {
    setCart(null)
    window.location.hash = '#/cart'
    stop = start()
    await wait(100)
    expect(service.calls).toEqual([])
    tellCart(CART)
    await wait(0)
    expect(service.calls).toEqual([{ keys: [], orderFormId: 'f00d' }])
  })
})

describe('a changing cart', () => {
  it('asks once for each state of the cart', async () => {
    open()
    stop = start()
    await wait(60)
    tellCart({ ...CART })
    tellCart({ ...CART, messages: [] })
    await wait(60)
    expect(service.calls).toHaveLength(1)
    tellCart({ ...CART, value: 2000 })
    await wait(60)
    expect(service.calls).toHaveLength(2)
  })

  it('keeps the list as it is until the new answer comes', async () => {
    open()
    stop = start()
    await wait(60)
    service.withheld = ['45']
    tellCart({ ...CART, value: 2000 })
    await wait(10)
    expect(list()).toBeNull()
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 30 days'])
    await wait(60)
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 45 days'])
  })

  it('takes everything back when the new answer does not come', async () => {
    open()
    stop = start()
    await wait(60)
    service.answer = new Error('offline')
    tellCart({ ...CART, value: 2000 })
    await wait(60)
    expect(withheldTexts()).toEqual([])
  })

  it('forgets the shopper before', async () => {
    open()
    stop = start()
    await wait(60)
    service.delayMs = 1000
    tellCart({ ...CART, clientProfileData: { email: 'bruno@example.com' } })
    await wait(10)
    expect(withheldTexts()).toEqual([])
    expect(list()).not.toBeNull()
    await wait(1100)
    expect(withheldTexts()).toHaveLength(1)
  })

  it('a gift card that pays a part is no other cart: no request, no choice', async () => {
    const withCard = (value: number) => ({
      ...CART,
      paymentData: { giftCards: [{ value, inUse: true }] },
    })

    open()
    stop = start()
    await wait(60)

    const chosen: unknown[] = []

    ;['click', 'change'].forEach((name) =>
      document.body.addEventListener(name, (event) => chosen.push(event))
    )
    tellCart(withCard(100))
    await wait(60)
    tellCart(withCard(200))
    await wait(60)

    expect(service.calls).toHaveLength(1)
    expect(chosen).toEqual([])
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 30 days'])
  })

  it('amounts that change inside the entries are read anew and change nothing', async () => {
    open()
    stop = start()
    await wait(60)

    const chosen: unknown[] = []

    document.body.addEventListener('change', (event) => chosen.push(event))
    document.querySelectorAll('label span').forEach((text) => {
      text.textContent = (text.textContent ?? '').replace('1,000.00', '900.00')
    })
    await wait(60)

    expect(withheldTexts()).toEqual(['1x of $900.00 - 30 days'])
    expect(service.calls).toHaveLength(1)
    expect(chosen).toEqual([])
  })

  it('an answer about the cart before is not used', async () => {
    service.delayMs = 300
    open()
    stop = start()
    await wait(100)
    service.withheld = ['45']
    tellCart({ ...CART, value: 2000 })
    await wait(250)
    expect(withheldTexts()).toEqual([])
    await wait(100)
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 45 days'])
  })
})

describe('a living page', () => {
  it('hides again what Knockout draws again', async () => {
    open('list')
    stop = start()
    await wait(60)
    open('list')
    await wait(0)
    expect(withheldTexts()).toEqual(['1x of $1,000.00 in 30 days'])
    expect(service.calls).toHaveLength(1)
  })

  it('follows a text that changes inside a reused element', async () => {
    open()
    stop = start()
    await wait(60)

    const [first, second] = Array.from(document.querySelectorAll('label span'))

    first.textContent = '2x of $1,000.00 - 15/30 days'
    second.textContent = '1x of $1,000.00 - 30 days'
    await wait(0)
    expect(withheldTexts()).toEqual(['1x of $1,000.00 - 30 days'])
  })

  it('shows all again when the list becomes unreadable', async () => {
    open()
    stop = start()
    await wait(60)

    const [, , last] = Array.from(document.querySelectorAll('label span'))

    last.textContent = 'à vista'
    await wait(0)
    expect(withheldTexts()).toEqual([])
  })

  it('puts back what another script took away, but does not fight it forever', async () => {
    open()
    stop = start()
    await wait(60)

    const entry = document.querySelector<HTMLElement>('[data-cpc-withheld]')
    let turns = 0
    const enemy = new MutationObserver(() => {
      turns += 1
      if (entry?.style.display) entry.style.display = ''
    })

    enemy.observe(document.body, { attributes: true, subtree: true })
    entry?.style.setProperty('display', '')
    await wait(10)
    enemy.disconnect()
    expect(turns).toBeGreaterThan(10)
    expect(turns).toBeLessThan(10_000)
    expect(withheldTexts()).toEqual([])
  })
})

describe('nothing left', () => {
  beforeEach(() => {
    service.withheld = [...KEYS]
  })

  const note = (): Element | null => document.querySelector('[data-cpc-note]')

  it('chooses another method once, and says why', async () => {
    open()

    const clicks: string[] = []

    document.body.addEventListener('click', ({ target }) => {
      if (target instanceof Element) clicks.push(target.id)
    })
    stop = start()
    await wait(60)

    expect(clicks).toEqual(['payment-group-creditCardPaymentGroup'])
    expect(withheldTexts()).toHaveLength(3)
    expect(note()?.getAttribute('role')).toBe('alert')
    expect(note()?.textContent).toMatch(/another payment method/)
    expect(note()?.closest('.creditControlPaymentGroup')).not.toBeNull()

    open()
    await wait(60)
    expect(clicks).toHaveLength(1)
    expect(note()?.textContent).toMatch(/another payment method/)
  })

  it.each([
    ['pt-BR', /outra forma/],
    ['es-AR', /otro medio/],
    ['de', /another/],
  ])('in the language of the page: %s', async (lang, words) => {
    document.documentElement.lang = lang
    open()
    stop = start()
    await wait(60)
    expect(note()?.textContent).toMatch(words)
  })

  it('without another method the page is left as drawn', async () => {
    open('radios', false)

    const before = document.body.innerHTML

    stop = start()
    await wait(60)
    expect(document.body.innerHTML).toBe(before)
  })

  it('stays with another method that the shopper is on already', async () => {
    open()
    document
      .querySelector('#payment-group-creditControlPaymentGroup')
      ?.classList.remove('active')

    const clicks: unknown[] = []

    document.body.addEventListener('click', (event) => clicks.push(event))
    stop = start()
    await wait(60)
    expect(clicks).toEqual([])
    expect(note()).not.toBeNull()
  })

  it('the note goes when there are plans again', async () => {
    open()
    stop = start()
    await wait(60)
    service.withheld = ['30']
    tellCart({ ...CART, value: 2000 })
    await wait(60)
    expect(note()).toBeNull()
    expect(withheldTexts()).toHaveLength(1)
  })

  it('never touches the pay button or a method', async () => {
    open()
    stop = start()
    await wait(60)

    const kept = document.querySelectorAll(
      '#payment-data-submit, .payment-group-item'
    )

    kept.forEach((element) => expect(marksOf(element.outerHTML)).toBe(0))
    expect(kept).toHaveLength(4)
  })
})
