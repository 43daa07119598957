/**
 * Everything we know or assume about checkout's markup and wording, in one
 * table. Raise the version whenever a row changes.
 */
export const MARKUP_VERSION = 1

const METHOD = '.payment-group-item,[id^="payment-group-"]'
const CREDIT = 'creditControl'

/** Names come from public code; the plan list's own markup is published nowhere. */
export const SELECTORS = {
  /** The content of the Customer Credit method, wherever a theme moved it. */
  creditBox: `[class*="${CREDIT}"],[id*="${CREDIT}"],[data-payment-system="64"]`,
  method: METHOD,
  creditMethod: `[id*="${CREDIT}"],[data-name*="${CREDIT}"]`,
  /** Never hidden or held, nor anything around them. */
  untouchable: `#payment-data-submit,[type=submit],[class*=payment-submit],[class*=payment-confirm],${METHOD}`,
  control: 'input,button,a,label,[tabindex]',
}

export const CHOSEN = /(^|[\s_-])(active|selected|checked)($|\s)/i

/** Elements that run along in a line of text; all others break it. */
export const INLINE = /^(a|abbr|b|em|font|i|label|small|span|strong|u):/

/** Elements that show nothing of their own. */
export const SILENT = /^(script|style|template)$/

/** What may stand for one entry, the surest first; the first two choose by themselves. */
export const ANCHORS = [
  /^option|:option$/,
  /:radio:|radio$/,
  /^(button|a):|:(button|tab)$/,
  /^li:|:listitem$/,
  /^tr:|:row$/,
  /^label/,
  /./,
]
export const CONTROLS = 2
export const BUTTONS = 2

export const HOLDER = /^select|:(listbox|radiogroup)$/

/** Attributes whose name says that they hold days. */
export const DAYS_ATTRIBUTE = /^data-.*(day|dia|deadline|prazo|plazo|plan-?key)/

/** Texts are matched lower-cased and without accents. */
const UNIT = '(?:dias?|days?|ddl|dd?)(?![a-z0-9])'
const AND = '(?:e|y|and)\\s(?:(?:a|em|en|in|at)\\s)?'
const SEPARATOR = `(?:\\s?[/,;+&|·•–—-]\\s?(?:${AND})?|\\s${AND})`
const PARTS =
  '(?:parcelas?|cuotas?|install?ments?|payments?|pagos?|pagamentos?|vezes|veces|times)'

const CURRENCY = '(?:[$€£]|usd|brl)'
const PRICE = '\\d+(?:[.,]\\d+)*'

const anywhere = (source: string): RegExp => new RegExp(source, 'g')

/** Table headings that give the bare numbers below them a meaning. */
export const HEADINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/days?\b|dias?\b|prazo|plazo/, ' days'],
  [new RegExp(PARTS), 'x'],
]

export const BARE = /^\s*\d+(\s?[/,;+-]\s?\d+)*\s*$/

export const PATTERNS = {
  /** `30 days`, `15/30 dias`, `15 y 30 dias`, `15d/30d`. Its unit is looked for afterwards. */
  sequence: anywhere(
    `\\d+(?:\\s?${UNIT})?(?:${SEPARATOR}\\d+(?:\\s?${UNIT})?)*`
  ),
  unit: new RegExp(UNIT),
  /** A hyphen may be a span, and a number after the unit may be something else. */
  dubious: new RegExp(`[–—-]|${UNIT}.*\\d$`),
  /** `D+30`. */
  dayPlus: /\bd\s?\+\s?(\d+)(\s?d\w*)?/g,
  /** Words that announce days before the numbers. */
  announcement:
    /(\bnet|prazos?|plazos?|(dias|days|deadlines?|venc[a-z]+)\s?:)[\s:]*$/,
  /** With these around it, days are a span or a rhythm; with `§`, not all of a list is left. */
  otherBefore:
    /(every|each|cada|between|entre|over|than|least|m[ai]+s de)\s$|§\s?[/+&]\s?$/,
  otherAfter: /^\s?(of |do mes|del mes|ute|habil|[/+&]\s?§)/,
  /** A number this near to a statement may be part of it. */
  joint:
    /^[^\S\n]*((a|to|ate|hasta|through|until|or|ou|o|u|net|prazo|plazo|[^\sa-z0-9§])[^\S\n]*)*$/,
  counts: anywhere(`(\\d+)\\s?(?:[x×]|${PARTS})(?![a-z])`),
  ordinals: /(\d+)(?:\s?[ªº°]|(?:st|nd|rd|th|er)(?![a-z]))/g,
  /** Numbers that are something else; they are struck out first. */
  noise: [
    anywhere(`${CURRENCY}\\s?${PRICE}`),
    anywhere(`${PRICE}\\s?(?:%|${CURRENCY}(?![a-z]))`),
    /\d\d?([/.-])\d\d?\1(?:20)\d\d|20\d\d([/.-])\d\d?\2\d\d?/g,
    anywhere(
      `(?:plano?|op[a-z]+|#)\\s?\\d+(?!\\d|${SEPARATOR}\\d|\\s?${UNIT})`
    ),
    /^\s*\d\d?[.)]\s/g,
  ],
  decimal: /\d+([.,]\d+)+/g,
}
