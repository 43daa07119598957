import { fill } from './messages.js'

/**
 * Ways a plan list may be written: VTEX publishes none. Each gives HTML for
 * `{ days, amount }[]`; `data-plan` holds an entry's place on what is clicked.
 */

const escapeHtml = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const listed = (days, words) =>
  days.length < 2
    ? days.join('')
    : `${days.slice(0, -1).join(', ')} ${words.and} ${days[days.length - 1]}`

const each = ({ days, amount }, words) =>
  fill(days.length === 1 ? words.eachOne : words.each, {
    count: days.length,
    amount,
  })

/** "2x of $50 - 15/30 days" */
const slashed = (plan, words) =>
  `${each(plan, words)} - ${plan.days.join('/')} ${words.daysWord}`

/** "2x of $50 in 15 and 30 days" */
const spoken = (plan, words) =>
  `${each(plan, words)} ${fill(words.in, { list: listed(plan.days, words) })}`

const perInstallment = ({ days, amount }, words) =>
  days
    .map((day, index) =>
      fill(words.nthText, { nth: words.nth[index], days: day, amount })
    )
    .map((text) => `<span class="installment">${escapeHtml(text)}</span>`)
    .join(' ')

const checked = (isChosen) => (isChosen ? ' checked' : '')

const active = (isChosen) => (isChosen ? ' active' : '')

const radio = (index, isChosen, more = '') =>
  `<input type="radio" name="credit-plan" data-plan="${index}"${checked(
    isChosen
  )}${more}>`

const entries = (plans, chosen, write) =>
  plans.map((plan, index) => write(plan, index, index === chosen)).join('')

