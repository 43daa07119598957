import type { Dispatch } from 'react'
import React, { useEffect, useRef, useState } from 'react'
import { Button } from 'vtex.styleguide'

import type { CustomerProperty, Match } from '../../typings/schema'
import { issueSentence } from '../../words/issueSentence'
import FieldError from '../ui/FieldError'
import { useLanguage } from '../ui/useLanguage'
import { useUniqueId } from '../ui/useUniqueId'
import ClusterRow from './ClusterRow'
import type { Draft, DraftAction } from './draft'
import { MAX_CLUSTERS } from './limits'
import type { LineIssue } from './lineIssue'
import MatchChoice from './MatchChoice'
import PointedLine from './PointedLine'
import type { Pointed } from './usePointed'

interface Props {
  readonly draft: Draft
  readonly properties: readonly CustomerProperty[]
  readonly issues: readonly LineIssue[]
  readonly disabled: boolean
  /** Lines a warning led to. */
  readonly pointed?: Pointed | null
  readonly dispatch: Dispatch<DraftAction>
}

const BETWEEN_LINES: Record<Match, string> = {
  ALL: 'admin/cpc.clusters.and',
  ANY: 'admin/cpc.clusters.or',
}

/** Up to five lines of property, operator and values, and how they combine. */
const ConditionBuilder = ({
  draft,
  properties,
  issues,
  disabled,
  pointed = null,
  dispatch,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const errorId = useUniqueId()
  const [said, setSaid] = useState('')
  const focusNext = useRef<number | 'ADD' | null>(null)
  const lines = useRef(new Map<number, HTMLSelectElement>())
  const pointedLine = useRef<HTMLDivElement>(null)
  const addButton = useRef<HTMLElement | null>(null)
  const isFull = draft.clusters.length >= MAX_CLUSTERS
  const general = issues.find(({ key }) => key === null)

  // The focus follows what was added, and never falls to the top of the page after a removal.
  useEffect(() => {
    const target = focusNext.current

    focusNext.current = null
    if (target === 'ADD') addButton.current?.focus()
    else if (target !== null) lines.current.get(target)?.focus()
  }, [draft.clusters])

  // Each time a warning is followed.
  useEffect(() => pointedLine.current?.focus(), [pointed])

  const add = () => {
    focusNext.current = draft.nextKey
    dispatch({ type: 'CLUSTER_ADDED' })
    setSaid(
      say('admin/cpc.cluster.added', { number: draft.clusters.length + 1 })
    )
  }

  const remove = (key: number, at: number) => {
    const rest = draft.clusters.filter((each) => each.key !== key)
    const next = rest[Math.min(at, rest.length - 1)]

    focusNext.current = next ? next.key : 'ADD'
    lines.current.delete(key)
    dispatch({ type: 'CLUSTER_REMOVED', key })
    setSaid(say('admin/cpc.cluster.removed', { number: at + 1 }))
  }

  return (
    <fieldset className="cpc-fieldset">
      <legend className="clip">{say('admin/cpc.clusters.legend')}</legend>
      {draft.clusters.length > 1 && (
        <MatchChoice
          match={draft.match}
          disabled={disabled}
          onChange={(match) => dispatch({ type: 'MATCH_CHOSEN', match })}
        />
      )}
      {draft.clusters.length === 0 && (
        <p className="ma0 mb4 t-body lh-copy">
          {say('admin/cpc.clusters.none')}
        </p>
      )}
      <ol className="cpc-list">
        {draft.clusters.map((cluster, at) => (
          <li key={cluster.key} className="mb4">
            {at > 0 && (
              <p className="ma0 mb4 t-small c-on-base b">
                {say(BETWEEN_LINES[draft.match])}
              </p>
            )}
            <PointedLine
              number={at + 1}
              isPointed={pointed?.includes(cluster.key) ?? false}
              lineRef={pointed?.[0] === cluster.key ? pointedLine : undefined}
            >
              <ClusterRow
                number={at + 1}
                cluster={cluster}
                properties={properties}
                issues={issues.filter(({ key }) => key === cluster.key)}
                disabled={disabled}
                dispatch={dispatch}
                onRemove={() => remove(cluster.key, at)}
                propertyRef={(control) =>
                  lines.current.set(cluster.key, control)
                }
              />
            </PointedLine>
          </li>
        ))}
      </ol>
      <FieldError
        id={errorId}
        text={general ? issueSentence(language, general.issue) : null}
      />
      <p className="clip" role="status">
        {said}
      </p>
      {isFull ? (
        <p className="ma0 t-small c-on-base">
          {say('admin/cpc.clusters.full', { max: MAX_CLUSTERS })}
        </p>
      ) : (
        <Button
          ref={addButton}
          variation="secondary"
          size="small"
          type="button"
          disabled={disabled}
          onClick={add}
        >
          {say(
            draft.clusters.length === 0
              ? 'admin/cpc.clusters.addFirst'
              : 'admin/cpc.clusters.add'
          )}
        </Button>
      )}
    </fieldset>
  )
}

export default ConditionBuilder
