import { amountText } from './amountText.js'
import { MARKUPS, ARRIVALS } from './markups.js'
import { MESSAGES, fill } from './messages.js'

const query = new URLSearchParams(window.location.search)
const { jQuery, vtexjs } = window

const CREDIT = 64
const LATE_MS = 120

const languageOf = () => {
  const asked = (query.get('lang') || navigator.language || 'en').slice(0, 2)

  return asked in MESSAGES ? asked : 'en'
}

const language = languageOf()
const words = MESSAGES[language]
const asked = query.get('markup') || 'radios'
const arrival = asked in ARRIVALS ? asked : null
const markup = MARKUPS[arrival ? ARRIVALS[arrival] : asked] || MARKUPS.radios

/** Groups as checkout v6 names them, in the order they are drawn. */
const GROUPS = [
  {
    name: 'creditControlPaymentGroup',
    label: words.credit,
    text: words.creditText,
  },
  { name: 'creditCardPaymentGroup', label: words.card, text: words.cardText },
  { name: 'bankInvoicePaymentGroup', label: words.slip, text: words.slipText },
]

const state = {
  plans: [],
  chosen: 0,
  group: GROUPS[0].name,
  /** What the list was last drawn for. */
  payable: 0,
}

const find = (selector) => document.querySelector(selector)

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag)

  Object.keys(attributes).forEach((name) =>
    element.setAttribute(name, attributes[name])
  )
  element.append(...children)

  return element
}

const money = (cents) => {
  const { orderForm } = vtexjs.checkout
  const currency =
    (orderForm &&
      orderForm.storePreferencesData &&
      orderForm.storePreferencesData.currencyCode) ||
    'BRL'

  return amountText(language, currency, cents)
}

const giftCardsInUse = ({ paymentData }) =>
  ((paymentData && paymentData.giftCards) || []).filter(({ inUse }) => inUse)

/** What is left to pay on this method once gift cards have paid their part. */
const payable = (orderForm) =>
  giftCardsInUse(orderForm).reduce(
    (rest, card) => rest - card.value,
    orderForm.value
  )

const creditSystemOf = ({ paymentData }) =>
  paymentData.paymentSystems.find(
    ({ id, stringId }) => Number(id) === CREDIT || stringId === String(CREDIT)
  )

const groupNameOf = ({ groupName }) =>
  GROUPS.some(({ name }) => name === groupName) ? groupName : GROUPS[2].name

const methodsOf = (orderForm) =>
  GROUPS.filter(({ name }) =>
    orderForm.paymentData.paymentSystems.some(
      (system) => groupNameOf(system) === name
    )
  )

const systemOf = (orderForm, group) =>
  orderForm.paymentData.paymentSystems.find(
    (system) => groupNameOf(system) === group
  )

/** Every plan Customer Credit has for anybody, each days once. */
const loadPlans = async (orderForm) => {
  const email =
    (orderForm.clientProfileData && orderForm.clientProfileData.email) || ''

  const parameters = new URLSearchParams({
    email,
    sc: orderForm.salesChannel || '1',
    skus: (orderForm.items || []).map(({ id }) => id).join(','),
  })

  const response = await fetch(
    `/api/creditcontrol/purchase-conditions?${parameters}`,
    { credentials: 'same-origin' }
  )

  if (!response.ok) throw new Error('purchase-conditions')

  const { deadlines } = await response.json()
  const seen = new Set()

  return deadlines
    .filter(({ paymentOptions }) => {
      const key = paymentOptions.join('/')

      return !seen.has(key) && seen.add(key)
    })
    .map(({ paymentOptions, interestRate }) => ({
      days: paymentOptions,
      interestRate: interestRate || 0,
    }))
    .sort(
      (left, right) =>
        left.days.length - right.days.length || left.days[0] - right.days[0]
    )
}

const priced = (orderForm) =>
  state.plans.map((plan) => ({
    ...plan,
    amount: money(Math.round(payable(orderForm) / plan.days.length)),
  }))

