import type {
  ClusterOutcome,
  ClusterReason,
  DecisionPreview,
  DegradedReason,
  EligibilityOutcome,
} from '../typings/schema'
import type { Properties } from './clusterSentence'
import type { Language } from './language'
import { valueText } from './valueText'

const reasons: Record<ClusterReason, string> = {
  MATCHED: 'admin/cpc.reason.matched',
  DIFFERENT: 'admin/cpc.reason.different',
  MISSING: 'admin/cpc.reason.missing',
  UNREADABLE: 'admin/cpc.reason.unreadable',
  NO_CUSTOMER: 'admin/cpc.reason.noCustomer',
}

/** Why a cluster holds or not for this customer. */
export const reasonSentence = (
  language: Language,
  properties: Properties,
  { cluster, reason, actual, holds }: ClusterOutcome
): string => {
  const property = properties.get(cluster.property)

  return language.say(reasons[reason], {
    property: property?.label ?? cluster.property,
    actual: actual ? valueText(language, property?.kind ?? 'TEXT', actual) : '',
    holds: holds ? 'yes' : 'no',
  })
}

const outcomes: Record<EligibilityOutcome, string> = {
  UNRESTRICTED: 'admin/cpc.outcome.unrestricted',
  ELIGIBLE: 'admin/cpc.outcome.eligible',
  NOT_ELIGIBLE: 'admin/cpc.outcome.notEligible',
  BROKEN: 'admin/cpc.outcome.broken',
}

export const outcomeWord = (outcome: EligibilityOutcome): string =>
  outcomes[outcome]

const degraded: Record<DegradedReason, string> = {
  SESSION: 'admin/cpc.decision.degraded.session',
  CUSTOMERS: 'admin/cpc.decision.degraded.customers',
  CONDITIONS: 'admin/cpc.decision.degraded.conditions',
  GATEWAY: 'admin/cpc.decision.degraded.gateway',
}

/** What to know before reading a decision; `null` when it speaks for itself. */
export const decisionNote = ({
  status,
  reason,
  customerFound,
}: Pick<DecisionPreview, 'status' | 'reason' | 'customerFound'>):
  | string
  | null => {
  if (status === 'OFF') return 'admin/cpc.decision.off'

  if (status === 'DEGRADED') {
    return reason ? degraded[reason] : 'admin/cpc.decision.degraded'
  }

  return customerFound ? null : 'admin/cpc.decision.noCustomer'
}
