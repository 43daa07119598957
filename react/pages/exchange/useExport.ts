import { useState } from 'react'
import { useApolloClient } from 'react-apollo'

import CONDITION_EXPORT from '../../graphql/conditionExport.graphql'
import type { ConditionExport } from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'
import { download } from './download'
import type { Separator } from './writeFile'
import { writeCsv, writeJson } from './writeFile'

export type Format = 'JSON' | Separator

export type Exporting =
  | { readonly status: 'IDLE' }
  | { readonly status: 'WORKING' }
  | {
      readonly status: 'DONE'
      readonly count: number
      readonly unreadable: number
    }
  | { readonly status: 'FAILED'; readonly problem: Problem }

const NAME = 'clustered-conditions'

/** Reads what is on file now and hands it over as a file. */
export const useExport = (properties: Properties) => {
  const client = useApolloClient()
  const [exporting, setExporting] = useState<Exporting>({ status: 'IDLE' })

  const run = async (format: Format) => {
    setExporting({ status: 'WORKING' })

    try {
      const { data } = await client.query<{ conditionExport: ConditionExport }>(
        { query: CONDITION_EXPORT, fetchPolicy: 'no-cache' }
      )

      const all = data.conditionExport
      const now = new Date().toISOString()
      const day = now.slice(0, 10)

      if (format === 'JSON') {
        const json = writeJson(all, now)

        download(`${NAME}-${day}.json`, 'application/json', json)
      } else {
        const csv = writeCsv(all, format, properties)

        download(`${NAME}-${day}.csv`, 'text/csv;charset=utf-8', csv)
      }

      setExporting({
        status: 'DONE',
        count: all.items.length,
        unreadable: all.unreadable.length,
      })
    } catch (error) {
      setExporting({ status: 'FAILED', problem: problemOf(error) })
    }
  }

  return { exporting, run }
}
