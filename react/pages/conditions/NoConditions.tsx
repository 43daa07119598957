import React from 'react'

import Nothing from '../../components/ui/Nothing'
import { useLanguage } from '../../components/ui/useLanguage'

interface Props {
  readonly search: string
  /** There are some, but of no such status. */
  readonly isFiltered: boolean
  readonly isUnavailable: boolean
}

/** Why the list is empty: nothing found, nothing readable, or nothing made yet. */
const NoConditions = ({ search, isFiltered, isUnavailable }: Props) => {
  const { say } = useLanguage()

  if (isUnavailable) {
    return (
      <Nothing title={say('admin/cpc.conditions.unreadable')}>
        {say('admin/cpc.conditions.unreadableHelp')}
      </Nothing>
    )
  }

  if (isFiltered) {
    return (
      <Nothing title={say('admin/cpc.filter.nothing')}>
        {say('admin/cpc.filter.nothingHelp')}
      </Nothing>
    )
  }

  if (search !== '') {
    return (
      <Nothing title={say('admin/cpc.search.nothing', { search })}>
        {say('admin/cpc.search.nothingHelp')}
      </Nothing>
    )
  }

  return (
    <Nothing title={say('admin/cpc.conditions.none')}>
      {say('admin/cpc.conditions.noneHelp')}
    </Nothing>
  )
}

export default NoConditions
