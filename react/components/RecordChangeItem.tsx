import type { ReactNode } from 'react'
import React from 'react'

import { conditionTarget } from '../pages/targets'
import type { ClusteredCondition } from '../typings/schema'
import { changeLines } from '../words/changeLines'
import type { Properties } from '../words/clusterSentence'
import PageLink from './ui/PageLink'
import { useLanguage } from './ui/useLanguage'

interface Props {
  readonly paymentConditionId: string
  readonly name: string
  readonly before: ClusteredCondition | null
  readonly after: ClusteredCondition | null
  readonly properties: Properties
  /** Told once, where the same follows for many. */
  readonly note?: string
  readonly action?: ReactNode
}

/** One of several clustered conditions that change together. */
const RecordChangeItem = ({
  paymentConditionId,
  name,
  before,
  after,
  properties,
  note,
  action,
}: Props) => {
  const language = useLanguage()
  const lines = changeLines(language, properties, before, after)

  return (
    <li className="flex flex-wrap items-start justify-between pv3 bb b--muted-4">
      <div className="cpc-change t-body lh-copy">
        <PageLink to={conditionTarget(paymentConditionId)}>{name}</PageLink>
        {note !== undefined && <span className="t-small"> {note}</span>}
        <ul className="cpc-list mt1">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {action}
    </li>
  )
}

export default RecordChangeItem
