import { useEffect, useRef, useState } from 'react'

import type { Problem } from '../words/problem'
import { problemOf } from '../words/problem'

export interface Lookup<T> {
  readonly items: readonly T[]
  /** The question these items answer; `null` before the first answer. */
  readonly answered: string | null
  readonly problem: Problem | null
}

/** What came of a look-up; a problem comes with no items. */
export type Answered<T> = Pick<Lookup<T>, 'items' | 'problem'>

/** Typing pauses this long before anything is asked. */
const PAUSE_MS = 250

/** Looks up while one types: the last question wins, and typing never waits. `null` asks nothing. */
export const useLookup = <T>(
  question: string | null,
  ask: (question: string) => Promise<Answered<T>>
): Lookup<T> => {
  const [found, setFound] = useState<Lookup<T>>({
    items: [],
    answered: null,
    problem: null,
  })

  const asking = useRef(ask)

  asking.current = ask

  useEffect(() => {
    if (question === null) {
      setFound({ items: [], answered: null, problem: null })

      return undefined
    }

    let isStale = false

    const timer = setTimeout(() => {
      asking.current(question).then(
        (answer) => {
          if (!isStale) setFound({ ...answer, answered: question })
        },
        (error) => {
          if (isStale) return

          setFound({
            items: [],
            answered: question,
            problem: problemOf(error),
          })
        }
      )
    }, PAUSE_MS)

    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [question])

  return found
}
