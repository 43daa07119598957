import React from 'react'

import { useLanguage } from '../ui/useLanguage'
import type { Reach } from './reach'

interface Props {
  readonly reach: Reach
}

/** Beside a save that need not wait for the count's end. */
const StillCounting = ({ reach: { status } }: Props) => {
  const { say } = useLanguage()

  return status === 'COUNTING' ? (
    <span className="t-small c-on-base">
      {say('admin/cpc.reach.stillCounting')}
    </span>
  ) : null
}

export default StillCounting
