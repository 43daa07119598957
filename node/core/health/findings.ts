import { brokenIssues } from '../broken'
import { clusterFindings } from './clusterFindings'
import type { Finding } from './finding'
import { finding } from './finding'
import { gatewayPrices } from './gatewayPrices'
import { neverOffered } from './neverOffered'
import { sameClusters } from './sameClusters'
import { sharedPlans } from './sharedPlans'
import type { HealthInput, Member } from './store'
import { membersOf } from './store'

const ownFindings = (
  { condition, applied, audience }: Member,
  { properties, at }: HealthInput
): Finding[] => {
  if (applied === null) return []
  const never = neverOffered(condition, at)

  return [
    ...(applied.inheritedFrom === null
      ? []
      : [finding('INHERITED', ['inheritedFrom', applied.inheritedFrom])]),
    ...brokenIssues(applied.record, properties).map(({ code, path }) => ({
      code: `BROKEN_${code}`,
      path,
      related: [],
    })),
    ...(audience === null ? [] : clusterFindings(audience)),
    // What is broken is for nobody anyway.
    ...(audience === null || never === null ? [] : [finding(never)]),
  ]
}

/** A duplicate is covered by its like, which goes without saying. */
const withoutEchoes = (found: readonly Finding[]): readonly Finding[] =>
  found.some(({ code }) => code === 'DUPLICATE')
    ? found.filter(({ code }) => code !== 'COVERED')
    : found

/**
 * By payment condition id, what a merchant should know, without a look at any customer; every
 * condition has an entry. Linear in the conditions, whatever they share: where that means not looking
 * at every pair, a finding may be missed but none is invented. `only` asks about one of them.
 */
export const findings = (
  input: HealthInput,
  only: string | null = null
): ReadonlyMap<string, readonly Finding[]> => {
  const { at } = input
  const members = membersOf(input)
  const asked =
    only === null
      ? members
      : members.filter(({ condition }) => condition.id === only)

  const plans = sharedPlans(members, at)
  const prices = gatewayPrices(members, at)
  const same = sameClusters(members)

  return new Map(
    asked.map((member) => [
      member.condition.id,
      withoutEchoes([
        ...ownFindings(member, input),
        ...same.findings(member),
        ...plans.findings(member),
        ...prices.findings(member),
      ]),
    ])
  )
}
