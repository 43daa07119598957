import { issue } from '../core/issue'
import type * as Schema from '../typings/schema'
import { previewInstallments } from '../usecases/previewInstallments'
import { listOpenChanges } from '../usecases/writing/listOpenChanges'
import { previewChange } from '../usecases/writing/previewChange'
import { previewChangeImpact } from '../usecases/writing/previewChangeImpact'
import type { Context } from '../wiring'
import { adminPorts, previewChangePorts, ruleChanges } from '../wiring'
import { coded, codeOf } from './codedError'
import {
  presentField,
  presentInstallments,
  presentPreview,
  readRequest,
} from './presentChange'

/** Queries about payment conditions to be written; none of them writes. */
export const changeQueries = {
  installmentPreview: async (
    _: unknown,
    { amount, plans, on }: Schema.QueryInstallmentPreviewArgs,
    ctx: Context
  ): Promise<Schema.InstallmentPreview> =>
    presentInstallments(
      await coded(
        previewInstallments(adminPorts(ctx), { amount, plans, on: on ?? null })
      )
    ),

  previewPaymentConditionChange: async (
    _: unknown,
    { input, clusters }: Schema.QueryPreviewPaymentConditionChangeArgs,
    ctx: Context
  ): Promise<Schema.PaymentConditionChangePreview> => {
    try {
      const request = readRequest(input, clusters)

      return presentPreview(
        await previewChange(previewChangePorts(ctx), request)
      )
    } catch (error) {
      const code = codeOf(error)

      if (code === null) throw error

      return {
        status: 'UNAVAILABLE',
        fingerprint: null,
        fields: [],
        steps: [],
        issues: [issue(code)],
        warnings: [],
        revision: null,
      }
    }
  },

  paymentConditionChangeImpact: (
    _: unknown,
    { input, clusters, cursor }: Schema.QueryPaymentConditionChangeImpactArgs,
    ctx: Context
  ): Promise<Schema.ImpactPreview> =>
    previewChangeImpact(
      adminPorts(ctx),
      readRequest(input, clusters),
      cursor ?? null
    ),

  openPaymentConditionChanges: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<readonly Schema.OpenPaymentConditionChange[]> => {
    const { shape } = previewChangePorts(ctx)
    const open = await coded(listOpenChanges(ruleChanges(ctx), shape))

    return open.map(({ fields, ...change }) => ({
      ...change,
      fields: fields.map(presentField),
    }))
  },
}
