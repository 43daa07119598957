import React from 'react'

import ConditionTags from '../../components/ConditionTags'
import PageLink from '../../components/ui/PageLink'
import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import { audienceSentence } from '../../words/audienceSentence'
import type { Properties } from '../../words/clusterSentence'
import { plansSentence } from '../../words/plansSentence'
import { conditionTarget } from '../targets'

interface Props {
  readonly conditions: readonly PaymentCondition[]
  readonly properties: Properties
}

const ConditionsTable = ({ conditions, properties }: Props) => {
  const language = useLanguage()
  const { say } = language

  return (
    <table role="table" className="cpc-table t-body">
      <caption className="clip">{say('admin/cpc.conditions.list')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.name')}
          </th>
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.plans')}
          </th>
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.audience')}
          </th>
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.status')}
          </th>
          <th role="columnheader" scope="col">
            {say('admin/cpc.column.changed')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {conditions.map((condition) => (
          <tr role="row" key={condition.id}>
            <th role="rowheader" scope="row">
              <PageLink to={conditionTarget(condition.id)}>
                {condition.name === '' ? condition.id : condition.name}
              </PageLink>
            </th>
            <td role="cell" data-label={say('admin/cpc.column.plans')}>
              <ul className="cpc-list">
                {plansSentence(language, condition.plans).map((plan) => (
                  <li key={plan}>{plan}</li>
                ))}
              </ul>
            </td>
            <td role="cell" data-label={say('admin/cpc.column.audience')}>
              {audienceSentence(language, properties, condition)}
            </td>
            <td role="cell" data-label={say('admin/cpc.column.status')}>
              <ConditionTags condition={condition} />
            </td>
            <td role="cell" data-label={say('admin/cpc.column.changed')}>
              {condition.clustered
                ? say('admin/cpc.changed', {
                    at: language.moment(condition.clustered.updatedAt),
                    by: condition.clustered.updatedBy,
                  })
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export default ConditionsTable
