import { useEffect, useReducer, useRef } from 'react'
import { useApolloClient } from 'react-apollo'

import { problemOf } from '../../words/problem'
import type { ImpactQuestion } from './impactQuestion'
import { askImpact } from './impactQuestion'
import type { ReachHandle } from './reach'
import { noReach, reachReducer } from './reach'
import { retryPause, scanPages } from './scanPages'

interface Choice {
  readonly question: ImpactQuestion
  /** Else it counts when told to. */
  readonly isAtOnce: boolean
}

/** Who gains and who loses a plan by what is about to be saved; the question is that of the first moment. */
export const useImpact = ({ question, isAtOnce }: Choice): ReachHandle => {
  const client = useApolloClient()
  const [reach, dispatch] = useReducer(reachReducer, noReach)
  const run = useRef(0)

  const count = async () => {
    run.current += 1
    const own = run.current
    const isWanted = () => run.current === own

    dispatch({ type: 'STARTED' })

    try {
      const issues = await scanPages(
        (cursor) => askImpact(client, question, cursor),
        {
          isWanted,
          onPage: (page) => dispatch({ type: 'IMPACT_COUNTED', page }),
          onBusy: () => dispatch({ type: 'WAITING' }),
          pause: retryPause,
        }
      )

      if (!isWanted()) return

      dispatch(
        issues.length > 0 ? { type: 'REFUSED', issues } : { type: 'FINISHED' }
      )
    } catch (error) {
      if (isWanted()) dispatch({ type: 'FAILED', problem: problemOf(error) })
    }
  }

  useEffect(() => {
    if (isAtOnce) count()

    // Whoever leaves waits for no more pages.
    return () => {
      run.current += 1
    }
    // Once, for what was asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return {
    reach,
    again: count,
    cancel: () => {
      run.current += 1
      dispatch({ type: 'CANCELLED' })
    },
  }
}
