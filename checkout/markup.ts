/**
 * Everything we know or assume about checkout's markup and wording, in one
 * table. Raise the version whenever a row changes.
 */
export const MARKUP_VERSION = 1

/** Class names and ids come from public code; the plan list's own markup is published nowhere. */
export const SELECTORS = {
  /** The content of the Customer Credit method, wherever a theme moved it. */
  creditBox:
    '.creditControlPaymentGroup,[class*="creditControl" i],[id*="creditControl" i],[data-payment-group*="creditControl" i],[data-payment-system="64"]',
  /** Entries of the list of payment methods: never hidden. */
  method: '.payment-group-item,[id^="payment-group-"]',
  creditMethod: '[id*="creditControl" i],[data-name*="creditControl" i]',
  methodList: '.payment-group-list-btn,.payment-group',
  /** What we must never hide or hold, nor anything around it. */
  untouchable:
    '#payment-data-submit,.payment-submit-wrap,.payment-confirmation-wrap,#payment-app-confirm,[type="submit"],.payment-group-item,[id^="payment-group-"]',
  paymentStep: '#payment-data',
}

export const ACTIVE_CLASS = /(?:^|[\s_-])(?:active|selected|checked|current|chosen)(?:$|\s)/i

/** Elements that run along in a line of text; all others break it. */
export const INLINE = /^(?:a|abbr|b|bdi|em|font|i|label|mark|small|span|strong|sub|sup|time|u)$/

/** Elements without content of their own. */
export const SILENT = /^(?:script|style|template|noscript|svg|link|meta)$/

/** Kinds of elements that stand for one entry, the surest first. */
export type AnchorKind = 'OPTION' | 'RADIO' | 'BUTTON' | 'ITEM' | 'ROW' | 'LABEL' | 'CELL'

export const ANCHOR_KINDS: readonly AnchorKind[] = [
  'OPTION',
  'RADIO',
  'BUTTON',
  'ITEM',
  'ROW',
  'LABEL',
  'CELL',
]

/** Attributes whose name says that they hold days. */
export const DAYS_ATTRIBUTE = /^data-.*(?:day|dia|deadline|prazo|plazo|payment-?options|plan-?key)/

/** Texts are matched lower-cased and without accents. */
const UNIT = '(?:dias?|days?|ddl|dd|d)(?![a-z0-9])'
const SEPARATOR =
  '(?:\\s?[/,;+&|·•]\\s?(?:(?:e|y|and)\\s(?:(?:a|em|en|in|at)\\s)?)?|\\s?[-–—]\\s?|\\s(?:e|y|and)\\s(?:(?:a|em|en|in|at)\\s)?)'
const MONTH =
  '(?:jan(?:uary|eiro)?|ene(?:ro)?|feb(?:ruary|rero)?|fev(?:ereiro)?|mar(?:ch|co|zo)?|apr(?:il)?|abr(?:il)?|mayo?|maio?|jun(?:e|ho|io)?|jul(?:y|ho|io)?|aug(?:ust)?|ago(?:sto)?|sep(?:t(?:ember|iembre)?)?|set(?:embro)?|oct(?:ober|ubre)?|out(?:ubro)?|nov(?:ember|embro|iembre)?|dec(?:ember)?|dez(?:embro)?|dic(?:iembre)?)(?![a-z])\\.?'
const PARTS =
  '(?:parcelas?|cuotas?|install?ments?|payments?|pagos?|pagamentos?|prestacoes|vezes|veces|times)'

/** Table headings that give the bare numbers below them a meaning. */
export const HEADINGS = [
  { pattern: /\b(?:days?|dias?|prazos?|plazos?|deadlines?)\b/, suffix: ' days' },
  { pattern: new RegExp(`\\b${PARTS}\\b`), suffix: 'x' },
]

