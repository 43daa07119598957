// Mutants as a reader sees them, and the ones docs/MUTATION.md gives a reason for.
import fs from 'node:fs'

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()

/** Longer pieces of code are told by their first line. */
const MOST_CHARACTERS = 160

/** A mutant as two lines of a diff: what is written, and what it was changed into. */
export const asDiff = ({ location, replacement }, source) => {
  const lines = source.split('\n')
  const { start, end } = location
  const before = lines[start.line - 1].slice(0, start.column - 1)
  const after = lines[end.line - 1].slice(end.column - 1)
  const whole = oneLine(lines.slice(start.line - 1, end.line).join(' '))

  return {
    written:
      whole.length <= MOST_CHARACTERS ? whole : oneLine(lines[start.line - 1]),
    mutated: oneLine(before + replacement + after),
  }
}

const FILE = /^## `(.+)`$/

/** Keys of the mutants that may survive: file, what is written, and what it was changed into. */
export const explained = (document) => {
  const keys = new Set()
  let file = ''
  let written = ''

  for (const line of fs.readFileSync(document, 'utf8').split('\n')) {
    file = FILE.exec(line)?.[1] ?? file
    if (line.startsWith('- ')) written = line.slice(2).trim()
    if (line.startsWith('+ ')) {
      keys.add(keyOf(file, { written, mutated: line.slice(2).trim() }))
    }
  }

  return keys
}

export const keyOf = (file, { written, mutated }) =>
  [file, written, mutated].join('\n')
