import type { ClusteredCondition } from '../core/cluster'
import { effectiveRecords } from '../core/effectiveRecords'
import type { Issue } from '../core/issue'
import type { PaymentCondition } from '../core/paymentCondition'
import type { StoredDocument } from '../core/storedDocument'
import { warnings as warningsOf } from '../core/warnings'
import type { Properties } from './ports'

/** A clustered condition as it applies to a payment condition. */
export interface AppliedCondition extends ClusteredCondition {
  readonly inheritedFrom: string | null
}

/** A payment condition as the Admin shows it. */
export interface ConditionView {
  readonly condition: PaymentCondition
  readonly clustered: AppliedCondition | null
  readonly warnings: readonly Issue[]
}

export interface ConditionViews {
  readonly views: readonly ConditionView[]
  readonly orphans: readonly ClusteredCondition[]
}

/** Every payment condition with what applies to it, and the orphans apart. */
export const conditionViews = (
  paymentConditions: readonly PaymentCondition[],
  { records }: StoredDocument,
  properties: Properties | null
): ConditionViews => {
  const effective = effectiveRecords(paymentConditions, records)
  const warnings = warningsOf({
    paymentConditions,
    effective,
    properties,
  })

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
      warnings: warnings.get(condition.id) ?? [],
    }
  })

  const orphans = effective.orphans.flatMap(({ record }) =>
    record.readable ? [record.condition] : []
  )

  return { views, orphans }
}
