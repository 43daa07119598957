import type { Issue } from '../../typings/schema'
import { issueSentence } from '../../words/issueSentence'
import type { Language } from '../../words/language'
import type { ConditionFile, FileCode } from './conditionFile'

const sentences: Record<FileCode, string> = {
  EMPTY_FILE: 'admin/cpc.file.empty',
  NOT_JSON: 'admin/cpc.file.notJson',
  NOT_OURS: 'admin/cpc.file.notOurs',
  NEWER_FILE: 'admin/cpc.file.newer',
  TOO_LARGE: 'admin/cpc.file.tooLarge',
  OPEN_QUOTE: 'admin/cpc.file.openQuote',
  NOT_A_CONDITION: 'admin/cpc.file.notACondition',
  NOT_A_CLUSTER: 'admin/cpc.file.notACluster',
  NOT_A_FLAG: 'admin/cpc.file.notAFlag',
  MATCH_DIFFERS: 'admin/cpc.file.matchDiffers',
}

interface Line {
  /** Null: about the whole file. */
  readonly row: number | null
  readonly text: string
}

const AT_ROW = 'admin/cpc.file.atRow'
const AT_NUMBER = 'admin/cpc.file.atNumber'

const at = (
  language: Language,
  { format }: ConditionFile,
  row: number | null,
  text: string
): Line => ({
  row,
  text:
    row === null
      ? text
      : language.say(format === 'CSV' ? AT_ROW : AT_NUMBER, { row, text }),
})

/** The service's path is `entries`, which one, and on from there `clusters`, which, `values`, which. */
const lineOfIssue = (
  language: Language,
  file: ConditionFile,
  { code, path }: Issue
): Line => {
  const [, entry, , cluster, , value] = path
  const found = path[0] === 'entries' ? file.entries[Number(entry)] : undefined
  const text = issueSentence(language, { code, path: path.slice(2) })

  if (!found) return at(language, file, null, text)
  const written = found.entry.clusters[Number(cluster)]?.values[Number(value)]
  const row = found.clusterRows[Number(cluster)] ?? found.row

  // Of a thousand values in a cell one wants to know which.
  return at(
    language,
    file,
    row,
    written
      ? language.say('admin/cpc.file.ofValue', { text, value: written })
      : text
  )
}

/** Everything that is wrong with a file, from its first row to its last, each once. */
export const problemLines = (
  language: Language,
  file: ConditionFile,
  issues: readonly Issue[]
): readonly string[] => {
  const lines = [
    ...file.problems.map(({ row, code }) =>
      at(language, file, row, language.say(sentences[code]))
    ),
    ...issues.map((each) => lineOfIssue(language, file, each)),
  ].sort((left, right) => (left.row ?? 0) - (right.row ?? 0))

  return Array.from(new Set(lines.map(({ text }) => text)))
}
