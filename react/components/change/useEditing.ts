import { useQuery } from 'react-apollo'

import SETTINGS from '../../graphql/settings.graphql'
import type { Settings } from '../../typings/schema'

interface Data {
  readonly settings: Settings
}

export interface Editing {
  /** `null` while it is read. */
  readonly isOn: boolean | null
  /** The store's; days of validity are days there. */
  readonly timeZone: string
}

/** Whether payment conditions may be written from these pages; not known is no. */
export const useEditing = (): Editing => {
  const { data, loading } = useQuery<Data>(SETTINGS, {
    fetchPolicy: 'cache-and-network',
  })

  if (loading && !data) return { isOn: null, timeZone: 'UTC' }

  return {
    isOn: data?.settings?.editPaymentConditions ?? false,
    timeZone: data?.settings?.timeZone ?? 'UTC',
  }
}
