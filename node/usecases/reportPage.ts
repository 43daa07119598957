import { oneOf } from '../core/untrusted'
import type { MomentStore } from './moments'
import type { Clock } from './ports'

export const PAGE_REPORT_OUTCOMES = [
  'APPLIED',
  'NOT_RECOGNISED',
  'FAILED',
] as const

/** What became of one page view at checkout; nothing else is reported. */
export type PageReportOutcome = (typeof PAGE_REPORT_OUTCOMES)[number]

export interface ReportPorts {
  readonly clock: Clock
  readonly moments: MomentStore
}

/** Counts one report; false when it is none. */
export const reportPage = (ports: ReportPorts, input: unknown): boolean => {
  const outcome = oneOf(PAGE_REPORT_OUTCOMES, input)

  if (outcome === null) return false
  ports.moments.add(outcome, ports.clock.now())

  return true
}
