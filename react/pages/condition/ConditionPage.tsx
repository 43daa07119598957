import React from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { clustersAsked } from '../targets'
import ConditionView from './ConditionView'

const ConditionPage = () => {
  const { query, route } = useRuntime()
  const id = route.params.id ?? ''
  const copiedFrom = query.copy ?? null

  return (
    <ConditionView
      key={`${id} ${copiedFrom}`}
      id={id}
      start={copiedFrom === null ? null : { type: 'COPY', from: copiedFrom }}
      shown={clustersAsked(query.cluster)}
    />
  )
}

export default ConditionPage
