import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import Block from '../../components/ui/Block'
import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import { problemSentence } from '../../words/problem'
import Captures from './Captures'
import { teachFragment, teachLink } from './teachLink'
import { useTeaching } from './useTeaching'

/** Lets the store's own checkout show how it draws its plan list. */
const Teach = () => {
  const language = useLanguage()
  const { say } = language
  const { teaching, start } = useTeaching()
  const news = useRef<HTMLDivElement>(null)
  const { status } = teaching

  useEffect(() => {
    if (status === 'READY' || status === 'FAILED') news.current?.focus()
  }, [status])

  return (
    <Block title={say('admin/cpc.teach.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.teach.help')}
      </p>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {teaching.status === 'READY' && (
          <Notice type="success">
            <p className="ma0 lh-copy">
              {say('admin/cpc.teach.ready', {
                until: language.moment(teaching.lesson.expiresAt),
              })}
            </p>
            <p className="ma0 mt4 lh-copy">
              <a
                className="cpc-link"
                href={teachLink(teaching.lesson)}
                target="_blank"
                rel="noopener noreferrer"
              >
                {say('admin/cpc.teach.open')}
              </a>
            </p>
            <p className="ma0 mt4 lh-copy">{say('admin/cpc.teach.paste')}</p>
            <p className="ma0 mt2">
              <code style={{ overflowWrap: 'anywhere' }}>
                {teachFragment(teaching.lesson)}
              </code>
            </p>
          </Notice>
        )}
        {teaching.status === 'FAILED' && (
          <Notice type="error">
            {teaching.problem.type === 'NOT_ALLOWED'
              ? say('admin/cpc.problem.readOnly')
              : problemSentence(language, teaching.problem)}
          </Notice>
        )}
      </div>
      <div className="cpc-actions mb5">
        <Button
          variation="secondary"
          isLoading={status === 'WORKING'}
          onClick={start}
        >
          {say('admin/cpc.teach.start')}
        </Button>
      </div>
      <Captures />
    </Block>
  )
}

export default Teach
