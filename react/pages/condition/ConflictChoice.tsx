import React from 'react'
import { Button } from 'vtex.styleguide'

import type { Draft } from '../../components/builder/draft'
import { travelingValues } from '../../components/builder/draft'
import Notice from '../../components/ui/Notice'
import { useLanguage } from '../../components/ui/useLanguage'
import { audienceSentence } from '../../words/audienceSentence'
import type { Properties } from '../../words/clusterSentence'
import { clustersSentence } from '../../words/clusterSentence'
import type { Collision } from './editor'

interface Props {
  readonly collision: Collision
  readonly draft: Draft
  readonly properties: Properties
  readonly onLoadTheirs: () => void
  readonly onOverride: () => void
}

/** Both versions side by side, and the choice between them. */
const ConflictChoice = ({
  collision,
  draft,
  properties,
  onLoadTheirs,
  onOverride,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const { who, theirs, wanted } = collision

  const mine =
    wanted === 'REMOVE'
      ? null
      : clustersSentence(
          language,
          properties,
          draft.match,
          draft.clusters.map((cluster) => ({
            ...cluster,
            values: travelingValues(cluster, properties, language.decimalMark),
          }))
        )

  return (
    <Notice type="warning">
      <p className="ma0 mb3 lh-copy b">
        {say('admin/cpc.conflict', {
          by: who.by,
          at: language.moment(who.at),
        })}
      </p>
      <dl className="ma0 mb3 lh-copy">
        <dt className="t-small">{say('admin/cpc.conflict.theirs')}</dt>
        <dd className="ma0 mb2">
          {audienceSentence(language, properties, theirs)}
        </dd>
        <dt className="t-small">{say('admin/cpc.conflict.mine')}</dt>
        <dd className="ma0">{mine ?? say('admin/cpc.audience.everyone')}</dd>
      </dl>
      <div className="cpc-actions">
        <Button
          variation="secondary"
          size="small"
          type="button"
          onClick={onLoadTheirs}
        >
          {say('admin/cpc.conflict.loadTheirs')}
        </Button>
        <Button
          variation="secondary"
          size="small"
          type="button"
          onClick={onOverride}
        >
          {say('admin/cpc.conflict.keepMine')}
        </Button>
      </div>
    </Notice>
  )
}

export default ConflictChoice
