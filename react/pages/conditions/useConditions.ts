import { useQuery } from 'react-apollo'

import PAYMENT_CONDITIONS from '../../graphql/paymentConditions.graphql'
import type { PaymentConditionList } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

interface Data {
  readonly paymentConditions: PaymentConditionList
}

interface Question {
  readonly search: string
  readonly first: number
  readonly after: string | null
}

export interface ConditionsRead {
  readonly list: PaymentConditionList | null
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly retry: () => void
}

export const useConditions = ({
  search,
  first,
  after,
}: Question): ConditionsRead => {
  const { data, loading, error, refetch } = useQuery<Data>(PAYMENT_CONDITIONS, {
    variables: { search: search === '' ? null : search, first, after },
    // What is on file now: a colleague may have saved a minute ago.
    fetchPolicy: 'network-only',
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
