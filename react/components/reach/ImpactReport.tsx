import React from 'react'

import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import PlanImpacts from './PlanImpacts'
import type { Impact } from './reach'

interface Props {
  readonly impact: Impact
}

/** Who gains and who loses which plan by saving. By plan: another condition may offer the same one. */
const ImpactReport = ({ impact: { plans, leftWithout } }: Props) => {
  const { say } = useLanguage()

  if (plans.length === 0) {
    return (
      <p className="ma0 mt3 t-body lh-copy">
        {say('admin/cpc.impact.nothing')}
      </p>
    )
  }

  return (
    <>
      <p className="ma0 mt3 mb2 t-body">{say('admin/cpc.impact.title')}</p>
      <PlanImpacts plans={plans} />
      {leftWithout > 0 && (
        <div className="mt3">
          <Notice type="warning">
            {say('admin/cpc.impact.leftWithout', { count: leftWithout })}
          </Notice>
        </div>
      )}
    </>
  )
}

export default ImpactReport
