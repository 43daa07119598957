import React from 'react'

import type {
  PaymentConditionAction,
  PaymentConditionSaveResult,
} from '../../typings/schema'
import { writingSentence } from '../../words/writingSentence'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import type { AfterWork } from './changeFlow'
import FieldChanges from './FieldChanges'
import StepList from './StepList'

interface Props {
  readonly work: AfterWork | 'SAVE'
  /** `null` where it is not known any more. */
  readonly action: PaymentConditionAction | null
  readonly result: PaymentConditionSaveResult
}

const savedWords = (
  work: AfterWork | 'SAVE',
  action: PaymentConditionAction | null
): string => {
  switch (work) {
    case 'WRITE_BACK':
      return 'admin/cpc.writing.writtenBack'

    case 'LEAVE':
      return 'admin/cpc.writing.left'

    case 'RESUME':
      return 'admin/cpc.writing.resumed'

    default:
      return action === 'DELETE'
        ? 'admin/cpc.writing.deleted'
        : 'admin/cpc.writing.saved'
  }
}

/** How a save, or what came after one, ended. */
const EndNotice = ({ work, action, result }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { status, steps, differences, conflict, isOpen, issues } = result

  if (status === 'SAVED') {
    return <Notice type="success">{say(savedWords(work, action))}</Notice>
  }

  return (
    <Notice type={status === 'STOPPED' && isOpen ? 'warning' : 'error'}>
      {status === 'STOPPED' && (
        <p className="ma0 mb3 lh-copy b">
          {say(
            isOpen
              ? 'admin/cpc.writing.stopped'
              : 'admin/cpc.writing.nothingWritten'
          )}
        </p>
      )}
      {issues.map((issue, at) => (
        <p key={at} className="ma0 mb3 lh-copy">
          {writingSentence(language, issue)}
        </p>
      ))}
      {conflict && (
        <p className="ma0 mb3 lh-copy">
          {say('admin/cpc.writing.conflict', {
            by: conflict.by,
            at: language.moment(conflict.at),
          })}
        </p>
      )}
      {isOpen && steps.length > 0 && <StepList steps={steps} />}
      {differences.length > 0 && (
        <FieldChanges
          caption={say('admin/cpc.writing.differences')}
          fields={differences}
          as="READ_BACK"
        />
      )}
    </Notice>
  )
}

export default EndNotice
