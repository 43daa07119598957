/** Whose turn it is to scan a store's customers; Master Data allows few scrolls at a time. */
export interface ScanTurn {
  /** Whether the scan with this cursor may go on; null begins a new one. */
  take(cursor: string | null): boolean
  /** The scan goes on with this cursor; null ends it. */
  passTo(cursor: string | null): void
}

interface Running {
  cursor: string | null
  seenAt: number
}

/** A scan nobody continued for this long has been given up. */
const GIVEN_UP_MS = 3_000

/** One scan per store in this process; a client that comes back late starts anew. */
export const scanTurns = (now: () => number) => {
  const running = new Map<string, Running>()

  return (store: string): ScanTurn => ({
    take(cursor) {
      const current = running.get(store)
      const isBusy =
        current !== undefined &&
        now() - current.seenAt < GIVEN_UP_MS &&
        (cursor === null || current.cursor !== cursor)

      if (isBusy) return false
      running.set(store, { cursor, seenAt: now() })

      return true
    },

    passTo(cursor) {
      if (cursor === null) running.delete(store)
      else running.set(store, { cursor, seenAt: now() })
    },
  })
}
