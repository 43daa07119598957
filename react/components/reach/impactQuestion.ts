import type { DocumentNode } from 'graphql'
import type { useApolloClient } from 'react-apollo'

import IMPACT_PREVIEW from '../../graphql/impactPreview.graphql'
import IMPORT_IMPACT from '../../graphql/importImpact.graphql'
import CHANGE_IMPACT from '../../graphql/paymentConditionChangeImpact.graphql'
import UNDO_IMPACT from '../../graphql/undoImpact.graphql'
import type {
  ImpactPreview,
  Query,
  QueryImpactPreviewArgs,
  QueryImportImpactArgs,
  QueryPaymentConditionChangeImpactArgs,
  QueryUndoImpactArgs,
} from '../../typings/schema'

type Field =
  | 'impactPreview'
  | 'importImpact'
  | 'paymentConditionChangeImpact'
  | 'undoImpact'

/** What is about to be saved, and whom it concerns: asked page by page. */
export interface ImpactQuestion {
  readonly query: DocumentNode
  readonly field: Field
  /** The cursor comes with each page. */
  readonly variables: object
}

type Asked<Args> = Omit<Args, 'cursor'>

/** Other clusters; a `draft` of `null` removes them. */
export const clustersImpact = (
  variables: Asked<QueryImpactPreviewArgs>
): ImpactQuestion => ({
  query: IMPACT_PREVIEW,
  field: 'impactPreview',
  variables,
})

export const importImpact = (
  variables: Asked<QueryImportImpactArgs>
): ImpactQuestion => ({
  query: IMPORT_IMPACT,
  field: 'importImpact',
  variables,
})

/** A change of several conditions taken back. */
export const undoImpact = (
  variables: Asked<QueryUndoImpactArgs>
): ImpactQuestion => ({ query: UNDO_IMPACT, field: 'undoImpact', variables })

/** The payment condition itself made, changed, switched or deleted. */
export const changeImpact = (
  variables: Asked<QueryPaymentConditionChangeImpactArgs>
): ImpactQuestion => ({
  query: CHANGE_IMPACT,
  field: 'paymentConditionChangeImpact',
  variables,
})

/** One page of the answer. */
export const askImpact = async (
  client: ReturnType<typeof useApolloClient>,
  { query, field, variables }: ImpactQuestion,
  cursor: string | null
): Promise<ImpactPreview> => {
  const { data } = await client.query<Pick<Query, Field>>({
    query,
    variables: { ...variables, cursor },
    fetchPolicy: 'no-cache',
  })

  return data[field]
}
