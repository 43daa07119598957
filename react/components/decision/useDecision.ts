import { useEffect, useReducer, useRef } from 'react'
import { useApolloClient } from 'react-apollo'

import DECISION_PREVIEW from '../../graphql/decisionPreview.graphql'
import type {
  DecisionPreview,
  QueryDecisionPreviewArgs,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

interface Data {
  readonly decisionPreview: DecisionPreview
}

export type Asked =
  | { readonly status: 'IDLE' }
  | { readonly status: 'ASKING' }
  | { readonly status: 'ANSWERED'; readonly decision: DecisionPreview }
  | { readonly status: 'REFUSED'; readonly problem: Problem }

/** Asks for a decision only when told to; a later question makes an earlier answer void. */
export const useDecision = () => {
  const client = useApolloClient()
  const latest = useRef(0)
  const [asked, tell] = useReducer((_: Asked, next: Asked): Asked => next, {
    status: 'IDLE',
  })

  useEffect(
    () => () => {
      latest.current = -1
    },
    []
  )

  const ask = async (question: QueryDecisionPreviewArgs) => {
    latest.current += 1
    const mine = latest.current

    const answer = (next: Asked) => {
      if (latest.current === mine) tell(next)
    }

    tell({ status: 'ASKING' })

    try {
      const { data } = await client.query<Data, QueryDecisionPreviewArgs>({
        query: DECISION_PREVIEW,
        variables: question,
        fetchPolicy: 'network-only',
      })

      answer({ status: 'ANSWERED', decision: data.decisionPreview })
    } catch (error) {
      answer({ status: 'REFUSED', problem: problemOf(error) })
    }
  }

  return { asked, ask }
}
