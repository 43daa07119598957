import type { Match } from '../cluster'
import type { PreparedCluster } from '../preparedCluster'
import type { Facts } from '../property'
import type { ClusterTest } from './clusterTest'
import { isEquality, operandPlaces, testHolds, testOf } from './clusterTest'
import type { CustomerReadings, Reading, Readings } from './reading'
import { readCustomer, readingsOf } from './reading'

/** What is looked for: clusters, none of them broken, under a number of the caller's. */
export interface Matchable {
  readonly ordinal: number
  readonly match: Match
  readonly clusters: readonly PreparedCluster[]
}

export interface MatchIndex {
  /** The ordinals whose clusters hold for the customer, ascending. */
  readonly matching: (facts: Facts | null, timeZone: string) => Ordinals
}

export type Ordinals = ArrayLike<number>

/** Clusters that must all hold. ANY is one of these per cluster, ALL is one alone. */
interface Conjunction {
  readonly ordinal: number
  readonly clusters: readonly PreparedCluster[]
}

/** What is left to be asked before an ordinal holds. */
interface Candidate {
  readonly ordinal: number
  readonly tests: readonly ClusterTest[]
}

/** The candidates a customer's value leads to. */
interface Anchored {
  readonly reading: Reading
  /** By the half of the odd place; absent where no candidate is anchored. */
  readonly byPlace: ReadonlyArray<readonly Candidate[] | undefined>
}

const NOTHING_LEFT: readonly ClusterTest[] = []
const NOBODY: Ordinals = []

const conjunctionsOf = ({
  ordinal,
  match,
  clusters,
}: Matchable): readonly Conjunction[] =>
  match === 'ALL'
    ? [{ ordinal, clusters }]
    : clusters.map((cluster) => ({ ordinal, clusters: [cluster] }))

/** The share of customers a cluster may hold for, were all its property's values alike. */
const share = (cluster: PreparedCluster, readings: Readings): number =>
  cluster.operands.keys.size / readings.of(cluster.cluster).scale.size

/** The equality that leads fewest customers astray; null when there is none. */
const anchorOf = (
  { clusters }: Conjunction,
  readings: Readings
): PreparedCluster | null => {
  let anchor: PreparedCluster | null = null
  let least = Infinity

  for (const cluster of clusters.filter(isEquality)) {
    const expected = share(cluster, readings)

    if (expected < least) {
      least = expected
      anchor = cluster
    }
  }

  return anchor
}

const without = (
  { ordinal, clusters }: Conjunction,
  anchor: PreparedCluster | null,
  readings: Readings
): Candidate => {
  const tests = clusters
    .filter((cluster) => cluster !== anchor)
    .map((cluster) => testOf(cluster, readings))

  return { ordinal, tests: tests.length === 0 ? NOTHING_LEFT : tests }
}

const holdsFor = (
  { tests }: Candidate,
  customer: CustomerReadings
): boolean => {
  for (const test of tests) {
    if (!testHolds(test, customer)) return false
  }

  return true
}

/** Ascending and each once: a customer may be led to an ordinal by several values. */
const ascending = (found: readonly number[]): Ordinals => {
  const sorted = new Uint32Array(found).sort()
  let kept = 0

  for (const ordinal of sorted) {
    if (kept === 0 || sorted[kept - 1] !== ordinal) {
      sorted[kept] = ordinal
      kept += 1
    }
  }

  return sorted.subarray(0, kept)
}

/**
 * Finds what holds for a customer without asking everything: whatever names the values it holds for
 * (is, is any of) is found by the customer's value, under its most selective cluster; the rest is
 * evaluated. Never changed once built. The same answers as `judgeClusters`.
 */
export const buildMatchIndex = (
  matchables: readonly Matchable[]
): MatchIndex => {
  const readings = readingsOf(matchables.flatMap(({ clusters }) => clusters))
  const always: Candidate[] = []
  const byReading = new Map<Reading, Array<Candidate[] | undefined>>()

  const anchor = (cluster: PreparedCluster, candidate: Candidate): void => {
    const reading = readings.of(cluster.cluster)
    const byPlace =
      byReading.get(reading) ??
      new Array<Candidate[] | undefined>(reading.scale.size).fill(undefined)

    byReading.set(reading, byPlace)
    for (const place of new Set(operandPlaces(cluster, reading))) {
      const candidates = byPlace[place >> 1]

      if (candidates === undefined) byPlace[place >> 1] = [candidate]
      else candidates.push(candidate)
    }
  }

  for (const conjunction of matchables.flatMap(conjunctionsOf)) {
    const cluster = anchorOf(conjunction, readings)
    const candidate = without(conjunction, cluster, readings)

    if (cluster === null) always.push(candidate)
    else anchor(cluster, candidate)
  }

  const anchored: readonly Anchored[] = [...byReading].map(
    ([reading, byPlace]) => ({ reading, byPlace })
  )

  const matching: MatchIndex['matching'] = (facts, timeZone) => {
    if (facts === null) return NOBODY
    const customer = readCustomer(readings, facts, timeZone)
    const found: number[] = []

    const keepThoseThatHold = (candidates: readonly Candidate[]): void => {
      for (const candidate of candidates) {
        if (holdsFor(candidate, customer)) found.push(candidate.ordinal)
      }
    }

    keepThoseThatHold(always)

    for (const { reading, byPlace } of anchored) {
      for (const place of customer.places(reading)) {
        // Even places lie between the operands: nothing is anchored there.
        const candidates = place % 2 === 1 ? byPlace[place >> 1] : undefined

        if (candidates !== undefined) keepThoseThatHold(candidates)
      }
    }

    return found.length === 0 ? NOBODY : ascending(found)
  }

  return { matching }
}
