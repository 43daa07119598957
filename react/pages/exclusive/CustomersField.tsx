import type { ClipboardEvent } from 'react'
import React, { useState } from 'react'

import { EMAIL } from '../../components/builder/draft'
import { MAX_VALUES } from '../../components/builder/limits'
import UnknownValuesReport from '../../components/builder/UnknownValuesReport'
import ValueChips from '../../components/builder/ValueChips'
import CustomerField from '../../components/CustomerField'
import { useLanguage } from '../../components/ui/useLanguage'
import type { CustomerMatch } from '../../typings/schema'
import { splitValues } from '../../words/splitValues'

interface Props {
  readonly emails: readonly string[]
  /** Those chosen among the customers: they are known. */
  readonly found: readonly string[]
  readonly typed: string
  readonly error: string | null
  readonly disabled: boolean
  readonly controlRef: (control: HTMLInputElement) => void
  readonly onType: (typed: string) => void
  readonly onChoose: (customer: CustomerMatch) => void
  readonly onChange: (emails: readonly string[]) => void
}

/** One customer found by name or e-mail, or a pasted list of them; those nobody knows are pointed out. */
const CustomersField = ({
  emails,
  found,
  typed,
  error,
  disabled,
  controlRef,
  onType,
  onChoose,
  onChange,
}: Props) => {
  const { say } = useLanguage()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [said, setSaid] = useState('')

  const add = (pasted: readonly string[]) => {
    const next = Array.from(new Set(emails.concat(pasted)))

    if (next.length > MAX_VALUES) {
      setRefusal(
        say('admin/cpc.values.tooMany', { count: next.length, max: MAX_VALUES })
      )

      return
    }

    setRefusal(null)
    setSaid(
      say('admin/cpc.values.added', {
        added: next.length - emails.length,
        total: next.length,
      })
    )
    onChange(next)
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const pasted = splitValues(event.clipboardData.getData('text'))

    if (pasted.length < 2) return

    event.preventDefault()
    add(pasted)
  }

  return (
    <div>
      <div onPaste={onPaste}>
        <CustomerField
          label={say('admin/cpc.exclusive.customers')}
          value={typed}
          error={refusal ?? error}
          disabled={disabled}
          controlRef={controlRef}
          onChange={onType}
          onChoose={onChoose}
        />
      </div>
      <p className="ma0 mt2 t-small c-on-base">
        {say('admin/cpc.exclusive.customersHelp')}
      </p>
      <p className="clip" role="status">
        {said}
      </p>
      <ValueChips
        kind="TEXT"
        values={emails}
        disabled={disabled}
        onRemove={(gone) => onChange(emails.filter((email) => email !== gone))}
        onClear={() => onChange([])}
      />
      <UnknownValuesReport
        property={EMAIL}
        values={emails.filter((email) => !found.includes(email))}
        onRemove={(gone) => {
          const taken = new Set(gone)

          onChange(emails.filter((email) => !taken.has(email)))
        }}
      />
    </div>
  )
}

export default CustomersField
