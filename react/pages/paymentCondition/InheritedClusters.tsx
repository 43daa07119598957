import React, { useEffect, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import Notice from '../../components/ui/Notice'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import { saveAgain } from '../../components/saveAgain'
import type { Saved } from '../../components/useSave'
import { useSave } from '../../components/useSave'
import type { PaymentCondition } from '../../typings/schema'
import { issueSentence } from '../../words/issueSentence'
import { savingProblemSentence } from '../../words/problem'
import { conditionTarget } from '../targets'

interface Props {
  readonly condition: PaymentCondition
  readonly revision: string
  readonly disabled: boolean
  /** Its clusters are its own now: what is written stays as it is. */
  readonly onConfirmed: (condition: PaymentCondition) => void
  /** Begins anew with what somebody else has made of it. */
  readonly onLoad: (theirs: PaymentCondition) => void
}

/** Clusters a condition inherits are made its own, or removed on its page, before its plans may change. */
const InheritedClusters = ({
  condition,
  revision,
  disabled,
  onConfirmed,
  onLoad,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const service = useSave()
  const news = useRef<HTMLDivElement>(null)
  const [isConfirming, setConfirming] = useState(false)
  const [end, setEnd] = useState<Saved | null>(null)
  const { id, clustered } = condition
  const inheritedFrom = clustered?.inheritedFrom ?? null
  const isConfirmed = end?.answered === true && end.result.status === 'SAVED'

  // The button that was pressed loses the focus: it goes to what came of it.
  useEffect(() => {
    if (end !== null) news.current?.focus()
  }, [end])

  const confirm = async () => {
    if (!clustered) return

    const { match, clusters } = clustered
    const input = {
      paymentConditionId: id,
      match,
      clusters: clusters.map(({ property, operator, values, exact }) => ({
        property,
        operator,
        values,
        exact,
      })),
    }

    setConfirming(true)

    const saved = await saveAgain(
      (current) => service.save({ input, revision: current }),
      clustered,
      revision
    )

    setConfirming(false)
    setEnd(saved)
    if (saved.answered && saved.result.status === 'SAVED') {
      onConfirmed(
        saved.result.condition ?? {
          ...condition,
          clustered: { ...clustered, inheritedFrom: null },
        }
      )
    }
  }

  const cameOf = (saved: Saved) => {
    if (!saved.answered) {
      return (
        <Notice type="error">
          {savingProblemSentence(language, saved.problem)}
        </Notice>
      )
    }

    const { status, conflict, condition: theirs, issues } = saved.result

    switch (status) {
      case 'SAVED':
        return <Notice type="success">{say('admin/cpc.saved')}</Notice>

      case 'CONFLICT':
        return (
          <Notice type="warning">
            <p className="ma0 mb3 lh-copy">
              {say('admin/cpc.conflict', {
                by: conflict?.by ?? '',
                at: conflict ? language.moment(conflict.at) : '',
              })}
            </p>
            {theirs && (
              <Button
                variation="secondary"
                size="small"
                type="button"
                onClick={() => onLoad(theirs)}
              >
                {say('admin/cpc.conflict.loadTheirs')}
              </Button>
            )}
          </Notice>
        )

      default:
        return (
          <Notice type="error">
            {issues.map((issue, at) => (
              <p key={at} className="ma0 lh-copy">
                {issueSentence(language, issue)}
              </p>
            ))}
          </Notice>
        )
    }
  }

  return (
    <>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        {end && cameOf(end)}
      </div>
      {inheritedFrom !== null && !isConfirmed && (
        <Notice type="warning">
          <p className="ma0 mb3 lh-copy">
            {issueSentence(language, {
              code: 'INHERITED',
              path: ['inheritedFrom', inheritedFrom],
            })}
          </p>
          <div className="cpc-actions">
            <Button
              variation="secondary"
              size="small"
              type="button"
              disabled={disabled || isConfirming}
              isLoading={isConfirming}
              onClick={confirm}
            >
              {say('admin/cpc.confirmInherited')}
            </Button>
            <PageLink to={conditionTarget(id)}>
              {say('admin/cpc.writing.toCondition')}
            </PageLink>
          </div>
        </Notice>
      )}
    </>
  )
}

export default InheritedClusters
