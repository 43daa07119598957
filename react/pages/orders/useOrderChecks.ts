import { useQuery } from 'react-apollo'

import ORDER_CHECKS from '../../graphql/orderChecks.graphql'
import type { OrderCheckList, QueryOrderChecksArgs } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'
import type { ChecksState } from './checksState'
import { argsOf } from './checksState'

export interface ChecksRead {
  readonly list: OrderCheckList | null
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly retry: () => void
}

export const useOrderChecks = (state: ChecksState): ChecksRead => {
  const { data, loading, error, refetch } = useQuery<
    { orderChecks: OrderCheckList },
    QueryOrderChecksArgs
  >(ORDER_CHECKS, {
    variables: argsOf(state),
    // Orders are placed all the time.
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })

  return {
    list: error ? null : data?.orderChecks ?? null,
    isLoading: loading,
    problem: error && !loading ? problemOf(error) : null,
    retry: () => {
      // A second failure arrives as `error`, as the first did.
      refetch().catch(() => undefined)
    },
  }
}
