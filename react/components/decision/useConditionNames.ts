import { useQuery } from 'react-apollo'

import CONDITION_NAMES from '../../graphql/conditionNames.graphql'
import type { PaymentCondition } from '../../typings/schema'

type NamedCondition = Pick<PaymentCondition, 'id' | 'name' | 'plans'>

interface Data {
  readonly paymentConditions: { readonly items: readonly NamedCondition[] }
}

export type ConditionNames = ReadonlyMap<string, NamedCondition>

/** As many as the gateway gives in one answer. */
const ALL_OF_THEM = 2000

/** Names of the payment conditions, for reports that know their ids; empty until they are read. */
export const useConditionNames = (isWanted = true): ConditionNames => {
  const { data } = useQuery<Data>(CONDITION_NAMES, {
    variables: { first: ALL_OF_THEM },
    fetchPolicy: 'network-only',
    skip: !isWanted,
  })

  return new Map(
    (data?.paymentConditions.items ?? []).map((each) => [each.id, each])
  )
}