/** Writes the choice down as checkout does: the plan's days, then the payment. */
const sendChoice = async () => {
  const { checkout } = vtexjs
  const { orderForm } = checkout
  const plan = state.plans[state.chosen]
  const system = systemOf(orderForm, state.group)
  const isCredit = state.group === GROUPS[0].name
  const value = payable(orderForm)
  const giftCards = giftCardsInUse(orderForm)
  const count = isCredit && plan ? plan.days.length : 1

  if (isCredit && plan) {
    const fields = {
      quantity: String(count),
      interestRate: String(plan.interestRate),
    }

    plan.days.forEach((day, index) => {
      fields[`deadlines_${index + 1}`] = String(day)
    })
    await checkout.setCustomApp('customer-credit', fields)
  }

  await checkout.sendAttachment('paymentData', {
    payments: [
      {
        paymentSystem: Number(system.id),
        paymentSystemName: system.name,
        group: system.groupName,
        installments: count,
        installmentsInterestRate: isCredit && plan ? plan.interestRate : 0,
        installmentsValue: Math.round(value / count),
        value,
        referenceValue: value,
        hasDefaultBillingAddress: false,
      },
    ],
    ...(giftCards.length > 0 ? { giftCards } : {}),
  })
}

let isSending = Promise.resolve()

/** One after the other: checkout's own calls would abort each other. */
const queueChoice = () => {
  isSending = isSending.then(sendChoice).catch(() => undefined)

  return isSending
}

const markChosen = (root) => {
  root.querySelectorAll('[data-plan]').forEach((control) => {
    const isChosen = Number(control.dataset.plan) === state.chosen

    if (control.matches('input')) control.checked = isChosen
    ;['aria-checked', 'aria-selected', 'aria-pressed'].forEach((name) => {
      if (control.hasAttribute(name))
        control.setAttribute(name, String(isChosen))
    })
    if (control.matches('.credit-plan')) {
      control.classList.toggle('active', isChosen)
    }
  })

  const trigger = root.querySelector('.trigger')
  const chosen = root.querySelector('[aria-selected="true"]')

  if (trigger && chosen) trigger.textContent = chosen.textContent
}

const choosePlan = (index, root) => {
  if (!state.plans[index] || index === state.chosen) return
  state.chosen = index
  markChosen(root)
  queueChoice()
}

const wirePlans = (root, box) => {
  root.addEventListener('change', ({ target }) => {
    if (target.matches('[data-plans]')) {
      choosePlan(target.selectedIndex - (target.options[0].value ? 0 : 1), box)
    }

    if (target.matches('input[data-plan]')) {
      choosePlan(Number(target.dataset.plan), box)
    }
  })

  const chooseNearest = (event) => {
    const control = event.target.closest('[data-plan]:not(input)')

    if (!control) return
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ')
      return
    if (control.matches('a') || event.type === 'keydown') event.preventDefault()
    choosePlan(Number(control.dataset.plan), box)
  }

  root.addEventListener('click', chooseNearest)
  root.addEventListener('keydown', chooseNearest)
}

const fillFrame = (frame, html) => {
  const write = () => {
    const { body } = frame.contentDocument

    body.innerHTML = html
    wirePlans(body, body)
  }

  frame.addEventListener('load', write)
  frame.srcdoc = '<!doctype html><body></body>'
}

const drawPlans = (box, orderForm) => {
  const method = box.querySelector('.payment-method')
  const html = markup(priced(orderForm), words, state.chosen)

  if (arrival === 'late' && !method.hasChildNodes()) {
    window.setTimeout(() => {
      method.innerHTML = html
    }, LATE_MS)

    return
  }

  const focused = method.querySelector(':focus')
  const place = focused && focused.dataset.plan

  method.innerHTML = html
  // Who is in the list by keyboard stays where he is.
  if (focused) {
    const again = method.querySelector(
      place ? `[data-plan="${place}"]` : focused.localName
    )

    if (again) again.focus()
  }

  const frame = method.querySelector('iframe')

  if (frame) {
    fillFrame(frame, MARKUPS.radios(priced(orderForm), words, state.chosen))
  }
}

/** A component with its text in a shadow root, as some themes bring. */
class CreditPlan extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector('template')

    if (this.shadowRoot || !template) return
    this.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true))
  }
}

window.customElements.define('credit-plan', CreditPlan)

const showGroup = () => {
  document.querySelectorAll('.payment-group-item').forEach((item) => {
    const isActive = item.dataset.name === state.group

    item.classList.toggle('active', isActive)
    item.setAttribute('aria-pressed', String(isActive))
  })
  document.querySelectorAll('.box-payment-option').forEach((box) => {
    box.hidden = !box.classList.contains(state.group)
  })
}

const chooseGroup = (name) => {
  if (name === state.group) return
  state.group = name
  showGroup()
  queueChoice()
}

