import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import Notice from '../../components/ui/Notice'
import ProgressBar from '../../components/ui/ProgressBar'
import { useLanguage } from '../../components/ui/useLanguage'
import { problemSentence } from '../../words/problem'
import { useCheckNow } from './useCheckNow'

interface Props {
  readonly onChecked: () => void
}

/** Checks now what no event brought, and says what came of it. */
const CheckNow = ({ onChecked }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { checking, check } = useCheckNow(onChecked)
  const news = useRef<HTMLDivElement>(null)
  const { status } = checking

  // The button loses the focus while it works: hand it to what came of it.
  useEffect(() => {
    if (status === 'DONE' || status === 'FAILED') news.current?.focus()
  }, [status])

  return (
    <div className="mb5">
      <p className="ma0 mb3 t-body lh-copy measure-wide">
        {say('admin/cpc.orders.checkNow.help')}
      </p>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {checking.status === 'WORKING' && (
          <p className="ma0 mb3 t-body">
            <ProgressBar
              name={say('admin/cpc.orders.checkNow.working')}
              done={null}
              total={1}
            />{' '}
            {say('admin/cpc.orders.checkNow.progress', {
              looked: checking.looked,
            })}
          </p>
        )}
        {checking.status === 'DONE' && (
          <Notice type="success">
            {say(
              checking.hasMore
                ? 'admin/cpc.orders.checkNow.more'
                : 'admin/cpc.orders.checkNow.done',
              { looked: checking.looked, checked: checking.checked }
            )}
          </Notice>
        )}
        {checking.status === 'FAILED' && (
          <Notice type="error">
            {checking.problem.type === 'NOT_ALLOWED'
              ? say('admin/cpc.orders.checkNow.notAllowed')
              : problemSentence(language, checking.problem)}
          </Notice>
        )}
      </div>
      <Button
        variation="secondary"
        size="small"
        disabled={status === 'WORKING'}
        onClick={check}
      >
        {say('admin/cpc.orders.checkNow')}
      </Button>
    </div>
  )
}

export default CheckNow
