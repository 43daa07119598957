import { useEffect, useReducer } from 'react'
import { useApolloClient } from 'react-apollo'

import UNKNOWN_VALUES from '../../graphql/unknownValues.graphql'
import type {
  PropertyValues,
  QueryUnknownValuesArgs,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf, troubleOf } from '../../words/problem'
import type { Checks } from './checks'
import { checksReducer, noChecks, unchecked, VALUES_A_CALL } from './checks'

/** A row of values added one by one is asked about together. */
const PAUSE_MS = 400

export interface UnknownValues {
  readonly checks: Checks
  readonly retry: () => void
}

/** Which of the values added here no customer holds, asked fifty at a time. */
export const useUnknownValues = (
  property: string,
  values: readonly string[]
): UnknownValues => {
  const client = useApolloClient()
  const [checks, dispatch] = useReducer(checksReducer, noChecks)
  const next = unchecked(checks, values).slice(0, VALUES_A_CALL)
  const question = next.length === 0 ? null : JSON.stringify(next)
  const isStopped = checks.problem !== null

  useEffect(() => {
    if (question === null || isStopped) return undefined

    let isWanted = true

    const ask = async () => {
      const { data } = await client.query<
        { unknownValues: PropertyValues },
        QueryUnknownValuesArgs
      >({
        query: UNKNOWN_VALUES,
        variables: { property, values: next },
        fetchPolicy: 'no-cache',
      })

      return data.unknownValues
    }

    const fail = (problem: Problem) => dispatch({ type: 'FAILED', problem })

    const timer = setTimeout(() => {
      ask().then(
        ({ values: unknown, issues }) => {
          if (!isWanted) return

          const problem = troubleOf(issues)

          if (problem) fail(problem)
          else dispatch({ type: 'CHECKED', values: next, unknown })
        },
        (error) => {
          if (isWanted) fail(problemOf(error))
        }
      )
    }, PAUSE_MS)

    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // The question names the values; the list of them is a new one at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question, isStopped, property, client])

  return { checks, retry: () => dispatch({ type: 'RETRIED' }) }
}
