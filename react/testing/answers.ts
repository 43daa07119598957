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

/** What the service answers to one request of a page. */
export interface Answer {
  readonly request: {
    readonly query: DocumentNode
    readonly variables?: Record<string, unknown>
  }
  readonly result: {
    readonly data?: Record<string, unknown> | null
    readonly errors?: readonly GraphQLError[]
  }
}

export const properties: Answer = {
  request: { query: CUSTOMER_PROPERTIES },
  result: { data: { customerProperties } },
}

export const names: Answer = {
  request: { query: CONDITION_NAMES, variables: { first: 2000 } },
  result: {
    data: {
      paymentConditions: {
        items: [
          {
            id: paymentCondition.id,
            name: paymentCondition.name,
            plans: paymentCondition.plans,
          },
        ],
        cursor: null,
      },
    },
  },
}

const firstPage = { search: null, first: 50, after: null }

export const list = (
  change: Partial<PaymentConditionList>,
  variables: Record<string, unknown> = firstPage
): Answer => ({
  request: { query: PAYMENT_CONDITIONS, variables },
  result: {
    data: {
      paymentConditions: {
        items: [],
        orphans: [],
        total: change.items?.length ?? 0,
        cursor: null,
        revision: 'r1',
        source: 'FRESH',
        ...change,
      },
    },
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
): Answer => ({
  request: {
    query: PAYMENT_CONDITION,
    variables: { id: paymentCondition.id },
  },
  result: {
    data: {
      paymentCondition: found,
      paymentConditions: { revision: 'r1', source },
    },
  },
})

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
): Answer => ({
  request: { query: SAVE, variables: { input, revision } },
  result: { data: { saveClusteredCondition: saveResult(change) } },
})

export const removed = (
  paymentConditionId: string,
  revision: string,
  change: Partial<SaveResult> = {}
): Answer => ({
  request: { query: REMOVE, variables: { paymentConditionId, revision } },
  result: { data: { removeClusteredCondition: saveResult(change) } },
})

export const decision = (
  variables: QueryDecisionPreviewArgs,
  change: Partial<DecisionPreview>
): Answer => ({
  request: { query: DECISION_PREVIEW, variables: { ...variables } },
  result: {
    data: {
      decisionPreview: {
        status: 'OK',
        reason: null,
        customerFound: true,
        plans: [],
        conditions: [],
        issues: [],
        ...change,
      },
    },
  },
})
