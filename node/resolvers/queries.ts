import type * as Schema from '../typings/schema'
import { listChanges } from '../usecases/listChanges'
import { listOrderChecks } from '../usecases/listOrderChecks'
import { checkConditionHealth } from '../usecases/checkConditionHealth'
import { countAudiences } from '../usecases/countAudiences'
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
import { exchangeQueries } from './exchangeQueries'
import {
  presentChange,
  presentClustered,
  presentCondition,
  presentMomentDay,
  presentOrderCheck,
  presentProperty,
  presentSettings,
} from './present'
import { probeQueries } from './probes'
import { teachingQueries } from './teaching'

const DEFAULT_PAGE = 100
const DEFAULT_CHANGES = 20
const DEFAULT_CHECKS = 20

export const queries = {
  ...changeQueries,
  ...probeQueries,
  ...exchangeQueries,
  ...teachingQueries,

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
      unreadableOrphans: list.unreadableOrphans.map((orphan) => ({
        ...orphan,
        paymentConditionName: null,
      })),
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

  conditionHealth: (
    _: unknown,
    { paymentConditionId, draft }: Schema.QueryConditionHealthArgs,
    ctx: Context
  ): Promise<Schema.ConditionHealth> =>
    checkConditionHealth(adminPorts(ctx), {
      paymentConditionId,
      draft: draft ?? null,
    }),

  audience: (
    _: unknown,
    { cursor, most }: Schema.QueryAudienceArgs,
    ctx: Context
  ): Promise<Schema.AudiencePage> =>
    countAudiences(adminPorts(ctx), {
      cursor: cursor ?? null,
      most: most ?? null,
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
    args: Schema.QueryChangesArgs,
    ctx: Context
  ): Promise<Schema.ChangeList> => {
    const paymentConditionId = args.paymentConditionId ?? null
    const { items, cursor } = await coded(
      listChanges(adminPorts(ctx), {
        paymentConditionId,
        kind: args.kind ?? null,
        by: args.changedBy ?? null,
        from: args.from ?? null,
        until: args.until ?? null,
        first: args.first ?? DEFAULT_CHANGES,
        after: args.after ?? null,
      })
    )

    return {
      items: items.map((entry) => presentChange(entry, paymentConditionId)),
      cursor,
    }
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
    args: Schema.QueryOrderChecksArgs,
    ctx: Context
  ): Promise<Schema.OrderCheckList> => {
    // The process's own duty after its start, as any request wakes it: whoever reads decides nothing by it.
    reconcileSoon(ctx)
    const list = await coded(
      listOrderChecks(orderPorts(ctx), {
        first: args.first ?? DEFAULT_CHECKS,
        after: args.after ?? null,
        verdict: args.verdict ?? null,
        action: args.action ?? null,
        wouldDo: args.wouldDo ?? null,
        reason: args.reason ?? null,
        from: args.from ?? null,
        until: args.until ?? null,
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
