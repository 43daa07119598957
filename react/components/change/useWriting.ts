import { useApolloClient, useMutation } from 'react-apollo'

import LEAVE from '../../graphql/leavePaymentConditionChange.graphql'
import PAYMENT_CONDITION from '../../graphql/paymentCondition.graphql'
import PREVIEW from '../../graphql/previewPaymentConditionChange.graphql'
import RESUME from '../../graphql/resumePaymentCondition.graphql'
import SAVE from '../../graphql/savePaymentCondition.graphql'
import WRITE_BACK from '../../graphql/writeBackPaymentCondition.graphql'
import type {
  ClustersInput,
  MutationLeavePaymentConditionChangeArgs,
  MutationResumePaymentConditionArgs,
  MutationSavePaymentConditionArgs,
  MutationWriteBackPaymentConditionArgs,
  PaymentCondition,
  PaymentConditionChangeInput,
  PaymentConditionChangePreview,
  PaymentConditionSaveResult,
  QueryPreviewPaymentConditionChangeArgs,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

/** What a merchant wants to become of a payment condition. */
export interface ChangeRequest {
  readonly input: PaymentConditionChangeInput
  /** `null`: they stay as they are. */
  readonly clusters: ClustersInput | null
}

export type Answered<T> =
  | { readonly answered: true; readonly result: T }
  | { readonly answered: false; readonly problem: Problem }

const settled = async <T>(
  answer: Promise<T | null | undefined>
): Promise<Answered<T>> => {
  try {
    const result = await answer

    return result
      ? { answered: true, result }
      : { answered: false, problem: { type: 'FAILED' } }
  } catch (error) {
    return { answered: false, problem: problemOf(error) }
  }
}

type Result = PaymentConditionSaveResult

/** The calls that write payment conditions, and those that look before. */
export const useWriting = () => {
  const client = useApolloClient()

  const [runSave] = useMutation<
    { savePaymentCondition: Result },
    MutationSavePaymentConditionArgs
  >(SAVE)

  const [runResume] = useMutation<
    { resumePaymentCondition: Result },
    MutationResumePaymentConditionArgs
  >(RESUME)

  const [runWriteBack] = useMutation<
    { writeBackPaymentCondition: Result },
    MutationWriteBackPaymentConditionArgs
  >(WRITE_BACK)

  const [runLeave] = useMutation<
    { leavePaymentConditionChange: Result },
    MutationLeavePaymentConditionChangeArgs
  >(LEAVE)

  return {
    preview: ({ input, clusters }: ChangeRequest) =>
      settled(
        client
          .query<
            { previewPaymentConditionChange: PaymentConditionChangePreview },
            QueryPreviewPaymentConditionChangeArgs
          >({
            query: PREVIEW,
            variables: { input, clusters },
            fetchPolicy: 'no-cache',
          })
          .then(({ data }) => data.previewPaymentConditionChange)
      ),
    save: (
      { input, clusters }: ChangeRequest,
      fingerprint: string,
      revision: string
    ) =>
      settled(
        runSave({ variables: { input, clusters, fingerprint, revision } }).then(
          ({ data }) => data?.savePaymentCondition
        )
      ),
    resume: (paymentConditionId: string) =>
      settled(
        runResume({ variables: { paymentConditionId } }).then(
          ({ data }) => data?.resumePaymentCondition
        )
      ),
    writeBack: (paymentConditionId: string, revision: string) =>
      settled(
        runWriteBack({ variables: { paymentConditionId, revision } }).then(
          ({ data }) => data?.writeBackPaymentCondition
        )
      ),
    leave: (paymentConditionId: string) =>
      settled(
        runLeave({ variables: { paymentConditionId } }).then(
          ({ data }) => data?.leavePaymentConditionChange
        )
      ),
    /** As it is on file now, with the revision a change of it must carry. */
    read: (id: string) =>
      settled(
        client
          .query<{
            paymentCondition: PaymentCondition | null
            paymentConditions: { revision: string }
          }>({
            query: PAYMENT_CONDITION,
            variables: { id },
            fetchPolicy: 'network-only',
          })
          .then(({ data }) => ({
            condition: data.paymentCondition,
            revision: data.paymentConditions.revision,
          }))
      ),
  }
}
