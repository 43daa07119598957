import React, { useState } from 'react'

import type { CustomerMatch } from '../typings/schema'
import CustomerField from './CustomerField'
import { useLanguage } from './ui/useLanguage'

interface Props {
  readonly disabled: boolean
  readonly onChoose: (customer: CustomerMatch) => void
}

/** The one customer a condition is to be for. */
const ExclusiveField = ({ disabled, onChoose }: Props) => {
  const { say } = useLanguage()
  const [typed, setTyped] = useState('')

  return (
    <div className="cpc-exclusive mb5">
      <CustomerField
        label={say('admin/cpc.exclusive.customer')}
        value={typed}
        disabled={disabled}
        onChange={setTyped}
        onChoose={onChoose}
      />
    </div>
  )
}

export default ExclusiveField
