import React from 'react'

import type { InstallmentSchedule, ScheduleNote } from '../../typings/schema'
import { moneyText } from '../../words/moneyText'
import { planSentence } from '../../words/plansSentence'
import DataTable from '../ui/DataTable'
import { useLanguage } from '../ui/useLanguage'

interface Props {
  readonly schedule: InstallmentSchedule
}

const notes: Record<ScheduleNote, string> = {
  GATEWAY_DECIDES_INTEREST: 'admin/cpc.installments.gatewayDecides',
  MIXED_INTEREST: 'admin/cpc.installments.mixedInterest',
  LABEL_ROUNDED_DOWN: 'admin/cpc.installments.labelRoundedDown',
}

/** One plan's installments: when each is due, and how much it is. */
const ScheduleTable = ({ schedule }: Props) => {
  const language = useLanguage()
  const { say } = language
  const { installments, interestPercent } = schedule
  const money = (value: number) => moneyText(language, value)
  const name = planSentence(
    language,
    installments.map(({ days }) => ({ days, interestPercent }))
  )

  const rows = installments.map(({ days, dueOn, amount, interest, total }) => ({
    key: String(days),
    cells: [
      dueOn === null
        ? planSentence(language, [{ days, interestPercent: 0 }])
        : language.day(dueOn),
      money(amount),
      money(interest),
      money(total),
    ],
  }))

  const sum = {
    key: 'sum',
    cells: [
      say('admin/cpc.installments.sum'),
      money(schedule.amount),
      money(schedule.interest),
      <b key="total">{money(schedule.total)}</b>,
    ],
  }

  return (
    <div className="cpc-schedule mb5">
      <h3 className="ma0 mb2 t-heading-6">{name}</h3>
      <DataTable
        caption={name}
        columns={[
          say('admin/cpc.installments.due'),
          say('admin/cpc.installments.amount'),
          say('admin/cpc.installments.interest'),
          say('admin/cpc.installments.total'),
        ]}
        rows={rows.length > 1 ? [...rows, sum] : rows}
      />
      {schedule.notes.map((note) => (
        <p key={note} className="ma0 mt2 t-small lh-copy">
          {say(notes[note], { label: money(schedule.label) })}
        </p>
      ))}
    </div>
  )
}

export default ScheduleTable
