import type { FormEvent } from 'react'
import React, { useEffect, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import { useConditionNames } from '../../components/decision/useConditionNames'
import Block from '../../components/ui/Block'
import Confirm from '../../components/ui/Confirm'
import Notice from '../../components/ui/Notice'
import PageLink from '../../components/ui/PageLink'
import ProgressBar from '../../components/ui/ProgressBar'
import TextField from '../../components/ui/TextField'
import { useLanguage } from '../../components/ui/useLanguage'
import { problemSentence } from '../../words/problem'
import { conditionTarget } from '../targets'
import { useErase } from './useErase'

/** Takes a customer out of the clusters and the history, for good. */
const EraseCustomer = () => {
  const language = useLanguage()
  const { say } = language
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { erasing, erase } = useErase()
  const names = useConditionNames()
  const news = useRef<HTMLDivElement>(null)
  const { status } = erasing

  useEffect(() => {
    if (status !== 'IDLE' && status !== 'WORKING') news.current?.focus()
    // What was erased should not go on standing in the form.
    if (status === 'DONE') setText('')
  }, [status])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') setError(say('admin/cpc.erase.missing'))
    else setAsking(true)
  }

  return (
    <Block title={say('admin/cpc.erase.title')}>
      <p className="ma0 mb4 t-body lh-copy measure-wide">
        {say('admin/cpc.erase.help')}
      </p>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {erasing.status === 'WORKING' && (
          <p className="ma0 mb3 t-body">
            <ProgressBar
              name={say('admin/cpc.erase.working')}
              done={null}
              total={1}
            />{' '}
            {say('admin/cpc.erase.progress', { found: erasing.found })}
          </p>
        )}
        {erasing.status === 'DONE' && (
          <Notice type="success">
            {say('admin/cpc.erase.done', { found: erasing.found })}
            {erasing.paymentConditionIds.length > 0 && (
              <>
                <p className="ma0 mt3">{say('admin/cpc.erase.conditions')}</p>
                <ul className="cpc-list">
                  {erasing.paymentConditionIds.map((id) => (
                    <li key={id}>
                      <PageLink to={conditionTarget(id)}>
                        {names.get(id)?.name || id}
                      </PageLink>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Notice>
        )}
        {erasing.status === 'CONFLICT' && (
          <Notice type="warning">{say('admin/cpc.erase.conflict')}</Notice>
        )}
        {erasing.status === 'FAILED' && (
          <Notice type="error">
            {erasing.problem.type === 'NOT_ALLOWED'
              ? say('admin/cpc.problem.readOnly')
              : problemSentence(language, erasing.problem)}
          </Notice>
        )}
      </div>
      <form noValidate className="mw6" onSubmit={submit}>
        <TextField
          label={say('admin/cpc.erase.field')}
          value={text}
          error={error}
          disabled={status === 'WORKING'}
          onChange={(written) => {
            setText(written)
            setError(null)
          }}
        />
        <div className="cpc-actions mt4">
          <Button
            type="submit"
            variation="secondary"
            disabled={status === 'WORKING'}
          >
            {say('admin/cpc.erase.button')}
          </Button>
        </div>
      </form>
      <Confirm
        isOpen={isAsking}
        title={say('admin/cpc.erase.title')}
        action={say('admin/cpc.erase.agree')}
        onAgree={() => {
          setAsking(false)
          erase(text)
        }}
        onClose={() => setAsking(false)}
      >
        <p className="ma0">{say('admin/cpc.erase.question', { text })}</p>
      </Confirm>
    </Block>
  )
}

export default EraseCustomer
