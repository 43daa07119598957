import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import { useLanguage } from '../../components/ui/useLanguage'
import type { Change, ChangedRecord, ChangeSummary } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { summarySentence } from '../../words/summarySentence'
import ChangedRecords from './ChangedRecords'
import { kindSentences } from './changeWords'

interface Props {
  readonly change: Change
  readonly summary: ChangeSummary
  readonly properties: Properties
  readonly isWorking: boolean
  readonly nameOf: (id: string) => string
  readonly onRestore: (record: ChangedRecord) => void
  readonly onUndo: () => void
}

/** A change of several conditions at once: how many, which when asked, and the way back for all of them. */
const BulkChangeItem = ({
  change,
  summary,
  properties,
  isWorking,
  nameOf,
  onRestore,
  onUndo,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const [isOpen, setOpen] = useState(false)
  const at = language.moment(change.at)

  return (
    <li className="pv4 bb b--muted-4">
      <div className="flex flex-wrap items-start justify-between">
        <div className="cpc-change t-body lh-copy">
          <h3 className="ma0 t-heading-6">
            {say(
              change.kind === 'IMPORTED'
                ? 'admin/cpc.change.import'
                : 'admin/cpc.change.importUndone',
              { summary: summarySentence(language, summary) }
            )}
          </h3>
          <p className="ma0 t-small c-on-base">
            {say(kindSentences[change.kind], { at, by: change.by })}
          </p>
          <button
            type="button"
            className="cpc-plain-button cpc-link mt2"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {say(
              isOpen ? 'admin/cpc.change.hide' : 'admin/cpc.change.showEach'
            )}
            <span className="clip"> {at}</span>
          </button>
        </div>
        <Button
          variation="secondary"
          size="small"
          disabled={isWorking}
          onClick={onUndo}
        >
          {say('admin/cpc.undo')}
          <span className="clip"> {at}</span>
        </Button>
      </div>
      {isOpen && (
        <ChangedRecords
          change={change}
          properties={properties}
          isWorking={isWorking}
          nameOf={nameOf}
          onRestore={onRestore}
        />
      )}
    </li>
  )
}

export default BulkChangeItem
