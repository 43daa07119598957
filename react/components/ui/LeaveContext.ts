import { createContext } from 'react'

/** Runs what leaves the page, at once or after the reader agreed to lose changes. */
export type Leave = (go: () => void) => void

export const LeaveContext = createContext<Leave>((go) => go())
