import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

import type { Flow } from './changeFlow'

/** Whoever comes back to the form finds the focus where he left it. */
export const useReturnFocus = (
  flow: Flow,
  control: RefObject<HTMLElement>
): void => {
  const wasAway = useRef(false)

  useEffect(() => {
    if (flow.at === 'REVIEW') wasAway.current = true
    else if (flow.at === 'FORM' && wasAway.current) {
      wasAway.current = false
      if (flow.issues.length === 0) control.current?.focus()
    }
  }, [flow, control])
}
