import React from 'react'

import { issueSentence } from '../../words/issueSentence'
import { problemSentence } from '../../words/problem'
import { useLanguage } from '../ui/useLanguage'
import PlanImpacts from './PlanImpacts'
import { useRemovalImpact } from './useRemovalImpact'

interface Props {
  readonly paymentConditionId: string
}

/** Who gains and who loses which plan when the clusters are removed. */
const RemovalReport = ({ paymentConditionId }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { status, impact, issues, problem } =
    useRemovalImpact(paymentConditionId)

  const sentence = (): string => {
    if (status === 'FAILED') {
      return say('admin/cpc.remove.uncounted', {
        why: issues[0]
          ? issueSentence(language, issues[0])
          : problemSentence(language, problem ?? { type: 'FAILED' }),
      })
    }

    if (status !== 'DONE' || !impact) return say('admin/cpc.remove.counting')

    return say(
      impact.plans.length === 0
        ? 'admin/cpc.remove.changesNothing'
        : 'admin/cpc.remove.changes'
    )
  }

  return (
    <div role="status">
      <p className="mt4 mb2">{sentence()}</p>
      {status === 'DONE' && impact && <PlanImpacts plans={impact.plans} />}
    </div>
  )
}

export default RemovalReport
