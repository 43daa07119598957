import type { DocumentNode } from 'graphql'
import { GraphQLError } from 'graphql'

import AUDIENCE from '../graphql/audience.graphql'
import CLUSTER_PREVIEW from '../graphql/clusterPreview.graphql'
import CONDITION_HEALTH from '../graphql/conditionHealth.graphql'
import CONDITION_NAMES from '../graphql/conditionNames.graphql'
import CHANGED_RECORDS from '../graphql/changedRecords.graphql'
import CHANGES from '../graphql/changes.graphql'
import CONDITION_EXPORT from '../graphql/conditionExport.graphql'
import IMPORT from '../graphql/importClusteredConditions.graphql'
import IMPORT_IMPACT from '../graphql/importImpact.graphql'
import IMPORT_PREVIEW from '../graphql/importPreview.graphql'
import CHANGE_IMPACT from '../graphql/paymentConditionChangeImpact.graphql'
import UNDO from '../graphql/undoChange.graphql'
import UNDO_IMPACT from '../graphql/undoImpact.graphql'
import CUSTOMERS from '../graphql/customers.graphql'
import IMPACT_PREVIEW from '../graphql/impactPreview.graphql'
import CHECK_ORDERS from '../graphql/checkOrders.graphql'
import ERASE_CUSTOMER from '../graphql/eraseCustomer.graphql'
import ORDER_CHECKS from '../graphql/orderChecks.graphql'
import PAGE_CAPTURE from '../graphql/pageCapture.graphql'
import PAGE_CAPTURES from '../graphql/pageCaptures.graphql'
import PAGE_REPORTS from '../graphql/pageReports.graphql'
import REMOVE_PAGE_CAPTURE from '../graphql/removePageCapture.graphql'
import START_TEACHING from '../graphql/startTeaching.graphql'
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
  AudiencePage,
  Finding,
  Change,
  ChangedRecordList,
  ConditionExport,
  ImportEntry,
  ImportPreview,
  ImportResult,
  CustomerMatch,
  CustomerProperty,
  ImpactPreview,
  EraseResult,
  OrderCheckList,
  OrderCheckRun,
  PageCapture,
  PageReportDay,
  Settings,
  TeachingKey,
  SettingsInput,
  SettingsResult,
  ClusteredConditionInput,
  ClusterPreview,
  DecisionPreview,
  PaymentCondition,
  PaymentConditionChangeInput,
  PaymentConditionList,
  QueryDecisionPreviewArgs,
  QueryImpactPreviewArgs,
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
      unreadableOrphans: [],
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
        unseen: [],
        issues: [],
        ...change,
      },
    }
  )

/** A page of the count over all clustered conditions. */
export const audience = (
  change: Partial<AudiencePage>,
  variables: Record<string, unknown> = { cursor: null, most: 10000 }
): Answer =>
  answer(AUDIENCE, variables, {
    audience: {
      total: 0,
      scanned: 0,
      cursor: null,
      counts: [],
      unseen: [],
      issues: [],
      ...change,
    },
  })

