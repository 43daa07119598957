import React from 'react'

import { conditionTarget } from '../../pages/targets'
import type { PlanDecision } from '../../typings/schema'
import { planKeySentence } from '../../words/plansSentence'
import DataTable from '../ui/DataTable'
import PageLink from '../ui/PageLink'
import StatusTag from '../ui/StatusTag'
import { useLanguage } from '../ui/useLanguage'
import type { ConditionNames } from './useConditionNames'

interface Props {
  readonly plans: readonly PlanDecision[]
  readonly names: ConditionNames
}

/** Every plan, whether it is offered, and which condition grants it. */
const PlanDecisions = ({ plans, names }: Props) => {
  const language = useLanguage()
  const { say } = language

  const grantedBy = (ids: readonly string[]) =>
    ids.map((id, at) => (
      <React.Fragment key={id}>
        {at > 0 && ', '}
        <PageLink to={conditionTarget(id)}>
          {names.get(id)?.name ?? id}
        </PageLink>
      </React.Fragment>
    ))

  return (
    <DataTable
      caption={say('admin/cpc.decision.plans')}
      columns={[
        say('admin/cpc.column.plan'),
        say('admin/cpc.column.offered'),
        say('admin/cpc.column.grantedBy'),
      ]}
      rows={plans.map((plan) => ({
        key: plan.key,
        cells: [
          planKeySentence(language, plan.key),
          plan.offered ? (
            <StatusTag tone="GOOD" text={say('admin/cpc.plan.offered')} />
          ) : (
            <StatusTag tone="PLAIN" text={say('admin/cpc.plan.withheld')} />
          ),
          plan.grantedBy.length > 0
            ? grantedBy(plan.grantedBy)
            : say('admin/cpc.plan.grantedByNone'),
        ],
      }))}
    />
  )
}

export default PlanDecisions
