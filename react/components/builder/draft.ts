import type {
  ClusterInput,
  ClusteredCondition,
  CustomerProperty,
  Match,
  Operator,
} from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import type { Language } from '../../words/language'
import { numberFromText, numberToText } from '../../words/numberText'
import type { Replacement } from '../../words/told'
import { arityOf, emptyValues, fittingValues } from './arity'

/** One line as the merchant types it: numbers in his own notation, unfinished values allowed. */
export interface DraftCluster {
  /** Keeps a line's identity while others come and go. */
  readonly key: number
  readonly property: string
  readonly operator: Operator | null
  readonly values: readonly string[]
  readonly exact: boolean
}

export interface Draft {
  readonly match: Match
  readonly clusters: readonly DraftCluster[]
  readonly nextKey: number
}

export type DraftAction =
  | { readonly type: 'MATCH_CHOSEN'; readonly match: Match }
  | { readonly type: 'CLUSTER_ADDED' }
  | { readonly type: 'CLUSTER_REMOVED'; readonly key: number }
  | {
      readonly type: 'PROPERTY_CHOSEN'
      readonly key: number
      readonly property: CustomerProperty
    }
  | {
      readonly type: 'OPERATOR_CHOSEN'
      readonly key: number
      readonly property: CustomerProperty
      readonly operator: Operator
    }
  | {
      readonly type: 'VALUES_WRITTEN'
      readonly key: number
      readonly values: readonly string[]
    }
  | {
      readonly type: 'EXACT_CHOSEN'
      readonly key: number
      readonly exact: boolean
    }
  | {
      /** In every line that has the value. */
      readonly type: 'VALUE_REPLACED'
      readonly replacement: Replacement
    }
  | { readonly type: 'REPLACED'; readonly draft: Draft }

export const emptyDraft: Draft = { match: 'ALL', clusters: [], nextKey: 1 }

/** The property every customer has, and that tells him from all others. */
export const EMAIL = 'email'

/** For one customer and nobody else. */
export const exclusiveDraft = (email: string): Draft => ({
  match: 'ALL',
  nextKey: 2,
  clusters: [
    { key: 1, property: EMAIL, operator: 'IS', values: [email], exact: false },
  ],
})

const changeCluster = (
  draft: Draft,
  key: number,
  change: (cluster: DraftCluster) => DraftCluster
): Draft => ({
  ...draft,
  clusters: draft.clusters.map((cluster) =>
    cluster.key === key ? change(cluster) : cluster
  ),
})

const replaceValue = (
  cluster: DraftCluster,
  { property, exact, value, meant }: Replacement
): DraftCluster => {
  const { values } = cluster

  if (cluster.property !== property || cluster.exact !== exact) return cluster
  if (!values.includes(value)) return cluster

  return {
    ...cluster,
    values: values
      .map((each) => (each === value ? meant : each))
      .filter((each, at, all) => all.indexOf(each) === at),
  }
}

export const draftReducer = (draft: Draft, action: DraftAction): Draft => {
  switch (action.type) {
    case 'MATCH_CHOSEN':
      return { ...draft, match: action.match }

    case 'CLUSTER_ADDED':
      return {
        ...draft,
        nextKey: draft.nextKey + 1,
        clusters: draft.clusters.concat({
          key: draft.nextKey,
          property: '',
          operator: null,
          values: [],
          exact: false,
        }),
      }

    case 'CLUSTER_REMOVED':
      return {
        ...draft,
        clusters: draft.clusters.filter(({ key }) => key !== action.key),
      }

    case 'PROPERTY_CHOSEN': {
      const { name, kind, operators } = action.property
      const operator = operators[0] ?? null

      return changeCluster(draft, action.key, (cluster) => ({
        ...cluster,
        property: name,
        operator,
        values: operator === null ? [] : emptyValues(operator, kind),
        exact: false,
      }))
    }

    case 'OPERATOR_CHOSEN':
      return changeCluster(draft, action.key, (cluster) => ({
        ...cluster,
        operator: action.operator,
        values: fittingValues(
          cluster.values,
          action.operator,
          action.property.kind
        ),
        exact: arityOf(action.operator) === 'NONE' ? false : cluster.exact,
      }))

    case 'VALUES_WRITTEN':
      return changeCluster(draft, action.key, (cluster) => ({
        ...cluster,
        values: action.values,
      }))

    case 'VALUE_REPLACED':
      return {
        ...draft,
        clusters: draft.clusters.map((cluster) =>
          replaceValue(cluster, action.replacement)
        ),
      }

    case 'REPLACED':
      return action.draft

    default:
      return changeCluster(draft, action.key, (cluster) => ({
        ...cluster,
        exact: action.exact,
      }))
  }
}

type Mark = Language['decimalMark']

const isNumber = (properties: Properties, property: string): boolean =>
  properties.get(property)?.kind === 'NUMBER'

/** What is on file, as a draft. */
export const draftOf = (
  saved: Pick<ClusteredCondition, 'match' | 'clusters'> | null,
  properties: Properties,
  mark: Mark
): Draft => {
  if (saved === null) return emptyDraft

  return {
    match: saved.match,
    nextKey: saved.clusters.length + 1,
    clusters: saved.clusters.map(
      ({ property, operator, values, exact }, index) => ({
        key: index + 1,
        property,
        operator,
        exact,
        values: isNumber(properties, property)
          ? values.map((value) => numberToText(value, mark))
          : values,
      })
    ),
  }
}

/** A line's values as they travel; what is no number stays as typed, for the service to refuse. */
export const travelingValues = (
  cluster: Pick<DraftCluster, 'property' | 'values'>,
  properties: Properties,
  mark: Mark
): readonly string[] =>
  isNumber(properties, cluster.property)
    ? cluster.values.map((value) => numberFromText(value, mark) ?? value)
    : cluster.values

/** The clusters as they travel; lines without an operator are not among them. */
export const clustersOf = (
  draft: Draft,
  properties: Properties,
  mark: Mark
): readonly ClusterInput[] =>
  draft.clusters.reduce<readonly ClusterInput[]>((inputs, cluster) => {
    if (cluster.operator === null) return inputs

    return inputs.concat({
      property: cluster.property,
      operator: cluster.operator,
      values: travelingValues(cluster, properties, mark),
      exact: cluster.exact,
    })
  }, [])

const written = ({ match, clusters }: Draft): string =>
  JSON.stringify([
    clusters.length === 0 ? null : match,
    clusters.map(({ property, operator, values, exact }) => [
      property,
      operator,
      values,
      exact,
    ]),
  ])

/** Whether two drafts say the same, whatever their lines' identities. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  written(one) === written(other)
