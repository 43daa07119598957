import React from 'react'

import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import { issueSentence } from '../../words/issueSentence'
import { problemSentence, savingProblemSentence } from '../../words/problem'
import type { Restore } from './restore'

interface Props {
  readonly restore: Restore
}

/** What came of putting a record back. */
const RestoreNotice = ({ restore }: Props) => {
  const language = useLanguage()
  const { say } = language

  switch (restore.status) {
    case 'DONE':
      return <Notice type="success">{say('admin/cpc.restore.done')}</Notice>

    case 'NOTHING_TO_DO':
      return <Notice type="success">{say('admin/cpc.restore.nothing')}</Notice>

    case 'CONFLICT':
      return (
        <Notice type="warning">
          {say('admin/cpc.restore.conflict', {
            by: restore.who.by,
            at: language.moment(restore.who.at),
          })}
        </Notice>
      )

    case 'INVALID':
      return (
        <Notice type="error">
          <p className="ma0 mb2">{say('admin/cpc.restore.invalid')}</p>
          <ul className="cpc-list">
            {restore.issues.map((issue, at) => (
              <li key={at}>{issueSentence(language, issue)}</li>
            ))}
          </ul>
        </Notice>
      )

    case 'UNREAD':
      return (
        <Notice type="error">
          {problemSentence(language, restore.problem)}
        </Notice>
      )

    case 'REFUSED':
      return (
        <Notice type="error">
          {savingProblemSentence(language, restore.problem)}
        </Notice>
      )

    default:
      return null
  }
}

export default RestoreNotice
