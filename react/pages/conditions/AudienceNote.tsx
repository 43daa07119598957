import React from 'react'
import { Button } from 'vtex.styleguide'

import { useLanguage } from '../../components/ui/useLanguage'
import { issueSentence } from '../../words/issueSentence'
import { problemSentence } from '../../words/problem'
import type { Audience } from './audience'

interface Props {
  readonly audience: Audience
  readonly onCount: () => void
}

/** Why the matching customers are not there, and the way to them. */
const AudienceNote = ({ audience, onCount }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { status, total, issues, problem } = audience

  if (status !== 'TOO_MANY' && status !== 'FAILED') return null

  return (
    <p className="cpc-actions mt0 mb4 t-small c-on-base" role="status">
      <span>
        {status === 'TOO_MANY'
          ? say('admin/cpc.matching.tooMany', { total })
          : say('admin/cpc.matching.notAll', {
              why: issues[0]
                ? issueSentence(language, issues[0])
                : problemSentence(language, problem ?? { type: 'FAILED' }),
            })}
      </span>
      <Button variation="tertiary" size="small" onClick={onCount}>
        {say(
          status === 'TOO_MANY'
            ? 'admin/cpc.matching.countAll'
            : 'admin/cpc.reach.again'
        )}
      </Button>
    </p>
  )
}

export default AudienceNote
