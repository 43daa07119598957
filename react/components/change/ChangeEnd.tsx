import React, { useEffect, useRef } from 'react'

import { conditionsTarget, conditionTarget } from '../../pages/targets'
import type { PaymentConditionAction } from '../../typings/schema'
import { writingProblemSentence } from '../../words/writingSentence'
import Block from '../ui/Block'
import Notice from '../ui/Notice'
import PageLink from '../ui/PageLink'
import { useLanguage } from '../ui/useLanguage'
import AfterWorkButtons from './AfterWorkButtons'
import type { AfterWork, Flow } from './changeFlow'
import EndNotice from './EndNotice'

interface Props {
  readonly end: Extract<Flow, { at: 'ENDED' }>
  readonly action: PaymentConditionAction | null
  readonly name: string
  readonly onWork: (work: AfterWork) => void
}

const worksFor = ({
  work,
  result: { status, isOpen, steps },
}: Props['end']): readonly AfterWork[] => {
  if (isOpen) return ['RESUME', 'WRITE_BACK', 'LEAVE']

  // Whatever was written can be taken back, but not forth and back again.
  return status === 'SAVED' && work !== 'WRITE_BACK' && steps.length > 0
    ? ['WRITE_BACK']
    : []
}

/** How the save ended, and what can be done now. */
const ChangeEnd = ({ end, action, name, onWork }: Props) => {
  const language = useLanguage()
  const { say } = language
  const news = useRef<HTMLDivElement>(null)
  const { work, result, working, problem } = end
  const works = worksFor(end)

  // The button that was pressed is gone: the focus goes to what came of it.
  useEffect(() => news.current?.focus(), [result])

  return (
    <Block title={say('admin/cpc.writing.title')}>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {problem !== null && (
          <Notice type="error">
            {writingProblemSentence(language, problem)}
          </Notice>
        )}
        <EndNotice work={work} action={action} result={result} />
      </div>
      {works.length > 0 && (
        <>
          <p className="ma0 mb3 t-small lh-copy measure-wide">
            {say(
              result.isOpen
                ? 'admin/cpc.writing.worksHelp'
                : 'admin/cpc.writing.writeBackHelp'
            )}
          </p>
          <AfterWorkButtons
            name={name}
            works={works}
            working={working}
            onWork={onWork}
          />
        </>
      )}
      <p className="ma0 mt4 t-body">
        {result.condition && (
          <span className="mr5">
            <PageLink to={conditionTarget(result.condition.id)}>
              {say('admin/cpc.writing.toCondition')}
            </PageLink>
          </span>
        )}
        <PageLink to={conditionsTarget}>
          {say('admin/cpc.conditions.back')}
        </PageLink>
      </p>
    </Block>
  )
}

export default ChangeEnd
