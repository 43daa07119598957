import React from 'react'

import type { FieldChange } from '../../typings/schema'
import { fieldChangeLine } from '../../words/fieldChangeLine'
import DataTable from '../ui/DataTable'
import { useLanguage } from '../ui/useLanguage'

interface Props {
  readonly caption: string
  readonly fields: readonly FieldChange[]
  /** A new one has nothing before; what was read back stands beside what was sent. */
  readonly as?: 'CHANGE' | 'NEW' | 'READ_BACK'
}

const columnsAs = {
  CHANGE: ['admin/cpc.review.before', 'admin/cpc.review.after'],
  NEW: ['admin/cpc.review.value'],
  READ_BACK: ['admin/cpc.review.sent', 'admin/cpc.review.found'],
}

/** Field by field what changes; what only the gateway knows by name lies folded below. */
const FieldChanges = ({ caption, fields, as = 'CHANGE' }: Props) => {
  const language = useLanguage()
  const { say } = language

  const lines = fields.map((field) => ({
    key: field.path.join('.'),
    ...fieldChangeLine(language, field),
  }))

  const rowsOf = (isKnown: boolean) =>
    lines
      .filter((line) => line.isKnown === isKnown)
      .map(({ key, name, before, after }) => ({
        key,
        cells: as === 'NEW' ? [name, after] : [name, before, after],
      }))

  const columns = [say('admin/cpc.review.field')].concat(
    columnsAs[as].map((id) => say(id))
  )

  const known = rowsOf(true)
  const others = rowsOf(false)

  return (
    <>
      {known.length > 0 && (
        <DataTable caption={caption} columns={columns} rows={known} />
      )}
      {others.length > 0 && (
        <details className="cpc-details mt4">
          <summary className="t-small">
            {say('admin/cpc.review.others', { count: others.length })}
          </summary>
          <DataTable
            caption={say('admin/cpc.review.others', { count: others.length })}
            columns={columns}
            rows={others}
          />
        </details>
      )}
    </>
  )
}

export default FieldChanges
