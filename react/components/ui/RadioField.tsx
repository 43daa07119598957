import React from 'react'

import { useUniqueId } from './useUniqueId'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  /** What follows from it. */
  readonly help: string
}

interface Props<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: ReadonlyArray<Choice<T>>
  readonly disabled: boolean
  readonly onChange: (value: T) => void
}

/** A choice of which each side says what it means. */
const RadioField = <T extends string>({
  label,
  value,
  choices,
  disabled,
  onChange,
}: Props<T>) => {
  const name = useUniqueId()

  return (
    <fieldset className="cpc-fieldset cpc-setting">
      <legend className="t-heading-6 mb3">{label}</legend>
      {choices.map((choice) => {
        const helpId = `${name}-${choice.value}`

        return (
          <div key={choice.value} className="cpc-choice mb3">
            <label className="t-body">
              <input
                type="radio"
                className="mr3"
                name={name}
                checked={choice.value === value}
                disabled={disabled}
                aria-describedby={helpId}
                onChange={() => onChange(choice.value)}
              />
              {choice.label}
            </label>
            <p id={helpId} className="cpc-choice-help ma0 t-small lh-copy">
              {choice.help}
            </p>
          </div>
        )
      })}
    </fieldset>
  )
}

export default RadioField
