import type { StoredRecord } from './cluster'
import type { EffectiveRecords } from './effectiveRecords'
import { guardedPlanKeys } from './storedRecord'

/** Plans no condition has any more, and the record that still decides who is offered them. */
export interface LingeringPlans {
  readonly paymentConditionId: string
  readonly record: StoredRecord
  readonly planKeys: readonly string[]
}

/**
 * Checkout may list a plan for minutes after its condition was changed or deleted (known issue
 * 994066): whoever it was made for keeps it, and nobody else gets it.
 */
export const lingeringPlans = (
  { byPaymentCondition, orphans }: EffectiveRecords,
  isKnown: (key: string) => boolean
): readonly LingeringPlans[] => {
  const own = [...byPaymentCondition].flatMap(
    ([paymentConditionId, { record, inheritedFrom }]) =>
      inheritedFrom === null ? [{ paymentConditionId, record }] : []
  )

  const lingering = (
    records: typeof orphans,
    isDecided: (key: string) => boolean
  ): readonly LingeringPlans[] =>
    records.flatMap(({ paymentConditionId, record }) => {
      const planKeys = guardedPlanKeys(record).filter((key) => !isDecided(key))

      return planKeys.length > 0
        ? [{ paymentConditionId, record, planKeys }]
        : []
    })

  const ofOwn = lingering(own, isKnown)
  const decided = new Set(ofOwn.flatMap(({ planKeys }) => planKeys))

  // While the condition had the plan an orphan had no say in it.
  return [
    ...ofOwn,
    ...lingering(orphans, (key) => isKnown(key) || decided.has(key)),
  ]
}
