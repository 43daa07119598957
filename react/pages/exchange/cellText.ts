/** Texts as they stand in a cell of a spreadsheet, so that they come back as they were. */

const MARK = "'"

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A number below zero is no formula. */
const NEGATIVE = /^-\d+([.,]\d+)?$/

/** What it would take for a number or a date: 007 becomes 7, and a tax id loses its last digits. */
const NUMBER_LIKE = /^[+-]?\d[\d.,:/eE +-]*$/

/** Where a mark of ours stands, or could be taken for one. */
const MARKED = /^'+[=+\-@\t\r\d]/

/** A text a spreadsheet leaves alone; one meant as a number stays a number. */
export const guardCell = (text: string, isNumber = false): string => {
  const isRisky =
    MARKED.test(text) ||
    (isNumber
      ? FORMULA.test(text) && !NEGATIVE.test(text)
      : FORMULA.test(text) || NUMBER_LIKE.test(text))

  return isRisky ? MARK + text : text
}

/** The inverse of `guardCell`. */
export const readCell = (cell: string): string =>
  MARKED.test(cell) ? cell.slice(MARK.length) : cell

const ESCAPES: ReadonlyArray<[string, string]> = [
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]

/** A value without any text would be an empty line. */
const NO_TEXT = '\\0'

const escapeLine = (value: string): string =>
  value === ''
    ? NO_TEXT
    : ESCAPES.reduce((text, [from, to]) => text.split(from).join(to), value)

const unescapeLine = (line: string): string =>
  line === NO_TEXT
    ? ''
    : line.replace(/\\([\\nr])/g, (_, escaped: string) =>
        escaped === 'n' ? '\n' : escaped === 'r' ? '\r' : '\\'
      )

/** Several values in one cell, one a line. */
export const joinValues = (
  values: readonly string[],
  isNumber: boolean
): string => guardCell(values.map(escapeLine).join('\n'), isNumber)

/** The inverse of `joinValues`; lines left empty are none. */
export const splitCell = (cell: string): readonly string[] =>
  readCell(cell)
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .map(unescapeLine)
