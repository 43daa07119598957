import React from 'react'

import SelectField from '../../components/ui/SelectField'
import { useLanguage } from '../../components/ui/useLanguage'
import type { ListState, Sort, StatusFilter } from './listState'
import { SORTS, STATUSES } from './listState'

interface Props {
  readonly state: ListState
  readonly onChange: (change: Partial<ListState>) => void
}

const ALL = 'ALL'

const statuses: Record<StatusFilter, string> = {
  EVERYONE: 'admin/cpc.status.everyone',
  CLUSTERED: 'admin/cpc.status.clustered',
  INHERITED: 'admin/cpc.status.inherited',
  BROKEN: 'admin/cpc.status.broken',
  PAUSED: 'admin/cpc.status.paused',
  WARNED: 'admin/cpc.status.warned',
}

const sorts: Record<Sort, string> = {
  name: 'admin/cpc.column.name',
  plans: 'admin/cpc.column.plans',
  status: 'admin/cpc.column.status',
  changed: 'admin/cpc.column.changed',
}

/** Which conditions are shown; on a phone, where the table has no head, also in which order. */
const ListControls = ({ state, onChange }: Props) => {
  const { say } = useLanguage()

  return (
    <div className="cpc-form mb5 mw6">
      <SelectField
        label={say('admin/cpc.filter.status')}
        value={state.status ?? ALL}
        placeholder={say('admin/cpc.filter.all')}
        options={[
          { value: ALL, label: say('admin/cpc.filter.all') },
          ...STATUSES.map((status) => ({
            value: status,
            label: say(statuses[status]),
          })),
        ]}
        onChange={(chosen) =>
          onChange({
            status: STATUSES.find((status) => status === chosen) ?? null,
          })
        }
      />
      <div className="cpc-only-narrow">
        <SelectField
          label={say('admin/cpc.sort.by')}
          value={state.sort ?? ALL}
          placeholder={say('admin/cpc.sort.none')}
          options={[
            { value: ALL, label: say('admin/cpc.sort.none') },
            ...SORTS.map((sort) => ({ value: sort, label: say(sorts[sort]) })),
          ]}
          onChange={(chosen) =>
            onChange({
              sort: SORTS.find((sort) => sort === chosen) ?? null,
              // The last change is what one looks for.
              isDescending: chosen === 'changed',
            })
          }
        />
      </div>
    </div>
  )
}

export default ListControls
