import React, { useState } from 'react'
import { Button } from 'vtex.styleguide'

import type { Eligibility } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { matches } from '../../words/matches'
import { plansSentence } from '../../words/plansSentence'
import TextField from '../ui/TextField'
import { useLanguage } from '../ui/useLanguage'
import EligibilityReport from './EligibilityReport'
import type { ConditionNames } from './useConditionNames'

interface Props {
  readonly eligibilities: readonly Eligibility[]
  readonly names: ConditionNames
  readonly properties: Properties
  readonly isLinked: boolean
}

/** Fewer are overlooked without a search. */
const SEARCHED_FROM = 20
const SHOWN_MORE = 50

/** Every condition and why it is for this customer or not; of two thousand those one looks for. */
const EligibilityList = ({
  eligibilities,
  names,
  properties,
  isLinked,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(SHOWN_MORE)
  const isLong = eligibilities.length > SEARCHED_FROM

  const found = eligibilities.filter(({ paymentConditionId: id }) => {
    const condition = names.get(id)

    return matches(
      [id, condition?.name ?? '']
        .concat(plansSentence(language, condition?.plans ?? []))
        .join(' '),
      search
    )
  })

  return (
    <>
      {isLong && (
        <div className="mt4">
          <TextField
            label={say('admin/cpc.search.label')}
            value={search}
            onChange={(text) => {
              setSearch(text)
              setMost(SHOWN_MORE)
            }}
          />
          <p className="ma0 mt2 t-small c-on-base" role="status">
            {say('admin/cpc.decision.found', { count: found.length })}
          </p>
        </div>
      )}
      <ul className="cpc-list">
        {found.slice(0, most).map((each) => (
          <EligibilityReport
            key={each.paymentConditionId}
            eligibility={each}
            names={names}
            properties={properties}
            isLinked={isLinked}
          />
        ))}
      </ul>
      {found.length > most && (
        <p className="mt4 mb0">
          <Button
            variation="secondary"
            size="small"
            onClick={() => setMost(most + SHOWN_MORE)}
          >
            {say('admin/cpc.decision.more', { count: found.length })}
          </Button>
        </p>
      )}
    </>
  )
}

export default EligibilityList
