import Papa from 'papaparse'

import type { ImportCluster } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { readCell, splitCell } from './cellText'
import type { ConditionFile, FileEntry, FileProblem } from './conditionFile'
import { problem, unusable } from './conditionFile'
import { readFlag, readHabit } from './spreadsheetHabits'
import type { Column } from './writeFile'
import { UNREADABLE } from './writeFile'

const CANDIDATES = [';', ',', '\t']

/** Spreadsheets write this line for each other; it is no row. */
const SEPARATOR_LINE = /^sep=(.)\n/i

/** The separator that makes most of the first line: our own column names have none in them. */
const separatorOf = (text: string): string => {
  const [head] = text.split('\n', 1)

  return CANDIDATES.reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best
  )
}

const folded = (name: string): string => name.trim().toLowerCase()

/** Where the columns stand: whoever adds some of his own may. */
type Places = ReadonlyMap<string, number>

const placesOf = (head: readonly string[]): Places =>
  new Map(head.map((name, place) => [folded(name), place]))

const isTable = (places: Places): boolean => {
  const has = (column: Column) => places.has(folded(column))

  return (
    has('property') &&
    has('operator') &&
    has('values') &&
    (has('paymentConditionId') || has('paymentConditionName'))
  )
}

/** What a person types for one of our words: "any of" is ANY_OF. */
const wordOf = (cell: string): string =>
  cell
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')

interface Row {
  readonly row: number
  readonly cell: (column: Column) => string
}

const readCluster = (
  { cell }: Row,
  separator: string,
  properties: Properties
): { readonly cluster: ImportCluster; readonly isFlag: boolean } => {
  const property = readCell(cell('property')).trim()
  const kind = properties.get(property)?.kind ?? 'TEXT'
  const flag = cell('exact').trim() === '' ? false : readFlag(cell('exact'))

  return {
    cluster: {
      property,
      operator: wordOf(cell('operator')),
      exact: flag ?? false,
      values: splitCell(cell('values')).map((value) =>
        readHabit(kind, value, separator)
      ),
    },
    isFlag: flag !== null,
  }
}

const hasCluster = ({ cell }: Row): boolean =>
  [cell('property'), cell('operator'), cell('values')].some(
    (text) => text.trim() !== ''
  )

/** One condition: all rows with its id, or with its name where none has an id. */
const readGroup = (
  rows: readonly Row[],
  separator: string,
  properties: Properties,
  problems: FileProblem[]
): FileEntry => {
  const [first] = rows
  const lines = rows.filter(hasCluster)
  const matches = rows
    .map(({ cell, row }) => ({ row, match: wordOf(cell('match')) }))
    .filter(({ match }) => match !== '')

  const match = matches[0]?.match ?? ''
  const other = matches.find((each) => each.match !== match)

  if (other) problems.push(problem('MATCH_DIFFERS', other.row))

  const clusters = lines.map((line) => {
    const { cluster, isFlag } = readCluster(line, separator, properties)

    if (!isFlag) problems.push(problem('NOT_A_FLAG', line.row))

    return cluster
  })

  return {
    entry: {
      paymentConditionId: readCell(first.cell('paymentConditionId')).trim(),
      paymentConditionName: readCell(first.cell('paymentConditionName')),
      // One cluster alone: all of them and any of them are the same.
      match: match === '' && clusters.length === 1 ? 'ALL' : match,
      clusters,
    },
    row: first.row,
    clusterRows: lines.map(({ row }) => row),
  }
}

const keyOf = ({ cell, row }: Row): string => {
  const id = readCell(cell('paymentConditionId')).trim()
  const name = readCell(cell('paymentConditionName')).trim()

  if (id !== '') return `id ${id}`

  return name === '' ? `row ${row}` : `name ${name.toLowerCase()}`
}

const grouped = (rows: readonly Row[]): ReadonlyArray<readonly Row[]> => {
  const groups = new Map<string, Row[]>()

  rows.forEach((row) => {
    const group = groups.get(keyOf(row))

    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  })

  return Array.from(groups.values())
}

/** Clustered conditions as a spreadsheet has them: a row a cluster, columns by their names. */
export const readCsv = (
  text: string,
  properties: Properties
): ConditionFile => {
  const lines = text.replace(/\r\n?/g, '\n')
  const stated = SEPARATOR_LINE.exec(lines)
  const table = stated ? lines.slice(stated[0].length) : lines
  const separator = stated ? stated[1] : separatorOf(table)
  const { data, errors } = Papa.parse<string[]>(table, {
    delimiter: separator,
    newline: '\n',
  })

  const [head = [], ...body] = data
  const places = placesOf(head)

  if (!isTable(places)) return unusable('CSV', 'NOT_OURS')
  if (errors.some(({ type }) => type === 'Quotes')) {
    return unusable('CSV', 'OPEN_QUOTE')
  }

  const rows = body
    .map((cells, index): Row & { readonly isBlank: boolean } => ({
      // The head is the first row.
      row: index + 2,
      cell: (column) => cells[places.get(folded(column)) ?? -1] ?? '',
      isBlank: cells.every((cell) => cell.trim() === ''),
    }))
    .filter(({ isBlank }) => !isBlank)

  const isUnreadable = (row: Row) =>
    wordOf(row.cell('state')) === UNREADABLE && !hasCluster(row)

  const problems: FileProblem[] = []
  const entries = grouped(rows.filter((row) => !isUnreadable(row))).map(
    (group) => readGroup(group, separator, properties, problems)
  )

  return {
    format: 'CSV',
    entries,
    problems,
    unreadable: rows.filter(isUnreadable).length,
  }
}
