import React from 'react'

import type { Issue } from '../../typings/schema'
import {
  writingProblemSentence,
  writingSentence,
} from '../../words/writingSentence'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import type { Flow } from './changeFlow'

interface Props {
  readonly flow: Flow
}

// Those are said at their field.
const hasField = ({ path }: Issue): boolean =>
  path[0] === 'paymentCondition' || path[0] === 'clusters'

/** Why a form has not become a save. */
const FormNotice = ({ flow }: Props) => {
  const language = useLanguage()

  if (flow.at !== 'FORM') return null

  const { issues, problem } = flow
  const general = issues.filter((issue) => !hasField(issue))

  if (problem !== null) {
    return (
      <Notice type="error">{writingProblemSentence(language, problem)}</Notice>
    )
  }

  if (issues.length === 0) return null

  return (
    <Notice type="error">
      {general.length === 0
        ? language.say('admin/cpc.invalid')
        : general.map((issue, at) => (
            <p key={at} className="ma0 lh-copy">
              {writingSentence(language, issue)}
            </p>
          ))}
    </Notice>
  )
}

export default FormNotice
