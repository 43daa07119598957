import { useQuery } from 'react-apollo'

import CHANGED_RECORDS from '../../graphql/changedRecords.graphql'
import type {
  ChangedRecordList,
  QueryChangedRecordsArgs,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

export const RECORDS_PAGE = 20

/** What a change of several conditions did to each of them. */
export const useChangedRecords = (
  changeId: string,
  after: string | null
): {
  readonly list: ChangedRecordList | null
  readonly isLoading: boolean
  readonly problem: Problem | null
  readonly retry: () => void
} => {
  const { data, loading, error, refetch } = useQuery<
    { changedRecords: ChangedRecordList | null },
    QueryChangedRecordsArgs
  >(CHANGED_RECORDS, {
    variables: { changeId, first: RECORDS_PAGE, after },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })

  return {
    list: error ? null : data?.changedRecords ?? null,
    isLoading: loading,
    problem: error && !loading ? problemOf(error) : null,
    retry: () => {
      // A second failure arrives as `error`, as the first did.
      refetch().catch(() => undefined)
    },
  }
}
