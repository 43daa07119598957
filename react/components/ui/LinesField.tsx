import React from 'react'

import FieldError from './FieldError'
import { useUniqueId } from './useUniqueId'

interface Props {
  readonly label: string
  readonly help: string
  readonly value: string
  readonly error: string | null
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** Many short texts, one a line. */
const LinesField = ({
  label,
  help,
  value,
  error,
  disabled,
  onChange,
}: Props) => {
  const id = useUniqueId()
  const helpId = `${id}-help`
  const errorId = `${id}-error`

  return (
    <div className="cpc-setting">
      <label htmlFor={id} className="db mb3 t-heading-6">
        {label}
      </label>
      <p id={helpId} className="ma0 mb3 t-small lh-copy">
        {help}
      </p>
      <textarea
        id={id}
        className="cpc-lines t-body"
        rows={4}
        value={value}
        disabled={disabled}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? helpId : `${helpId} ${errorId}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError id={errorId} text={error} />
    </div>
  )
}

export default LinesField
