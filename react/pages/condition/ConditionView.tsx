import React from 'react'

import Failure from '../../components/ui/Failure'
import Nothing from '../../components/ui/Nothing'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import ConditionEditor from './ConditionEditor'
import ConditionFrame from './ConditionFrame'
import { useCondition } from './useCondition'

/** What an editor begins with, instead of what is on file. */
export type Start =
  | { readonly type: 'COPY'; readonly from: string }
  | { readonly type: 'EXCLUSIVE'; readonly email: string }

interface Props {
  readonly id: string
  readonly start: Start | null
  /** The clusters a link leads to. */
  readonly shown?: readonly number[]
}

const NONE: readonly number[] = []

/** The editor of one condition, or why there is none. */
const ConditionView = ({ id, start, shown = NONE }: Props) => {
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
      <ConditionFrame>
        <Failure problem={read.problem} onRetry={retry} />
      </ConditionFrame>
    )
  }

  if (source.read.status === 'FAILED') {
    return (
      <ConditionFrame>
        <Failure problem={source.read.problem} onRetry={source.retry} />
      </ConditionFrame>
    )
  }

  if (read.status === 'UNAVAILABLE') {
    return (
      <ConditionFrame>
        <Failure
          problem={{ type: 'TROUBLE', code: 'GATEWAY_UNAVAILABLE' }}
          onRetry={retry}
        />
      </ConditionFrame>
    )
  }

  if (read.status === 'UNKNOWN') {
    return (
      <ConditionFrame>
        <Nothing title={say('admin/cpc.condition.unknown')}>
          {say('admin/cpc.condition.unknownHelp', { id })}
        </Nothing>
      </ConditionFrame>
    )
  }

  if (properties === null && problem !== null) {
    return (
      <ConditionFrame>
        <p className="ma0 mb4 t-body lh-copy">
          {say('admin/cpc.properties.unavailable')}
        </p>
        <Failure problem={problem} onRetry={retryProperties} />
      </ConditionFrame>
    )
  }

  if (read.status === 'READING' || properties === null || !isSourceRead) {
    return (
      <ConditionFrame>
        <Skeleton lines={6} />
      </ConditionFrame>
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
      shown={shown}
    />
  )
}

export default ConditionView
