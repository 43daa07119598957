import React from 'react'

import ConditionTags from '../../components/ConditionTags'
import DataTable from '../../components/ui/DataTable'
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
    <DataTable
      caption={say('admin/cpc.conditions.list')}
      columns={[
        say('admin/cpc.column.name'),
        say('admin/cpc.column.plans'),
        say('admin/cpc.column.audience'),
        say('admin/cpc.column.status'),
        say('admin/cpc.column.changed'),
      ]}
      rows={conditions.map((condition) => ({
        key: condition.id,
        cells: [
          <PageLink key="name" to={conditionTarget(condition.id)}>
            {condition.name === '' ? condition.id : condition.name}
          </PageLink>,
          <ul key="plans" className="cpc-list">
            {plansSentence(language, condition.plans).map((plan) => (
              <li key={plan}>{plan}</li>
            ))}
          </ul>,
          audienceSentence(language, properties, condition),
          <ConditionTags key="tags" condition={condition} />,
          condition.clustered
            ? say('admin/cpc.changed', {
                at: language.moment(condition.clustered.updatedAt),
                by: condition.clustered.updatedBy,
              })
            : '–',
        ],
      }))}
    />
  )
}

export default ConditionsTable
