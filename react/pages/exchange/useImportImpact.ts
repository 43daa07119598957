import { useEffect, useReducer, useRef } from 'react'
import { useApolloClient } from 'react-apollo'

import type { Reach } from '../../components/reach/reach'
import { noReach, reachReducer } from '../../components/reach/reach'
import { scanPages } from '../../components/reach/scanPages'
import IMPORT_IMPACT from '../../graphql/importImpact.graphql'
import type {
  ImpactPreview,
  ImportEntry,
  QueryImportImpactArgs,
} from '../../typings/schema'
import { problemOf } from '../../words/problem'

interface Impact {
  readonly reach: Reach
  readonly count: () => void
  readonly cancel: () => void
}

const RETRY_MS = 1000

const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, RETRY_MS)
  })

/** Who gains and loses a plan by an import; counted when told to, since the whole file goes along. */
export const useImportImpact = (
  input: readonly ImportEntry[],
  removeOthers: boolean
): Impact => {
  const client = useApolloClient()
  const [reach, dispatch] = useReducer(reachReducer, noReach)
  const run = useRef(0)

  // Whoever leaves the page waits for no more pages.
  useEffect(
    () => () => {
      run.current += 1
    },
    []
  )

  const count = async () => {
    run.current += 1
    const own = run.current
    const isWanted = () => run.current === own

    dispatch({ type: 'STARTED' })

    try {
      const issues = await scanPages(
        async (cursor) => {
          const { data } = await client.query<
            { importImpact: ImpactPreview },
            QueryImportImpactArgs
          >({
            query: IMPORT_IMPACT,
            variables: { input, removeOthers, cursor },
            fetchPolicy: 'no-cache',
          })

          return data.importImpact
        },
        {
          isWanted,
          onBusy: () => dispatch({ type: 'WAITING' }),
          onPage: (page) => dispatch({ type: 'IMPACT_COUNTED', page }),
          pause,
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

  return {
    reach,
    count,
    cancel: () => {
      run.current += 1
      dispatch({ type: 'CANCELLED' })
    },
  }
}
