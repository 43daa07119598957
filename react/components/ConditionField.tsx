import React, { useState } from 'react'

import { matches } from '../words/matches'
import { plansSentence } from '../words/plansSentence'
import { useConditionNames } from './decision/useConditionNames'
import ComboField from './ui/ComboField'
import { useLanguage } from './ui/useLanguage'

interface Props {
  readonly label: string
  /** One that can't be chosen. */
  readonly except?: string
  readonly controlRef?: (control: HTMLInputElement) => void
  readonly onChoose: (id: string) => void
}

/** A payment condition, found by its name, id or days. */
const ConditionField = ({ label, except, controlRef, onChoose }: Props) => {
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  // There may be two thousand: they are read for whoever comes to choose one.
  const [isVisited, setVisited] = useState(false)
  const names = useConditionNames(isVisited)

  const found = Array.from(names.values())
    .filter(({ id }) => id !== except)
    .map(({ id, name, plans }) => ({
      key: id,
      label: name === '' ? id : name,
      detail: plansSentence(language, plans).join(' · '),
    }))
    .filter(({ key, label: name, detail }) =>
      matches(`${name} ${detail} ${key}`, typed)
    )

  return (
    <div onFocus={() => setVisited(true)}>
      <ComboField
        label={label}
        placeholder={language.say('admin/cpc.conditionField.placeholder')}
        mustChoose
        value={typed}
        suggestions={found}
        controlRef={controlRef}
        onChange={setTyped}
        onChoose={({ key, label: name }) => {
          setTyped(name)
          onChoose(key)
        }}
      />
    </div>
  )
}

export default ConditionField
