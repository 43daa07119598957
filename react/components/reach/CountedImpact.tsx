import React from 'react'

import type { ImpactQuestion } from './impactQuestion'
import ReachReport from './ReachReport'
import { useImpact } from './useImpact'

interface Props {
  readonly question: ImpactQuestion
}

/** What the save one is asked about changes for customers, counted by itself. */
const CountedImpact = ({ question }: Props) => {
  const { reach, cancel, again } = useImpact({ question, isAtOnce: true })

  return <ReachReport reach={reach} onCancel={cancel} onAgain={again} />
}

export default CountedImpact
