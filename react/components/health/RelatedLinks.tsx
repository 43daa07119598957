import React from 'react'

import { conditionTarget } from '../../pages/targets'
import PageLink from '../ui/PageLink'
import { useLanguage } from '../ui/useLanguage'

interface Props {
  readonly ids: readonly string[]
  readonly nameOf: (id: string) => string
}

/** The way to the other payment conditions a warning is about. */
const RelatedLinks = ({ ids, nameOf }: Props) => {
  const { say } = useLanguage()

  if (ids.length === 0) return null

  return (
    <>
      {' '}
      {say('admin/cpc.warning.related')}{' '}
      {ids.map((id, at) => (
        <React.Fragment key={id}>
          {at > 0 && ', '}
          <PageLink to={conditionTarget(id)}>{nameOf(id)}</PageLink>
        </React.Fragment>
      ))}
    </>
  )
}

export default RelatedLinks
