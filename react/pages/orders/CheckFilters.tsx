import React from 'react'

import SelectField from '../../components/ui/SelectField'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import {
  actionWords,
  reasonWords,
  verdictWords,
} from '../../words/orderCheckWords'
import type { ChecksState } from './checksState'
import { ACTIONS, REASONS, VERDICTS } from './checksState'

interface Props {
  readonly state: ChecksState
  readonly onChange: (change: Partial<ChecksState>) => void
}

const ALL = 'ALL'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly choices: readonly T[]
  readonly words: Record<T, string>
  readonly onChoose: (value: T | null) => void
}

const Choice = <T extends string>({
  label,
  value,
  choices,
  words,
  onChoose,
}: ChoiceProps<T>) => {
  const { say } = useLanguage()

  return (
    <SelectField
      label={label}
      value={value ?? ALL}
      placeholder={say('admin/cpc.orders.filter.any')}
      options={[
        { value: ALL, label: say('admin/cpc.orders.filter.any') },
        ...choices.map((choice) => ({
          value: choice,
          label: say(words[choice]),
        })),
      ]}
      onChange={(chosen) =>
        onChoose(choices.find((choice) => choice === chosen) ?? null)
      }
    />
  )
}

/** Which checks are shown. */
const CheckFilters = ({ state, onChange }: Props) => {
  const { say } = useLanguage()

  return (
    <div className="cpc-form mb5">
      <Choice
        label={say('admin/cpc.orders.filter.verdict')}
        value={state.verdict}
        choices={VERDICTS}
        words={verdictWords}
        onChoose={(verdict) => onChange({ verdict })}
      />
      <Choice
        label={say('admin/cpc.orders.filter.reason')}
        value={state.reason}
        choices={REASONS}
        words={reasonWords}
        onChoose={(reason) => onChange({ reason })}
      />
      <Choice
        label={say('admin/cpc.orders.filter.action')}
        value={state.action}
        choices={ACTIONS}
        words={actionWords}
        onChoose={(action) => onChange({ action })}
      />
      <Choice
        label={say('admin/cpc.orders.filter.wouldDo')}
        value={state.wouldDo}
        choices={ACTIONS}
        words={actionWords}
        onChoose={(wouldDo) => onChange({ wouldDo })}
      />
      <TextField
        type="date"
        label={say('admin/cpc.orders.filter.from')}
        value={state.from ?? ''}
        onChange={(from) => onChange({ from: from === '' ? null : from })}
      />
      <TextField
        type="date"
        label={say('admin/cpc.orders.filter.until')}
        value={state.until ?? ''}
        onChange={(until) => onChange({ until: until === '' ? null : until })}
      />
    </div>
  )
}

export default CheckFilters
