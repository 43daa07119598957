import React from 'react'

import ConditionTags from '../../components/ConditionTags'
import DataTable from '../../components/ui/DataTable'
import PageLink from '../../components/ui/PageLink'
import type { Sorting } from '../../components/ui/sorting'
import { useLanguage } from '../../components/ui/useLanguage'
import type { PaymentCondition } from '../../typings/schema'
import { audienceSentence } from '../../words/audienceSentence'
import type { Properties } from '../../words/clusterSentence'
import { plansSentence } from '../../words/plansSentence'
import { conditionHistoryTarget, conditionTarget } from '../targets'
import type { Audience } from './audience'
import MatchingCell from './MatchingCell'

interface Props {
  readonly conditions: readonly PaymentCondition[]
  readonly properties: Properties
  readonly audience: Audience
  readonly sorting: Pick<Sorting, 'by' | 'isDescending' | 'onSort'>
}

const ConditionsTable = ({
  conditions,
  properties,
  audience,
  sorting,
}: Props) => {
  const language = useLanguage()
  const { say } = language

  return (
    <DataTable
      caption={say('admin/cpc.conditions.list')}
      columns={[
        say('admin/cpc.column.name'),
        say('admin/cpc.column.plans'),
        say('admin/cpc.column.audience'),
        say('admin/cpc.column.customers'),
        say('admin/cpc.column.status'),
        say('admin/cpc.column.changed'),
      ]}
      sorting={{
        ...sorting,
        columns: ['name', 'plans', null, null, 'status', 'changed'],
      }}
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
          <MatchingCell
            key="matching"
            condition={condition}
            audience={audience}
          />,
          <ConditionTags key="tags" condition={condition} />,
          condition.clustered ? (
            <PageLink key="changed" to={conditionHistoryTarget(condition.id)}>
              {say('admin/cpc.changed', {
                at: language.moment(condition.clustered.updatedAt),
                by: condition.clustered.updatedBy,
              })}
            </PageLink>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  )
}

export default ConditionsTable
