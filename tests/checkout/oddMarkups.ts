import type { Language } from './support'

/** A plan list as some store might draw it: HTML for each language, and the plans it stands for. */
export interface OddMarkup {
  readonly name: string
  readonly keys: readonly string[]
  /** Never as something else; which of the two it is. */
  readonly outcome: 'READ' | 'READ_OR_LEFT' | 'LEFT'
  readonly write: (language: Language) => string
}

type Words = Readonly<Record<Language, string>>

const DAYS: Words = { en: 'days', pt: 'dias', es: 'días' }
const AND: Words = { en: 'and', pt: 'e', es: 'y' }
const OF: Words = { en: 'of', pt: 'de', es: 'de' }
const PAY: Words = { en: 'Pay in', pt: 'Pague em', es: 'Paga a' }
const INTEREST: Words = { en: 'interest', pt: 'de juros', es: 'de interés' }

const SHIPPED: Words = {
  en: 'delivered within 5 days',
  pt: 'entrega em até 5 dias',
  es: 'entrega en 5 días',
}

const EVERY: Words = { en: 'every', pt: 'a cada', es: 'cada' }
const MONTHS: Words = { en: 'months', pt: 'meses', es: 'meses' }
const MONTH: Words = { en: '1 month', pt: '1 mês', es: '1 mes' }
const UNTIL: Words = { en: 'Due on', pt: 'Vence dia', es: 'Vence el día' }
const DOWN: Words = { en: 'Down payment', pt: 'Entrada', es: 'Anticipo' }

const AFTER: Words = {
  en: 'days after invoice',
  pt: 'dias após o faturamento',
  es: 'días desde la factura',
}

const FIRST: Words = {
  en: 'First installment in',
  pt: 'Primeira parcela em',
  es: 'Primera cuota a',
}

const POINTS: Words = { en: 'points', pt: 'pontos', es: 'puntos' }

const BETWEEN: Words = {
  en: 'from 15 to 45 days',
  pt: 'de 15 a 45 dias',
  es: 'de 15 a 45 días',
}

const UP_TO: Words = { en: 'up to', pt: 'até', es: 'hasta' }

const SPELLED: Words = {
  en: 'sixty days',
  pt: 'sessenta dias',
  es: 'sesenta días',
}

const DISCOUNT: Words = {
  en: '2% off if paid within 10 days',
  pt: '2% de desconto pagando em 10 dias',
  es: '2% de descuento pagando en 10 días',
}

const price = (language: Language, amount: string): string =>
  ({
    en: `$${amount}.00`,
    pt: `R$ ${amount},00`,
    es: `$ ${amount},00`,
  }[language])

const spoken = (key: string, language: Language): string =>
  `${key.split('/').join(` ${AND[language]} `)} ${DAYS[language]}`

const lines = (
  keys: readonly string[],
  write: (key: string, index: number) => string
): string => keys.map(write).join('')

const counted = (key: string, language: Language): string =>
  `${key.split('/').length}x ${OF[language]} ${price(language, '50')}`

const READ_WORDINGS = [
  'once',
  'a bracket after the days',
  'a colon before the days',
]

