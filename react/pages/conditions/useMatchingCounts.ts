import { useEffect, useRef, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import { scanPages } from '../../components/reach/scanPages'
import CLUSTER_PREVIEW from '../../graphql/clusterPreview.graphql'
import type {
  ClusteredCondition,
  ClusterPreview,
  QueryClusterPreviewArgs,
} from '../../typings/schema'

/** How many customers a condition's clusters match, as far as it was asked for. */
export type MatchingCount =
  | { readonly status: 'COUNTING' }
  | { readonly status: 'FAILED' }
  | {
      readonly status: 'COUNTED'
      readonly matching: number
      readonly total: number
    }

export type MatchingCounts = ReadonlyMap<string, MatchingCount>

const RETRY_MS = 1000

const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, RETRY_MS)
  })

const ignore = () => undefined

/** Counts on demand, one condition after the other: a store is gone through once at a time. */
export const useMatchingCounts = () => {
  const client = useApolloClient()
  const [counts, setCounts] = useState<MatchingCounts>(new Map())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const isHere = useRef(true)

  useEffect(
    () => () => {
      isHere.current = false
    },
    []
  )

  const tell = (id: string, count: MatchingCount) => {
    if (isHere.current) setCounts((known) => new Map(known).set(id, count))
  }

  const countOne = async ({
    paymentConditionId: id,
    match,
    clusters,
  }: ClusteredCondition) => {
    if (!isHere.current) return

    let matching = 0
    let total = 0

    try {
      const issues = await scanPages(
        async (cursor) => {
          const { data } = await client.query<
            { clusterPreview: ClusterPreview },
            QueryClusterPreviewArgs
          >({
            query: CLUSTER_PREVIEW,
            variables: {
              match,
              clusters: clusters.map(
                ({ property, operator, values, exact }) => ({
                  property,
                  operator,
                  values,
                  exact,
                })
              ),
              cursor,
            },
            fetchPolicy: 'no-cache',
          })

          return data.clusterPreview
        },
        {
          isWanted: () => isHere.current,
          onPage: (page) => {
            matching += page.matching
            total = page.total
          },
          onBusy: ignore,
          pause,
        }
      )

      tell(
        id,
        issues.length > 0
          ? { status: 'FAILED' }
          : { status: 'COUNTED', matching, total }
      )
    } catch {
      // Why is said in the editor; here the count is merely missing.
      tell(id, { status: 'FAILED' })
    }
  }

  return {
    counts,
    count: (record: ClusteredCondition) => {
      tell(record.paymentConditionId, { status: 'COUNTING' })
      queue.current = queue.current.then(() => countOne(record))
    },
  }
}
