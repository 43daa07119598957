import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

import type { Decision } from '../../../checkout/headless'
import { askDecision, filterPlans, keyOf } from '../../../checkout/headless'
import type { Cart } from './store'

/** The list waits for its answer no longer than this. */
const HOLD_MS = 400

export interface KnownDecision {
  /** Null while it is on its way, and when it can't be had. */
  readonly decision: Decision | null
  /** The list has its place, but is not shown yet. */
  readonly isHeld: boolean
  /** Until the shopper turns to another method: what the list measured when the answer came. */
  readonly keptHeight: number | null
  /** Until then: plans that were seen; their places stay, though they are withheld. */
  readonly keptPlaces: readonly string[]
}

const UNKNOWN: KnownDecision = {
  decision: null,
  isHeld: true,
  keptHeight: null,
  keptPlaces: [],
}

/** Asks once for each state of the cart; meanwhile the last answer holds. */
export const useDecision = (
  cart: Cart,
  list: RefObject<HTMLElement>,
  pickedMethod: number | null
): KnownDecision => {
  const [known, setKnown] = useState(UNKNOWN)

  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(
      () => setKnown((before) => ({ ...before, isHeld: false })),
      HOLD_MS
    )

    void askDecision(cart.plans, cart.id).then((decision) => {
      if (!isCurrent) return
      const keptHeight = list.current?.offsetHeight ?? null

      setKnown((before) => {
        const seen = before.isHeld
          ? []
          : filterPlans(cart.plans, before.decision).map(keyOf)

        return {
          decision,
          isHeld: false,
          keptHeight,
          keptPlaces: [...before.keptPlaces, ...seen],
        }
      })
    })

    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [cart, list])

  // Then the page below the list moves anyhow, and not under a second click.
  useEffect(
    () =>
      setKnown((before) => ({ ...before, keptHeight: null, keptPlaces: [] })),
    [pickedMethod]
  )

  return known
}
