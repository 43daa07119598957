import React from 'react'

import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import { savingProblemSentence } from '../../words/problem'
import type { Outcome } from './editor'

interface Props {
  readonly outcome: Outcome | null
}

/** What came of the last step, in a sentence; conflicts are shown with their choice. */
const OutcomeNotice = ({ outcome }: Props) => {
  const language = useLanguage()
  const { say } = language

  switch (outcome?.type) {
    case 'SAVED':
      return <Notice type="success">{say('admin/cpc.saved')}</Notice>

    case 'REMOVED':
      return <Notice type="success">{say('admin/cpc.removed')}</Notice>

    case 'THEIRS_LOADED':
      return <Notice type="success">{say('admin/cpc.theirsLoaded')}</Notice>

    case 'NOTHING_TO_SAVE':
      return <Notice type="success">{say('admin/cpc.nothingToSave')}</Notice>

    case 'INVALID':
      return <Notice type="error">{say('admin/cpc.invalid')}</Notice>

    case 'REFUSED':
      return (
        <Notice type="error">
          {savingProblemSentence(language, outcome.problem)}
        </Notice>
      )

    default:
      return null
  }
}

export default OutcomeNotice
