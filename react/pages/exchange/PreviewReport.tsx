import React, { useState } from 'react'

import { useConditionNames } from '../../components/decision/useConditionNames'
import RecordChangeItem from '../../components/RecordChangeItem'
import Paging from '../../components/ui/Paging'
import { useLanguage } from '../../components/ui/useLanguage'
import type { ImportPreview } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { summarySentence } from '../../words/summarySentence'
import type { RecordKind } from './recordKind'
import { recordKind, summaryOf } from './recordKind'

interface Props {
  readonly preview: ImportPreview
  readonly properties: Properties
}

const PAGE_SIZE = 20

const notes: Record<RecordKind, string> = {
  ADDED: 'admin/cpc.import.added',
  CHANGED: 'admin/cpc.import.changed',
  REMOVED: 'admin/cpc.import.removed',
}

/** What an import would do, condition by condition. */
const PreviewReport = ({ preview, properties }: Props) => {
  const language = useLanguage()
  const { say } = language
  const names = useConditionNames()
  const [from, setFrom] = useState(0)
  const { changes, unchanged } = preview
  const shown = changes.slice(from, from + PAGE_SIZE)
  const to = from + shown.length

  return (
    <>
      <p className="ma0 mb2 t-body lh-copy b">
        {say('admin/cpc.import.would', {
          summary: summarySentence(language, summaryOf(changes)),
        })}
      </p>
      {unchanged > 0 && (
        <p className="ma0 mb3 t-body lh-copy">
          {say('admin/cpc.import.unchanged', { count: unchanged })}
        </p>
      )}
      <ul className="cpc-list">
        {shown.map((change) => (
          <RecordChangeItem
            key={change.paymentConditionId}
            paymentConditionId={change.paymentConditionId}
            name={
              names.get(change.paymentConditionId)?.name ||
              change.paymentConditionId
            }
            before={change.before ?? null}
            after={change.after ?? null}
            properties={properties}
            note={say(notes[recordKind(change)])}
          />
        ))}
      </ul>
      {changes.length > PAGE_SIZE && (
        <Paging
          shown={say('admin/cpc.paging.shown', {
            from: from + 1,
            to,
            total: changes.length,
          })}
          onPrevious={from > 0 ? () => setFrom(from - PAGE_SIZE) : null}
          onNext={to < changes.length ? () => setFrom(to) : null}
        />
      )}
    </>
  )
}

export default PreviewReport
