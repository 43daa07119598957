import type { Dispatch } from 'react'
import React from 'react'

import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import type { Issue } from '../../typings/schema'
import { writingSentence } from '../../words/writingSentence'
import type { Form, FormAction } from './form'
import { issueAt } from './form'

interface Props {
  readonly form: Form
  readonly timeZone: string
  readonly issues: readonly Issue[]
  readonly disabled: boolean
  readonly dispatch: Dispatch<FormAction>
}

/** Where, when and from which cart value the condition counts. */
const LimitFields = ({ form, timeZone, issues, disabled, dispatch }: Props) => {
  const language = useLanguage()
  const { say } = language

  const errorOf = (field: string): string | null => {
    const issue = issueAt(issues, field)

    return issue ? writingSentence(language, issue) : null
  }

  const write = (change: Partial<Form>) => dispatch({ type: 'WRITTEN', change })

  return (
    <div className="cpc-fields">
      <TextField
        label={say('admin/cpc.fact.salesChannels')}
        help={say('admin/cpc.edit.salesChannelsHelp')}
        value={form.salesChannels}
        error={errorOf('salesChannels')}
        disabled={disabled}
        onChange={(salesChannels) => write({ salesChannels })}
      />
      <div className="cpc-form">
        <TextField
          label={say('admin/cpc.edit.validFrom')}
          type="date"
          value={form.validFrom}
          error={errorOf('validFrom')}
          disabled={disabled}
          onChange={(validFrom) => write({ validFrom })}
        />
        <TextField
          label={say('admin/cpc.edit.validUntil')}
          type="date"
          value={form.validUntil}
          error={errorOf('validUntil')}
          disabled={disabled}
          onChange={(validUntil) => write({ validUntil })}
        />
      </div>
      <p className="ma0 t-small c-on-base">
        {say('admin/cpc.edit.validityHelp', { zone: timeZone })}
      </p>
      <TextField
        label={say('admin/cpc.edit.minimumValue')}
        inputMode="decimal"
        value={form.minimumValue}
        error={errorOf('minimumValue')}
        disabled={disabled}
        onChange={(minimumValue) => write({ minimumValue })}
      />
    </div>
  )
}

export default LimitFields
