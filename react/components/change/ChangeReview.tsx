import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import type { PaymentConditionAction } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import {
  warningOfChange,
  writingProblemSentence,
} from '../../words/writingSentence'
import { changeImpact } from '../reach/impactQuestion'
import ReachReport from '../reach/ReachReport'
import StillCounting from '../reach/StillCounting'
import { useImpact } from '../reach/useImpact'
import Block from '../ui/Block'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import type { Seen } from './changeFlow'
import FieldChanges from './FieldChanges'
import StepList from './StepList'

interface Props {
  readonly seen: Seen
  /** Whom it will be for; `null` when that is not asked. */
  readonly audience: string | null
  /** Whom it is for now; `null` for a new one. */
  readonly audienceBefore?: string | null
  /** Whether clusters stay behind when it is deleted. */
  readonly isClustered?: boolean
  readonly problem: Problem | null
  readonly isSaving: boolean
  readonly onSave: () => void
  readonly onBack: () => void
}

const saves: Record<PaymentConditionAction, string> = {
  CREATE: 'admin/cpc.save',
  EDIT: 'admin/cpc.save',
  ENABLE: 'admin/cpc.edit.enable',
  DISABLE: 'admin/cpc.edit.disable',
  DELETE: 'admin/cpc.edit.delete',
}

/** The screen before a save: nothing is written until its button is pressed. */
const ChangeReview = ({
  seen: { request, preview },
  audience,
  audienceBefore = null,
  isClustered = false,
  problem,
  isSaving,
  onSave,
  onBack,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const saveButton = useRef<HTMLElement>(null)
  const { action } = request.input
  const isForOthers = audienceBefore !== null && audienceBefore !== audience
  const isNothing = preview.steps.length === 0
  const { reach, cancel, again } = useImpact({
    question: changeImpact(request),
    isAtOnce: !isNothing,
  })

  // There is one thing left to do here, once it is read.
  useEffect(() => saveButton.current?.focus(), [])

  return (
    <Block title={say('admin/cpc.review.title')}>
      {problem !== null && (
        <Notice type="error" announced>
          {writingProblemSentence(language, problem)}
        </Notice>
      )}
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say(isNothing ? 'admin/cpc.review.nothing' : 'admin/cpc.review.help')}
      </p>
      {preview.warnings.length > 0 && (
        <Notice type="warning">
          <ul className="cpc-list">
            {preview.warnings.map((issue, at) => (
              <li key={at} className="mb2 lh-copy">
                {warningOfChange(language, issue)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {action === 'DELETE' ? (
        <p className="ma0 mb4 t-body lh-copy measure-wide">
          {say('admin/cpc.review.deleted')}{' '}
          {isClustered && say('admin/cpc.review.deletedClusters')}
        </p>
      ) : (
        <FieldChanges
          caption={say('admin/cpc.review.fields')}
          fields={preview.fields}
          as={action === 'CREATE' ? 'NEW' : 'CHANGE'}
        />
      )}
      {audience !== null && (
        <div className="cpc-sentence mt5 pa4 br2">
          {isForOthers && (
            <>
              <p className="ma0 mb2 t-small c-on-base">
                {say('admin/cpc.restore.now')}
              </p>
              <p className="ma0 mb4 t-body lh-copy">{audienceBefore}</p>
            </>
          )}
          <p className="ma0 mb2 t-small c-on-base">
            {say(
              isForOthers
                ? 'admin/cpc.restore.then'
                : 'admin/cpc.sentence.label'
            )}
          </p>
          <p className="ma0 t-body lh-copy b">{audience}</p>
        </div>
      )}
      <div className="mt5">
        <ReachReport reach={reach} onCancel={cancel} onAgain={again} />
      </div>
      {preview.steps.length > 1 && (
        <div className="mt5">
          <p className="ma0 mb2 t-body">{say('admin/cpc.review.steps')}</p>
          <StepList steps={preview.steps.map((name) => ({ name }))} />
        </div>
      )}
      <div className="cpc-actions mt5">
        {!isNothing && (
          <Button
            ref={saveButton}
            type="button"
            variation="primary"
            disabled={isSaving}
            isLoading={isSaving}
            onClick={onSave}
          >
            {say(saves[action])}
          </Button>
        )}
        <Button
          type="button"
          variation="tertiary"
          disabled={isSaving}
          onClick={onBack}
        >
          {say(
            action === 'CREATE' || action === 'EDIT'
              ? 'admin/cpc.review.back'
              : 'admin/cpc.cancel'
          )}
        </Button>
        <StillCounting reach={reach} />
      </div>
    </Block>
  )
}

export default ChangeReview
