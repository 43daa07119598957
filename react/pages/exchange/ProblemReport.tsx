import React from 'react'

import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'

interface Props {
  readonly lines: readonly string[]
  /** How many there are in all; the service sends the first ones. */
  readonly count: number
}

/** Enough to see what is wrong; the rest is found when these are mended. */
const MOST_SHOWN = 100

const ProblemReport = ({ lines, count }: Props) => {
  const { say } = useLanguage()
  const shown = lines.slice(0, MOST_SHOWN)
  const left = Math.max(count, lines.length) - shown.length

  return (
    <Notice type="error">
      <p className="ma0 mb2">{say('admin/cpc.import.problems')}</p>
      <ul className="cpc-list lh-copy">
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {left > 0 && (
        <p className="ma0 mt2">
          {say('admin/cpc.import.more', { count: left })}
        </p>
      )}
    </Notice>
  )
}

export default ProblemReport
