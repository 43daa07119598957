import React from 'react'

import { conditionTarget } from '../../pages/targets'
import type { PlanDecision } from '../../typings/schema'
import { planKeySentence } from '../../words/plansSentence'
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

  return (
    <table role="table" className="cpc-table t-body">
      <caption className="clip">{say('admin/cpc.decision.plans')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.plan')}
          </th>
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.offered')}
          </th>
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.grantedBy')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {plans.map(({ key, offered, grantedBy }) => (
          <tr role="row" key={key}>
            <th role="rowheader" scope="row">
              {planKeySentence(language, key)}
            </th>
            <td role="cell" data-label={say('admin/cpc.column.offered')}>
              <StatusTag
                tone={offered ? 'GOOD' : 'PLAIN'}
                text={say(
                  offered ? 'admin/cpc.plan.offered' : 'admin/cpc.plan.withheld'
                )}
              />
            </td>
            <td role="cell" data-label={say('admin/cpc.column.grantedBy')}>
              {grantedBy.length === 0
                ? say('admin/cpc.plan.grantedByNone')
                : grantedBy.map((id, at) => (
                    <React.Fragment key={id}>
                      {at > 0 && ', '}
                      <PageLink to={conditionTarget(id)}>
                        {names.get(id)?.name ?? id}
                      </PageLink>
                    </React.Fragment>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export default PlanDecisions
