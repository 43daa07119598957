import React from 'react'

import type { PaymentCondition } from '../typings/schema'
import type { Audience, Pause } from '../words/conditionStatus'
import { conditionStatus } from '../words/conditionStatus'
import type { Tone } from './ui/StatusTag'
import StatusTag from './ui/StatusTag'
import { useLanguage } from './ui/useLanguage'

const audiences: Record<Audience, { tone: Tone; text: string }> = {
  EVERYONE: { tone: 'PLAIN', text: 'admin/cpc.status.everyone' },
  CLUSTERED: { tone: 'ACTIVE', text: 'admin/cpc.status.clustered' },
  INHERITED: { tone: 'ATTENTION', text: 'admin/cpc.status.inherited' },
  BROKEN: { tone: 'BAD', text: 'admin/cpc.status.broken' },
}

const pauses: Record<Pause, string> = {
  DISABLED: 'admin/cpc.status.disabled',
  NOT_YET: 'admin/cpc.status.notYet',
  OVER: 'admin/cpc.status.over',
}

interface Props {
  readonly condition: PaymentCondition
}

/** Whom a condition is for, and why it is not offered at all right now. */
const ConditionTags = ({ condition }: Props) => {
  const { say } = useLanguage()
  const { audience, pause } = conditionStatus(condition, Date.now())

  return (
    <>
      <StatusTag
        tone={audiences[audience].tone}
        text={say(audiences[audience].text)}
      />
      {pause !== null && <StatusTag tone="PLAIN" text={say(pauses[pause])} />}
    </>
  )
}

export default ConditionTags
