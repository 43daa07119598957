import { useState } from 'react'
import { useApolloClient, useMutation, useQuery } from 'react-apollo'

import PAGE_CAPTURE from '../../graphql/pageCapture.graphql'
import PAGE_CAPTURES from '../../graphql/pageCaptures.graphql'
import REMOVE_PAGE_CAPTURE from '../../graphql/removePageCapture.graphql'
import type {
  MutationRemovePageCaptureArgs,
  PageCapture,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'
import { download } from '../exchange/download'

export type ListedCapture = Omit<PageCapture, 'content'>

/** Captures of the plan list, to be looked at elsewhere or thrown away. */
export const useCaptures = () => {
  const client = useApolloClient()
  const [problem, setProblem] = useState<Problem | null>(null)

  const { data, error, loading, refetch } = useQuery<{
    pageCaptures: readonly ListedCapture[]
  }>(PAGE_CAPTURES, {
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  })

  const [run] = useMutation<unknown, MutationRemovePageCaptureArgs>(
    REMOVE_PAGE_CAPTURE
  )

  const trying = async (work: () => Promise<void>) => {
    setProblem(null)

    try {
      await work()
    } catch (failure) {
      setProblem(problemOf(failure))
    }
  }

  const save = ({ id, at }: ListedCapture) =>
    trying(async () => {
      const answer = await client.query<{
        pageCapture: Pick<PageCapture, 'content'> | null
      }>({
        query: PAGE_CAPTURE,
        variables: { id },
        fetchPolicy: 'no-cache',
      })

      const day = at.slice(0, 10)

      if (answer.data.pageCapture) {
        download(
          `plan-list-${day}.json`,
          'application/json',
          answer.data.pageCapture.content
        )
      } else await refetch()
    })

  const remove = ({ id }: ListedCapture) =>
    trying(async () => {
      await run({ variables: { id } })
      await refetch()
    })

  return {
    captures: data?.pageCaptures ?? null,
    failure: error && !loading ? problemOf(error) : null,
    isLoading: loading,
    problem,
    refresh: () => {
      // A second failure arrives as `error`, as the first did.
      refetch().catch(() => undefined)
    },
    save,
    remove,
  }
}
