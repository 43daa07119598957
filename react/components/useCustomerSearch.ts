import { useApolloClient } from 'react-apollo'

import CUSTOMERS from '../graphql/customers.graphql'
import type {
  CustomerMatch,
  CustomerMatches,
  QueryCustomersArgs,
} from '../typings/schema'
import { troubleOf } from '../words/problem'
import type { Lookup } from './useLookup'
import { useLookup } from './useLookup'

/** Shorter texts match half the store. */
const SHORTEST = 2

/** Customers by a part of their name or e-mail. */
export const useCustomerSearch = (typed: string): Lookup<CustomerMatch> => {
  const client = useApolloClient()
  const question = typed.trim()

  return useLookup(
    question.length < SHORTEST ? null : question,
    async (search) => {
      const { data } = await client.query<
        { customers: CustomerMatches },
        QueryCustomersArgs
      >({
        query: CUSTOMERS,
        variables: { search },
        fetchPolicy: 'no-cache',
      })

      const { items, issues } = data.customers

      return { items, problem: troubleOf(issues) }
    }
  )
}
