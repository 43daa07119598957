import { useEffect, useState } from 'react'

import type { Cart } from './store'
import { readCart } from './store'

/** The page's own parts tell of a new cart by VTEX's event; what other tabs did counts when the shopper is back. */
const NEWS = ['orderFormUpdated.vtex', 'focus']

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

/** The cart as it is now: null while it is loaded, and the same object until something in it changes. */
export const useCart = (): Cart | null | 'UNAVAILABLE' => {
  const [cart, setCart] = useState<Cart | null | 'UNAVAILABLE'>(null)

  useEffect(() => {
    let latest = 0

    const read = (): void => {
      latest += 1
      const own = latest

      readCart().then(
        (found) => {
          // Whoever was asked first may answer last.
          if (own !== latest) return
          setCart((before) => (isSame(before, found) ? before : found))
        },
        () => setCart((before) => before ?? 'UNAVAILABLE')
      )
    }

    read()
    NEWS.forEach((name) => window.addEventListener(name, read))

    return () => NEWS.forEach((name) => window.removeEventListener(name, read))
  }, [])

  return cart
}
