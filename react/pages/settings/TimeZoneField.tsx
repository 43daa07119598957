import React, { useState } from 'react'

import ComboField from '../../components/ui/ComboField'
import { useLanguage } from '../../components/ui/useLanguage'
import { findTimeZones, timeZones } from './timeZones'

interface Props {
  readonly value: string
  readonly error: string | null
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** The store's time zone, found by a part of its name. */
const TimeZoneField = ({ value, error, disabled, onChange }: Props) => {
  const { say } = useLanguage()
  const [names] = useState(timeZones)

  return (
    <ComboField
      label={say('admin/cpc.settings.timeZone')}
      help={say('admin/cpc.settings.timeZoneHelp')}
      value={value}
      error={error}
      disabled={disabled}
      suggestions={findTimeZones(names, value)
        .filter((name) => name !== value)
        .map((name) => ({ key: name, label: name }))}
      onChange={onChange}
      onChoose={({ key }) => onChange(key)}
    />
  )
}

export default TimeZoneField
