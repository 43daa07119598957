import React from 'react'

import type { PlanImpact } from '../../typings/schema'
import { planKeySentence } from '../../words/plansSentence'
import { useLanguage } from '../ui/useLanguage'

interface Props {
  readonly plans: readonly PlanImpact[]
}

/** Plan by plan, how many customers gain and how many lose it. */
const PlanImpacts = ({ plans }: Props) => {
  const language = useLanguage()
  const { say } = language

  return (
    <ul className="cpc-list mb4 t-body lh-copy">
      {plans.map(({ key, gains, loses }) => (
        <li key={key}>
          <span className="b">{planKeySentence(language, key)}</span>
          {': '}
          {[
            gains > 0 && say('admin/cpc.impact.gains', { count: gains }),
            loses > 0 && say('admin/cpc.impact.loses', { count: loses }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  )
}

export default PlanImpacts
