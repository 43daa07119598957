import React from 'react'

import type { DecisionPreview } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { issueSentence } from '../../words/issueSentence'
import { decisionNote } from '../../words/outcomeSentence'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import EligibilityList from './EligibilityList'
import PlanDecisions from './PlanDecisions'
import { useConditionNames } from './useConditionNames'

interface Props {
  readonly decision: DecisionPreview
  readonly properties: Properties
  /** Shows this condition alone, and all plans. */
  readonly only?: string
}

/** The whole answer for one customer: what is offered, by which condition, and why. */
const DecisionReport = ({ decision, properties, only }: Props) => {
  const names = useConditionNames()
  const language = useLanguage()
  const { say } = language
  const note = decisionNote(decision)
  const offered = decision.plans.filter((plan) => plan.offered).length

  const conditions = decision.conditions.filter(
    ({ paymentConditionId }) => !only || paymentConditionId === only
  )

  return (
    <div>
      <p role="status" className="ma0 mb4 t-body lh-copy b">
        {say('admin/cpc.decision.summary', {
          offered,
          withheld: decision.plans.length - offered,
        })}
      </p>
      {note !== null && <Notice type="warning">{say(note)}</Notice>}
      {decision.issues.map((issue, at) => (
        <Notice key={at} type="error">
          {issueSentence(language, issue)}
        </Notice>
      ))}
      {decision.plans.length > 0 && (
        <PlanDecisions plans={decision.plans} names={names} />
      )}
      {conditions.length > 0 && (
        <>
          <h3 className="mt6 mb0 t-heading-5">
            {say(
              only ? 'admin/cpc.decision.why' : 'admin/cpc.decision.conditions'
            )}
          </h3>
          <EligibilityList
            eligibilities={conditions}
            names={names}
            properties={properties}
            isLinked={!only}
          />
        </>
      )}
    </div>
  )
}

export default DecisionReport
