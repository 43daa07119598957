import React from 'react'

import CountedImpact from '../../components/reach/CountedImpact'
import { clustersImpact } from '../../components/reach/impactQuestion'
import { useLanguage } from '../../components/ui/useLanguage'
import type {
  Change,
  ClusteredCondition,
  ClustersDraft,
} from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { clustersSentence } from '../../words/clusterSentence'
import { settingsLines } from '../../words/settingsLines'
import type { OnFile } from './restore'

interface Props {
  readonly change: Change
  readonly onFile: OnFile
  readonly properties: Properties
}

const draftOf = (record: ClusteredCondition | null): ClustersDraft | null =>
  record && {
    match: record.match,
    clusters: record.clusters.map(({ property, operator, values, exact }) => ({
      property,
      operator,
      values,
      exact,
    })),
  }

/** What is on file, what it will be, and what that means for customers. */
const RestorePreview = ({ change, onFile, properties }: Props) => {
  const language = useLanguage()
  const { say } = language

  const audience = (record: ClusteredCondition | null) =>
    (record &&
      clustersSentence(language, properties, record.match, record.clusters)) ??
    say('admin/cpc.audience.everyone')

  if (onFile.type === 'SETTINGS') {
    return change.settingsAfter ? (
      <ul className="cpc-list">
        {settingsLines(language, onFile.settings, change.settingsAfter).map(
          (line) => (
            <li key={line}>{line}</li>
          )
        )}
      </ul>
    ) : null
  }

  return (
    <>
      <dl className="ma0 mb4">
        <dt className="t-small">{say('admin/cpc.restore.now')}</dt>
        <dd className="ma0 mb3">{audience(onFile.clustered)}</dd>
        <dt className="t-small">{say('admin/cpc.restore.then')}</dt>
        <dd className="ma0 b">{audience(change.after ?? null)}</dd>
      </dl>
      <CountedImpact
        question={clustersImpact({
          paymentConditionId: change.paymentConditionId ?? '',
          draft: draftOf(change.after ?? null),
        })}
      />
    </>
  )
}

export default RestorePreview
