import type { FieldChange } from '../core/fieldChanges'
import type { InstallmentSchedule } from '../core/installments/installmentSchedule'
import { issue } from '../core/issue'
import type * as Schema from '../typings/schema'
import type { InstallmentPreview } from '../usecases/previewInstallments'
import type { ClusterChange } from '../usecases/writing/ports'
import type { ChangeRequest } from '../usecases/writing/prepareChange'
import type { ChangePreview } from '../usecases/writing/previewChange'
import type { WriteOutcome } from '../usecases/writing/savePaymentCondition'
import { codeOf } from './codedError'

/** Changes of payment conditions in the words of the GraphQL schema. */

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value)

export const presentField = ({
  path,
  before,
  after,
}: FieldChange): Schema.FieldChange => ({
  path,
  before: json(before),
  after: json(after),
})

const clusterChange = (
  clusters: Schema.ClustersInput | null | undefined
): ClusterChange => {
  if (!clusters) return { kind: 'KEEP' }

  return clusters.clusters.length === 0
    ? { kind: 'REMOVE' }
    : { kind: 'SET', match: clusters.match, clusters: clusters.clusters }
}

export const readRequest = (
  input: Schema.PaymentConditionChangeInput,
  clusters: Schema.ClustersInput | null | undefined
): ChangeRequest => ({
  action: input.action,
  id: input.id ?? null,
  copyOf: input.copyOf ?? null,
  paymentCondition: input.paymentCondition ?? null,
  clusters: clusterChange(clusters),
})

export const presentPreview = ({
  fields,
  ...preview
}: ChangePreview): Schema.PaymentConditionChangePreview => ({
  ...preview,
  fields: fields.map(presentField),
})

const money = (cents: number): number => cents / 100

const presentSchedule = ({
  installments,
  amountCents,
  interestCents,
  totalCents,
  labelCents,
  ...schedule
}: InstallmentSchedule): Schema.InstallmentSchedule => ({
  ...schedule,
  installments: installments.map((installment) => ({
    days: installment.days,
    dueOn: installment.dueOn,
    amount: money(installment.amountCents),
    interest: money(installment.interestCents),
    total: money(installment.totalCents),
  })),
  amount: money(amountCents),
  interest: money(interestCents),
  total: money(totalCents),
  label: money(labelCents),
})

export const presentInstallments = ({
  schedules,
  ...preview
}: InstallmentPreview): Schema.InstallmentPreview => ({
  ...preview,
  schedules: schedules.map(presentSchedule),
})

export type Ending = Omit<
  Schema.PaymentConditionSaveResult,
  'condition' | 'revision' | 'paymentConditionId'
> & { readonly paymentConditionId: string | null }

const ending = (
  status: Schema.PaymentConditionSaveStatus,
  given: Partial<Ending> = {}
): Ending => ({
  status,
  paymentConditionId: null,
  steps: [],
  differences: [],
  isOpen: false,
  conflict: null,
  issues: [],
  ...given,
})

/** The outcome without what is read afterwards. */
export const presentOutcome = (outcome: WriteOutcome): Ending => {
  switch (outcome.status) {
    case 'OFF':
      return ending('OFF', { issues: [issue('EDITING_OFF')] })

    case 'INVALID':
      return ending('INVALID', { issues: outcome.issues })

    case 'CONFLICT':
      return ending('CONFLICT', {
        conflict: outcome.conflict,
        issues: outcome.conflict ? [] : [issue('RULE_CHANGED')],
      })

    case 'PENDING':
      return ending('PENDING', {
        paymentConditionId: outcome.change.ruleId,
        isOpen: true,
        issues: [issue('CHANGE_PENDING')],
      })

    case 'LEFT':
      return ending('SAVED')

    default: {
      const code = codeOf(outcome.failure)

      return ending(outcome.status, {
        paymentConditionId: outcome.change.ruleId,
        steps: outcome.steps,
        differences: outcome.differences.map(presentField),
        isOpen: outcome.isOpen,
        conflict: outcome.conflict,
        issues: code === null ? outcome.issues : [issue(code)],
      })
    }
  }
}

/** Ended before anything was written. */
export const presentUnavailable = (code: string): Ending =>
  ending('UNAVAILABLE', { issues: [issue(code)] })
