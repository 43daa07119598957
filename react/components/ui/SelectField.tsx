import React from 'react'
import { Dropdown } from 'vtex.styleguide'

import { describe } from './describe'
import FieldError from './FieldError'
import { useUniqueId } from './useUniqueId'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label?: string
  /** For screen readers, where the place on the page tells the eye. */
  readonly name?: string
  readonly value: string
  readonly options: readonly Option[]
  readonly placeholder: string
  readonly error?: string | null
  readonly disabled?: boolean
  readonly controlRef?: (control: HTMLSelectElement) => void
  readonly onChange: (value: string) => void
}

const SelectField = ({
  label,
  name,
  value,
  options,
  placeholder,
  error = null,
  disabled = false,
  controlRef,
  onChange,
}: Props) => {
  const errorId = useUniqueId()

  return (
    <div className="cpc-select">
      <Dropdown
        ref={(control) => {
          if (control === null) return

          // Without a name of its own it would be called by its label and its value at once.
          describe(control, {
            name: name ?? label,
            errorId: error === null ? null : errorId,
          })
          controlRef?.(control)
        }}
        label={label}
        value={value}
        options={options}
        placeholder={placeholder}
        error={error !== null}
        disabled={disabled}
        onChange={(_, chosen) => onChange(chosen)}
      />
      <FieldError id={errorId} text={error} />
    </div>
  )
}

export default SelectField
