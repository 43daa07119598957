import React, { useState } from 'react'

import ComboField from '../ui/ComboField'
import { useSuggestedValues } from '../useSuggestedValues'

interface Props {
  readonly property: string
  readonly name: string
  readonly value: string
  readonly placeholder?: string
  readonly error?: string | null
  readonly disabled: boolean
  readonly controlRef?: (control: HTMLInputElement) => void
  readonly onChange: (value: string) => void
  readonly onChoose: (value: string) => void
  readonly onEnter?: () => void
}

/** A text that suggests what customers hold; any other may be written as well. */
const SuggestedValueField = ({ property, onChoose, ...field }: Props) => {
  // A value that stands there from the start needs no suggestions.
  const [isTyping, setTyping] = useState(false)
  const values = useSuggestedValues(property, isTyping ? field.value : null)

  return (
    <div onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
      <ComboField
        {...field}
        suggestions={values
          .filter((value) => value !== field.value)
          .map((value) => ({ key: value, label: value }))}
        onChoose={({ key }) => onChoose(key)}
      />
    </div>
  )
}

export default SuggestedValueField
