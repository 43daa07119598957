import React from 'react'

import { conditionTarget } from '../../pages/targets'
import type { Eligibility, EligibilityOutcome } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { clusterSentence } from '../../words/clusterSentence'
import { outcomeWord, reasonSentence } from '../../words/outcomeSentence'
import { plansSentence } from '../../words/plansSentence'
import PageLink from '../ui/PageLink'
import type { Tone } from '../ui/StatusTag'
import StatusTag from '../ui/StatusTag'
import { useLanguage } from '../ui/useLanguage'
import type { ConditionNames } from './useConditionNames'

interface Props {
  readonly eligibility: Eligibility
  readonly names: ConditionNames
  readonly properties: Properties
  /** Not on the condition's own page. */
  readonly isLinked: boolean
}

const tones: Record<EligibilityOutcome, Tone> = {
  UNRESTRICTED: 'PLAIN',
  ELIGIBLE: 'GOOD',
  NOT_ELIGIBLE: 'ATTENTION',
  BROKEN: 'BAD',
}

/** One condition, and why it is for this customer or not: each cluster with what the customer has. */
const EligibilityReport = ({
  eligibility,
  names,
  properties,
  isLinked,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const { paymentConditionId, outcome, clusters } = eligibility
  const condition = names.get(paymentConditionId)
  const name = condition?.name ?? paymentConditionId

  return (
    <li className="pv4 bb b--muted-4">
      <h4 className="ma0 t-body b">
        {isLinked ? (
          <PageLink to={conditionTarget(paymentConditionId)}>{name}</PageLink>
        ) : (
          name
        )}
      </h4>
      {condition && (
        <p className="ma0 mt2 t-small c-on-base">
          {plansSentence(language, condition.plans).join(' · ')}
        </p>
      )}
      <div className="mt3">
        <StatusTag tone={tones[outcome]} text={say(outcomeWord(outcome))} />
      </div>
      {clusters.length > 0 && (
        <ul className="cpc-list mt2">
          {clusters.map((each, at) => (
            <li key={at} className="flex mt2 t-body lh-copy">
              <span aria-hidden="true" className="mr3 b">
                {each.holds ? '✓' : '✗'}
              </span>
              <span>
                <span className="clip">
                  {say(
                    each.holds
                      ? 'admin/cpc.reason.holds'
                      : 'admin/cpc.reason.holdsNot'
                  )}{' '}
                </span>
                {clusterSentence(language, properties, each.cluster)}
                <span className="db t-small c-on-base">
                  {reasonSentence(language, properties, each)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

export default EligibilityReport
