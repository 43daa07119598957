import { useState } from 'react'
import { useMutation } from 'react-apollo'

import START_TEACHING from '../../graphql/startTeaching.graphql'
import type { TeachingKey } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

export type Teaching =
  | { readonly status: 'IDLE' | 'WORKING' }
  | { readonly status: 'READY'; readonly lesson: TeachingKey }
  | { readonly status: 'FAILED'; readonly problem: Problem }

/** Asks for a key; it is shown once and kept nowhere. */
export const useTeaching = () => {
  const [run] = useMutation<{ startTeaching: TeachingKey }>(START_TEACHING, {
    fetchPolicy: 'no-cache',
  })

  const [teaching, setTeaching] = useState<Teaching>({ status: 'IDLE' })

  const start = async () => {
    setTeaching({ status: 'WORKING' })

    try {
      const { data } = await run()

      if (!data) throw new Error('no answer')
      setTeaching({ status: 'READY', lesson: data.startTeaching })
    } catch (error) {
      setTeaching({ status: 'FAILED', problem: problemOf(error) })
    }
  }

  return { teaching, start }
}
