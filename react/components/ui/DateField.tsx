import React, { useEffect } from 'react'
import { DatePicker } from 'vtex.styleguide'

import { pickerLocale } from './dayValue'
import { describe } from './describe'
import FieldError from './FieldError'
import { useLanguage } from './useLanguage'
import { useUniqueId } from './useUniqueId'

interface Props {
  readonly label?: string
  /** For screen readers, where the place on the page tells the eye. */
  readonly name?: string
  readonly value: Date | null
  readonly withTime?: boolean
  readonly error?: string | null
  readonly disabled?: boolean
  readonly controlRef?: (control: HTMLElement) => void
  readonly onChange: (date: Date | null) => void
}

const DateField = ({
  label,
  name,
  value,
  withTime = false,
  error = null,
  disabled = false,
  controlRef,
  onChange,
}: Props) => {
  const { locale, say } = useLanguage()
  const id = useUniqueId()
  const errorId = useUniqueId()

  // The picker forwards no ref to its input: the id is the only way to it.
  useEffect(() => {
    const control = document.getElementById(id)

    if (control === null) return

    describe(control, {
      name: name ?? label,
      errorId: error === null ? null : errorId,
    })
    controlRef?.(control)
  })

  return (
    <div>
      <DatePicker
        id={id}
        locale={pickerLocale(locale)}
        label={label}
        value={value}
        useTime={withTime}
        placeholder={say('admin/cpc.date.placeholder')}
        error={error !== null}
        disabled={disabled}
        onChange={onChange}
      />
      <FieldError id={errorId} text={error} />
    </div>
  )
}

export default DateField
