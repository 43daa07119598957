import React, { useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { useEditing } from '../../components/change/useEditing'
import Failure from '../../components/ui/Failure'
import Nothing from '../../components/ui/Nothing'
import PageLink from '../../components/ui/PageLink'
import Skeleton from '../../components/ui/Skeleton'
import { useLanguage } from '../../components/ui/useLanguage'
import { useCustomerProperties } from '../../components/useCustomerProperties'
import type { PaymentCondition } from '../../typings/schema'
import ConditionFrame from '../condition/ConditionFrame'
import { useCondition } from '../condition/useCondition'
import { settingsTarget } from '../targets'
import ConditionForm from './ConditionForm'
import type { SwitchAction } from './SwitchCondition'
import SwitchCondition from './SwitchCondition'

const SWITCHES: Record<string, SwitchAction> = {
  enable: 'ENABLE',
  disable: 'DISABLE',
  delete: 'DELETE',
}

/** Makes a payment condition, changes one, copies one, or switches one on, off or away. */
const PaymentConditionPage = () => {
  const { say } = useLanguage()
  const { query, route } = useRuntime()
  const id = route.params.id ?? null
  const copyId = id === null ? query.copy ?? null : null
  const asked = SWITCHES[query.do ?? '']
  const { isOn, timeZone } = useEditing()
  const { read, retry } = useCondition(id ?? copyId)
  const {
    properties,
    problem,
    retry: retryProperties,
  } = useCustomerProperties()

  // Theirs, when they came first and were chosen: each turn the form begins anew. Or as confirmed meanwhile.
  const [loaded, setLoaded] = useState<{
    readonly condition: PaymentCondition
    readonly turn: number
  } | null>(null)

  if (isOn === false) {
    return (
      <ConditionFrame>
        <Nothing title={say('admin/cpc.writing.off')}>
          <PageLink to={settingsTarget}>
            {say('admin/cpc.settings.title')}
          </PageLink>
        </Nothing>
      </ConditionFrame>
    )
  }

  if (read.status === 'FAILED') {
    return (
      <ConditionFrame>
        <Failure problem={read.problem} onRetry={retry} />
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
          {say('admin/cpc.condition.unknownHelp', { id: id ?? copyId ?? '' })}
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

  const isReading = (id ?? copyId) !== null && read.status !== 'READ'

  if (isOn === null || properties === null || isReading) {
    return (
      <ConditionFrame>
        <Skeleton lines={8} />
      </ConditionFrame>
    )
  }

  const onFile = read.status === 'READ' ? read.condition : null
  const condition = id === null ? null : loaded?.condition ?? onFile
  const turn = loaded?.turn ?? 0
  const load = (theirs: PaymentCondition) =>
    setLoaded({ condition: theirs, turn: turn + 1 })

  if (condition !== null && asked !== undefined) {
    return (
      <SwitchCondition
        key={`${condition.id} ${asked} ${turn}`}
        condition={condition}
        action={asked}
        customerProperties={properties}
        onLoad={load}
      />
    )
  }

  return (
    <ConditionForm
      key={`${id} ${copyId} ${turn}`}
      condition={condition}
      copied={copyId === null ? null : onFile}
      customerProperties={properties}
      timeZone={timeZone}
      revision={read.status === 'READ' ? read.revision : ''}
      onConfirmed={(confirmed) => setLoaded({ condition: confirmed, turn })}
      onLoad={load}
    />
  )
}

export default PaymentConditionPage
