import React from 'react'

import type { Match } from '../../typings/schema'
import { useLanguage } from '../ui/useLanguage'
import { useUniqueId } from '../ui/useUniqueId'

interface Props {
  readonly match: Match
  readonly disabled: boolean
  readonly onChange: (match: Match) => void
}

const choices: ReadonlyArray<{ match: Match; label: string }> = [
  { match: 'ALL', label: 'admin/cpc.match.all' },
  { match: 'ANY', label: 'admin/cpc.match.any' },
]

const MatchChoice = ({ match, disabled, onChange }: Props) => {
  const { say } = useLanguage()
  const name = useUniqueId()

  return (
    <div
      role="radiogroup"
      aria-label={say('admin/cpc.match.label')}
      className="cpc-actions mb4"
    >
      {choices.map((choice) => (
        <label key={choice.match} className="t-body mr5">
          <input
            type="radio"
            className="mr2"
            name={name}
            checked={match === choice.match}
            disabled={disabled}
            onChange={() => onChange(choice.match)}
          />
          {say(choice.label)}
        </label>
      ))}
    </div>
  )
}

export default MatchChoice
