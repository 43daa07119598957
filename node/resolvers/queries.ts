import type * as Schema from '../typings/schema'
import { listChanges } from '../usecases/listChanges'
import { listOrderChecks } from '../usecases/listOrderChecks'
import { findCustomers } from '../usecases/findCustomers'
import {
  findPaymentCondition,
  listPaymentConditions,
} from '../usecases/listPaymentConditions'
import { previewClusters } from '../usecases/previewClusters'
import { previewDecision } from '../usecases/previewDecision'
import { previewImpact } from '../usecases/previewImpact'
import { findUnknownValues, suggestValues } from '../usecases/propertyValues'
import type { Context } from '../wiring'
import { adminPorts, orderPorts, reconcileSoon, reportPorts } from '../wiring'
import { changeQueries } from './changeQueries'
import { coded } from './codedError'
import {
  presentChange,
  presentClustered,
  presentCondition,
  presentMomentDay,
  presentOrderCheck,
  presentProperty,
  presentSettings,
} from './present'

const DEFAULT_PAGE = 100
const DEFAULT_CHANGES = 20
const DEFAULT_CHECKS = 20

export const queries = {
  ...changeQueries,

  paymentConditions: async (
    _: unknown,
    { search, first, after }: Schema.QueryPaymentConditionsArgs,
    ctx: Context
  ): Promise<Schema.PaymentConditionList> => {
    const list = await coded(
      listPaymentConditions(adminPorts(ctx), {
        search: search ?? null,
        first: first ?? DEFAULT_PAGE,
        after: after ?? null,
      })
    )

    return {
      ...list,
      items: list.items.map(presentCondition),
      orphans: list.orphans.map(presentClustered),
    }
  },

  paymentCondition: async (
    _: unknown,
    { id }: Schema.QueryPaymentConditionArgs,
    ctx: Context
  ): Promise<Schema.PaymentCondition | null> => {
    const view = await coded(findPaymentCondition(adminPorts(ctx), id))

    return view && presentCondition(view)
  },

  customerProperties: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<readonly Schema.CustomerProperty[]> => {
    const { conditions, properties } = adminPorts(ctx)
    const { document } = await coded(conditions.read())
    const { value } = await coded(
      properties.latest(document.settings.customerEntity)
    )

    return [...value.values()].map(presentProperty)
  },

  clusterPreview: (
    _: unknown,
    { match, clusters, cursor }: Schema.QueryClusterPreviewArgs,
    ctx: Context
  ): Promise<Schema.ClusterPreview> =>
    previewClusters(adminPorts(ctx), {
      match,
      clusters,
      cursor: cursor ?? null,
    }),

  impactPreview: (
    _: unknown,
    { paymentConditionId, draft, cursor }: Schema.QueryImpactPreviewArgs,
    ctx: Context
  ): Promise<Schema.ImpactPreview> =>
    previewImpact(adminPorts(ctx), {
      paymentConditionId,
      draft: draft ?? null,
      cursor: cursor ?? null,
    }),

  propertyValues: (
    _: unknown,
    { property, search }: Schema.QueryPropertyValuesArgs,
    ctx: Context
  ): Promise<Schema.PropertyValues> =>
    suggestValues(adminPorts(ctx), property, search ?? null),

  unknownValues: (
    _: unknown,
    { property, values }: Schema.QueryUnknownValuesArgs,
    ctx: Context
  ): Promise<Schema.PropertyValues> =>
    findUnknownValues(adminPorts(ctx), property, values),

  customers: (
    _: unknown,
    { search }: Schema.QueryCustomersArgs,
    ctx: Context
  ): Promise<Schema.CustomerMatches> => findCustomers(adminPorts(ctx), search),

  decisionPreview: (
    _: unknown,
    args: Schema.QueryDecisionPreviewArgs,
    ctx: Context
  ): Promise<Schema.DecisionPreview> =>
    previewDecision(adminPorts(ctx), {
      email: args.email ?? null,
      customerId: args.customerId ?? null,
      draft: args.draft ?? null,
      salesChannel: args.salesChannel ?? null,
      at: args.at ?? null,
    }),

  changes: async (
    _: unknown,
    { paymentConditionId, first, after }: Schema.QueryChangesArgs,
    ctx: Context
  ): Promise<Schema.ChangeList> => {
    const { items, cursor } = await coded(
      listChanges(adminPorts(ctx), {
        paymentConditionId: paymentConditionId ?? null,
        first: first ?? DEFAULT_CHANGES,
        after: after ?? null,
      })
    )

    return { items: items.map(presentChange), cursor }
  },

  settings: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<Schema.Settings> => {
    const { document, revision } = await coded(
      adminPorts(ctx).conditions.read()
    )

    return presentSettings(document.settings, revision)
  },

  orderChecks: async (
    _: unknown,
    { first, after, verdict }: Schema.QueryOrderChecksArgs,
    ctx: Context
  ): Promise<Schema.OrderCheckList> => {
    reconcileSoon(ctx)
    const list = await coded(
      listOrderChecks(orderPorts(ctx), {
        first: first ?? DEFAULT_CHECKS,
        after: after ?? null,
        verdict: verdict ?? null,
      })
    )

    return { ...list, items: list.items.map(presentOrderCheck) }
  },

  pageReports: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<readonly Schema.PageReportDay[]> => {
    const days = await coded(reportPorts(ctx).moments.days())

    return days.map(presentMomentDay)
  },
}
