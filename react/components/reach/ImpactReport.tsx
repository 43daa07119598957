import React from 'react'

import { planKeySentence } from '../../words/plansSentence'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import type { Impact } from './reach'

interface Props {
  readonly impact: Impact
}

/** Who gains and who loses which plan by saving. By plan: another condition may offer the same one. */
const ImpactReport = ({ impact: { plans, leftWithout } }: Props) => {
  const language = useLanguage()
  const { say } = language

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
      {leftWithout > 0 && (
        <Notice type="warning">
          {say('admin/cpc.impact.leftWithout', { count: leftWithout })}
        </Notice>
      )}
    </>
  )
}

export default ImpactReport
