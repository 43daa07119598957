import { useEffect, useRef } from 'react'

interface BackGuard {
  /** Takes the guard away, then goes. */
  readonly release: (go: () => void) => void
  /** Puts it up again after a way back that was not taken. */
  readonly restore: () => void
}

const MARK = 'cpcUnsaved'

const isMarked = (): boolean => {
  const { state } = window.history

  return typeof state === 'object' && state !== null && MARK in state
}

/**
 * The browser tells of its Back button only when it is done. So while there are unsaved changes an
 * entry of the same address lies on top of the history: going back takes that one, and we can ask.
 */
export const useBackGuard = (
  isDirty: boolean,
  onBack: (goBack: () => void) => void
): BackGuard => {
  const then = useRef<(() => void) | null>(null)
  const asking = useRef(onBack)

  asking.current = onBack

  const put = () => {
    if (!isMarked()) window.history.pushState({ [MARK]: true }, '')
  }

  useEffect(() => {
    if (!isDirty) return undefined

    const moved = () => {
      const next = then.current

      then.current = null

      if (next) next()
      else if (!isMarked()) {
        asking.current(() => {
          then.current = () => undefined
          window.history.back()
        })
      }
    }

    put()
    window.addEventListener('popstate', moved)

    return () => {
      window.removeEventListener('popstate', moved)
      // Saved or discarded: nothing to guard, and one Back should be enough again.
      if (isMarked()) window.history.back()
    }
  }, [isDirty])

  return {
    release: (go) => {
      if (isMarked()) {
        then.current = go
        window.history.back()
      } else go()
    },
    restore: () => {
      if (isDirty) put()
    },
  }
}
