import type { Issue } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import type { Language } from '../../words/language'
import { numberFromText } from '../../words/numberText'
import { arityOf } from './arity'
import type { Draft, DraftCluster } from './draft'

export type LineField = 'property' | 'operator' | 'values'

/** An issue tied to the line it is about, so that it survives lines coming and going. */
export interface LineIssue {
  /** `null`: about the condition as a whole. */
  readonly key: number | null
  readonly field: LineField
  /** Which of the line's values; `null`: all of them. */
  readonly value: number | null
  readonly issue: Issue
}

const FIELDS: Record<string, LineField> = {
  property: 'property',
  operator: 'operator',
  values: 'values',
  exact: 'values',
}

const index = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null

/** Issues of the service, by path, to the lines they were sent for. */
export const tieToLines = (
  issues: readonly Issue[],
  draft: Draft
): readonly LineIssue[] =>
  issues.map((issue) => {
    const [first, line, field, value] = issue.path
    const at = first === 'clusters' ? index(line) : null
    const cluster = at === null ? undefined : draft.clusters[at]

    return {
      key: cluster?.key ?? null,
      field: FIELDS[field ?? ''] ?? 'property',
      value: index(value),
      issue,
    }
  })

const firstUnwritten = (
  cluster: DraftCluster,
  properties: Properties,
  mark: Language['decimalMark']
): { code: string; field: LineField; value?: number } | null => {
  if (cluster.property === '' || cluster.operator === null) {
    return { code: 'PROPERTY_NOT_CHOSEN', field: 'property' }
  }

  if (arityOf(cluster.operator) === 'MANY' && cluster.values.length === 0) {
    return { code: 'TOO_FEW_VALUES', field: 'values' }
  }

  const empty = cluster.values.findIndex((value) => value.trim() === '')

  if (empty >= 0) return { code: 'EMPTY_VALUE', field: 'values', value: empty }
  if (properties.get(cluster.property)?.kind !== 'NUMBER') return null

  const noNumber = cluster.values.findIndex(
    (value) => numberFromText(value, mark) === null
  )

  return noNumber < 0
    ? null
    : { code: 'NOT_A_NUMBER', field: 'values', value: noNumber }
}

/** What is not written yet. All else is the service's to judge: it reports every issue at once. */
export const unwrittenIssues = (
  draft: Draft,
  properties: Properties,
  mark: Language['decimalMark']
): readonly LineIssue[] => {
  if (draft.clusters.length === 0) {
    return [
      {
        key: null,
        field: 'property',
        value: null,
        issue: { code: 'NO_CLUSTERS', path: ['clusters'] },
      },
    ]
  }

  return draft.clusters.reduce<readonly LineIssue[]>((issues, cluster, at) => {
    const found = firstUnwritten(cluster, properties, mark)

    if (found === null) return issues

    const { code, field, value } = found
    const path = ['clusters', String(at), field]

    return issues.concat({
      key: cluster.key,
      field,
      value: value ?? null,
      issue: {
        code,
        path: value === undefined ? path : path.concat(String(value)),
      },
    })
  }, [])
}
