import { useEffect, useState } from 'react'

import type { Decision } from '../../../checkout/headless'
import { askDecision } from '../../../checkout/headless'
import type { Cart } from './store'

/** The list waits for its answer no longer than this. */
const HOLD_MS = 400

export interface KnownDecision {
  /** Null while it is on its way, and when it can't be had. */
  readonly decision: Decision | null
  /** The list has its place, but is not shown yet. */
  readonly isHeld: boolean
}

/** Asks once for each state of the cart. */
export const useDecision = (cart: Cart): KnownDecision => {
  const [decision, setDecision] = useState<Decision | null>(null)
  const [isHeld, setHeld] = useState(true)

  useEffect(() => {
    let isCurrent = true
    const release = () => isCurrent && setHeld(false)
    const timer = setTimeout(release, HOLD_MS)

    setHeld(true)
    void askDecision(cart.plans, cart.id).then((found) => {
      if (!isCurrent) return
      setDecision(found)
      release()
    })

    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [cart])

  return { decision, isHeld }
}
