import { brokenIssues } from './broken'
import type { EffectiveRecords } from './effectiveRecords'
import type { Issue } from './issue'
import { issue } from './issue'
import type { WarningCode } from './issueCodes'
import type { PaymentCondition, Plan } from './paymentCondition'
import type { CustomerProperty } from './property'

export interface WarningsInput {
  readonly paymentConditions: readonly PaymentCondition[]
  readonly effective: EffectiveRecords
  /** Null when the definitions could not be read. */
  readonly properties: ReadonlyMap<string, CustomerProperty> | null
}

/** What all enabled conditions together say about one plan key. */
interface SharedPlan {
  /** Sales channels in which everybody is offered it. */
  readonly openChannels: Set<string>
  isOpenEverywhere: boolean
  unjudged: number
}

/** What they say about one number of installments. */
interface SharedCount {
  readonly interests: Set<string>
  isClustered: boolean
}

interface Overview {
  readonly plans: ReadonlyMap<string, SharedPlan>
  readonly counts: ReadonlyMap<number, SharedCount>
}

const warn = (code: WarningCode, ...path: readonly string[]): Issue =>
  issue(code, ...path)

const entry = <K, V>(map: Map<K, V>, key: K, create: () => V): V => {
  const known = map.get(key)

  if (known !== undefined) return known

  const created = create()

  map.set(key, created)

  return created
}

const keysOf = ({ plans }: PaymentCondition): ReadonlySet<string> =>
  new Set(plans.map(({ key }) => key))

const interestsOf = ({ installments }: Plan): string =>
  installments.map(({ interestPercent }) => interestPercent).join('/')

// One pass over all conditions, so that two thousand need no two thousand passes.
const overviewOf = ({
  paymentConditions,
  effective,
}: WarningsInput): Overview => {
  const plans = new Map<string, SharedPlan>()
  const counts = new Map<number, SharedCount>()

  for (const condition of paymentConditions.filter(({ enabled }) => enabled)) {
    const isClustered = effective.byPaymentCondition.has(condition.id)
    const { salesChannels } = condition

    for (const key of keysOf(condition)) {
      const shared = entry(plans, key, () => ({
        openChannels: new Set<string>(),
        isOpenEverywhere: false,
        unjudged: 0,
      }))

      if (!isClustered && salesChannels.length === 0) {
        shared.isOpenEverywhere = true
      }

      if (!isClustered) {
        salesChannels.forEach((channel) => shared.openChannels.add(channel))
      }

      if (condition.unjudged.length > 0) shared.unjudged += 1
    }

    for (const plan of condition.plans) {
      const shared = entry(counts, plan.installments.length, () => ({
        interests: new Set<string>(),
        isClustered: false,
      }))

      shared.interests.add(interestsOf(plan))
      shared.isClustered = shared.isClustered || isClustered
    }
  }

  return { plans, counts }
}

const isAlsoOpen = (
  { salesChannels }: PaymentCondition,
  { openChannels, isOpenEverywhere }: SharedPlan
): boolean =>
  isOpenEverywhere ||
  (salesChannels.length === 0
    ? openChannels.size > 0
    : salesChannels.some((channel) => openChannels.has(channel)))

const sharingWarnings = (
  condition: PaymentCondition,
  { plans }: Overview
): Issue[] =>
  [...keysOf(condition)].flatMap((key) => {
    const shared = plans.get(key)

    if (shared === undefined) return []

    const own = condition.unjudged.length > 0 ? 1 : 0
    const path = ['plans', key]

    return [
      ...(isAlsoOpen(condition, shared)
        ? [warn('PLAN_ALSO_UNRESTRICTED', ...path)]
        : []),
      ...(shared.unjudged > own ? [warn('UNJUDGED_LIMIT', ...path)] : []),
    ]
  })

const interestWarnings = (
  { plans }: PaymentCondition,
  { counts }: Overview
): Issue[] => {
  const keys = plans
    .filter(({ installments }) => {
      const shared = counts.get(installments.length)

      return shared?.isClustered === true && shared.interests.size > 1
    })
    .map(({ key }) => key)

  return [...new Set(keys)].map((key) =>
    warn('SAME_COUNT_DIFFERENT_INTEREST', 'plans', key)
  )
}

const brokenWarning = ({ code, path }: Issue): Issue =>
  issue(`BROKEN_${code}`, ...path)

/** By payment condition id, what a merchant should act on; every condition has an entry. */
export const warnings = (
  input: WarningsInput
): ReadonlyMap<string, readonly Issue[]> => {
  const { paymentConditions, effective, properties } = input
  const overview = overviewOf(input)
  const byId = new Map<string, readonly Issue[]>()

  for (const condition of paymentConditions) {
    const own = effective.byPaymentCondition.get(condition.id)
    const issues: Issue[] = []

    if (own !== undefined) {
      if (own.inheritedFrom !== null) {
        issues.push(warn('INHERITED', 'inheritedFrom', own.inheritedFrom))
      }

      issues.push(...brokenIssues(own.record, properties).map(brokenWarning))
    }

    if (condition.enabled) {
      if (own !== undefined)
        issues.push(...sharingWarnings(condition, overview))
      issues.push(...interestWarnings(condition, overview))
    }

    byId.set(condition.id, issues)
  }

  return byId
}
