import type { ImportCluster } from '../../typings/schema'
import type { ConditionFile, FileEntry, FileProblem } from './conditionFile'
import { FILE_VERSION, problem, unusable } from './conditionFile'

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever wrote it by hand has left out a comma.
    return undefined
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : null

/** A number or yes/no written without quotation marks is meant as its text. */
const valueOf = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : textOf(value)

const isText = (value: string | null): value is string => value !== null

const readCluster = (json: unknown): ImportCluster | null => {
  if (!isJson(json)) return null
  const { exact = false, values = [] } = json
  const property = textOf(json.property)
  const operator = textOf(json.operator)

  if (property === null || operator === null) return null
  if (typeof exact !== 'boolean' || !Array.isArray(values)) return null
  const texts = values.map(valueOf).filter(isText)

  return texts.length === values.length
    ? { property, operator, exact, values: texts }
    : null
}

const readEntry = (json: unknown, row: number): FileEntry | FileProblem => {
  if (!isJson(json) || !Array.isArray(json.clusters)) {
    return problem('NOT_A_CONDITION', row)
  }

  const clusters = json.clusters.map(readCluster)
  const known = clusters.filter(
    (cluster): cluster is ImportCluster => cluster !== null
  )

  if (known.length < clusters.length) return problem('NOT_A_CLUSTER', row)

  return {
    entry: {
      paymentConditionId: valueOf(json.paymentConditionId),
      paymentConditionName: textOf(json.paymentConditionName),
      match: textOf(json.match) ?? '',
      clusters: known,
    },
    row,
    clusterRows: known.map(() => row),
  }
}

/** Clustered conditions as our own JSON has them, or as somebody wrote it after our schema. */
export const readJson = (text: string): ConditionFile => {
  const json = parse(text)

  if (json === undefined) return unusable('JSON', 'NOT_JSON')
  if (!isJson(json) || !Array.isArray(json.conditions)) {
    return unusable('JSON', 'NOT_OURS')
  }

  if (json.version !== FILE_VERSION) {
    const isNewer = Number(json.version) > FILE_VERSION

    return unusable('JSON', isNewer ? 'NEWER_FILE' : 'NOT_OURS')
  }

  const entries: FileEntry[] = []
  const problems: FileProblem[] = []

  json.conditions.forEach((item: unknown, index: number) => {
    const read = readEntry(item, index + 1)

    if ('code' in read) problems.push(read)
    else entries.push(read)
  })

  return {
    format: 'JSON',
    entries,
    problems,
    unreadable: Array.isArray(json.unreadable) ? json.unreadable.length : 0,
  }
}
