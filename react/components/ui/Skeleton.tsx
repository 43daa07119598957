import React from 'react'

import { useLanguage } from './useLanguage'

interface Props {
  readonly lines: number
}

/** The shape of what is on its way. */
const Skeleton = ({ lines }: Props) => {
  const { say } = useLanguage()

  return (
    <div role="status">
      <span className="clip">{say('admin/cpc.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="cpc-skeleton br2 mb4" aria-hidden="true" />
      ))}
    </div>
  )
}

export default Skeleton
