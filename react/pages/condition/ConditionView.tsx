import type { ReactNode } from 'react'
import React from 'react'

import Block from '../../components/ui/Block'
import Failure from '../../components/ui/Failure'
import Nothing from '../../components/ui/Nothing'
import Page from '../../components/ui/Page'
import PageLink from '../../components/ui/PageLink'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import { conditionsTarget } from '../targets'
import ConditionEditor from './ConditionEditor'
import { useCondition } from './useCondition'

/** What an editor begins with, instead of what is on file. */
export type Start =
  | { readonly type: 'COPY'; readonly from: string }
  | { readonly type: 'EXCLUSIVE'; readonly email: string }

interface Props {
  readonly id: string
  readonly start: Start | null
}

interface FrameProps {
  readonly children: ReactNode
}

/** The page around what is not a condition yet, or never will be. */
const Frame = ({ children }: FrameProps) => {
  const { say } = useLanguage()

  return (
    <Page
      title={say('admin/cpc.condition')}
      back={
        <PageLink to={conditionsTarget}>
          {say('admin/cpc.conditions.back')}
        </PageLink>
      }
    >
      <Block title={say('admin/cpc.condition')} isTitleHidden>
        {children}
      </Block>
    </Page>
  )
}

/** The editor of one condition, or why there is none. */
const ConditionView = ({ id, start }: Props) => {
  const { say } = useLanguage()
  const { read, retry } = useCondition(id)
  const source = useCondition(start?.type === 'COPY' ? start.from : null)
  const {
    properties,
    problem,
    retry: retryProperties,
  } = useCustomerProperties()

  const isSourceRead =
    start?.type !== 'COPY' || source.read.status !== 'READING'

  if (read.status === 'FAILED') {
    return (
      <Frame>
        <Failure problem={read.problem} onRetry={retry} />
      </Frame>
    )
  }

  if (source.read.status === 'FAILED') {
    return (
      <Frame>
        <Failure problem={source.read.problem} onRetry={source.retry} />
      </Frame>
    )
  }

  if (read.status === 'UNAVAILABLE') {
    return (
      <Frame>
        <Failure
          problem={{ type: 'TROUBLE', code: 'GATEWAY_UNAVAILABLE' }}
          onRetry={retry}
        />
      </Frame>
    )
  }

  if (read.status === 'UNKNOWN') {
    return (
      <Frame>
        <Nothing title={say('admin/cpc.condition.unknown')}>
          {say('admin/cpc.condition.unknownHelp', { id })}
        </Nothing>
      </Frame>
    )
  }

  if (properties === null && problem !== null) {
    return (
      <Frame>
        <p className="ma0 mb4 t-body lh-copy">
          {say('admin/cpc.properties.unavailable')}
        </p>
        <Failure problem={problem} onRetry={retryProperties} />
      </Frame>
    )
  }

  if (read.status === 'READING' || properties === null || !isSourceRead) {
    return (
      <Frame>
        <Skeleton lines={6} />
      </Frame>
    )
  }

  return (
    <ConditionEditor
      key={id}
      condition={read.condition}
      revision={read.revision}
      customerProperties={properties}
      copied={source.read.status === 'READ' ? source.read.condition : null}
      exclusiveFor={start?.type === 'EXCLUSIVE' ? start.email : null}
    />
  )
}

export default ConditionView
