import { useApolloClient } from 'react-apollo'

import PROPERTY_VALUES from '../graphql/propertyValues.graphql'
import type { PropertyValues, QueryPropertyValuesArgs } from '../typings/schema'
import { useLookup } from './useLookup'

/** Values customers hold, while one types; `null` asks for none. Without an answer nothing is suggested. */
export const useSuggestedValues = (
  property: string,
  typed: string | null
): readonly string[] => {
  const client = useApolloClient()

  const { items } = useLookup(
    typed === null ? null : typed.trim(),
    async (search) => {
      const { data } = await client.query<
        { propertyValues: PropertyValues },
        QueryPropertyValuesArgs
      >({
        query: PROPERTY_VALUES,
        variables: { property, search: search === '' ? null : search },
        fetchPolicy: 'no-cache',
      })

      return { items: data.propertyValues.values, problem: null }
    }
  )

  return items
}
