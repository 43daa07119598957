import React, { useState } from 'react'

import type { PlanInput } from '../../typings/schema'
import { numberFromText } from '../../words/numberText'
import { problemSentence } from '../../words/problem'
import { writingSentence } from '../../words/writingSentence'
import Block from '../ui/Block'
import TextField from '../ui/TextField'
import { useLanguage } from '../ui/useLanguage'
import ScheduleTable from './ScheduleTable'
import { useInstallments } from './useInstallments'

interface Props {
  readonly plans: readonly PlanInput[]
}

/** Enough to see how an amount is split. */
const EXAMPLE_AMOUNT = '1000'

/** Each plan's installments for an amount and a day, as far as it can be told before the gateway decides. */
const InstallmentPreview = ({ plans }: Props) => {
  const language = useLanguage()
  const { say } = language
  const [amount, setAmount] = useState(EXAMPLE_AMOUNT)
  const [day, setDay] = useState('')
  const number = numberFromText(amount, language.decimalMark)
  const { preview, problem } = useInstallments(
    number === null || plans.length === 0
      ? null
      : { amount: Number(number), plans, on: day === '' ? null : day }
  )

  const issueAt = (field: string): string | null => {
    const issue = preview?.issues.find(({ path }) => path[0] === field)

    return issue ? writingSentence(language, issue) : null
  }

  return (
    <Block title={say('admin/cpc.installments.title')}>
      <p className="ma0 mb4 t-small lh-copy measure-wide">
        {say('admin/cpc.installments.estimate')}
      </p>
      <div className="cpc-form mb5">
        <TextField
          label={say('admin/cpc.installments.for')}
          inputMode="decimal"
          value={amount}
          error={
            number === null
              ? say('admin/cpc.draft.notAnAmount')
              : issueAt('amount')
          }
          onChange={setAmount}
        />
        <TextField
          label={say('admin/cpc.installments.on')}
          type="date"
          value={day}
          error={issueAt('on')}
          onChange={setDay}
        />
      </div>
      <div aria-live="polite">
        {plans.length === 0 && (
          <p className="ma0 t-body">{say('admin/cpc.installments.none')}</p>
        )}
        {problem !== null && (
          <p className="ma0 t-body">{problemSentence(language, problem)}</p>
        )}
        {preview?.issues.some(({ path }) => path[0] === 'plans') && (
          <p className="ma0 mb4 t-body">{issueAt('plans')}</p>
        )}
        {preview?.schedules.map((schedule) => (
          <ScheduleTable key={schedule.planKey} schedule={schedule} />
        ))}
        {preview && preview.schedules.length > 0 && (
          <p className="ma0 t-small c-on-base">
            {say('admin/cpc.installments.purchased', {
              day: language.day(preview.purchasedOn),
              zone: preview.timeZone,
            })}
          </p>
        )}
      </div>
    </Block>
  )
}

export default InstallmentPreview
