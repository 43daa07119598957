import { brokenIssues } from './broken'
import type { StoredRecord } from './cluster'
import type { Decision, Eligibility, PlanDecision } from './decision'
import { effectiveRecords } from './effectiveRecords'
import type { JudgeContext } from './judge'
import { judgeClusters } from './judge'
import type { LingeringPlans } from './lingeringPlans'
import { lingeringPlans } from './lingeringPlans'
import type { Moment } from './offersNow'
import { offersNow } from './offersNow'
import type { PaymentCondition } from './paymentCondition'
import { comparePlanKeys } from './planKey'
import type { CustomerProperty, Facts } from './property'

export interface EligibilityContext extends JudgeContext {
  /** Null when the definitions could not be read. */
  readonly properties: ReadonlyMap<string, CustomerProperty> | null
}

export interface DecisionInput extends EligibilityContext, Moment {
  readonly paymentConditions: readonly PaymentCondition[]
  readonly records: readonly StoredRecord[]
  /** Null: an unknown or signed-out customer. */
  readonly facts: Facts | null
  /** For a shopper without one. */
  readonly defaultSalesChannel?: string | null
}

/** Whether one payment condition is for one customer, and why. */
export const decideEligibility = (
  paymentConditionId: string,
  record: StoredRecord | null,
  facts: Facts | null,
  { properties, timeZone }: EligibilityContext
): Eligibility => {
  if (record === null) {
    return { paymentConditionId, outcome: 'UNRESTRICTED', clusters: [] }
  }

  if (!record.readable) {
    return { paymentConditionId, outcome: 'BROKEN', clusters: [] }
  }

  const { match, clusters } = record.condition
  const judged = judgeClusters(match, clusters, facts, { timeZone })

  if (brokenIssues(record, properties).length > 0) {
    return { paymentConditionId, outcome: 'BROKEN', clusters: judged.clusters }
  }

  return {
    paymentConditionId,
    outcome: judged.holds ? 'ELIGIBLE' : 'NOT_ELIGIBLE',
    clusters: judged.clusters,
  }
}

const isGranted = ({ outcome }: Eligibility): boolean =>
  outcome === 'UNRESTRICTED' || outcome === 'ELIGIBLE'

/** By plan key, the ids that grant it; none for a plan that is withheld. */
type Grants = Map<string, Set<string>>

const addGrant = (
  grants: Grants,
  key: string,
  id: string,
  isGranting: boolean
): void => {
  const ids = grants.get(key) ?? new Set<string>()

  if (isGranting) ids.add(id)
  grants.set(key, ids)
}

const lingeringGrants = (
  lingering: readonly LingeringPlans[],
  { facts, ...context }: EligibilityContext & Pick<DecisionInput, 'facts'>
): Grants => {
  const grants: Grants = new Map()

  for (const { paymentConditionId, record, planKeys } of lingering) {
    const eligibility = decideEligibility(
      paymentConditionId,
      record,
      facts,
      context
    )

    for (const key of planKeys) {
      addGrant(grants, key, paymentConditionId, isGranted(eligibility))
    }
  }

  return grants
}

const planDecisions = (grants: Grants): PlanDecision[] =>
  [...grants]
    .map(([key, ids]) => ({ key, offered: ids.size > 0, grantedBy: [...ids] }))
    .sort((left, right) => comparePlanKeys(left.key, right.key))

/** The whole answer for one shopper and cart: pure, so that every place asking gets the same. */
export const decide = (input: DecisionInput): Decision => {
  const { paymentConditions, records, facts, defaultSalesChannel } = input
  const effective = effectiveRecords(paymentConditions, records)
  const grants: Grants = new Map()

  const conditions = paymentConditions.map((condition) => {
    const record =
      effective.byPaymentCondition.get(condition.id)?.record ?? null

    const eligibility = decideEligibility(condition.id, record, facts, input)
    const isGranting =
      isGranted(eligibility) && offersNow(condition, input, defaultSalesChannel)

    for (const { key } of condition.plans) {
      addGrant(grants, key, condition.id, isGranting)
    }

    return eligibility
  })

  const lingering = lingeringGrants(
    lingeringPlans(effective, (key) => grants.has(key)),
    input
  )

  return {
    plans: planDecisions(new Map([...grants, ...lingering])),
    conditions,
  }
}
