import React from 'react'

import { useLanguage } from '../../components/ui/useLanguage'
import type { Change, ClusteredCondition } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { clustersSentence } from '../../words/clusterSentence'
import { settingsLines } from '../../words/settingsLines'
import type { OnFile } from './restore'

interface Props {
  readonly change: Change
  readonly onFile: OnFile
  readonly properties: Properties
}

/** What is on file, and what it will be. */
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
    <dl className="ma0">
      <dt className="t-small">{say('admin/cpc.restore.now')}</dt>
      <dd className="ma0 mb3">{audience(onFile.clustered)}</dd>
      <dt className="t-small">{say('admin/cpc.restore.then')}</dt>
      <dd className="ma0 b">{audience(change.after ?? null)}</dd>
    </dl>
  )
}

export default RestorePreview