/** Wordings of one plan, beside a plain "15 days": what stands there must not be read as something else. */
const WORDINGS: ReadonlyArray<readonly [string, string, Words]> = [
  [
    '30/60',
    'first installment by an ordinal',
    {
      en: '1st installment in 30 days',
      pt: '1ª parcela em 30 dias',
      es: '1ª cuota a 30 días',
    },
  ],
  [
    '30/60',
    'first installment by a short ordinal',
    {
      en: 'the 1st after 30 days',
      pt: '1a parcela em 30 dias',
      es: '1er pago a 30 días',
    },
  ],
  [
    '30/60',
    'from some day on',
    {
      en: 'starting in 30 days',
      pt: 'a partir de 30 dias',
      es: 'desde 30 días',
    },
  ],
  [
    '0/30',
    'half now',
    {
      en: '50% today, 50% in 30 days',
      pt: '50% hoje, 50% em 30 dias',
      es: '50% hoy, 50% a 30 días',
    },
  ],
  [
    '0/30',
    'a deposit',
    {
      en: 'Deposit of $50.00 and 30 days',
      pt: 'Entrada de R$ 50,00 e 30 dias',
      es: 'Anticipo de $ 50,00 y 30 días',
    },
  ],
  [
    '0/30',
    'a down payment',
    {
      en: 'Down payment plus 30 days',
      pt: 'Sinal mais 30 dias',
      es: 'Contado más 30 días',
    },
  ],
  [
    '30/60/90',
    'and so on',
    {
      en: '30 days, then monthly',
      pt: '30 dias, depois mensal',
      es: '30 días, luego mensual',
    },
  ],
  [
    '30/60',
    'the rest later',
    {
      en: '30 days, remaining balance later',
      pt: '30 dias, restante depois',
      es: '30 días, el resto después',
    },
  ],
  [
    '30/60',
    'a number of invoices',
    {
      en: '2 invoices from 30 days',
      pt: '2 boletos, 30 dias',
      es: '2 facturas, 30 días',
    },
  ],
  [
    '30/60',
    'a count behind the days',
    { en: '30 days x 2', pt: '30 dias x 2', es: '30 días x 2' },
  ],
  [
    '30/60',
    'a count in words',
    {
      en: 'Two payments, 30 days',
      pt: 'Duas parcelas, 30 dias',
      es: 'Dos cuotas, 30 días',
    },
  ],
  [
    '30/60',
    'many installments, not counted',
    {
      en: 'Installments in 30 days',
      pt: 'Parcelas em 30 dias',
      es: 'Cuotas a 30 días',
    },
  ],
  [
    '30/60',
    'twice',
    {
      en: 'Twice, 30 days apart',
      pt: 'Duas vezes, de 30 em 30 dias',
      es: 'Dos veces, cada 30 días',
    },
  ],
  [
    '30/60',
    'the same span twice',
    { en: '30 + 30 days', pt: '30 + 30 dias', es: '30 + 30 días' },
  ],
  [
    '30/60',
    'one or the other',
    { en: '30 or 60 days', pt: '30 ou 60 dias', es: '30 o 60 días' },
  ],
  [
    '30',
    'once',
    {
      en: 'One payment in 30 days',
      pt: 'À vista em 30 dias',
      es: 'Un pago a 30 días',
    },
  ],
  [
    '30',
    'a bracket after the days',
    {
      en: '30 days (1 installment of $100.00)',
      pt: '30 dias (1 parcela de R$ 100,00)',
      es: '30 días (1 cuota de $ 100,00)',
    },
  ],
  [
    '15/30/45',
    'a colon before the days',
    {
      en: '3 installments: 15, 30 and 45 days',
      pt: '3 parcelas: 15, 30 e 45 dias',
      es: '3 cuotas: 15, 30 y 45 días',
    },
  ],
]

