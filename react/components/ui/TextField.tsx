import type { ClipboardEvent, KeyboardEvent } from 'react'
import React from 'react'
import { Input } from 'vtex.styleguide'

import { describe } from './describe'
import FieldError from './FieldError'
import { useUniqueId } from './useUniqueId'

interface Props {
  /** Shown above the control. */
  readonly label?: string
  /** For screen readers, where the place on the page tells the eye. */
  readonly name?: string
  readonly value: string
  readonly type?: string
  readonly inputMode?: string
  readonly placeholder?: string
  readonly help?: string
  readonly error?: string | null
  readonly disabled?: boolean
  readonly controlRef?: (control: HTMLInputElement) => void
  readonly onChange: (value: string) => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLElement>) => void
}

const TextField = ({
  label,
  name,
  value,
  type = 'text',
  inputMode,
  placeholder,
  help,
  error = null,
  disabled = false,
  controlRef,
  onChange,
  onKeyDown,
  onPaste,
}: Props) => {
  const errorId = useUniqueId()

  return (
    // The styleguide's Input takes no paste handler: it bubbles up to here.
    <div onPaste={onPaste}>
      <Input
        ref={(control) => {
          if (control === null) return

          describe(control, { name, errorId: error === null ? null : errorId })
          controlRef?.(control)
        }}
        label={label}
        value={value}
        type={type}
        inputMode={inputMode}
        placeholder={placeholder}
        helpText={help}
        error={error !== null}
        disabled={disabled}
        autoComplete="off"
        spellCheck="false"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <FieldError id={errorId} text={error} />
    </div>
  )
}

export default TextField
