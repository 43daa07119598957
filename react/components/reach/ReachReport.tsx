import React, { useRef } from 'react'
import { Button } from 'vtex.styleguide'

import type { Properties } from '../../words/clusterSentence'
import type { Replacement } from '../../words/told'
import { tellMatching, tellUnseen } from '../../words/told'
import { issueSentence } from '../../words/issueSentence'
import { problemSentence } from '../../words/problem'
import HealthReport from '../health/HealthReport'
import Notice from '../ui/Notice'
import ProgressBar from '../ui/ProgressBar'
import { useLanguage } from '../ui/useLanguage'
import ImpactReport from './ImpactReport'
import type { Reach } from './reach'

interface Props {
  /** To call the values' fields by their labels. */
  readonly properties?: Properties
  readonly reach: Reach
  /** Its name among others on the page. */
  readonly title?: string
  readonly onCancel: () => void
  readonly onAgain: () => void
  readonly onReplace?: (replacement: Replacement) => void
}

const NO_PROPERTIES: Properties = new Map()

/** How many customers the clusters on the page match, some of them, and what a save changes for whom. */
const ReachReport = ({
  properties = NO_PROPERTIES,
  reach,
  title,
  onCancel,
  onAgain,
  onReplace,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const section = useRef<HTMLElement>(null)
  const { status, matching, impact, issues, problem } = reach
  const current = impact ?? matching
  const isCut = status === 'CANCELLED' || status === 'FAILED'

  // The button one pressed goes away: the focus stays with the count.
  const keepFocus = (act: () => void) => () => {
    section.current?.focus()
    act()
  }

  if (status === 'IDLE') return null

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={title ?? say('admin/cpc.impact.label')}
      className="mb5"
    >
      {status === 'COUNTING' && (
        <div className="cpc-actions">
          <ProgressBar
            name={say('admin/cpc.reach.counting')}
            done={current?.scanned ?? null}
            total={current?.total ?? 0}
          />
          <span className="t-small">
            {reach.isWaiting
              ? say('admin/cpc.reach.waiting')
              : current === null
              ? say('admin/cpc.reach.counting')
              : say('admin/cpc.reach.progress', {
                  scanned: current.scanned,
                  total: current.total,
                })}
          </span>
          <Button
            type="button"
            variation="tertiary"
            size="small"
            onClick={keepFocus(onCancel)}
          >
            {say('admin/cpc.reach.cancel')}
          </Button>
        </div>
      )}
      <div role="status">
        {matching && status !== 'COUNTING' && (
          <p className="ma0 t-body lh-copy b">
            {say('admin/cpc.reach.matching', {
              matching: matching.matching,
              total: isCut ? matching.scanned : matching.total,
            })}
          </p>
        )}
        {matching && status !== 'COUNTING' && matching.sample.length > 0 && (
          <p className="ma0 mt2 t-small c-on-base lh-copy">
            {say('admin/cpc.reach.sample', {
              emails: matching.sample.map(({ email }) => email).join(', '),
            })}
          </p>
        )}
        {matching && status === 'DONE' && (
          <div className="mt4">
            <HealthReport
              title={say('admin/cpc.health.customers')}
              told={tellMatching(language, matching).concat(
                matching.unseen.map((value) =>
                  tellUnseen(language, properties, value)
                )
              )}
              onReplace={
                onReplace &&
                ((replacement) => keepFocus(() => onReplace(replacement))())
              }
            />
          </div>
        )}
        {status === 'DONE' && impact && <ImpactReport impact={impact} />}
        {status === 'CANCELLED' && (
          <p className="ma0 t-body lh-copy">
            {say('admin/cpc.reach.cancelled')}
          </p>
        )}
        {status === 'FAILED' && (
          <Notice type="warning">
            <p className="ma0 lh-copy">
              {say('admin/cpc.reach.failed', {
                why: issues[0]
                  ? issueSentence(language, issues[0])
                  : problemSentence(language, problem ?? { type: 'FAILED' }),
              })}
            </p>
          </Notice>
        )}
      </div>
      {isCut && (
        <p className="ma0 mt3">
          <Button
            type="button"
            variation="secondary"
            size="small"
            onClick={keepFocus(onAgain)}
          >
            {say('admin/cpc.reach.again')}
          </Button>
        </p>
      )}
    </section>
  )
}

export default ReachReport
