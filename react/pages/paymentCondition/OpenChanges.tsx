import React, { useRef, useState } from 'react'
import { useQuery } from 'react-apollo'

import AfterWorkButtons from '../../components/change/AfterWorkButtons'
import type { AfterWork } from '../../components/change/changeFlow'
import EndNotice from '../../components/change/EndNotice'
import FieldChanges from '../../components/change/FieldChanges'
import StepList from '../../components/change/StepList'
import { useWriting } from '../../components/change/useWriting'
import Block from '../../components/ui/Block'
import Notice from '../../components/ui/Notice'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import OPEN_CHANGES from '../../graphql/openPaymentConditionChanges.graphql'
import type {
  OpenPaymentConditionChange,
  PaymentConditionSaveResult,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { writingProblemSentence } from '../../words/writingSentence'
import { conditionTarget } from '../targets'

interface Data {
  readonly openPaymentConditionChanges: readonly OpenPaymentConditionChange[]
}

interface Props {
  readonly revision: string
  readonly onChanged: () => void
}

const WORKS: readonly AfterWork[] = ['RESUME', 'WRITE_BACK', 'LEAVE']

interface End {
  readonly work: AfterWork
  readonly result: PaymentConditionSaveResult | null
  readonly problem: Problem | null
}

/** Changes that stopped half way: they come before all else. */
const OpenChanges = ({ revision, onChanged }: Props) => {
  const language = useLanguage()
  const { say } = language
  const writing = useWriting()
  const news = useRef<HTMLDivElement>(null)
  const { data, refetch } = useQuery<Data>(OPEN_CHANGES, {
    fetchPolicy: 'network-only',
  })

  const [working, setWorking] = useState<{
    readonly id: string
    readonly work: AfterWork
  } | null>(null)

  const [end, setEnd] = useState<End | null>(null)
  const open = data?.openPaymentConditionChanges ?? []

  const run = async (id: string, work: AfterWork) => {
    setWorking({ id, work })

    const answer =
      work === 'RESUME'
        ? await writing.resume(id)
        : work === 'LEAVE'
        ? await writing.leave(id)
        : await writing.writeBack(id, revision)

    setWorking(null)
    setEnd(
      answer.answered
        ? { work, result: answer.result, problem: null }
        : { work, result: null, problem: answer.problem }
    )
    news.current?.focus()
    // What is left is shown as it was when it can't be read again.
    refetch().catch(() => undefined)
    onChanged()
  }

  if (open.length === 0 && end === null) return null

  return (
    <Block title={say('admin/cpc.open.title')}>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {end?.result && (
          <EndNotice work={end.work} action={null} result={end.result} />
        )}
        {end?.problem && (
          <Notice type="error">
            {writingProblemSentence(language, end.problem)}
          </Notice>
        )}
      </div>
      {open.length > 0 && (
        <p className="ma0 mb4 t-body lh-copy measure-wide">
          {say('admin/cpc.writing.stopped')}{' '}
          {say('admin/cpc.writing.worksHelp')}
        </p>
      )}
      <ul className="cpc-list">
        {open.map(({ paymentConditionId: id, name, at, by, fields, steps }) => (
          <li key={id} className="pv4 bt b--muted-4">
            <p className="ma0 mb3 t-body lh-copy">
              <PageLink to={conditionTarget(id)}>{name}</PageLink>{' '}
              {say('admin/cpc.open.detail', { at: language.moment(at), by })}
            </p>
            <p className="ma0 mb3 t-small lh-copy measure-wide">
              {say('admin/cpc.open.steps')}
            </p>
            <div className="mb4">
              <StepList steps={steps} />
            </div>
            {fields.length > 0 && (
              <details className="cpc-details mb4">
                <summary className="t-small">
                  {say('admin/cpc.review.fields')}
                </summary>
                <FieldChanges
                  caption={say('admin/cpc.review.fields')}
                  fields={fields}
                />
              </details>
            )}
            <AfterWorkButtons
              name={name}
              works={WORKS}
              working={
                working === null || working.id !== id ? null : working.work
              }
              onWork={(work) => run(id, work)}
            />
          </li>
        ))}
      </ul>
    </Block>
  )
}

export default OpenChanges
