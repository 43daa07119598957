import React, { useState } from 'react'

import type { CustomerMatch } from '../typings/schema'
import { problemSentence } from '../words/problem'
import ComboField from './ui/ComboField'
import { useLanguage } from './ui/useLanguage'
import { useCustomerSearch } from './useCustomerSearch'

interface Props {
  readonly label: string
  readonly value: string
  readonly error?: string | null
  readonly disabled?: boolean
  /** Whether an e-mail nobody was found for may stand. */
  readonly mayWrite?: boolean
  readonly controlRef?: (control: HTMLInputElement) => void
  readonly onChange: (value: string) => void
  readonly onChoose: (customer: CustomerMatch) => void
}

/** A customer, found by a part of his name or e-mail. */
const CustomerField = ({
  value,
  error,
  mayWrite = false,
  onChange,
  onChoose,
  ...field
}: Props) => {
  const language = useLanguage()
  const [searched, setSearched] = useState('')
  const { items, answered, problem } = useCustomerSearch(searched)
  const isNothing =
    answered !== null &&
    answered === value.trim() &&
    items.length === 0 &&
    problem === null

  return (
    <>
      <ComboField
        {...field}
        mustChoose={!mayWrite}
        placeholder={language.say('admin/cpc.customer.placeholder')}
        value={value}
        error={problem === null ? error : problemSentence(language, problem)}
        suggestions={items.map(({ id, name, email }) => ({
          key: id,
          label: name === '' ? email : name,
          detail: name === '' ? undefined : email,
        }))}
        onChange={(text) => {
          setSearched(text)
          onChange(text)
        }}
        onChoose={({ key }) => {
          const chosen = items.find(({ id }) => id === key)

          setSearched('')
          if (chosen) onChoose(chosen)
        }}
      />
      <p
        className={isNothing ? 'ma0 mt2 t-small c-on-base' : 'clip'}
        role="status"
      >
        {isNothing
          ? language.say('admin/cpc.customer.nothing', { search: value.trim() })
          : ''}
      </p>
    </>
  )
}

export default CustomerField
