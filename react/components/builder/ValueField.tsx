import React from 'react'

import type { PropertyKind } from '../../typings/schema'
import { isDay } from '../../words/operatorWords'
import SelectField from '../ui/SelectField'
import TextField from '../ui/TextField'
import { useLanguage } from '../ui/useLanguage'
import SuggestedValueField from './SuggestedValueField'

interface Props {
  readonly kind: PropertyKind
  /** The property whose values are suggested; none without. */
  readonly property?: string | null
  readonly name: string
  readonly value: string
  readonly error: string | null
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** One value, in the control its kind asks for. */
const ValueField = ({
  kind,
  property = null,
  name,
  value,
  error,
  disabled,
  onChange,
}: Props) => {
  const { say } = useLanguage()

  if (kind === 'BOOLEAN') {
    return (
      <SelectField
        name={name}
        value={value}
        placeholder={say('admin/cpc.value.choose')}
        options={[
          { value: 'true', label: say('admin/cpc.yes') },
          { value: 'false', label: say('admin/cpc.no') },
        ]}
        error={error}
        disabled={disabled}
        onChange={onChange}
      />
    )
  }

  if (kind === 'TEXT' && property !== null) {
    return (
      <SuggestedValueField
        property={property}
        name={name}
        value={value}
        error={error}
        disabled={disabled}
        onChange={onChange}
        onChoose={onChange}
      />
    )
  }

  return (
    <TextField
      name={name}
      value={value}
      type={isDay(kind) ? 'date' : 'text'}
      inputMode={kind === 'NUMBER' ? 'decimal' : undefined}
      error={error}
      disabled={disabled}
      onChange={onChange}
    />
  )
}

export default ValueField
