import type { ClusteredCondition } from '../core/cluster'
import { effectiveRecords } from '../core/effectiveRecords'
import type { Finding } from '../core/health/finding'
import { findings as findingsOf } from '../core/health/findings'
import type { PaymentCondition } from '../core/paymentCondition'
import type { StoredDocument } from '../core/storedDocument'
import { recordPlanKeys } from '../core/storedRecord'
import type { Properties } from './ports'

/** A clustered condition as it applies to a payment condition. */
export interface AppliedCondition extends ClusteredCondition {
  readonly inheritedFrom: string | null
}

/** A payment condition as the Admin shows it. */
export interface ConditionView {
  readonly condition: PaymentCondition
  readonly clustered: AppliedCondition | null
  readonly findings: readonly Finding[]
}

export interface ConditionViews {
  readonly views: readonly ConditionView[]
  readonly orphans: readonly ClusteredCondition[]
  readonly unreadableOrphans: readonly UnreadableOrphan[]
}

/** A damaged record whose payment condition is gone. */
export interface UnreadableOrphan {
  readonly paymentConditionId: string
  readonly planKeys: readonly string[]
}

/** Every payment condition with what applies to it, and the orphans apart. */
export const conditionViews = (
  paymentConditions: readonly PaymentCondition[],
  { records }: StoredDocument,
  properties: Properties | null,
  at: number
): ConditionViews => {
  const effective = effectiveRecords(paymentConditions, records)
  const findings = findingsOf({ paymentConditions, effective, properties, at })

  const views = paymentConditions.map((condition) => {
    const applied = effective.byPaymentCondition.get(condition.id)

    return {
      condition,
      clustered: applied?.record.readable
        ? {
            ...applied.record.condition,
            paymentConditionId: condition.id,
            inheritedFrom: applied.inheritedFrom,
          }
        : null,
      findings: findings.get(condition.id) ?? [],
    }
  })

  const orphans = effective.orphans.flatMap(({ record }) =>
    record.readable ? [record.condition] : []
  )

  const unreadableOrphans = effective.orphans.flatMap(
    ({ paymentConditionId, record }) =>
      record.readable
        ? []
        : [{ paymentConditionId, planKeys: recordPlanKeys(record) }]
  )

  return { views, orphans, unreadableOrphans }
}
