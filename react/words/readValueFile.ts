import { splitValues } from './splitValues'

const QUOTED = /^"((?:[^"]|"")*)"$/

const unquoted = (value: string): string => {
  const found = QUOTED.exec(value)

  return found ? found[1].replace(/""/g, '"').trim() : value
}

/** The values of a text or spreadsheet file: a byte order mark and quotes are not part of them. */
export const readValueFile = (text: string): readonly string[] =>
  Array.from(
    new Set(
      splitValues(text.replace(/^\uFEFF/, ''))
        .map(unquoted)
        .filter((value) => value !== '')
    )
  )
