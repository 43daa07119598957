import { useEffect, useRef, useState } from 'react'
import { useMutation } from 'react-apollo'

import ERASE_CUSTOMER from '../../graphql/eraseCustomer.graphql'
import type {
  EraseResult,
  MutationEraseCustomerArgs,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf, troubleOf } from '../../words/problem'
import { sha256 } from '../../words/sha256'

export type Erasing =
  | { readonly status: 'IDLE' }
  | { readonly status: 'WORKING'; readonly found: number }
  | {
      readonly status: 'DONE'
      readonly found: number
      readonly paymentConditionIds: readonly string[]
    }
  /** Colleagues kept saving. */
  | { readonly status: 'CONFLICT' }
  | { readonly status: 'FAILED'; readonly problem: Problem }

/** Erases a customer call by call, until the whole history was looked through. */
export const useErase = () => {
  const [run] = useMutation<
    { eraseCustomer: EraseResult },
    MutationEraseCustomerArgs
  >(ERASE_CUSTOMER)

  const [erasing, setErasing] = useState<Erasing>({ status: 'IDLE' })
  const isHere = useRef(true)

  useEffect(
    () => () => {
      isHere.current = false
    },
    []
  )

  // Whoever leaves the page has erased all the same: the calls go on to their end.
  const show = (next: Erasing) => {
    if (isHere.current) setErasing(next)
  }

  const call = async (
    digest: string,
    cursor: string | null
  ): Promise<EraseResult> => {
    const { data } = await run({ variables: { sha256: digest, cursor } })

    if (!data) throw new Error('no answer')

    return data.eraseCustomer
  }

  const erase = async (text: string) => {
    show({ status: 'WORKING', found: 0 })

    try {
      // The text itself stays here: what travels may end up in somebody's log.
      const digest = await sha256(text.trim().toLowerCase())
      const first = await call(digest, null)
      let last = first
      let { found } = first

      while (last.status === 'ERASED' && last.cursor) {
        show({ status: 'WORKING', found })

        last = await call(digest, last.cursor)
        found += last.found
      }

      if (last.status === 'ERASED') {
        const { paymentConditionIds } = first

        show({ status: 'DONE', found, paymentConditionIds })
      } else if (last.status === 'CONFLICT') {
        show({ status: 'CONFLICT' })
      } else {
        show({
          status: 'FAILED',
          problem: troubleOf(last.issues) ?? { type: 'FAILED' },
        })
      }
    } catch (error) {
      show({ status: 'FAILED', problem: problemOf(error) })
    }
  }

  return { erasing, erase }
}
