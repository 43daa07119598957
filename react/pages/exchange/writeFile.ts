import Papa from 'papaparse'

import type { ConditionExport } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import { guardCell, joinValues } from './cellText'
import { FILE_SCHEMA, FILE_VERSION } from './conditionFile'

export const COLUMNS = [
  'paymentConditionId',
  'paymentConditionName',
  'state',
  'match',
  'property',
  'operator',
  'exact',
  'values',
] as const

export type Column = (typeof COLUMNS)[number]

export const SEPARATORS = [';', ','] as const
export type Separator = (typeof SEPARATORS)[number]

/** A state of the file alone: the record can't be read, so it is not written out. */
export const UNREADABLE = 'UNREADABLE'

/** Spreadsheets take a file without it for one of another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Every clustered condition, as programs read it. */
export const writeJson = (
  { items, unreadable }: ConditionExport,
  exportedAt: string
): string => {
  const file = {
    $schema: FILE_SCHEMA,
    version: FILE_VERSION,
    exportedAt,
    conditions: items.map((item) => ({
      paymentConditionId: item.paymentConditionId,
      paymentConditionName: item.paymentConditionName,
      state: item.state,
      planKeys: item.planKeys,
      match: item.match,
      clusters: item.clusters.map(({ property, operator, exact, values }) => ({
        property,
        operator,
        exact,
        values,
      })),
    })),
    unreadable: unreadable.map((record) => ({
      paymentConditionId: record.paymentConditionId,
      paymentConditionName: record.paymentConditionName,
      planKeys: record.planKeys,
    })),
  }

  return `${JSON.stringify(file, null, 2)}\n`
}

/** Every clustered condition, one row a cluster, as spreadsheets read it. */
export const writeCsv = (
  { items, unreadable }: ConditionExport,
  separator: Separator,
  properties: Properties
): string => {
  const rows = items.reduce<string[][]>((all, item) => {
    const id = guardCell(item.paymentConditionId)
    const name = guardCell(item.paymentConditionName ?? '')
    const shared = [id, name, item.state, item.match]

    // A record without a cluster is broken; its row says so.
    if (item.clusters.length === 0) all.push([...shared, '', '', '', ''])

    for (const { property, operator, exact, values } of item.clusters) {
      const kind = properties.get(property)?.kind ?? 'TEXT'

      all.push([
        ...shared,
        guardCell(property),
        operator,
        String(exact),
        joinValues(values, kind !== 'TEXT'),
      ])
    }

    return all
  }, [])

  const named = unreadable.map(
    ({ paymentConditionId, paymentConditionName }) => [
      guardCell(paymentConditionId ?? ''),
      guardCell(paymentConditionName ?? ''),
      UNREADABLE,
      '',
      '',
      '',
      '',
      '',
    ]
  )

  return (
    BYTE_ORDER_MARK +
    Papa.unparse([COLUMNS.slice(), ...rows, ...named], {
      delimiter: separator,
      newline: '\r\n',
    })
  )
}
