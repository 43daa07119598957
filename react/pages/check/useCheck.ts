import { useEffect, useReducer, useRef } from 'react'
import { useApolloClient } from 'react-apollo'

import PROBE_STORAGE from '../../graphql/probeStorage.graphql'
import PROBE_STORE from '../../graphql/probeStore.graphql'
import STORE_PROBES from '../../graphql/storeProbes.graphql'
import type {
  MutationProbeStorageArgs,
  QueryProbeStoreArgs,
  StoreProbe,
  StoreProbeResult,
} from '../../typings/schema'
import { problemOf } from '../../words/problem'
import type { Check } from './check'
import { checkReducer, noCheck, unanswered } from './check'

export interface CheckHandle {
  readonly check: Check
  readonly start: () => void
  readonly stop: () => void
}

/** Asks one probe after the other, and shows each answer as it comes. */
export const useCheck = (): CheckHandle => {
  const client = useApolloClient()
  const [check, dispatch] = useReducer(checkReducer, noCheck)
  // Counts the runs: an older one that still waits must not write into a newer one.
  const run = useRef(0)

  useEffect(
    () => () => {
      run.current += 1
    },
    []
  )

  const askReading = async (id: string) => {
    const { data } = await client.query<
      { probeStore: StoreProbeResult | null },
      QueryProbeStoreArgs
    >({ query: PROBE_STORE, variables: { id }, fetchPolicy: 'no-cache' })

    return data.probeStore
  }

  const askWriting = async (id: string) => {
    const { data } = await client.mutate<
      { probeStorage: StoreProbeResult | null },
      MutationProbeStorageArgs
    >({ mutation: PROBE_STORAGE, variables: { id } })

    return data?.probeStorage ?? null
  }

  const ask = async ({ id, writes }: StoreProbe): Promise<StoreProbeResult> => {
    try {
      const result = writes ? await askWriting(id) : await askReading(id)

      return result ?? unanswered(id, 'NO_ANSWER_OF_APP')
    } catch (error) {
      const isRefused = problemOf(error).type === 'NOT_ALLOWED'

      return unanswered(id, isRefused ? 'REFUSED_BY_APP' : 'NO_ANSWER_OF_APP')
    }
  }

  const start = async () => {
    run.current += 1
    const { current } = run

    const isWanted = () => run.current === current

    dispatch({ type: 'STARTED' })
    try {
      const { data } = await client.query<{
        storeProbes: readonly StoreProbe[]
      }>({ query: STORE_PROBES, fetchPolicy: 'no-cache' })

      if (!isWanted()) return
      dispatch({ type: 'LISTED', probes: data.storeProbes })

      for (const probe of data.storeProbes) {
        dispatch({ type: 'ASKING', id: probe.id })
        // One after the other: they measure the store, and must not crowd it.
        const result = await ask(probe)

        if (!isWanted()) return
        dispatch({ type: 'ANSWERED', result })
      }

      dispatch({ type: 'DONE' })
    } catch (error) {
      if (isWanted()) dispatch({ type: 'FAILED', problem: problemOf(error) })
    }
  }

  const stop = () => {
    run.current += 1
    dispatch({ type: 'STOPPED' })
  }

  return { check, start, stop }
}