export const PATTERNS = {
  /** `30 days`, `15/30 dias`, `15 y 30 dias`, `15d/30d`. Its unit is looked for afterwards. */
  sequence: new RegExp(
    `\\d+(?:\\s?${UNIT})?(?:${SEPARATOR}\\d+(?:\\s?${UNIT})?)*`,
    'g'
  ),
  unit: new RegExp(UNIT),
  endsInUnit: new RegExp(`${UNIT}$`),
  /** `D+30`. */
  dayPlus: /(^|[^a-z0-9])d\s?\+\s?(\d+)(?:\s?d(?:ia|ay)?s?(?![a-z]))?/g,
  /** Words that announce days before the numbers. */
  announcement:
    /(?:(?:^|[^a-z])net|prazos?|plazos?|(?:dias|days|deadlines?|vencimentos?|vencimientos?|terms?)\s?:)\s?(?::|de|of)?\s?$/,
  /** With these before it, a number of days is a span or a rhythm, not a deadline. */
  otherMeaningBefore:
    /(?:every|each|cada|between|entre|over|more than|mais de|mas de|acima de|minim[a-z]*|at least)\s$/,
  otherMeaningAfter: /^\s?(?:of (?:the|each|every)|do mes|del mes|de cada|fora)/,
  /** A number this near to a statement may be part of it. */
  joint:
    /^[^\S\n]*(?:(?:a|to|ate|hasta|through|until|or|ou|o|u|net|prazo|plazo|[^\sa-z0-9§])[^\S\n]*)*$/,
  count: [
    new RegExp(`(\\d+)\\s?(?:[x×](?![a-z])|${PARTS}(?![a-z]))`, 'g'),
    new RegExp(
      `${PARTS}\\s?[:=]\\s?(\\d+)(?!\\d|${SEPARATOR}\\d|\\s?${UNIT})`,
      'g'
    ),
  ],
  ordinal: /(\d+)(?:\s?[ªº°]|(?:st|nd|rd|th|er|ra|ro)(?![a-z])|[ao]\.?\s(?=parc|cuot|pag|venc))/g,
  /** Numbers that are something else; they are struck out first. */
  noise: [
    /(?:r\$|us\$|u\$s|s\/\.?|[$€£]|(?:usd|brl|eur|ars|mxn|cop|clp|pen)(?![a-z]))\s?\d+(?:[.,]\d+)*/g,
    /\d+(?:[.,]\d+)*\s?(?:r\$|[$€£]|(?:usd|brl|eur|ars|mxn|cop|clp|pen|reais|pesos|dollars|dolares|soles)(?![a-z]))/g,
    /\d+(?:[.,]\d+)*\s?%/g,
    /\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?!\d)/g,
    /(?:19|20)\d\d([/.-])\d{1,2}\1\d{1,2}(?!\d)/g,
    new RegExp(`\\d{1,2}\\s(?:de\\s)?${MONTH}(?:,?\\s(?:de\\s)?\\d{4})?(?![a-z])`, 'g'),
    new RegExp(`${MONTH}\\s\\d{1,2}(?:,\\s\\d{4})?(?![\\d/]|\\s?${UNIT})`, 'g'),
    /\d+\s(?:(?:business|working|calendar) days?|dias? (?:uteis|util|habil(?:es)?|laborables?))/g,
    /\d{1,2}:\d\d/g,
    new RegExp(
      `(?:plano?|plan|opcao|opcion|option|condicao|condicion|condition|#)\\s?#?\\d+(?!\\d|\\s?[/,+&]\\s?\\d|\\s(?:e|y|and)\\s\\d|\\s?${UNIT})`,
      'g'
    ),
    /^\s*\d{1,2}[.)]\s/g,
  ],
  /** Prices without a currency, if they can't be days. */
  decimal: /\d+(?:[.,]\d+)+/g,
  /** Something struck out in the middle of a list: what is left is not all of it. */
  tornBefore: /§\s?[/+&]\s?$/,
  tornAfter: /^\s?[/+&]\s?§/,
}
