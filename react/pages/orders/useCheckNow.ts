import { useEffect, useRef, useState } from 'react'
import { useMutation } from 'react-apollo'

import CHECK_ORDERS from '../../graphql/checkOrders.graphql'
import type { OrderCheckRun } from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { problemOf } from '../../words/problem'

interface Counts {
  readonly looked: number
  readonly checked: number
}

export type Checking =
  | { readonly status: 'IDLE' }
  | ({ readonly status: 'WORKING' } & Counts)
  | ({ readonly status: 'DONE'; readonly hasMore: boolean } & Counts)
  | { readonly status: 'FAILED'; readonly problem: Problem }

/** A run takes some seconds; a store with more orders than these find is looked after in the background. */
const MOST_RUNS = 20

/** Looks for orders whose event was lost, run by run until none is left. */
export const useCheckNow = (onChecked: () => void) => {
  const [runOnce] = useMutation<{ checkOrders: OrderCheckRun }>(CHECK_ORDERS)
  const [checking, setChecking] = useState<Checking>({ status: 'IDLE' })
  const isHere = useRef(true)

  useEffect(
    () => () => {
      isHere.current = false
    },
    []
  )

  const show = (next: Checking) => {
    if (isHere.current) setChecking(next)
  }

  const check = async () => {
    let counts: Counts = { looked: 0, checked: 0 }
    let hasMore = true

    show({ status: 'WORKING', ...counts })

    try {
      for (let run = 0; run < MOST_RUNS && hasMore && isHere.current; run++) {
        // Each run goes on where the one before ended.

        const { data } = await runOnce()
        const found = data?.checkOrders

        if (!found) throw new Error('no answer')

        counts = {
          looked: counts.looked + found.looked,
          checked: counts.checked + found.checked,
        }
        hasMore = found.hasMore
        show({ status: 'WORKING', ...counts })
      }

      show({ status: 'DONE', hasMore, ...counts })
      if (isHere.current) onChecked()
    } catch (error) {
      show({ status: 'FAILED', problem: problemOf(error) })
    }
  }

  return { checking, check }
}
