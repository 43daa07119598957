import type { Cluster, Operator, PropertyKind } from './cluster'
import { OPERATORS } from './cluster'
import { compare, keyOf, readValue } from './comparable'
import type { Issue } from './issue'
import { issue } from './issue'
import type { ConditionCode } from './issueCodes'
import { MAX_VALUES_PER_CLUSTER } from './limits'
import { operators } from './operators'
import type { CustomerProperty } from './property'
import { isReservedProperty } from './property'
import { isRecord, oneOf } from './untrusted'
import { textIssues } from './validateText'

export interface ClusterValidation {
  /** Null when there is an issue. */
  readonly cluster: Cluster | null
  readonly issues: readonly Issue[]
}

type Path = readonly string[]

const isText = (value: unknown): value is string => typeof value === 'string'

const found = (code: ConditionCode, ...path: Path): Issue =>
  issue(code, ...path)

const UNREADABLE: Readonly<Record<PropertyKind, ConditionCode>> = {
  TEXT: 'EMPTY_VALUE',
  NUMBER: 'NOT_A_NUMBER',
  BOOLEAN: 'NOT_A_BOOLEAN',
  DATE: 'NOT_A_DATE',
  DATETIME: 'NOT_A_DATE',
}

const propertyIssues = (
  name: unknown,
  property: CustomerProperty | undefined,
  path: Path
): Issue[] => {
  if (property !== undefined && !isReservedProperty(property.name)) return []

  const isReserved = typeof name === 'string' && isReservedProperty(name)

  return [found(isReserved ? 'RESERVED_PROPERTY' : 'UNKNOWN_PROPERTY', ...path)]
}

const operatorIssues = (
  operator: Operator | null,
  property: CustomerProperty | undefined,
  path: Path
): Issue[] => {
  if (operator === null) return [found('UNKNOWN_OPERATOR', ...path)]
  if (property === undefined) return []

  // A property may have fewer operators than its kind, a file name for instance.
  const isAllowed =
    operators[operator].kinds.includes(property.kind) &&
    property.operators.includes(operator)

  return isAllowed ? [] : [found('OPERATOR_NOT_FOR_KIND', ...path)]
}

const countIssues = (
  count: number,
  operator: Operator | null,
  path: Path
): Issue[] => {
  const { least, most } =
    operator === null
      ? { least: 0, most: MAX_VALUES_PER_CLUSTER }
      : operators[operator].values

  if (count < least) return [found('TOO_FEW_VALUES', ...path)]

  return count > most ? [found('TOO_MANY_VALUES', ...path)] : []
}

const valueIssues = (
  value: unknown,
  kind: PropertyKind | null,
  exact: boolean,
  path: Path
): Issue[] => {
  if (!isText(value)) return [found('NOT_A_TEXT', ...path)]

  const codes = textIssues(exact ? value : value.trim())

  if (codes.length > 0) return codes.map((code) => found(code, ...path))
  if (kind === null || readValue(kind, value, false) !== null) return []

  return [found(UNREADABLE[kind], ...path)]
}

const isReversed = (kind: PropertyKind, [first, last]: Path): boolean => {
  const from = readValue(kind, first, false)
  const to = readValue(kind, last, false)

  return from !== null && to !== null && compare(from, to) > 0
}

/** The first of equal values stays, as it was written. */
const withoutDuplicates = (cluster: Cluster): Cluster => {
  const byKey = new Map<string, string>()

  for (const text of cluster.values) {
    const value = readValue(cluster.kind, text, cluster.exact)
    const key = value === null ? text : keyOf(value)

    if (!byKey.has(key)) byKey.set(key, text)
  }

  return { ...cluster, values: [...byKey.values()] }
}

/** Checks one line a merchant wrote; every issue at once, below `path`. */
export const validateCluster = (
  input: unknown,
  properties: ReadonlyMap<string, CustomerProperty>,
  path: Path
): ClusterValidation => {
  if (!isRecord(input)) {
    return { cluster: null, issues: [found('NOT_A_CLUSTER', ...path)] }
  }

  const property = isText(input.property)
    ? properties.get(input.property)
    : undefined

  const operator = oneOf(OPERATORS, input.operator)
  const values: readonly unknown[] = Array.isArray(input.values)
    ? input.values
    : []

  const flag = input.exact ?? false
  // Only texts can be exact; elsewhere the mark means nothing.
  const isExact =
    flag === true && property?.kind === 'TEXT' && values.length > 0

  const valuesPath = [...path, 'values']
  const wrongCount = countIssues(values.length, operator, valuesPath)

  const issues = [
    ...propertyIssues(input.property, property, [...path, 'property']),
    ...operatorIssues(operator, property, [...path, 'operator']),
    ...(typeof flag === 'boolean'
      ? []
      : [found('NOT_A_FLAG', ...path, 'exact')]),
    ...(Array.isArray(input.values)
      ? wrongCount
      : [found('NOT_A_LIST', ...valuesPath)]),
    // Beyond the limit no single value is looked at: the answer must stay small.
    ...values
      .slice(0, MAX_VALUES_PER_CLUSTER)
      .flatMap((value, index) =>
        valueIssues(value, property?.kind ?? null, isExact, [
          ...valuesPath,
          String(index),
        ])
      ),
  ]

  if (issues.length > 0 || property === undefined || operator === null) {
    return { cluster: null, issues }
  }

  const { kind, name } = property
  const texts = values
    .filter(isText)
    .map((text) => (isExact ? text : text.trim()))

  if (operator === 'BETWEEN' && isReversed(kind, texts)) {
    return { cluster: null, issues: [found('RANGE_REVERSED', ...valuesPath)] }
  }

  const cluster = {
    property: name,
    kind,
    operator,
    values: texts,
    exact: isExact,
  }

  const isList = operators[operator].values.most > 2

  return {
    cluster: isList ? withoutDuplicates(cluster) : cluster,
    issues: [],
  }
}
