import { useQuery } from 'react-apollo'

import PAYMENT_CONDITIONS from '../../graphql/paymentConditions.graphql'
import type { PaymentConditionList } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

interface Data {
  readonly paymentConditions: PaymentConditionList
}

export interface ConditionsRead {
  readonly list: PaymentConditionList | null
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly retry: () => void
}

/** As many as the gateway gives in one answer: sorting and filtering need all of them. */
const ALL_OF_THEM = 2000

export const useConditions = (search: string): ConditionsRead => {
  const { data, loading, error, refetch } = useQuery<Data>(PAYMENT_CONDITIONS, {
    variables: {
      search: search === '' ? null : search,
      first: ALL_OF_THEM,
      after: null,
    },
    // What is on file now: a colleague may have saved a minute ago. Two thousand are no work for the cache.
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  })

  return {
    list: error ? null : data?.paymentConditions ?? null,
    isLoading: loading,
    problem: error && !loading ? problemOf(error) : null,
    retry: () => {
      // A second failure arrives as `error`, as the first did.
      refetch().catch(() => undefined)
    },
  }
}
