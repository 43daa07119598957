import { prepareRecord } from '../broken'
import type { EffectiveRecord, EffectiveRecords } from '../effectiveRecords'
import type { PaymentCondition } from '../paymentCondition'
import type { CustomerProperty } from '../property'
import type { Audience } from './audience'
import { neverOffered } from './neverOffered'

export interface HealthInput {
  readonly paymentConditions: readonly PaymentCondition[]
  readonly effective: EffectiveRecords
  /** Null when the definitions could not be read. */
  readonly properties: ReadonlyMap<string, CustomerProperty> | null
  /** Epoch milliseconds. */
  readonly at: number
}

/** A payment condition and for whom it is, read once for all checks. */
export interface Member {
  readonly condition: PaymentCondition
  readonly planKeys: readonly string[]
  /** Null: for everybody. */
  readonly applied: EffectiveRecord | null
  /** Null when it is for everybody, or broken. */
  readonly audience: Audience | null
  /** How many values its clusters have, and one for each of them. */
  readonly values: number
  readonly mayBeOffered: boolean
}

export const membersOf = ({
  paymentConditions,
  effective,
  properties,
  at,
}: HealthInput): readonly Member[] =>
  paymentConditions.map((condition) => {
    const applied = effective.byPaymentCondition.get(condition.id) ?? null
    const clusters =
      applied === null ? null : prepareRecord(applied.record, properties)

    return {
      condition,
      planKeys: [...new Set(condition.plans.map(({ key }) => key))],
      applied,
      audience:
        applied?.record.readable && clusters !== null
          ? { match: applied.record.condition.match, clusters }
          : null,
      values: (clusters ?? []).reduce(
        (sum, { operands }) => sum + operands.values.length + 1,
        0
      ),
      mayBeOffered: neverOffered(condition, at) === null,
    }
  })

/** The entry of a map, made when there is none. */
export const entryOf = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key)

  if (known !== undefined) return known
  const made = make()

  map.set(key, made)

  return made
}
