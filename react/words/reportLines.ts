import type {
  DegradedReason,
  PageReportDay,
  PageReportOutcome,
} from '../typings/schema'
import type { Language } from './language'

const outcomes: Record<PageReportOutcome, string> = {
  APPLIED: 'admin/cpc.reports.applied',
  NOT_RECOGNISED: 'admin/cpc.reports.notRecognised',
  FAILED: 'admin/cpc.reports.failed',
}

const reasons: Record<DegradedReason, string> = {
  SESSION: 'admin/cpc.reports.session',
  CUSTOMERS: 'admin/cpc.reports.customers',
  CONDITIONS: 'admin/cpc.reports.conditions',
  GATEWAY: 'admin/cpc.reports.gateway',
}

/** What happened at checkout on one day: how often and when last. */
export const reportLines = (
  language: Language,
  { counts, degraded }: PageReportDay
): readonly string[] => [
  ...counts.map(({ outcome, count, lastAt }) =>
    language.say(outcomes[outcome], { count, at: language.moment(lastAt) })
  ),
  ...degraded.map(({ reason, count, lastAt }) =>
    language.say(reasons[reason], { count, at: language.moment(lastAt) })
  ),
]
