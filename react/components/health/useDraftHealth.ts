import { useApolloClient } from 'react-apollo'

import CONDITION_HEALTH from '../../graphql/conditionHealth.graphql'
import type {
  ClusteredConditionInput,
  ConditionHealth,
  Finding,
  QueryConditionHealthArgs,
} from '../../typings/schema'
import { useLookup } from '../useLookup'

/** What a save of the draft would deserve to be known beforehand; `null` asks nothing. */
export const useDraftHealth = (
  input: ClusteredConditionInput | null
): readonly Finding[] => {
  const client = useApolloClient()
  const question = input === null ? null : JSON.stringify(input)

  const { items, answered } = useLookup<Finding>(question, async () => {
    if (input === null) return { items: [], problem: null }

    const { paymentConditionId, match, clusters } = input

    const { data } = await client.query<
      { conditionHealth: ConditionHealth },
      QueryConditionHealthArgs
    >({
      query: CONDITION_HEALTH,
      variables: { paymentConditionId, draft: { match, clusters } },
      fetchPolicy: 'no-cache',
    })

    return { items: data.conditionHealth.findings, problem: null }
  })

  return answered === question ? items : []
}
