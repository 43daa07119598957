import { prepareRecord } from './broken'
import type { StoredRecord } from './cluster'
import type { DecisionInput } from './decide'
import type { PlanDecision } from './decision'
import { effectiveRecords } from './effectiveRecords'
import { lingeringPlans } from './lingeringPlans'
import type { Matchable } from './matching/conjunction'
import { buildMatchIndex } from './matching/matchIndex'
import { OrdinalSet } from './matching/ordinalSet'
import { offersNow } from './offersNow'
import type { PaymentCondition } from './paymentCondition'
import { comparePlanKeys } from './planKey'
import type { CustomerProperty } from './property'

/** What is left of a decision's input once the conditions are prepared. */
export type PlansInput = Omit<
  DecisionInput,
  'paymentConditions' | 'records' | 'properties'
>

export interface PreparedDecisions {
  /** `decide(...).plans`, without the cost of explaining. */
  readonly decidePlans: (input: PlansInput) => readonly PlanDecision[]
}

type Properties = ReadonlyMap<string, CustomerProperty> | null

/** Who may grant plans: a payment condition, or a record for what its own has no more. */
interface Grantor {
  readonly id: string
  /** Whose limits decide whether it offers its plans; null when it always does. */
  readonly limited: PaymentCondition | null
  /** Null: for everybody. */
  readonly record: StoredRecord | null
  readonly planKeys: readonly string[]
}

const SEVERAL = -1
const NO_PLACES: readonly number[] = []

const hasLimits = (condition: PaymentCondition): boolean =>
  !condition.enabled ||
  condition.salesChannels.length > 0 ||
  condition.validFrom !== null ||
  condition.validUntil !== null ||
  condition.windows.length > 0 ||
  condition.minimumValueCents !== null

const grantorsOf = (
  paymentConditions: readonly PaymentCondition[],
  records: readonly StoredRecord[]
): readonly Grantor[] => {
  const effective = effectiveRecords(paymentConditions, records)
  const { byPaymentCondition } = effective

  const existing = paymentConditions.map((condition) => ({
    id: condition.id,
    limited: hasLimits(condition) ? condition : null,
    record: byPaymentCondition.get(condition.id)?.record ?? null,
    planKeys: [...new Set(condition.plans.map(({ key }) => key))],
  }))

  const known = new Set(existing.flatMap(({ planKeys }) => planKeys))

  const lingering = lingeringPlans(effective, (key) => known.has(key)).map(
    ({ paymentConditionId, ...rest }) => ({
      ...rest,
      id: paymentConditionId,
      limited: null,
    })
  )

  return [...existing, ...lingering]
}

/**
 * What of the grantors a decision needs, by ordinal and side by side rather than as objects, since it
 * walks through many of them.
 */
const columnsOf = (grantors: readonly Grantor[], keys: readonly string[]) => {
  const placeOf = new Map(keys.map((key, place) => [key, place]))
  const placesOf = ({ planKeys }: Grantor): readonly number[] =>
    planKeys.map((key) => placeOf.get(key) ?? 0)

  return {
    ids: grantors.map(({ id }) => id),
    limited: grantors.map(({ limited }) => limited),
    /** The place of its plan in the answer; `SEVERAL` for one that has not exactly one plan. */
    place: grantors.map((grantor) =>
      grantor.planKeys.length === 1 ? placesOf(grantor)[0] : SEVERAL
    ),
    places: new Map(
      grantors.flatMap(
        (grantor, ordinal): Array<[number, readonly number[]]> =>
          grantor.planKeys.length === 1 ? [] : [[ordinal, placesOf(grantor)]]
      )
    ),
  }
}

/** What a customer is matched against; null when it is for nobody or everybody. */
const matchableOf = (
  { record }: Grantor,
  ordinal: number,
  properties: Properties
): Matchable | null => {
  const clusters = record === null ? null : prepareRecord(record, properties)

  return record?.readable && clusters !== null
    ? { ordinal, match: record.condition.match, clusters }
    : null
}

/**
 * Prepares deciding for any number of customers, carts and moments. What is prepared never changes:
 * other conditions, records or properties need another one.
 */
export const prepareDecisions = (
  paymentConditions: readonly PaymentCondition[],
  records: readonly StoredRecord[],
  properties: Properties
): PreparedDecisions => {
  const grantors = grantorsOf(paymentConditions, records)
  const keys = [...new Set(grantors.flatMap(({ planKeys }) => planKeys))].sort(
    comparePlanKeys
  )

  const { ids, limited, place, places } = columnsOf(grantors, keys)
  const unrestricted = new OrdinalSet(grantors.length)

  grantors.forEach(({ record }, ordinal) => {
    if (record === null) unrestricted.add(ordinal)
  })

  const matchables = grantors
    .map((grantor, ordinal) => matchableOf(grantor, ordinal, properties))
    .filter((matchable): matchable is Matchable => matchable !== null)

  const matchIndex = buildMatchIndex(matchables)
  // Ids of the gateway are unique; should two rules share one, it is named once.
  const hasTwins =
    new Set(paymentConditions.map(({ id }) => id)).size <
    paymentConditions.length

  // Written over by every decision: a new one each time would cost more than deciding.
  const granting = new OrdinalSet(grantors.length)

  const decidePlans = (input: PlansInput): readonly PlanDecision[] => {
    const granted = keys.map((): string[] => [])

    granting.copy(unrestricted)
    matchIndex.find(input.facts, input.timeZone, granting)

    granting.forEach((ordinal) => {
      const condition = limited[ordinal]
      const isOffered =
        condition === null ||
        offersNow(condition, input, input.defaultSalesChannel)

      if (!isOffered) return

      if (place[ordinal] !== SEVERAL) {
        granted[place[ordinal]].push(ids[ordinal])
      } else {
        for (const one of places.get(ordinal) ?? NO_PLACES) {
          granted[one].push(ids[ordinal])
        }
      }
    })

    return keys.map((key, index) => ({
      key,
      offered: granted[index].length > 0,
      grantedBy: hasTwins ? [...new Set(granted[index])] : granted[index],
    }))
  }

  return { decidePlans }
}
