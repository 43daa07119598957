import type { Language } from './language'

type Mark = Language['decimalMark']

const canonical = /^[+-]?\d+(\.\d+)?$/

/** Groups of three, as spreadsheets write them; "1,5" in English is no thousand. */
const grouped: Record<Mark, RegExp> = {
  '.': /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/,
  ',': /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/,
}

/** A number as the reader types it, to the text that travels: `1.500,5` is `1500.5`; `null` when it is none. */
export const numberFromText = (typed: string, mark: Mark): string | null => {
  const text = typed.replace(/\s/g, '')
  const separator = mark === '.' ? /,/g : /\./g
  const whole = grouped[mark].test(text) ? text.replace(separator, '') : text
  const number = mark === ',' ? whole.replace(',', '.') : whole
  const isPlain = mark === '.' || !whole.includes('.')

  return isPlain && canonical.test(number) ? number.replace(/^\+/, '') : null
}

/** The text that travels, as the reader would type it. */
export const numberToText = (value: string, mark: Mark): string =>
  mark === ',' ? value.replace('.', ',') : value
