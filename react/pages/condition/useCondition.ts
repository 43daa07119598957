import { useQuery } from 'react-apollo'

import PAYMENT_CONDITION from '../../graphql/paymentCondition.graphql'
import type {
  PaymentCondition,
  PaymentConditionList,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

interface Data {
  readonly paymentCondition: PaymentCondition | null
  readonly paymentConditions: Pick<PaymentConditionList, 'revision' | 'source'>
}

export type ConditionRead =
  | { readonly status: 'READING' }
  | { readonly status: 'FAILED'; readonly problem: Problem }
  | { readonly status: 'UNAVAILABLE' }
  | { readonly status: 'UNKNOWN' }
  | {
      readonly status: 'READ'
      readonly condition: PaymentCondition
      readonly revision: string
    }

const readOf = (data: Data): ConditionRead => {
  const { paymentCondition, paymentConditions } = data

  if (paymentCondition) {
    return {
      status: 'READ',
      condition: paymentCondition,
      revision: paymentConditions.revision,
    }
  }

  // Nothing was read from the gateway: the condition may well exist.
  return paymentConditions.source === 'UNAVAILABLE'
    ? { status: 'UNAVAILABLE' }
    : { status: 'UNKNOWN' }
}

/** One condition with the revision a save of it must carry; `null` asks for none. */
export const useCondition = (
  id: string | null
): { read: ConditionRead; retry: () => void } => {
  const { data, error, loading, refetch } = useQuery<Data>(PAYMENT_CONDITION, {
    variables: { id },
    skip: id === null,
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })

  const retry = () => {
    // A second failure arrives as `error`, as the first did.
    refetch().catch(() => undefined)
  }

  if (loading) return { read: { status: 'READING' }, retry }
  if (error)
    return { read: { status: 'FAILED', problem: problemOf(error) }, retry }

  return { read: data ? readOf(data) : { status: 'READING' }, retry }
}
