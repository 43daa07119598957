import { oneOf } from '../core/untrusted'
import type { Clock } from './ports'

export const PAGE_REPORT_OUTCOMES = [
  'APPLIED',
  'NOT_RECOGNISED',
  'FAILED',
] as const

/** What became of one page view at checkout; nothing else is reported. */
export type PageReportOutcome = typeof PAGE_REPORT_OUTCOMES[number]

export interface PageReportCount {
  readonly outcome: PageReportOutcome
  readonly count: number
  readonly lastAt: string
}

export interface PageReportDay {
  /** Calendar day in UTC. */
  readonly day: string
  readonly counts: readonly PageReportCount[]
}

export interface PageReportStore {
  add(outcome: PageReportOutcome, at: number): void
  days(): Promise<readonly PageReportDay[]>
}

export interface ReportPorts {
  readonly clock: Clock
  readonly reports: PageReportStore
}

/** Counts one report; false when it is none. */
export const reportPage = (ports: ReportPorts, input: unknown): boolean => {
  const outcome = oneOf(PAGE_REPORT_OUTCOMES, input)

  if (outcome === null) return false
  ports.reports.add(outcome, ports.clock.now())

  return true
}
