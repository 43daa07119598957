import type { DocumentNode } from 'graphql'
import { GraphQLError } from 'graphql'

import CLUSTER_PREVIEW from '../graphql/clusterPreview.graphql'
import CONDITION_NAMES from '../graphql/conditionNames.graphql'
import CHANGES from '../graphql/changes.graphql'
import CUSTOMERS from '../graphql/customers.graphql'
import IMPACT_PREVIEW from '../graphql/impactPreview.graphql'
import PAGE_REPORTS from '../graphql/pageReports.graphql'
import RESTORE from '../graphql/restoreChange.graphql'
import SAVE_SETTINGS from '../graphql/saveSettings.graphql'
import SETTINGS from '../graphql/settings.graphql'
import UNKNOWN_VALUES from '../graphql/unknownValues.graphql'
import CUSTOMER_PROPERTIES from '../graphql/customerProperties.graphql'
import DECISION_PREVIEW from '../graphql/decisionPreview.graphql'
import PAYMENT_CONDITION from '../graphql/paymentCondition.graphql'
import PAYMENT_CONDITIONS from '../graphql/paymentConditions.graphql'
import REMOVE from '../graphql/removeClusteredCondition.graphql'
import SAVE from '../graphql/saveClusteredCondition.graphql'
import type {
  Change,
  CustomerMatch,
  CustomerProperty,
  ImpactPreview,
  PageReportDay,
  Settings,
  SettingsInput,
  SettingsResult,
  ClusteredConditionInput,
  ClusterPreview,
  DecisionPreview,
  PaymentCondition,
  PaymentConditionList,
  QueryDecisionPreviewArgs,
  SaveResult,
} from '../typings/schema'
import {
  clusteredCondition,
  customerProperties,
  paymentCondition,
} from './samples'
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

export const propertiesOf = (known: readonly CustomerProperty[]): Answer =>
  answer(CUSTOMER_PROPERTIES, {}, { customerProperties: known })

export const properties = propertiesOf(customerProperties)

const { id, name, plans } = paymentCondition

export const names = answer(
  CONDITION_NAMES,
  { first: 2000 },
  { paymentConditions: { items: [{ id, name, plans }], cursor: null } }
)

const firstPage = { search: null, first: 2000, after: null }

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
  source = 'FRESH',
  asked = id
): Answer =>
  answer(
    PAYMENT_CONDITION,
    { id: asked },
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
        customerId: null,
        plans: [],
        conditions: [],
        issues: [],
        ...change,
      },
    }
  )

/** A page of the count of those whom the sample's clusters match. */
export const matching = (
  change: Partial<ClusterPreview>,
  cursor: string | null = null,
  clustered: Pick<ClusteredConditionInput, 'match' | 'clusters'> = {
    match: clusteredCondition.match,
    clusters: clusteredCondition.clusters,
  }
): Answer =>
  answer(
    CLUSTER_PREVIEW,
    { match: clustered.match, clusters: clustered.clusters, cursor },
    {
      clusterPreview: {
        total: 0,
        scanned: 0,
        matching: 0,
        cursor: null,
        sample: [],
        issues: [],
        ...change,
      },
    }
  )

export const customers = (
  search: string,
  items: readonly CustomerMatch[]
): Answer => answer(CUSTOMERS, { search }, { customers: { items, issues: [] } })

export const unknownValues = (
  values: readonly string[],
  unknown: readonly string[],
  property = 'payment'
): Answer =>
  answer(
    UNKNOWN_VALUES,
    { property, values },
    { unknownValues: { values: unknown, issues: [] } }
  )

export const impact = (
  { paymentConditionId, match, clusters }: ClusteredConditionInput,
  change: Partial<ImpactPreview>
): Answer =>
  answer(
    IMPACT_PREVIEW,
    { paymentConditionId, draft: { match, clusters }, cursor: null },
    {
      impactPreview: {
        total: 1000,
        scanned: 1000,
        cursor: null,
        plans: [],
        leftWithout: 0,
        issues: [],
        ...change,
      },
    }
  )

export const changes = (
  items: readonly Change[],
  variables: Record<string, unknown> = {}
): Answer =>
  answer(
    CHANGES,
    { paymentConditionId: null, first: 20, after: null, ...variables },
    { changes: { items, cursor: null } }
  )

export const restored = (
  changeId: string,
  revision: string,
  change: Partial<SaveResult> = {}
): Answer =>
  answer(RESTORE, { changeId, revision }, { restoreChange: saveResult(change) })

export const settingsOnFile = (settings: Settings): Answer =>
  answer(SETTINGS, {}, { settings })

export const settingsSaved = (
  input: SettingsInput,
  revision: string,
  result: SettingsResult
): Answer =>
  answer(SAVE_SETTINGS, { input, revision }, { saveSettings: result })

export const reports = (days: readonly PageReportDay[]): Answer =>
  answer(PAGE_REPORTS, {}, { pageReports: days })