export const health = (
  { paymentConditionId, match, clusters }: ClusteredConditionInput,
  findings: readonly Finding[]
): Answer =>
  answer(
    CONDITION_HEALTH,
    { paymentConditionId, draft: { match, clusters } },
    { conditionHealth: { findings, issues: [] } }
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

/** The only page of what a save would mean for customers. */
const impactPage = (change: Partial<ImpactPreview>): ImpactPreview => ({
  total: 1000,
  scanned: 1000,
  cursor: null,
  plans: [],
  leftWithout: 0,
  issues: [],
  ...change,
})

export const impactOf = (
  question: Pick<QueryImpactPreviewArgs, 'paymentConditionId' | 'draft'>,
  change: Partial<ImpactPreview>
): Answer =>
  answer(
    IMPACT_PREVIEW,
    { ...question, cursor: null },
    { impactPreview: impactPage(change) }
  )

export const changeImpact = (
  input: PaymentConditionChangeInput,
  change: Partial<ImpactPreview>
): Answer =>
  answer(
    CHANGE_IMPACT,
    { input, clusters: null, cursor: null },
    { paymentConditionChangeImpact: impactPage(change) }
  )

export const undoImpact = (
  changeId: string,
  change: Partial<ImpactPreview>
): Answer =>
  answer(
    UNDO_IMPACT,
    { changeId, cursor: null },
    { undoImpact: impactPage(change) }
  )

export const impact = (
  { paymentConditionId, match, clusters }: ClusteredConditionInput,
  change: Partial<ImpactPreview>
): Answer =>
  impactOf({ paymentConditionId, draft: { match, clusters } }, change)

export const changes = (
  items: readonly Change[],
  variables: Record<string, unknown> = {}
): Answer =>
  answer(
    CHANGES,
    {
      paymentConditionId: null,
      kind: null,
      changedBy: null,
      from: null,
      until: null,
      first: 20,
      after: null,
      ...variables,
    },
    { changes: { items, cursor: null } }
  )

export const changedRecords = (
  changeId: string,
  change: Partial<ChangedRecordList>,
  variables: Record<string, unknown> = { first: 20, after: null }
): Answer =>
  answer(
    CHANGED_RECORDS,
    { changeId, ...variables },
    {
      changedRecords: {
        items: [],
        total: 0,
        changedSince: 0,
        cursor: null,
        revision: 'r1',
        ...change,
      },
    }
  )

const importResult = (change: Partial<ImportResult>): ImportResult => ({
  status: 'SAVED',
  summary: { added: 0, changed: 0, removed: 0 },
  conflict: null,
  revision: 'r2',
  issues: [],
  issueCount: 0,
  ...change,
})

export const undone = (
  changeId: string,
  revision: string,
  change: Partial<ImportResult> = {}
): Answer =>
  answer(UNDO, { changeId, revision }, { undoChange: importResult(change) })

export const exported = (change: Partial<ConditionExport>): Answer =>
  answer(
    CONDITION_EXPORT,
    {},
    {
      conditionExport: {
        items: [],
        unreadable: [],
        revision: 'r1',
        ...change,
      },
    }
  )

export const importPreview = (
  input: readonly ImportEntry[],
  change: Partial<ImportPreview>,
  removeOthers = false
): Answer =>
  answer(
    IMPORT_PREVIEW,
    { input, removeOthers },
    {
      importPreview: {
        changes: [],
        unchanged: 0,
        issues: [],
        issueCount: change.issues?.length ?? 0,
        revision: 'r1',
        ...change,
      },
    }
  )

export const imported = (
  input: readonly ImportEntry[],
  revision: string,
  change: Partial<ImportResult> = {},
  removeOthers = false
): Answer =>
  answer(
    IMPORT,
    { input, removeOthers, revision },
    { importClusteredConditions: importResult(change) }
  )

export const importImpact = (
  input: readonly ImportEntry[],
  change: Partial<ImpactPreview>
): Answer =>
  answer(
    IMPORT_IMPACT,
    { input, removeOthers: false, cursor: null },
    { importImpact: impactPage(change) }
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

/** Captures of the plan list, without what was captured. */
export const captures = (
  found: ReadonlyArray<Omit<PageCapture, 'content'>>
): Answer => answer(PAGE_CAPTURES, {}, { pageCaptures: found })

export const captureRead = (captureId: string, content: string): Answer =>
  answer(
    PAGE_CAPTURE,
    { id: captureId },
    { pageCapture: { id: captureId, content } }
  )

export const captureRemoved = (captureId: string): Answer =>
  answer(REMOVE_PAGE_CAPTURE, { id: captureId }, { removePageCapture: true })

export const lesson = (key: TeachingKey): Answer =>
  answer(START_TEACHING, {}, { startTeaching: key })

/** A page of checked orders. */
export const orderChecks = (
  change: Partial<OrderCheckList>,
  variables: Record<string, unknown> = {}
): Answer =>
  answer(
    ORDER_CHECKS,
    {
      verdict: null,
      action: null,
      wouldDo: null,
      reason: null,
      from: null,
      until: null,
      after: null,
      first: 20,
      ...variables,
    },
    {
      orderChecks: {
        items: [],
        cursor: null,
        isCancellingStopped: false,
        last: {
          orders: 0,
          allowed: 0,
          notAllowed: 0,
          unknown: 0,
          flagged: 0,
          cancelled: 0,
          wouldFlag: 0,
          wouldCancel: 0,
        },
        ...change,
      },
    }
  )

export const ordersChecked = (run: OrderCheckRun): Answer =>
  answer(CHECK_ORDERS, {}, { checkOrders: run })

export const customerErased = (
  sha256: string,
  cursor: string | null,
  change: Partial<EraseResult>
): Answer =>
  answer(
    ERASE_CUSTOMER,
    { sha256, cursor },
    {
      eraseCustomer: {
        status: 'ERASED',
        found: 0,
        paymentConditionIds: [],
        cursor: null,
        issues: [],
        ...change,
      },
    }
  )