const drawMethods = (orderForm) => {
  const list = find('.payment-group-list-btn')
  const steps = find('.steps-view')

  list.replaceChildren()
  steps.replaceChildren()

  methodsOf(orderForm).forEach(({ name, label, text }) => {
    const item = make(
      'a',
      {
        href: '#/payment',
        role: 'button',
        id: `payment-group-${name}`,
        class: 'payment-group-item',
        'data-name': name,
      },
      make('span', { class: 'payment-group-item-text' }, label)
    )

    item.addEventListener('click', (event) => {
      event.preventDefault()
      chooseGroup(name)
    })
    list.append(item)

    const box = make(
      'fieldset',
      { class: `box-payment-option box-payment-group2 ${name}` },
      make('legend', { class: 'box-payment-title' }, label),
      make('p', { class: 'payment-description' }, text)
    )

    if (name === GROUPS[0].name) {
      box.append(make('div', { class: 'payment-method' }))
      wirePlans(box, box)
    }

    steps.append(make('div', {}, box))
    if (name === GROUPS[0].name) drawPlans(box, orderForm)
  })
}

const totalsOf = (orderForm) => {
  const total = [words.total, orderForm.value]
  const rest = payable(orderForm)

  return rest === orderForm.value
    ? [total]
    : [total, [words.giftCard, rest - orderForm.value], [words.rest, rest]]
}

const drawSummary = (orderForm) => {
  find('.cart-items').replaceChildren(
    ...(orderForm.items || []).map(({ name, quantity, sellingPrice }) =>
      make(
        'li',
        { class: 'cart-item' },
        make('span', { class: 'cart-item-name' }, name),
        make(
          'span',
          { class: 'cart-item-quantity' },
          fill(words.quantity, { n: quantity })
        ),
        make(
          'span',
          { class: 'cart-item-price' },
          money(sellingPrice * quantity)
        )
      )
    )
  )
  find('.summary-totalizers').replaceChildren(
    ...totalsOf(orderForm).flatMap(([text, cents]) => [
      make('dt', {}, text),
      make('dd', {}, money(cents)),
    ])
  )
}

const pay = async () => {
  const button = find('#payment-data-submit')
  const result = find('.payment-result')
  const { checkout } = vtexjs

  button.disabled = true
  result.textContent = words.paying

  try {
    await queueChoice()

    const { orderForm } = checkout
    const { orderGroup } = await checkout.startTransaction({
      referenceId: orderForm.orderFormId,
      savePersonalData: false,
      optinNewsLetter: false,
      value: orderForm.value,
      referenceValue: orderForm.value,
      interestValue: 0,
    })

    const answer = await fetch(
      `/api/checkout/pub/gatewayCallback/${orderGroup}`,
      { method: 'POST', credentials: 'same-origin' }
    )

    if (!answer.ok) throw new Error('gatewayCallback')
    result.textContent = fill(words.placed, { order: `${orderGroup}-01` })
  } catch {
    result.textContent = words.failed
    button.disabled = false
  }
}

const redraw = (_, orderForm) => {
  const box = find(`.box-payment-option.${GROUPS[0].name}`)
  const rest = payable(orderForm)
  const isPriceNew = rest !== state.payable

  drawSummary(orderForm)
  state.payable = rest
  if (box && (isPriceNew || arrival === 'rerender')) drawPlans(box, orderForm)
}

/** Somebody changed the store: a shopper would see it on his next visit, we show it now. */
const followChanges = () => {
  let timer = 0

  new EventSource('/local/events').addEventListener('change', () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => window.location.reload(), 100)
  })
}

/** The page around an embedded step has landmarks of its own. */
const dropLandmarks = () =>
  document
    .querySelectorAll('[role=main], [role=complementary], section')
    .forEach((element) => {
      element.removeAttribute('role')
      element.removeAttribute('aria-labelledby')
    })

const begin = async () => {
  document.documentElement.lang = language
  document.title = words.title
  if (query.get('embed') === '1') {
    document.body.classList.add('is-embedded')
    dropLandmarks()
  }

  document.querySelectorAll('[data-text]').forEach((element) => {
    element.textContent = words[element.dataset.text]
  })

  if (query.get('follow') !== '0') followChanges()

  try {
    const orderForm = await vtexjs.checkout.getOrderForm()

    state.plans = creditSystemOf(orderForm) ? await loadPlans(orderForm) : []
    state.group = (methodsOf(orderForm)[0] || GROUPS[0]).name
    state.payable = payable(orderForm)
    drawMethods(orderForm)
    showGroup()
    redraw(null, orderForm)
    jQuery(window).on('orderFormUpdated.vtex', redraw)
    jQuery(window).trigger('paymentUpdated.vtex')

    const button = find('#payment-data-submit')

    button.addEventListener('click', pay)
    button.disabled = false
  } catch {
    find('.payment-result').textContent = words.unavailable
  }
}

begin()
