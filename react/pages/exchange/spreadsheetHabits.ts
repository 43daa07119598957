import type { PropertyKind } from '../../typings/schema'
import { isDay } from '../../words/operatorWords'

/** What spreadsheets make of our values when they save a file in the language of whoever opened it. */

const YES = ['true', 'verdadeiro', 'verdadero', 'yes', 'sim', 'sí', 'si', '1']
const NO = ['false', 'falso', 'no', 'não', 'nao', '0']

/** Yes or no in our three languages; null when it is neither. */
export const readFlag = (text: string): boolean | null => {
  const word = text.trim().toLowerCase()

  if (YES.includes(word)) return true

  return NO.includes(word) ? false : null
}

const DECIMAL_COMMA = /^([+-]?\d+),(\d+)$/
const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0{1,2}:00(?::00)?)?$/

const two = (digits: string): string => `0${digits}`.slice(-2)

/** Where lists are separated by semicolons, the day comes first; elsewhere only a day above 12 tells. */
const readDate = (text: string, separator: string): string => {
  const [, first, second, year] = DATE.exec(text) ?? []

  if (year === undefined) return text
  const isDayFirst = separator === ';' || Number(first) > 12
  const isMonthFirst = !isDayFirst && Number(second) > 12

  if (isDayFirst) return `${year}-${two(second)}-${two(first)}`

  return isMonthFirst ? `${year}-${two(first)}-${two(second)}` : text
}

/** A value as the service wants it; what can't be told apart is left, and refused there. */
export const readHabit = (
  kind: PropertyKind,
  value: string,
  separator: string
): string => {
  const text = value.trim()

  if (kind === 'BOOLEAN') {
    const flag = readFlag(text)

    return flag === null ? value : String(flag)
  }

  if (kind === 'NUMBER') {
    return separator === ';' ? text.replace(DECIMAL_COMMA, '$1.$2') : text
  }

  return isDay(kind) ? readDate(text, separator) : value
}
