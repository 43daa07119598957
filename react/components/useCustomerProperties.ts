import { useQuery } from 'react-apollo'

import CUSTOMER_PROPERTIES from '../graphql/customerProperties.graphql'
import type { CustomerProperty } from '../typings/schema'
import type { Problem } from '../words/problem'
import { problemOf } from '../words/problem'

interface Data {
  readonly customerProperties: readonly CustomerProperty[]
}

export interface PropertiesRead {
  /** `null` while they are read, or when they can't be. */
  readonly properties: readonly CustomerProperty[] | null
  readonly problem: Problem | null
  readonly retry: () => void
}

/** The customer fields clusters are made of. They change seldom: the cache may answer first. */
export const useCustomerProperties = (): PropertiesRead => {
  const { data, error, refetch } = useQuery<Data>(CUSTOMER_PROPERTIES, {
    fetchPolicy: 'cache-and-network',
  })

  return {
    properties: data?.customerProperties ?? null,
    problem: error ? problemOf(error) : null,
    retry: () => {
      // A second failure arrives as `error`, as the first did.
      refetch().catch(() => undefined)
    },
  }
}
