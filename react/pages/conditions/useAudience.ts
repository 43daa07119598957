import { useEffect, useReducer, useRef, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import { scanPages } from '../../components/reach/scanPages'
import AUDIENCE from '../../graphql/audience.graphql'
import type { AudiencePage, QueryAudienceArgs } from '../../typings/schema'
import { problemOf } from '../../words/problem'
import type { Audience } from './audience'
import { audienceReducer, noAudience } from './audience'

/** More are counted on demand: a scan somebody leaves stays open at Master Data, and a store has ten. */
const MOST_BY_ITSELF = 10_000
const RETRY_MS = 1000

const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, RETRY_MS)
  })

const ignore = () => undefined

/** Goes through all customers once, after the list is there; anew for each revision of it. */
export const useAudience = (
  revision: string | null
): { readonly audience: Audience; readonly count: () => void } => {
  const client = useApolloClient()
  const [audience, dispatch] = useReducer(audienceReducer, noAudience)
  const [run, setRun] = useState({ count: 0, isAsked: false })
  const known = useRef(revision)

  // While a search loads there is none: the customers are the same ones.
  if (revision !== null) known.current = revision
  const counted = known.current

  useEffect(() => {
    if (counted === null) return undefined

    let isWanted = true
    let total = 0

    const ask = async (cursor: string | null): Promise<AudiencePage> => {
      const { data } = await client.query<
        { audience: AudiencePage },
        QueryAudienceArgs
      >({
        query: AUDIENCE,
        variables: { cursor, most: run.isAsked ? null : MOST_BY_ITSELF },
        fetchPolicy: 'no-cache',
      })

      total = data.audience.total

      return data.audience
    }

    const count = async () => {
      try {
        const issues = await scanPages(ask, {
          isWanted: () => isWanted,
          onPage: (page) => dispatch({ type: 'PAGE', page }),
          onBusy: ignore,
          pause,
        })

        if (!isWanted) return

        if (issues.some(({ code }) => code === 'TOO_MANY_CUSTOMERS')) {
          dispatch({ type: 'TOO_MANY', total })
        } else if (issues.length > 0) {
          dispatch({ type: 'REFUSED', issues })
        } else {
          dispatch({ type: 'FINISHED' })
        }
      } catch (error) {
        if (isWanted) dispatch({ type: 'FAILED', problem: problemOf(error) })
      }
    }

    dispatch({ type: 'STARTED' })
    count()

    return () => {
      isWanted = false
    }
  }, [client, counted, run])

  return {
    audience,
    count: () => setRun({ count: run.count + 1, isAsked: true }),
  }
}
