import type { ImportEntry } from '../../typings/schema'

/** The format's version: a file of a later one is not guessed at. */
export const FILE_VERSION = 1

export const FILE_SCHEMA = 'clustered-conditions.schema.json'

/** What can be wrong with a file before anything of it is sent. */
export type FileCode =
  | 'EMPTY_FILE'
  /** Its JSON does not end well. */
  | 'NOT_JSON'
  /** JSON or a table of something else. */
  | 'NOT_OURS'
  | 'NEWER_FILE'
  | 'TOO_LARGE'
  /** A quotation mark without its partner. */
  | 'OPEN_QUOTE'
  /** Something else stands where a clustered condition must be. */
  | 'NOT_A_CONDITION'
  | 'NOT_A_CLUSTER'
  /** `exact` is neither yes nor no. */
  | 'NOT_A_FLAG'
  /** The rows of one condition disagree about all or any. */
  | 'MATCH_DIFFERS'

export interface FileProblem {
  /** From 1, as a spreadsheet counts; of JSON the number of the condition. Null: the whole file. */
  readonly row: number | null
  readonly code: FileCode
}

/** An entry and where in the file it stands. */
export interface FileEntry {
  readonly entry: ImportEntry
  readonly row: number
  /** Of each of its clusters. */
  readonly clusterRows: readonly number[]
}

export interface ConditionFile {
  readonly format: 'JSON' | 'CSV'
  readonly entries: readonly FileEntry[]
  readonly problems: readonly FileProblem[]
  /** Conditions it names without writing them out: they stay as they are. */
  readonly unreadable: number
}

export const problem = (
  code: FileCode,
  row: number | null = null
): FileProblem => ({ row, code })

/** A file nothing can be taken from. */
export const unusable = (
  format: ConditionFile['format'],
  code: FileCode
): ConditionFile => ({
  format,
  entries: [],
  problems: [problem(code)],
  unreadable: 0,
})
