import React, { useEffect, useRef } from 'react'
import { Button } from 'vtex.styleguide'

import type { PaymentCondition } from '../../typings/schema'
import ConditionFacts from '../../pages/condition/ConditionFacts'
import { audienceSentence } from '../../words/audienceSentence'
import type { Properties } from '../../words/clusterSentence'
import Block from '../ui/Block'
import Notice from '../ui/Notice'
import { useLanguage } from '../ui/useLanguage'
import type { Meanwhile } from './changeFlow'

interface Props {
  readonly meanwhile: Meanwhile
  /** As one wanted it; `null` when it was to be switched or deleted. */
  readonly mine: PaymentCondition | null
  readonly properties: Properties
  readonly onLoadTheirs: (theirs: PaymentCondition) => void
  readonly onKeepMine: () => void
}

/** Somebody changed it since it was opened: both versions, and the choice between them. */
const ChangedMeanwhile = ({
  meanwhile: { theirs, who },
  mine,
  properties,
  onLoadTheirs,
  onKeepMine,
}: Props) => {
  const language = useLanguage()
  const { say } = language
  const news = useRef<HTMLDivElement>(null)

  useEffect(() => news.current?.focus(), [])

  const version = (title: string, condition: PaymentCondition) => (
    <div className="cpc-version">
      <h3 className="ma0 mb3 t-heading-5">{title}</h3>
      <p className="ma0 mb3 t-body b">{condition.name}</p>
      <ConditionFacts condition={condition} />
      <p className="ma0 mt3 t-body lh-copy">
        {audienceSentence(language, properties, condition)}
      </p>
    </div>
  )

  return (
    <Block title={say('admin/cpc.meanwhile.title')}>
      <div ref={news} tabIndex={-1} role="status" className="cpc-news">
        <Notice type="warning">
          {who === null || who.by === ''
            ? say('admin/cpc.writing.ruleChanged')
            : say('admin/cpc.conflict', {
                by: who.by,
                at: language.moment(who.at),
              })}
        </Notice>
      </div>
      <div className="cpc-versions">
        {theirs
          ? version(say('admin/cpc.conflict.theirs'), theirs)
          : say('admin/cpc.meanwhile.unread')}
        {mine && version(say('admin/cpc.conflict.mine'), mine)}
      </div>
      <div className="cpc-actions mt5">
        {theirs && (
          <Button
            variation="secondary"
            type="button"
            onClick={() => onLoadTheirs(theirs)}
          >
            {say('admin/cpc.conflict.loadTheirs')}
          </Button>
        )}
        <Button variation="secondary" type="button" onClick={onKeepMine}>
          {say('admin/cpc.meanwhile.keepMine')}
        </Button>
      </div>
    </Block>
  )
}

export default ChangedMeanwhile
