import type { Operator, PropertyKind } from '../typings/schema'

interface Words {
  /** In the list of operators. */
  readonly label: string
  /** In a sentence about a customer property. */
  readonly sentence: string
}

const words: Record<Operator, Words> = {
  IS: { label: 'admin/cpc.operator.is', sentence: 'admin/cpc.cluster.is' },
  IS_NOT: {
    label: 'admin/cpc.operator.isNot',
    sentence: 'admin/cpc.cluster.isNot',
  },
  CONTAINS: {
    label: 'admin/cpc.operator.contains',
    sentence: 'admin/cpc.cluster.contains',
  },
  NOT_CONTAINS: {
    label: 'admin/cpc.operator.notContains',
    sentence: 'admin/cpc.cluster.notContains',
  },
  STARTS_WITH: {
    label: 'admin/cpc.operator.startsWith',
    sentence: 'admin/cpc.cluster.startsWith',
  },
  ENDS_WITH: {
    label: 'admin/cpc.operator.endsWith',
    sentence: 'admin/cpc.cluster.endsWith',
  },
  ANY_OF: {
    label: 'admin/cpc.operator.anyOf',
    sentence: 'admin/cpc.cluster.anyOf',
  },
  NONE_OF: {
    label: 'admin/cpc.operator.noneOf',
    sentence: 'admin/cpc.cluster.noneOf',
  },
  GREATER: {
    label: 'admin/cpc.operator.greater',
    sentence: 'admin/cpc.cluster.greater',
  },
  LESS: {
    label: 'admin/cpc.operator.less',
    sentence: 'admin/cpc.cluster.less',
  },
  AT_LEAST: {
    label: 'admin/cpc.operator.atLeast',
    sentence: 'admin/cpc.cluster.atLeast',
  },
  AT_MOST: {
    label: 'admin/cpc.operator.atMost',
    sentence: 'admin/cpc.cluster.atMost',
  },
  BETWEEN: {
    label: 'admin/cpc.operator.between',
    sentence: 'admin/cpc.cluster.between',
  },
  BEFORE: {
    label: 'admin/cpc.operator.before',
    sentence: 'admin/cpc.cluster.before',
  },
  AFTER: {
    label: 'admin/cpc.operator.after',
    sentence: 'admin/cpc.cluster.after',
  },
  FROM: {
    label: 'admin/cpc.operator.from',
    sentence: 'admin/cpc.cluster.from',
  },
  UNTIL: {
    label: 'admin/cpc.operator.until',
    sentence: 'admin/cpc.cluster.until',
  },
  EMPTY: {
    label: 'admin/cpc.operator.empty',
    sentence: 'admin/cpc.cluster.empty',
  },
  FILLED: {
    label: 'admin/cpc.operator.filled',
    sentence: 'admin/cpc.cluster.filled',
  },
}

/** Days want a preposition that texts and numbers do not: "is on Jan 31, 2026". */
const dayWords: Partial<Record<Operator, Words>> = {
  IS: { label: 'admin/cpc.operator.isOn', sentence: 'admin/cpc.cluster.isOn' },
  IS_NOT: {
    label: 'admin/cpc.operator.isNotOn',
    sentence: 'admin/cpc.cluster.isNotOn',
  },
}

export const isDay = (kind: PropertyKind): boolean =>
  kind === 'DATE' || kind === 'DATETIME'

export const operatorWords = (operator: Operator, kind: PropertyKind): Words =>
  (isDay(kind) ? dayWords[operator] : undefined) ?? words[operator]
