import { randomUUID } from 'crypto'

import { masterDataProblem } from '../problem'
import type { Where } from './parseWhere'

export interface Scroll {
  readonly space: string
  readonly where: Where | null
  readonly fields: string | null
  readonly size: number
  readonly afterSeq: number
}

export interface Scrolls {
  open(scroll: Scroll): string
  find(token: string): Scroll
  advance(token: string, afterSeq: number): void
  /** No more to come: it answers empty pages and no longer counts as open. */
  finish(token: string): void
  clear(): void
}

const MAX_OPEN = 10
const IDLE_MS = 20 * 60 * 1000

/** Scroll tokens: at most ten at once, forgotten after twenty idle minutes. */
export const createScrolls = (now: () => number): Scrolls => {
  const open = new Map<
    string,
    { scroll: Scroll; touchedAt: number; isDone: boolean }
  >()

  const forgetIdle = () => {
    for (const [token, { touchedAt }] of open) {
      if (now() - touchedAt > IDLE_MS) open.delete(token)
    }
  }

  return {
    open: (scroll) => {
      forgetIdle()
      const running = [...open.values()].filter(({ isDone }) => !isDone)

      if (running.length >= MAX_OPEN) {
        throw masterDataProblem(
          400,
          `Maximum simultaneous scrolls rate exceeded (${MAX_OPEN})`
        )
      }

      const token = randomUUID().replace(/-/g, '')

      open.set(token, { scroll, touchedAt: now(), isDone: false })

      return token
    },
    find: (token) => {
      forgetIdle()
      const found = open.get(token)

      if (!found) {
        throw masterDataProblem(
          400,
          `Operation not found for this token: '${token}'`
        )
      }

      return found.scroll
    },
    advance: (token, afterSeq) => {
      const found = open.get(token)

      if (found) {
        open.set(token, {
          scroll: { ...found.scroll, afterSeq },
          touchedAt: now(),
          isDone: false,
        })
      }
    },
    finish: (token) => {
      const found = open.get(token)

      if (found) open.set(token, { ...found, isDone: true })
    },
    clear: () => open.clear(),
  }
}
