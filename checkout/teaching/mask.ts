import { VOCABULARY } from './vocabulary'

const KNOWN: ReadonlySet<string> = new Set(VOCABULARY)

/** Letters of any script, and what stands for digits without being one. */
const LETTERS =
  'A-Za-z\u00b2\u00b3\u00b5\u00b9\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2070-\u209f\u2100-\u218f\u2460-\u24ff\u2c00-\uffff'

const TOKEN = new RegExp(`\\d+(?:[.,]\\d+)*|[${LETTERS}]+`, 'g')
const HUMP = /[A-Z]?[^A-Z]+|[A-Z]+/g
const DATE = /\d+([/.-])\d+\1\d{4}|\d{4}([/.-])\d+\2\d+/g
const CURRENCY_BEFORE = /(?:[$£¥\u20a0-\u20cf]|usd|brl|eur)\s?$/i
const AMOUNT_AFTER = /^\s?(?:[%$£¥\u20a0-\u20cf]|usd|brl|eur)/i
const COUNT_AFTER =
  /^\s?(?:[x×](?![a-z])|parcel|cuota|install?ment|pa[yg]|ve[cz]es|times|[ªº°]|(?:st|nd|rd|th|er)(?![a-z]))/i

const MAX_TEXT = 200

const zeros = (digits: string): string => digits.replace(/\d/g, '0')

const isKnown = (word: string): boolean =>
  KNOWN.has(
    word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
  )

/** Capitals stay capitals, so that a name in humps stays one. */
const maskWord = (word: string): string =>
  isKnown(word) ? word : word.replace(/[A-Z]/g, 'X').replace(/[^X]/g, 'x')

/** A deadline of the store's own payment conditions, or how many installments: all else could be somebody's. */
const isKept = (
  number: string,
  before: string,
  after: string,
  days: ReadonlySet<number>
): boolean => {
  if (CURRENCY_BEFORE.test(before) || AMOUNT_AFTER.test(after)) return false

  const areDays = number
    .split(/[.,]/)
    .every((part) => days.has(Number(part)) && String(Number(part)) === part)

  return areDays || (/^\d\d?$/.test(number) && COUNT_AFTER.test(after))
}

/**
 * A text without its data: words we know stay, all others become as many x;
 * days and counts stay, all other numbers become as many zeros.
 */
export const maskText = (text: string, days: ReadonlySet<number>): string =>
  text
    .slice(0, MAX_TEXT)
    .replace(DATE, zeros)
    .replace(TOKEN, (token, offset: number, whole: string) =>
      /^\d/.test(token)
        ? isKept(
            token,
            whole.slice(0, offset),
            whole.slice(offset + token.length),
            days
          )
          ? token
          : zeros(token)
        : (token.match(HUMP) || []).map(maskWord).join('')
    )
