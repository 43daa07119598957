import React from 'react'
import { Button } from 'vtex.styleguide'

import type { Problem } from '../../words/problem'
import { mayPass, problemSentence } from '../../words/problem'
import Notice from './Notice'
import { useLanguage } from './useLanguage'

interface Props {
  readonly problem: Problem
  readonly onRetry: () => void
}

/** Nothing could be shown: why, and a way to ask again where that may help. */
const Failure = ({ problem, onRetry }: Props) => {
  const language = useLanguage()

  return (
    <Notice type="error" announced>
      <p className="ma0 lh-copy">{problemSentence(language, problem)}</p>
      {mayPass(problem) && (
        <p className="ma0 mt4">
          <Button variation="secondary" size="small" onClick={onRetry}>
            {language.say('admin/cpc.retry')}
          </Button>
        </p>
      )}
    </Notice>
  )
}

export default Failure
