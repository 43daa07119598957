import React from 'react'

import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import { plansSentence } from '../../words/plansSentence'

interface Props {
  readonly condition: PaymentCondition
}

/** What the gateway says of the condition; it is changed there, not here. */
const ConditionFacts = ({ condition }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { salesChannels, validFrom, validUntil, minimumValue } = condition

  const facts = [
    {
      name: say('admin/cpc.column.plans'),
      text: plansSentence(language, condition.plans).join(' · '),
    },
    {
      name: say('admin/cpc.fact.salesChannels'),
      text:
        salesChannels.length === 0
          ? say('admin/cpc.fact.everySalesChannel')
          : salesChannels.join(', '),
    },
    validFrom && {
      name: say('admin/cpc.fact.validFrom'),
      text: language.moment(validFrom),
    },
    validUntil && {
      name: say('admin/cpc.fact.validUntil'),
      text: language.moment(validUntil),
    },
    minimumValue && {
      name: say('admin/cpc.fact.minimumValue'),
      text: language.number(minimumValue),
    },
  ]

  return (
    <dl className="cpc-facts ma0 t-body">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name}>
              <dt className="t-small c-on-base">{fact.name}</dt>
              <dd className="ma0 b">{fact.text}</dd>
            </div>
          )
      )}
    </dl>
  )
}

export default ConditionFacts
