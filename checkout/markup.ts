/**
 * Everything we know or assume about checkout's markup and wording, in one
 * table. Raise the version whenever a row changes.
 */
export const MARKUP_VERSION = 2

/** What VTEX calls Customer Credit in carts and on pages. */
export const CREDIT_GROUP = 'creditControl'

// Names come from public code; the plan list's own markup is published nowhere.

/** The content of the Customer Credit method, wherever a theme moved it. */
export const CREDIT_BOX = `[class*=${CREDIT_GROUP}],[id*=${CREDIT_GROUP}],[data-payment-system="64"]`

export const METHOD = '.payment-group-item,[id^=payment-group-]'
export const CREDIT_METHOD = `[id*=${CREDIT_GROUP}],[data-name*=${CREDIT_GROUP}]`

/** Never hidden or held, nor anything around them. */
export const UNTOUCHABLE = `#payment-data-submit,[type=submit],[class*=payment-submit],[class*=payment-confirm],${METHOD}`

export const CONTROL = 'input,button,[href^="#"],label,[tabindex]'
export const CHOSEN =
  ':checked,[aria-checked=true],[aria-selected=true],[aria-pressed=true]'

export const CHOSEN_CLASS = /(^|[\s_-])(active|selected|checked)($|\s)/i

/** Elements that run along in a line of text; all others break it. */
export const INLINE = /^(a|b|em|font|i|label|small|span|strong|u):/

/** Elements that show nothing of their own. */
export const SILENT = /^(script|style|template)$/

/** What may stand for one entry, the surest first; the first two choose by themselves. */
export const ANCHORS = [
  /^option|:option$/,
  /:radio:|radio$/,
  /^(button|a):|:(button|tab)$/,
  /^(li|tr|label):|:(listitem|row)$/,
  /./,
]
export const CONTROLS = 2
export const BUTTONS = 2

export const HOLDER = /^select|:(listbox|radiogroup)$/

/** Attributes whose name says that they hold days. */
export const DAYS_ATTRIBUTE = /^data-.*(day|dia|deadline|p[rl]azo|plan-?key)/

/** Texts are matched lower-cased and without accents. */
const UNIT = 'd(?:ias?|ays?|dl?)?(?![a-z0-9])'
const AND = '(?:e|y|and)\\s(?:(?:a|em|en|in|at)\\s)?'
const SEPARATOR = `(?:\\s?[/,;+&|·•–—-]\\s?(?:${AND})?|\\s${AND})`
const PART =
  '(?:parcela|cuota|install?ment|pa(?:yment|go|gamento)|boleto|fac?tura|invoice)'

const PARTS = `(?:${PART}s?|ve[cz]es|times)`

const CURRENCY = '(?:[$€£]|usd|brl)'
const PRICE = '\\d[\\d.,]*'

/** Table headings that give the bare numbers below them a meaning. */
export const DAYS_HEADING = /d(ay|ia)s?\b|p[rl]azo/
export const COUNT_HEADING = new RegExp(PARTS)

/** `30 days`, `15/30 dias`, `15 y 30 dias`, `15d/30d`. Its unit is looked for afterwards. */
export const SEQUENCE = new RegExp(
  `\\d+(?:\\s?${UNIT})?(?:${SEPARATOR}\\d+(?:\\s?${UNIT})?)*`,
  'g'
)
export const DAY_UNIT = new RegExp(UNIT)

/** A hyphen may be a span, and a number after the unit may be something else. */
export const DUBIOUS = new RegExp(`[–—-]|${UNIT}.*\\d$`)

/** `D+30`. */
export const DAY_PLUS = /\bd\s?\+\s?(\d+)(\s?d\w*)?/g

/** Words that announce days before the numbers. */
export const ANNOUNCEMENT =
  /(\bnet|p[rl]azos?|(dias|days|deadlines?|venc[a-z]+)\s?:)[\s:]*$/

/** With these around it, days are a span or a rhythm; with `§`, not all of a list is left. */
export const OTHER_BEFORE =
  /(every|each|cada|between|entre|over|than|least|m[ai]+s( de)?|from|desde|partir de|up to|ate|hasta|plus)\s$|§\s?\/\s?$|[+&]\s?$/
export const OTHER_AFTER =
  /^\s?(of |do mes|del mes|ute|habil|fora|fin |end |[def][do]m|[/+&]\s?§)/

/** A number this near to a statement may be part of it. */
export const JOINT =
  /^ *((a|to|ate|hasta|through|until|or|ou|o|u|net|p[rl]azo|em|en|in|x|[^\sa-z0-9§]) *)*$/
export const COUNTS = new RegExp(`(\\d+)\\s?(?:[x×]|${PARTS})(?![a-z])`, 'g')
export const ORDINALS =
  /(\d+)(?:\.?\s?[ªº°]|(?:st|[nr]d|th|er|[rdt][ao]|[ao])(?![a-z]))/g

/** Without a count, words of a plan that goes on, and of one that began today. */
export const MORE =
  /first|prime|ini[ct]i|start|then|luego|\brest|remain|monthly|mens|today|\bnow|ho[jy]|a[gh]ora|entrada|anticip|contado|sinal|deposit|down|twice|answer|respon|valid/
export const MANY = new RegExp(`${PART}s|ve[cz]es|times`)

/** Right before a list: it is about something else. */
export const OTHER_LIST =
  /(first|prime|ship|deliv|envi|entreg|open|aberto|pend).*\s*$/

/** Numbers that are something else; they are struck out first. */
export const NOISE = [
  new RegExp(
    `${CURRENCY}\\s?${PRICE}|${PRICE}\\s?(?:%(?: (?:mens|monthly)[a-z]*)?|${CURRENCY}(?![a-z]))`,
    'g'
  ),
  // A date, or a number no deadline reaches.
  /(\d+[/.-])*\d{4,}([/.-]\d+)*/g,
  new RegExp(
    `(?:plano?|op[a-z]+|#)\\s?\\d+(?!\\d|${SEPARATOR}\\d|\\s?${UNIT})`,
    'g'
  ),
  /^\s*\d\d?[.)]\s/g,
]
export const DECIMAL = /\d+([.,]\d+)+/g
