import type { PaymentCondition, Plan } from '../paymentCondition'
import type { Finding } from './finding'
import { finding, named } from './finding'
import { outlasts } from './outlasts'
import type { Member } from './store'
import { entryOf } from './store'

/** What the conditions that may be offered say about one number of installments. */
interface Count {
  readonly interests: Map<string, string[]>
  isClustered: boolean
  /** In percent: what the gateway keeps. */
  least: number
  /** The cheapest of those without any limit. */
  always: {
    readonly condition: PaymentCondition
    readonly percent: number
  } | null
}

export interface GatewayPrices {
  readonly findings: (member: Member) => readonly Finding[]
}

const interestsOf = ({ installments }: Plan): string =>
  installments.map(({ interestPercent }) => interestPercent).join('/')

const highest = ({ installments }: Plan): number =>
  Math.max(0, ...installments.map(({ interestPercent }) => interestPercent))

/** One installment of a purchase of 1, by simple interest as VTEX's examples of Customer Credit have it. */
const simple = (count: number, percent: number): number =>
  1 / count + percent / 100

/** The same by compound interest, which a condition may be set to as well. */
const compound = (count: number, percent: number): number => {
  const rate = percent / 100

  return rate === 0 ? 1 / count : rate / (1 - (1 + rate) ** -count)
}

/** Far above the noise of binary fractions, far below a cent. */
const CLEARLY = 1e-9

const isNoLower = (
  count: number,
  percent: number,
  fewer: number,
  fewerPercent: number
): boolean =>
  [simple, compound].every(
    (installment) =>
      installment(count, percent) >= installment(fewer, fewerPercent) - CLEARLY
  )

const countOf = (): Count => ({
  interests: new Map(),
  isClustered: false,
  least: Infinity,
  always: null,
})

const isUnlimited = (condition: PaymentCondition, at: number): boolean =>
  outlasts(
    condition,
    {
      salesChannels: [],
      validFrom: null,
      validUntil: null,
      windows: [],
      minimumValueCents: null,
    },
    at
  )

/** What follows from the gateway keeping one price per number of installments, and hiding some. */
export const gatewayPrices = (
  members: readonly Member[],
  at: number
): GatewayPrices => {
  const counts = new Map<number, Count>()

  for (const { condition, applied, mayBeOffered } of members) {
    if (!mayBeOffered) continue
    const isAlways = isUnlimited(condition, at)

    for (const plan of condition.plans) {
      const count = entryOf(counts, plan.installments.length, countOf)
      const percent = highest(plan)
      const ids = entryOf(count.interests, interestsOf(plan), () => [])

      ids.push(condition.id)
      count.isClustered = count.isClustered || applied !== null
      count.least = Math.min(count.least, percent)
      if (isAlways && (count.always === null || percent < count.always.percent))
        count.always = { condition, percent }
    }
  }

  const otherPrices = ({ condition }: Member, plan: Plan): Finding[] => {
    const count = counts.get(plan.installments.length)

    if (!count?.isClustered || count.interests.size < 2) return []
    const own = interestsOf(plan)

    const others = [...count.interests]
      .filter(([interests]) => interests !== own)
      .flatMap(([, ids]) => named(ids))

    return [
      finding(
        'SAME_COUNT_DIFFERENT_INTEREST',
        ['plans', plan.key],
        named(others.filter((id) => id !== condition.id))
      ),
    ]
  }

  const hidden = (plan: Plan): Finding[] => {
    const count = plan.installments.length
    const percent = counts.get(count)?.least ?? Infinity

    const fewer = [...counts].find(
      ([other, { always }]) =>
        other < count &&
        always !== null &&
        isNoLower(count, percent, other, always.percent)
    )

    const instead = fewer?.[1].always

    return instead
      ? [
          finding(
            'HIDDEN_BY_GATEWAY',
            ['plans', plan.key],
            [instead.condition.id]
          ),
        ]
      : []
  }

  const findings: GatewayPrices['findings'] = (member) => {
    if (!member.mayBeOffered) return []
    const plans = new Map(member.condition.plans.map((one) => [one.key, one]))

    return [...plans.values()].flatMap((plan) => [
      ...otherPrices(member, plan),
      ...hidden(plan),
    ])
  }

  return { findings }
}
