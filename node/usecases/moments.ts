import type { DegradedReason } from './decideForShopper'
import type { PageReportOutcome } from './reportPage'

/** What the Admin tells of the last days: no ids, no people, only what happened and how often. */
export type MomentCode = PageReportOutcome | `DEGRADED_${DegradedReason}`

export interface Tally {
  readonly count: number
  /** ISO 8601, UTC. */
  readonly lastAt: string
}

export type Tallies = Readonly<Partial<Record<MomentCode, Tally>>>

export interface MomentDay {
  /** Calendar day in UTC, YYYY-MM-DD. */
  readonly day: string
  readonly tallies: Tallies
}

export interface MomentStore {
  /** Counts one; written down a little later, together with others. */
  add(code: MomentCode, at: number): void
  /** Newest day first. Throws Unavailable. */
  days(): Promise<readonly MomentDay[]>
}

const CODES: ReadonlySet<string> = new Set<MomentCode>([
  'APPLIED',
  'NOT_RECOGNISED',
  'FAILED',
  'DEGRADED_SESSION',
  'DEGRADED_CUSTOMERS',
  'DEGRADED_CONDITIONS',
  'DEGRADED_GATEWAY',
])

export const isMomentCode = (code: string): code is MomentCode =>
  CODES.has(code)

/** Both counts together, as seen last. */
export const addTallies = (left: Tallies, right: Tallies): Tallies => {
  const sum: Partial<Record<MomentCode, Tally>> = { ...left }

  for (const [code, tally] of Object.entries(right)) {
    if (!isMomentCode(code)) continue
    const other = sum[code]

    sum[code] = other
      ? {
          count: other.count + tally.count,
          lastAt: other.lastAt > tally.lastAt ? other.lastAt : tally.lastAt,
        }
      : tally
  }

  return sum
}
