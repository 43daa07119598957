import React from 'react'
import { Checkbox } from 'vtex.styleguide'

import { useUniqueId } from './useUniqueId'

interface Props {
  readonly label: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

const CheckField = ({ label, checked, disabled = false, onChange }: Props) => {
  const id = useUniqueId()

  return (
    <Checkbox
      id={id}
      name={id}
      label={label}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}

export default CheckField
