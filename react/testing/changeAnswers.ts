import type { DocumentNode } from 'graphql'

import INSTALLMENT_PREVIEW from '../graphql/installmentPreview.graphql'
import LEAVE from '../graphql/leavePaymentConditionChange.graphql'
import OPEN_CHANGES from '../graphql/openPaymentConditionChanges.graphql'
import PREVIEW from '../graphql/previewPaymentConditionChange.graphql'
import RESUME from '../graphql/resumePaymentCondition.graphql'
import SAVE from '../graphql/savePaymentCondition.graphql'
import WRITE_BACK from '../graphql/writeBackPaymentCondition.graphql'
import type {
  ClustersInput,
  InstallmentPreview,
  OpenPaymentConditionChange,
  PaymentConditionChangeInput,
  PaymentConditionChangePreview,
  PaymentConditionSaveResult,
  QueryInstallmentPreviewArgs,
  Settings,
} from '../typings/schema'
import type { Answer } from './answers'
import { settingsOnFile } from './answers'
import { paymentCondition } from './samples'
import { withTypenames } from './typenames'

const answer = (
  query: DocumentNode,
  variables: Record<string, unknown>,
  data: Record<string, unknown>
): Answer => ({
  request: { query, variables },
  result: { data: withTypenames(data) },
})

const settings: Settings = {
  mode: 'ON',
  testers: [],
  whenUnavailable: 'OFFER_UNRESTRICTED',
  timeZone: 'UTC',
  customerEntity: 'CL',
  orderCheck: 'OBSERVE',
  editPaymentConditions: true,
  revision: 'r1',
}

/** Whether payment conditions may be written. */
export const editing = (isOn = true): Answer =>
  settingsOnFile({ ...settings, editPaymentConditions: isOn })

/** A look at a change. */
export const seen = (
  input: PaymentConditionChangeInput,
  change: Partial<PaymentConditionChangePreview> = {},
  clusters: ClustersInput | null = null
): Answer =>
  answer(
    PREVIEW,
    { input, clusters },
    {
      previewPaymentConditionChange: {
        status: 'OK',
        fingerprint: 'f1',
        fields: [],
        steps: [],
        issues: [],
        warnings: [],
        revision: 'r1',
        ...change,
      },
    }
  )

const result = (
  change: Partial<PaymentConditionSaveResult>
): PaymentConditionSaveResult => ({
  status: 'SAVED',
  paymentConditionId: paymentCondition.id,
  condition: paymentCondition,
  steps: [{ name: 'WRITE', state: 'DONE' }],
  differences: [],
  isOpen: false,
  conflict: null,
  revision: 'r2',
  issues: [],
  ...change,
})

export const changeSaved = (
  input: PaymentConditionChangeInput,
  change: Partial<PaymentConditionSaveResult> = {},
  { revision = 'r1', clusters = null as ClustersInput | null } = {}
): Answer =>
  answer(
    SAVE,
    { input, clusters, fingerprint: 'f1', revision },
    { savePaymentCondition: result(change) }
  )

const ofCondition = { paymentConditionId: paymentCondition.id }

export const resumed = (
  change: Partial<PaymentConditionSaveResult> = {}
): Answer =>
  answer(RESUME, ofCondition, { resumePaymentCondition: result(change) })

export const left = (): Answer =>
  answer(LEAVE, ofCondition, { leavePaymentConditionChange: result({}) })

export const writtenBack = (revision: string): Answer =>
  answer(
    WRITE_BACK,
    { ...ofCondition, revision },
    { writeBackPaymentCondition: result({}) }
  )

export const openChanges = (
  open: readonly OpenPaymentConditionChange[]
): Answer => answer(OPEN_CHANGES, {}, { openPaymentConditionChanges: open })

export const installments = (
  variables: QueryInstallmentPreviewArgs,
  change: Partial<InstallmentPreview>
): Answer =>
  answer(
    INSTALLMENT_PREVIEW,
    { ...variables },
    {
      installmentPreview: {
        purchasedOn: '2026-01-31',
        timeZone: 'UTC',
        schedules: [],
        issues: [],
        ...change,
      },
    }
  )
