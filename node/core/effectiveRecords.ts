import type { StoredRecord } from './cluster'
import type { PaymentCondition } from './paymentCondition'
import { laterRecord, recordId, recordPlanKeys } from './storedRecord'

/** The record a payment condition is judged by. */
export interface EffectiveRecord {
  readonly record: StoredRecord
  /** Id of the orphan it comes from; null for the condition's own record. */
  readonly inheritedFrom: string | null
}

export interface Orphan {
  /** Id of the payment condition that no longer exists. */
  readonly paymentConditionId: string
  readonly record: StoredRecord
}

export interface EffectiveRecords {
  /** By payment condition id; without an entry it is unrestricted. */
  readonly byPaymentCondition: ReadonlyMap<string, EffectiveRecord>
  readonly orphans: readonly Orphan[]
  /** Damaged records that don't even say whose they are. */
  readonly unidentified: readonly StoredRecord[]
}

const planSet = (planKeys: readonly string[]): string =>
  [...new Set(planKeys)].sort().join(',')

/** Of two records of one payment condition: what can't be read restricts most. */
const restricting = (left: StoredRecord, right: StoredRecord): StoredRecord => {
  if (!left.readable) return left
  if (!right.readable) return right

  return laterRecord(left, right)
}

const heirlooms = (orphans: readonly Orphan[]): ReadonlyMap<string, Orphan> => {
  const byPlans = new Map<string, Orphan>()

  for (const orphan of orphans) {
    const plans = planSet(recordPlanKeys(orphan.record))
    const other = byPlans.get(plans)
    const isLater =
      other === undefined ||
      laterRecord(other.record, orphan.record) === orphan.record

    // Two rules without plans have nothing in common.
    if (plans !== '' && isLater) byPlans.set(plans, orphan)
  }

  return byPlans
}

/**
 * Which record applies to which payment condition: its own, or that of an orphan
 * with the same plans, so that a re-created rule never goes public by accident.
 */
export const effectiveRecords = (
  paymentConditions: readonly PaymentCondition[],
  records: readonly StoredRecord[]
): EffectiveRecords => {
  const existing = new Set(paymentConditions.map(({ id }) => id))
  const own = new Map<string, StoredRecord>()
  const unidentified: StoredRecord[] = []

  for (const record of records) {
    const id = recordId(record)

    if (id === null) {
      unidentified.push(record)
    } else {
      const other = own.get(id)

      own.set(id, other === undefined ? record : restricting(other, record))
    }
  }

  const orphans = [...own]
    .filter(([id]) => !existing.has(id))
    .map(([paymentConditionId, record]) => ({ paymentConditionId, record }))

  const inheritable = heirlooms(orphans)
  const byPaymentCondition = new Map<string, EffectiveRecord>()

  for (const { id, plans } of paymentConditions) {
    const record = own.get(id)

    if (record !== undefined) {
      byPaymentCondition.set(id, { record, inheritedFrom: null })
      continue
    }

    const orphan = inheritable.get(planSet(plans.map(({ key }) => key)))

    if (orphan !== undefined) {
      byPaymentCondition.set(id, {
        record: orphan.record,
        inheritedFrom: orphan.paymentConditionId,
      })
    }
  }

  return { byPaymentCondition, orphans, unidentified }
}
