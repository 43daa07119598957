import React from 'react'
import { Button } from 'vtex.styleguide'

import type { Problem } from '../../words/problem'
import { problemSentence } from '../../words/problem'
import Notice from './Notice'
import { useLanguage } from './useLanguage'

interface Props {
  readonly problem: Problem
  readonly onRetry: () => void
}

/** Nothing could be shown: why, and a way to ask again where that may help. */
const Failure = ({ problem, onRetry }: Props) => {
  const { say } = useLanguage()
  const mayHelp = problem === 'OFFLINE' || problem === 'FAILED'

  return (
    <Notice type="error" announced>
      <p className="ma0 lh-copy">{say(problemSentence(problem))}</p>
      {mayHelp && (
        <p className="ma0 mt4">
          <Button variation="secondary" size="small" onClick={onRetry}>
            {say('admin/cpc.retry')}
          </Button>
        </p>
      )}
    </Notice>
  )
}

export default Failure
