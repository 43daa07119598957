import { useQuery } from 'react-apollo'

import CHANGES from '../../graphql/changes.graphql'
import type { ChangeList, QueryChangesArgs } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'
import type { HistoryState } from './historyState'
import { argsOf } from './historyState'

export interface ChangesRead {
  readonly list: ChangeList | null
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly retry: () => void
}

export const PAGE_SIZE = 20

export const useChanges = (
  state: HistoryState,
  after: string | null
): ChangesRead => {
  const { data, loading, error, refetch } = useQuery<
    { changes: ChangeList },
    QueryChangesArgs
  >(CHANGES, {
    variables: { ...argsOf(state), first: PAGE_SIZE, after },
    // A colleague may have saved a minute ago.
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })

  return {
    list: error ? null : data?.changes ?? null,
    isLoading: loading,
    problem: error && !loading ? problemOf(error) : null,
    retry: () => {
      // A second failure arrives as `error`, as the first did.
      refetch().catch(() => undefined)
    },
  }
}