export const MARKUPS = {
  radios: (plans, words, chosen) =>
    `<fieldset class="credit-plans"><legend>${escapeHtml(
      words.plans
    )}</legend>${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<label class="radio credit-plan">${radio(
          index,
          isChosen,
          ` value="${index}"`
        )} <span>${escapeHtml(slashed(plan, words))}</span></label>`
    )}</fieldset>`,

  labels: (plans, words, chosen) =>
    `<fieldset class="credit-plans credit-plans-flat"><legend>${escapeHtml(
      words.plans
    )}</legend>${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `${radio(
          index,
          isChosen,
          ` id="credit-plan-${index}"`
        )}<label for="credit-plan-${index}">${escapeHtml(
          spoken(plan, words)
        )}</label>`
    )}</fieldset>`,

  select: (plans, words, chosen) =>
    `<label class="credit-select"><span>${escapeHtml(
      words.plans
    )}</span><select data-plans>${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<option value="${index}"${isChosen ? ' selected' : ''}>${escapeHtml(
          slashed(plan, words)
        )}</option>`
    )}</select></label>`,

  prompt: (plans, words, chosen) =>
    `<label class="credit-select"><span>${escapeHtml(
      words.plans
    )}</span><select data-plans><option value="">${escapeHtml(
      words.prompt
    )}</option>${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<option value="${plan.days.join(',')}"${
          isChosen ? ' selected' : ''
        }>${escapeHtml(spoken(plan, words))}</option>`
    )}</select></label>`,

  list: (plans, words, chosen) =>
    `<ul class="credit-plans credit-list">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<li class="credit-plan${active(
          isChosen
        )}" tabindex="0" data-plan="${index}">${escapeHtml(
          spoken(plan, words)
        )}</li>`
    )}</ul>`,

  table: (plans, words, chosen) =>
    `<table class="credit-table"><thead><tr><td></td><th scope="col">${escapeHtml(
      words.installments
    )}</th><th scope="col">${escapeHtml(
      words.days
    )}</th><th scope="col">${escapeHtml(
      words.amount
    )}</th></tr></thead><tbody>${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<tr><td>${radio(
          index,
          isChosen,
          ` aria-label="${escapeHtml(slashed(plan, words))}"`
        )}</td><td>${plan.days.length}</td><td>${plan.days.join(
          '/'
        )}</td><td>${escapeHtml(plan.amount)}</td></tr>`
    )}</tbody></table>`,

  rows: (plans, words, chosen) =>
    `<table class="credit-table"><tbody><tr><th scope="col">${escapeHtml(
      words.days
    )}</th><th scope="col">${escapeHtml(words.installments)}</th></tr>${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<tr class="credit-plan${active(
          isChosen
        )}" tabindex="0" data-plan="${index}"><td>${plan.days.join(
          ' / '
        )}</td><td>${plan.days.length}</td></tr>`
    )}</tbody></table>`,

  buttons: (plans, words, chosen) =>
    `<div class="credit-plans credit-buttons">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<button type="button" class="credit-plan${active(
          isChosen
        )}" aria-pressed="${isChosen}" data-plan="${index}">${escapeHtml(
          slashed(plan, words)
        )}</button>`
    )}</div>`,

  cards: (plans, words, chosen) =>
    `<div class="credit-plans credit-cards" role="radiogroup" aria-label="${escapeHtml(
      words.plans
    )}">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<div class="credit-plan" role="radio" tabindex="0" aria-checked="${isChosen}" data-plan="${index}"><strong>${plan.days
          .map((day) => `<b>${day}</b>`)
          .join('/')}</strong><div class="unit">${escapeHtml(
          words.daysWord
        )}</div><small>${escapeHtml(each(plan, words))}</small></div>`
    )}</div>`,

  listbox: (plans, words, chosen) =>
    `<div class="credit-listbox"><button type="button" aria-haspopup="listbox" class="trigger">${escapeHtml(
      plans[chosen] ? slashed(plans[chosen], words) : words.prompt
    )}</button><div role="listbox" aria-label="${escapeHtml(
      words.plans
    )}">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<div role="option" tabindex="0" class="credit-plan" aria-selected="${isChosen}" data-plan="${index}">${escapeHtml(
          slashed(plan, words)
        )}</div>`
    )}</div></div>`,

  links: (plans, words, chosen) =>
    `<div class="credit-plans credit-links">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<div class="item"><a href="#/payment" class="credit-plan${active(
          isChosen
        )}" data-plan="${index}">${escapeHtml(spoken(plan, words))}</a></div>`
    )}</div>`,

  accordion: (plans, words, chosen) =>
    `<div class="credit-plans credit-accordion">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<details class="credit-plan"${
          isChosen ? ' open' : ''
        }><summary>${escapeHtml(slashed(plan, words))}</summary><label>${radio(
          index,
          isChosen
        )} <span>${escapeHtml(plan.amount)}</span></label></details>`
    )}</div>`,

  definitions: (plans, words, chosen) =>
    `<dl class="credit-definitions">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<dt>${radio(
          index,
          isChosen,
          ` aria-labelledby="credit-text-${index}"`
        )}</dt><dd id="credit-text-${index}">${escapeHtml(
          spoken(plan, words)
        )}</dd>`
    )}</dl>`,

  values: (plans, words, chosen) =>
    `<div class="credit-plans">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<p class="credit-plan"><label>${radio(
          index,
          isChosen,
          ` value="[${plan.days.join(',')}]"`
        )} ${escapeHtml(each(plan, words))}</label></p>`
    )}</div>`,

  installments: (plans, words, chosen) =>
    `<div class="credit-plans">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<label class="credit-plan">${radio(index, isChosen)} ${perInstallment(
          plan,
          words
        )}</label>`
    )}</div>`,

  plain: (plans, words, chosen) =>
    `<div class="credit-plans">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<div class="credit-plan${active(
          isChosen
        )}" tabindex="0" data-plan="${index}"><div class="a">${escapeHtml(
          each(plan, words)
        )}</div><div class="b">${escapeHtml(
          `${plan.days.join(' + ')} ${words.daysWord}`
        )}</div></div>`
    )}</div>`,

  shadow: (plans, words, chosen) =>
    `<div class="credit-plans">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<credit-plan class="credit-plan${active(
          isChosen
        )}" data-plan="${index}" tabindex="0"><template>${escapeHtml(
          slashed(plan, words)
        )}</template></credit-plan>`
    )}</div>`,

  iframe: (plans, words) =>
    `<iframe class="credit-frame" title="${escapeHtml(words.plans)}"></iframe>`,

  /** Numbers of installments only: two plans may look the same. */
  unknown: (plans, words, chosen) =>
    `<div class="credit-plans">${entries(
      plans,
      chosen,
      (plan, index, isChosen) =>
        `<label class="credit-plan">${radio(
          index,
          isChosen,
          ` value="${index}"`
        )} ${escapeHtml(each(plan, words))}</label>`
    )}</div>`,
}

/** Not other markups, but other ways to arrive on the page. */
export const ARRIVALS = { late: 'radios', rerender: 'list' }
