import type { ReactNode } from 'react'
import React from 'react'

import type { Sorting } from './sorting'
import SortButton from './SortButton'

interface Row {
  readonly key: string
  /** One for each column; the first names the row. */
  readonly cells: readonly ReactNode[]
}

interface Props {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** Which columns sort, by their place; `null` where none does. */
  readonly sorting?: Sorting | null
}

// On a phone the rows are drawn as cards; by that some browsers forget what a table is.
const TABLE = { role: 'table' }
const GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const COLUMN_HEADER = { role: 'columnheader' }
const ROW_HEADER = { role: 'rowheader' }
const CELL = { role: 'cell' }

const DataTable = ({ caption, columns, rows, sorting = null }: Props) => (
  <table {...TABLE} className="cpc-table t-body">
    <caption className="clip">{caption}</caption>
    <thead {...GROUP}>
      <tr {...ROW}>
        {columns.map((column, at) => {
          const key = sorting?.columns[at]
          const isSorted = sorting !== null && key === sorting.by

          return (
            <th
              {...COLUMN_HEADER}
              key={column}
              scope="col"
              aria-sort={
                isSorted
                  ? sorting?.isDescending
                    ? 'descending'
                    : 'ascending'
                  : undefined
              }
            >
              {sorting && key ? (
                <SortButton
                  text={column}
                  direction={
                    isSorted ? (sorting.isDescending ? 'DOWN' : 'UP') : null
                  }
                  onSort={() => sorting.onSort(key)}
                />
              ) : (
                column
              )}
            </th>
          )
        })}
      </tr>
    </thead>
    <tbody {...GROUP}>
      {rows.map(({ key, cells: [name, ...cells] }) => (
        <tr {...ROW} key={key}>
          <th {...ROW_HEADER} scope="row">
            {name}
          </th>
          {cells.map((cell, at) => (
            <td {...CELL} key={columns[at + 1]} data-label={columns[at + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

export default DataTable
