import { useEffect, useReducer } from 'react'
import { useApolloClient } from 'react-apollo'

import IMPACT_PREVIEW from '../../graphql/impactPreview.graphql'
import type {
  ImpactPreview,
  QueryImpactPreviewArgs,
} from '../../typings/schema'
import { problemOf } from '../../words/problem'
import type { Reach } from './reach'
import { noReach, reachReducer } from './reach'
import { scanPages } from './scanPages'

const RETRY_MS = 1000

const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, RETRY_MS)
  })

/** Who gains and who loses a plan when a condition's clusters are removed; `null` asks nothing. */
export const useRemovalImpact = (paymentConditionId: string | null): Reach => {
  const client = useApolloClient()
  const [reach, dispatch] = useReducer(reachReducer, noReach)

  useEffect(() => {
    if (paymentConditionId === null) {
      dispatch({ type: 'CLEARED' })

      return undefined
    }

    let isWanted = true

    const ask = async (cursor: string | null): Promise<ImpactPreview> => {
      const { data } = await client.query<
        { impactPreview: ImpactPreview },
        QueryImpactPreviewArgs
      >({
        query: IMPACT_PREVIEW,
        variables: { paymentConditionId, draft: null, cursor },
        fetchPolicy: 'no-cache',
      })

      return data.impactPreview
    }

    const count = async () => {
      try {
        const issues = await scanPages(ask, {
          isWanted: () => isWanted,
          onPage: (page) => dispatch({ type: 'IMPACT_COUNTED', page }),
          onBusy: () => dispatch({ type: 'WAITING' }),
          pause,
        })

        if (!isWanted) return

        dispatch(
          issues.length > 0 ? { type: 'REFUSED', issues } : { type: 'FINISHED' }
        )
      } catch (error) {
        if (isWanted) dispatch({ type: 'FAILED', problem: problemOf(error) })
      }
    }

    dispatch({ type: 'STARTED' })
    count()

    return () => {
      isWanted = false
    }
  }, [client, paymentConditionId])

  return reach
}
