import type { DocumentNode } from 'graphql'
import { GraphQLError } from 'graphql'

import CONDITION_NAMES from '../graphql/conditionNames.graphql'
import CUSTOMER_PROPERTIES from '../graphql/customerProperties.graphql'
import DECISION_PREVIEW from '../graphql/decisionPreview.graphql'
import PAYMENT_CONDITION from '../graphql/paymentCondition.graphql'
import PAYMENT_CONDITIONS from '../graphql/paymentConditions.graphql'
import REMOVE from '../graphql/removeClusteredCondition.graphql'
import SAVE from '../graphql/saveClusteredCondition.graphql'
import type {
  ClusteredConditionInput,
  DecisionPreview,
  PaymentCondition,
  PaymentConditionList,
  QueryDecisionPreviewArgs,
  SaveResult,
} from '../typings/schema'
import { customerProperties, paymentCondition } from './samples'
import { withTypenames } from './typenames'

/** What the service answers to one request of a page. */
export interface Answer {
  readonly request: {
    readonly query: DocumentNode
    readonly variables?: Record<string, unknown>
  }
  readonly result: {
    readonly data?: Record<string, unknown>
    readonly errors?: readonly GraphQLError[]
  }
}

const answer = (
  query: DocumentNode,
  variables: Record<string, unknown>,
  data: Record<string, unknown>
): Answer => ({
  request: { query, variables },
  result: { data: withTypenames(data) },
})

export const properties = answer(
  CUSTOMER_PROPERTIES,
  {},
  {
    customerProperties,
  }
)

const { id, name, plans } = paymentCondition

export const names = answer(
  CONDITION_NAMES,
  { first: 2000 },
  { paymentConditions: { items: [{ id, name, plans }], cursor: null } }
)

const firstPage = { search: null, first: 50, after: null }

export const list = (
  change: Partial<PaymentConditionList>,
  variables: Record<string, unknown> = firstPage
): Answer =>
  answer(PAYMENT_CONDITIONS, variables, {
    paymentConditions: {
      items: [],
      orphans: [],
      total: change.items?.length ?? 0,
      cursor: null,
      revision: 'r1',
      source: 'FRESH',
      ...change,
    },
  })

export const refusedList = (code: string): Answer => ({
  request: { query: PAYMENT_CONDITIONS, variables: firstPage },
  result: {
    errors: [
      new GraphQLError(code, [], undefined, undefined, undefined, undefined, {
        code,
      }),
    ],
  },
})

export const condition = (
  found: PaymentCondition | null,
  source = 'FRESH'
): Answer =>
  answer(
    PAYMENT_CONDITION,
    { id },
    {
      paymentCondition: found,
      paymentConditions: { revision: 'r1', source },
    }
  )

const saveResult = (change: Partial<SaveResult>): SaveResult => ({
  status: 'SAVED',
  condition: paymentCondition,
  conflict: null,
  revision: 'r2',
  issues: [],
  ...change,
})

export const saved = (
  input: ClusteredConditionInput,
  revision: string,
  change: Partial<SaveResult> = {}
): Answer =>
  answer(
    SAVE,
    { input, revision },
    { saveClusteredCondition: saveResult(change) }
  )

export const removed = (
  paymentConditionId: string,
  revision: string,
  change: Partial<SaveResult> = {}
): Answer =>
  answer(
    REMOVE,
    { paymentConditionId, revision },
    { removeClusteredCondition: saveResult(change) }
  )

export const decision = (
  variables: QueryDecisionPreviewArgs,
  change: Partial<DecisionPreview>
): Answer =>
  answer(
    DECISION_PREVIEW,
    { ...variables },
    {
      decisionPreview: {
        status: 'OK',
        reason: null,
        customerFound: true,
        plans: [],
        conditions: [],
        issues: [],
        ...change,
      },
    }
  )
