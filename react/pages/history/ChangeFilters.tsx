import type { FormEvent } from 'react'
import React, { useEffect, useState } from 'react'
import { Button } from 'vtex.styleguide'

import ConditionField from '../../components/ConditionField'
import SelectField from '../../components/ui/SelectField'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import { kindNames } from './changeWords'
import type { HistoryState } from './historyState'
import { KINDS } from './historyState'

interface Props {
  readonly state: HistoryState
  readonly onChange: (change: Partial<HistoryState>) => void
}

const ALL = 'ALL'

/** Which changes are shown. */
const ChangeFilters = ({ state, onChange }: Props) => {
  const { say } = useLanguage()
  const [by, setBy] = useState(state.by)

  // "Show all changes" empties it from outside.
  useEffect(() => setBy(state.by), [state.by])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ by: by.trim() })
  }

  return (
    <form className="mb5" onSubmit={submit}>
      <div className="cpc-form">
        <ConditionField
          key={state.condition ?? ''}
          label={say('admin/cpc.history.filter')}
          onChoose={(condition) => onChange({ condition })}
        />
        <SelectField
          label={say('admin/cpc.history.kind')}
          value={state.kind ?? ALL}
          placeholder={say('admin/cpc.history.allKinds')}
          options={[
            { value: ALL, label: say('admin/cpc.history.allKinds') },
            ...KINDS.map((kind) => ({
              value: kind,
              label: say(kindNames[kind]),
            })),
          ]}
          onChange={(chosen) =>
            onChange({ kind: KINDS.find((kind) => kind === chosen) ?? null })
          }
        />
        <TextField
          type="date"
          label={say('admin/cpc.history.from')}
          value={state.from ?? ''}
          onChange={(from) => onChange({ from: from === '' ? null : from })}
        />
        <TextField
          type="date"
          label={say('admin/cpc.history.until')}
          value={state.until ?? ''}
          onChange={(until) => onChange({ until: until === '' ? null : until })}
        />
        <TextField
          label={say('admin/cpc.history.by')}
          value={by}
          onChange={setBy}
        />
        <div>
          <Button type="submit" variation="secondary">
            {say('admin/cpc.search.submit')}
          </Button>
        </div>
      </div>
    </form>
  )
}

export default ChangeFilters
