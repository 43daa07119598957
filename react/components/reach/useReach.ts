import { useEffect, useReducer, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import CLUSTER_PREVIEW from '../../graphql/clusterPreview.graphql'
import type {
  ClusteredConditionInput,
  ClusterPreview,
  QueryClusterPreviewArgs,
} from '../../typings/schema'
import { problemOf } from '../../words/problem'
import { askImpact, clustersImpact } from './impactQuestion'
import type { ReachHandle } from './reach'
import { noReach, reachReducer } from './reach'
import { retryPause, scanPages } from './scanPages'

interface Question {
  /** The clusters as they travel; `null` counts nothing. */
  readonly input: ClusteredConditionInput | null
  /** Whether they differ from what is on file: only then somebody gains or loses. */
  readonly isChange: boolean
}

/** Typing pauses this long before all customers are gone through. */
const PAUSE_MS = 600

/** Counts whom the clusters reach and whom a save changes, in the background and one after the other. */
export const useReach = ({ input, isChange }: Question): ReachHandle => {
  const client = useApolloClient()
  const [reach, dispatch] = useReducer(reachReducer, noReach)
  const [run, setRun] = useState({ count: 0, isCancelled: false })
  const question = input === null ? null : JSON.stringify({ input, isChange })

  // What is written anew is counted anew, also after a count was stopped.
  useEffect(() => {
    setRun(({ count }) => ({ count: count + 1, isCancelled: false }))
  }, [question])

  useEffect(() => {
    if (input === null) {
      dispatch({ type: 'CLEARED' })

      return undefined
    }

    if (run.isCancelled) {
      dispatch({ type: 'CANCELLED' })

      return undefined
    }

    let isWanted = true
    const watcher = {
      isWanted: () => isWanted,
      onBusy: () => dispatch({ type: 'WAITING' }),
      pause: retryPause,
    }

    const { paymentConditionId, match, clusters } = input

    const countMatching = () =>
      scanPages(
        async (cursor) => {
          const { data } = await client.query<
            { clusterPreview: ClusterPreview },
            QueryClusterPreviewArgs
          >({
            query: CLUSTER_PREVIEW,
            variables: { match, clusters, cursor },
            fetchPolicy: 'no-cache',
          })

          return data.clusterPreview
        },
        {
          ...watcher,
          onPage: (page) => dispatch({ type: 'MATCHING_COUNTED', page }),
        }
      )

    const impact = clustersImpact({
      paymentConditionId,
      draft: { match, clusters },
    })

    const countImpact = () =>
      scanPages((cursor) => askImpact(client, impact, cursor), {
        ...watcher,
        onPage: (page) => dispatch({ type: 'IMPACT_COUNTED', page }),
      })

    const count = async () => {
      try {
        const refused = await countMatching()
        // A store is gone through once at a time.
        const issues =
          refused.length === 0 && isWanted && isChange
            ? await countImpact()
            : refused

        if (!isWanted) return

        dispatch(
          issues.length > 0 ? { type: 'REFUSED', issues } : { type: 'FINISHED' }
        )
      } catch (error) {
        if (isWanted) dispatch({ type: 'FAILED', problem: problemOf(error) })
      }
    }

    dispatch({ type: 'STARTED' })

    const timer = setTimeout(count, PAUSE_MS)

    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // The question says all that is asked; its parts are new objects at each keystroke elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [run])

  return {
    reach,
    cancel: () => setRun({ ...run, isCancelled: true }),
    again: () => setRun({ count: run.count + 1, isCancelled: false }),
  }
}
