import React from 'react'

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
  readonly controlRef?: (control: HTMLInputElement) => void
  readonly onChange: (value: string) => void
  readonly onChoose: (customer: CustomerMatch) => void
}

/** A customer, found by a part of his name or e-mail. */
const CustomerField = ({
  value,
  error,
  onChange,
  onChoose,
  ...field
}: Props) => {
  const language = useLanguage()
  const [searched, setSearched] = React.useState('')
  const { items, answered, problem } = useCustomerSearch(searched)
  const isNothing =
    answered !== null && answered === value.trim() && items.length === 0

  return (
    <>
      <ComboField
        {...field}
        mustChoose
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
      <p className="ma0 mt2 t-small c-on-base" role="status">
        {isNothing && problem === null
          ? language.say('admin/cpc.customer.nothing', { search: value.trim() })
          : ''}
      </p>
    </>
  )
}

export default CustomerField
