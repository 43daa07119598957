import { operators } from '../operators'
import type { PreparedCluster } from '../preparedCluster'
import type { Audience } from './audience'
import { isWithin } from './audience'
import { meaningOf } from './clusterFindings'
import type { Finding } from './finding'
import { finding, named } from './finding'
import { outlasts } from './outlasts'
import type { Member } from './store'
import { entryOf } from './store'

/** A payment condition for those its clusters name. */
interface ClusteredMember extends Member {
  readonly audience: Audience
}

/** Who offers one plan. */
interface Offering {
  readonly open: Member[]
  /** Clustered, and not by one value of one property. */
  readonly broad: ClusteredMember[]
  /** Those for one value of a property, by it: wider than others of that value at most. */
  readonly pinned: Map<string, ClusteredMember[]>
  readonly unjudged: string[]
}

export interface SharedPlans {
  readonly findings: (member: Member) => readonly Finding[]
}

/** Looking at more would make two thousand conditions of one plan four million comparisons. */
const MOST_OPEN = 50
const MOST_CLUSTERED = 20
/** Values read in comparisons of clusters, for all conditions together: some tens of milliseconds. */
const MOST_VALUES = 100_000

const offeringOf = (): Offering => ({
  open: [],
  broad: [],
  pinned: new Map(),
  unjudged: [],
})

const isClustered = (member: Member): member is ClusteredMember =>
  member.audience !== null

/** The fewer limits, the sooner it is looked at. */
const limitsOf = ({ condition }: Member): number =>
  condition.salesChannels.length +
  condition.windows.length +
  [
    condition.validFrom,
    condition.validUntil,
    condition.minimumValueCents,
  ].filter((limit) => limit !== null).length

const widest = (members: Member[]): void => {
  members.sort((one, other) => limitsOf(one) - limitsOf(other))
}

const isPin = ({ operator, operands }: PreparedCluster): boolean =>
  operator === operators.IS ||
  (operator === operators.ANY_OF && operands.values.length === 1)

/** The single values all its customers hold. */
const pinsOf = ({
  audience: { match, clusters },
}: ClusteredMember): readonly string[] =>
  match === 'ALL' || clusters.length === 1
    ? clusters.filter(isPin).map(meaningOf)
    : []

const addClustered = (
  member: ClusteredMember,
  { broad, pinned }: Offering
): void => {
  const pins = pinsOf(member)

  // Narrower by each of its values: finding it by one of them is enough.
  if (pins.length === 0) broad.push(member)
  else entryOf(pinned, pins[0], () => []).push(member)
}

const sharesChannel = (one: Member, other: Member): boolean => {
  const { salesChannels } = one.condition
  const others = other.condition.salesChannels

  return (
    salesChannels.length === 0 ||
    others.length === 0 ||
    salesChannels.some((channel) => others.includes(channel))
  )
}

/** What payment conditions that offer the same plan mean for each other. */
export const sharedPlans = (
  members: readonly Member[],
  at: number
): SharedPlans => {
  const offerings = new Map<string, Offering>()
  const offeringFor = (key: string): Offering =>
    entryOf(offerings, key, offeringOf)

  let valuesLeft = MOST_VALUES

  for (const member of members.filter(({ mayBeOffered }) => mayBeOffered)) {
    for (const key of member.planKeys) {
      const offering = offeringFor(key)

      if (member.applied === null) offering.open.push(member)
      else if (isClustered(member)) addClustered(member, offering)
      if (member.condition.unjudged.length > 0) {
        offering.unjudged.push(member.condition.id)
      }
    }
  }

  for (const { open, broad } of offerings.values()) {
    widest(open)
    widest(broad)
  }

  /** Of those that offer the plan to everybody, one that always does when this condition would. */
  const openFor = (key: string, member: Member): Member | null =>
    offeringFor(key)
      .open.slice(0, MOST_OPEN)
      .find(({ condition }) => outlasts(condition, member.condition, at)) ??
    null

  const isWider = (
    wider: ClusteredMember,
    member: ClusteredMember
  ): boolean => {
    if (wider === member || valuesLeft < 0) return false
    if (!outlasts(wider.condition, member.condition, at)) return false
    valuesLeft -= wider.values + member.values

    return isWithin(member.audience, wider.audience)
  }

  const widerFor = (key: string, member: ClusteredMember): Member | null => {
    const { broad, pinned } = offeringFor(key)
    const candidates = [
      broad,
      ...pinsOf(member).map((pin) => pinned.get(pin) ?? []),
    ]

    return (
      candidates
        .flatMap((some) => some.slice(0, MOST_CLUSTERED))
        .find((other) => isWider(other, member)) ?? null
    )
  }

  const ids = (found: readonly Member[]): readonly string[] =>
    named(found.map(({ condition }) => condition.id))

  /** What makes the whole condition, or its clusters, without effect. */
  const idle = (member: ClusteredMember): Finding[] => {
    const open = member.planKeys.map((key) => openFor(key, member))
    const opened = open.filter((one): one is Member => one !== null)

    if (opened.length === open.length) {
      return [finding('NO_EFFECT', ['clusters'], ids(opened))]
    }

    const granting = member.planKeys.map(
      (key, index) => open[index] ?? widerFor(key, member)
    )

    const found = granting.filter((one): one is Member => one !== null)

    return found.length === granting.length
      ? [finding('COVERED', ['clusters'], ids(found))]
      : []
  }

  const alsoOpen = (member: Member): Finding[] =>
    member.planKeys.flatMap((key) => {
      const others = offeringFor(key)
        .open.slice(0, MOST_OPEN)
        .filter(
          (other) =>
            sharesChannel(other, member) &&
            (other.condition.validFrom ?? at) <= at
        )

      return others.length > 0
        ? [finding('PLAN_ALSO_UNRESTRICTED', ['plans', key], ids(others))]
        : []
    })

  const unjudged = ({ planKeys, condition }: Member): Finding[] =>
    planKeys.flatMap((key) => {
      const others = offeringFor(key)
        .unjudged.slice(0, MOST_OPEN)
        .filter((id) => id !== condition.id)

      return others.length > 0
        ? [finding('UNJUDGED_LIMIT', ['plans', key], named(others))]
        : []
    })

  const findings: SharedPlans['findings'] = (member) => {
    if (member.applied === null || !member.mayBeOffered) return []
    const idling = isClustered(member) ? idle(member) : []
    const isIdle = idling.some(({ code }) => code === 'NO_EFFECT')

    return [...idling, ...(isIdle ? [] : alsoOpen(member)), ...unjudged(member)]
  }

  return { findings }
}
