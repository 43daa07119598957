import React from 'react'
import { Button } from 'vtex.styleguide'

import { useLanguage } from '../ui/useLanguage'
import type { AfterWork } from './changeFlow'

const words: Record<AfterWork, string> = {
  RESUME: 'admin/cpc.writing.resume',
  WRITE_BACK: 'admin/cpc.writing.writeBack',
  LEAVE: 'admin/cpc.writing.leave',
}

interface Props {
  /** Told apart for screen readers where there are several. */
  readonly name: string
  readonly works: readonly AfterWork[]
  readonly working: AfterWork | null
  readonly onWork: (work: AfterWork) => void
}

/** What can be done about a change that stopped, or went through and was not meant. */
const AfterWorkButtons = ({ name, works, working, onWork }: Props) => {
  const { say } = useLanguage()

  return (
    <div className="cpc-actions">
      {works.map((work) => (
        <Button
          key={work}
          type="button"
          size="small"
          variation={work === 'RESUME' ? 'primary' : 'secondary'}
          disabled={working !== null}
          isLoading={working === work}
          onClick={() => onWork(work)}
        >
          {say(words[work])}
          <span className="clip"> {name}</span>
        </Button>
      ))}
    </div>
  )
}

export default AfterWorkButtons