export const ODD_MARKUPS: readonly OddMarkup[] = [
  ...WORDINGS.map(([key, name, words]) => ({
    name: `wording: ${name}`,
    keys: ['15', key],
    outcome: READ_WORDINGS.includes(name)
      ? ('READ' as const)
      : ('LEFT' as const),
    write: (l: Language) =>
      `<label><input type="radio" name="q"> 15 ${DAYS[l]}</label><label><input type="radio" name="q"> ${words[l]}</label>`,
  })),

  {
    name: 'definition list in groups, term first, radio with the price',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<dl>${lines(
        ['30', '15/30'],
        (key, i) =>
          `<div class="g"><dt>${spoken(
            key,
            l
          )}</dt><dd><input type="radio" name="q" id="q${i}"> ${counted(
            key,
            l
          )}</dd></div>`
      )}</dl>`,
  },
  {
    name: 'nested tables, one inner row for each installment',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) =>
      `<table><tbody>${lines(
        ['30', '15/30'],
        (key) =>
          `<tr class="outer"><td><input type="radio" name="q"></td><td><table><tbody>${lines(
            key.split('/'),
            (day, i) =>
              `<tr><td>${i + 1}</td><td>${day} ${DAYS[l]}</td><td>${price(
                l,
                '50'
              )}</td></tr>`
          )}</tbody></table></td></tr>`
      )}</tbody></table>`,
  },
  {
    name: 'radio group that speaks through ARIA only',
    keys: ['30', '15/30', '30/60/90'],
    outcome: 'READ',
    write: (l) =>
      `<ul role="radiogroup">${lines(
        ['30', '15/30', '30/60/90'],
        (key, i) =>
          `<li role="radio" tabindex="0" aria-checked="${
            i === 0
          }" aria-label="${counted(key, l)}, ${spoken(
            key,
            l
          )}"><i class="dot"></i></li>`
      )}</ul>`,
  },
  {
    name: 'labels far from their inputs',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<div class="inputs">${lines(
        ['30', '15/30'],
        (_, i) => `<input type="radio" name="q" id="far${i}">`
      )}</div><div class="texts">${lines(
        ['30', '15/30'],
        (key, i) => `<label for="far${i}">${spoken(key, l)}</label>`
      )}</div>`,
  },
  {
    name: 'counts and amounts before days in brackets',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<ul><li><a href="#">${{ en: 'in', pt: 'a', es: 'a' }[l]} 30 ${
        DAYS[l]
      }</a></li><li><a href="#">${
        { en: 'in', pt: 'em', es: 'en' }[l]
      } ${counted('15/30', l)} (${spoken('15/30', l)})</a></li></ul>`,
  },
  {
    name: 'select with a group for each count',
    keys: ['30', '45', '15/30', '30/60'],
    outcome: 'READ',
    write: (l) =>
      `<select><optgroup label="1x">${lines(
        ['30', '45'],
        (key) => `<option>${key} ${DAYS[l]}</option>`
      )}</optgroup><optgroup label="2x">${lines(
        ['15/30', '30/60'],
        (key) => `<option>${spoken(key, l)}</option>`
      )}</optgroup></select>`,
  },
  {
    name: 'cards with the price first, in round numbers',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<div class="cards">${lines(
        ['30', '15/30'],
        (key, i) =>
          `<div class="card" tabindex="0" role="button"><strong>${price(
            l,
            i === 0 ? '60' : '45'
          )}</strong><span>${spoken(key, l)}</span></div>`
      )}</div>`,
  },
  {
    name: 'percents and points that could be days',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `${lines(
        ['30', '15/30'],
        (key) =>
          `<label><input type="radio" name="q"> ${spoken(key, l)} - 15% ${
            INTEREST[l]
          } - 60 ${POINTS[l]}</label>`
      )}`,
  },
  {
    name: 'due dates in place of days',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) => {
      const dates =
        l === 'en' ? ['07/15/2026', '07/30/2026'] : ['15/07/2026', '30/07/2026']

      return `<ul><li><label><input type="radio" name="q"> ${
        dates[1]
      }</label></li><li><label><input type="radio" name="q"> ${dates.join(
        ` ${AND[l]} `
      )}</label></li></ul>`
    },
  },
  {
    name: 'short due dates beside a count of days',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) =>
      `<ul><li><label><input type="radio" name="q"> 30/07 (30 ${DAYS[l]})</label></li><li><label><input type="radio" name="q"> 15/07 + 30/07 (15/30 ${DAYS[l]})</label></li></ul>`,
  },
  {
    name: 'a day of the month',
    keys: ['?'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> ${UNTIL[l]} 15</label><label><input type="radio" name="q"> ${UNTIL[l]} 30</label>`,
  },
  {
    name: 'down payment and days',
    keys: ['30', '0/30'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 30 ${DAYS[l]}</label><label><input type="radio" name="q"> ${DOWN[l]} + 30 ${DAYS[l]}</label>`,
  },
  {
    name: 'months in place of days',
    keys: ['?'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> ${MONTH[l]}</label><label><input type="radio" name="q"> 2 ${MONTHS[l]}</label>`,
  },
  {
    name: 'an interval repeated',
    keys: ['15', '30/60/90'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 15 ${DAYS[l]}</label><label><input type="radio" name="q"> ${EVERY[l]} 30 ${DAYS[l]}</label>`,
  },
  {
    name: 'an interval repeated a number of times',
    keys: ['15', '30/60/90'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 1x 15 ${DAYS[l]}</label><label><input type="radio" name="q"> 3x ${EVERY[l]} 30 ${DAYS[l]}</label>`,
  },
  {
    name: 'delivery in days',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) =>
      `<ul>${lines(
        ['30', '15/30'],
        (key) => `<li tabindex="0">${spoken(key, l)}, ${SHIPPED[l]}</li>`
      )}</ul>`,
  },
  {
    name: 'discount for early payment',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) =>
      `<ul>${lines(
        ['30', '15/30'],
        (key) => `<li tabindex="0">${spoken(key, l)} (${DISCOUNT[l]})</li>`
      )}</ul>`,
  },
  {
    name: 'terms of trade',
    keys: ['30', '45'],
    outcome: 'LEFT',
    write: () =>
      `<label><input type="radio" name="q"> 2/10 net 30</label><label><input type="radio" name="q"> 1/15 net 45</label>`,
  },
  {
    name: 'days after the invoice',
    keys: ['28', '28/56'],
    outcome: 'READ',
    write: (l) =>
      `<select>${lines(
        ['28', '28/56'],
        (key) => `<option value="${key}">${key} ${AFTER[l]}</option>`
      )}</select>`,
  },
  {
    name: 'numbered lines',
    keys: ['30', '15/30', '30/60/90'],
    outcome: 'READ',
    write: (l) =>
      `<div>${lines(
        ['30', '15/30', '30/60/90'],
        (key, i) =>
          `<div role="option" tabindex="0">${i + 1}) ${key} ${DAYS[l]}</div>`
      )}</div>`,
  },
  {
    name: 'numbered lines with bare numbers',
    keys: ['30', '15/30', '30/60/90'],
    outcome: 'READ',
    write: (l) =>
      `<table><tbody><tr><th>#</th><th>${DAYS[l]}</th></tr>${lines(
        ['30', '15/30', '30/60/90'],
        (key, i) => `<tr tabindex="0"><td>${i + 1}</td><td>${key}</td></tr>`
      )}</tbody></table>`,
  },
  {
    name: 'plans as columns',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) =>
      `<table><tbody><tr><th>30 ${DAYS[l]}</th><th>15/30 ${DAYS[l]}</th></tr><tr><td><input type="radio" name="q"></td><td><input type="radio" name="q"></td></tr></tbody></table>`,
  },
  {
    name: 'first installment and count',
    keys: ['30', '30/60'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 1x - ${FIRST[l]} 30 ${DAYS[l]}</label><label><input type="radio" name="q"> 2x - ${FIRST[l]} 30 ${DAYS[l]}</label>`,
  },
  {
    name: 'first installment without a count',
    keys: ['15', '30/60'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> ${PAY[l]} 15 ${DAYS[l]}</label><label><input type="radio" name="q"> ${FIRST[l]} 30 ${DAYS[l]}</label>`,
  },
  {
    name: 'a range',
    keys: ['15', '?'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 15 ${DAYS[l]}</label><label><input type="radio" name="q"> ${BETWEEN[l]}</label>`,
  },
  {
    name: 'a limit',
    keys: ['15', '30/60'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 15 ${DAYS[l]}</label><label><input type="radio" name="q"> ${UP_TO[l]} 60 ${DAYS[l]}</label>`,
  },
  {
    name: 'one number spelled out',
    keys: ['30', '60'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q"> 30 ${DAYS[l]}</label><label><input type="radio" name="q"> ${SPELLED[l]}</label>`,
  },
  {
    name: 'the same said twice, once for screen readers',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `${lines(
        ['30', '15/30'],
        (key) =>
          `<label><input type="radio" name="q"><span aria-hidden="true">${key} d</span><span class="sr-only">${spoken(
            key,
            l
          )}</span></label>`
      )}`,
  },
  {
    name: 'amounts without a currency',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `${lines(
        ['30', '15/30'],
        (key) =>
          `<label><input type="radio" name="q"> ${spoken(key, l)} ${
            l === 'en' ? '1,050.00' : '1.050,00'
          }</label>`
      )}`,
  },
  {
    name: 'whole amounts without a currency',
    keys: ['30', '15/30'],
    outcome: 'LEFT',
    write: (l) =>
      `${lines(
        ['30', '15/30'],
        (key) =>
          `<label><input type="radio" name="q"> ${spoken(
            key,
            l
          )} <b>90</b></label>`
      )}`,
  },
  {
    name: 'panels for each count, the others hidden',
    keys: ['30', '45'],
    outcome: 'LEFT',
    write: (l) =>
      `<div role="tablist"><button role="tab">1x</button><button role="tab">2x</button></div><div role="tabpanel">${lines(
        ['30', '45'],
        (key) =>
          `<label><input type="radio" name="q"> ${key} ${DAYS[l]}</label>`
      )}</div><div role="tabpanel" hidden>${lines(
        ['15/30', '30/60'],
        (key) =>
          `<label><input type="radio" name="q"> ${key} ${DAYS[l]}</label>`
      )}</div>`,
  },
  {
    name: 'a suggestion list under a text field',
    keys: ['30', '60'],
    outcome: 'LEFT',
    write: (l) =>
      `<input list="days-list"><datalist id="days-list"><option value="30 ${DAYS[l]}"></option><option value="60 ${DAYS[l]}"></option></datalist>`,
  },
  {
    name: 'values in cents',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<label><input type="radio" name="q" value="30"> ${price(l, '30')} - 30 ${
        DAYS[l]
      }</label><label><input type="radio" name="q" value="15"> 2x ${price(
        l,
        '15'
      )} - 15/30 ${DAYS[l]}</label>`,
  },
  {
    name: 'amounts as values, days nowhere',
    keys: ['?'],
    outcome: 'LEFT',
    write: (l) =>
      `<label><input type="radio" name="q" value="30"> 1x ${price(
        l,
        '30'
      )}</label><label><input type="radio" name="q" value="15"> 2x ${price(
        l,
        '15'
      )}</label>`,
  },
  {
    name: 'letters for days, run together',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<ul><li tabindex="0">30${DAYS[l]}</li><li tabindex="0">15${DAYS[l]}+30${DAYS[l]}</li></ul>`,
  },
  {
    name: 'a plan with its total row',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<table><tbody>${lines(
        ['30', '15/30'],
        (key) =>
          `<tr><td><input type="radio" name="q"></td><td>${spoken(
            key,
            l
          )}</td></tr><tr class="total"><td></td><td>Total ${price(
            l,
            '60'
          )}</td></tr>`
      )}</tbody></table>`,
  },
  {
    name: 'business days',
    keys: ['30', '60'],
    outcome: 'LEFT',
    write: (l) => {
      const words = {
        en: 'business days',
        pt: 'dias úteis',
        es: 'días hábiles',
      }[l]

      return lines(
        ['30', '60'],
        (key) => `<label><input type="radio" name="q"> ${key} ${words}</label>`
      )
    },
  },
  {
    name: 'a choice of shops beside the plans',
    keys: ['30', '15/30'],
    outcome: 'READ',
    write: (l) =>
      `<ul class="shops"><li tabindex="0">Depot 24</li><li tabindex="0">Depot 7</li></ul><ul class="plans">${lines(
        ['30', '15/30'],
        (key) => `<li tabindex="0">${spoken(key, l)}</li>`
      )}</ul>`,
  },
]
