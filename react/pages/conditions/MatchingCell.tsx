import React from 'react'

import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import type { MatchingCount } from './useMatchingCounts'

interface Props {
  readonly condition: PaymentCondition
  readonly count: MatchingCount | null
  readonly onCount: () => void
}

/** How many customers a condition is for, counted when asked. */
const MatchingCell = ({ condition, count, onCount }: Props) => {
  const { say } = useLanguage()

  if (!condition.clustered) return <>{say('admin/cpc.matching.all')}</>

  // The button stays, and the focus on it, while its answer comes and goes.
  return (
    <>
      <span role="status" className="db nowrap">
        {count?.status === 'COUNTED' &&
          say('admin/cpc.matching.counted', {
            matching: count.matching,
            total: count.total,
          })}
        {count?.status === 'COUNTING' && say('admin/cpc.matching.counting')}
        {count?.status === 'FAILED' && say('admin/cpc.matching.failed')}
      </span>
      <button
        type="button"
        className="cpc-plain-button cpc-link"
        aria-disabled={count?.status === 'COUNTING'}
        onClick={() => count?.status !== 'COUNTING' && onCount()}
      >
        {say(count ? 'admin/cpc.reach.again' : 'admin/cpc.matching.count')}
        <span className="clip"> {condition.name}</span>
      </button>
    </>
  )
}

export default MatchingCell
