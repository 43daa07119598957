import type { PreparedCluster } from '../preparedCluster'
import type { ClusterTest } from './clusterTest'
import { isEquality, operandPlaces, testHolds, testOf } from './clusterTest'
import type { Conjunction } from './conjunction'
import type { Ordinals } from './ordinals'
import { sortOrdinals } from './ordinals'
import type { CustomerReadings, Reading, Readings } from './reading'

/** A conjunction under the cluster it is found by. */
export interface AnchoredConjunction extends Conjunction {
  readonly anchor: PreparedCluster
}

/** What is left to be asked once the anchor holds. */
interface Candidate {
  readonly ordinal: number
  readonly tests: readonly ClusterTest[]
}

interface Column {
  readonly reading: Reading
  /** By the half of the odd place. */
  readonly candidates: Array<Candidate[] | undefined>
}

export interface Anchors {
  readonly find: (customer: CustomerReadings) => Ordinals
}

/** A cluster that leads to more than this share of the customers is no anchor. */
const LARGEST_SHARE = 1 / 64

const NOTHING_LEFT: readonly ClusterTest[] = []

/** The share of customers a cluster may hold for, were all its property's values alike. */
const shareOf = (
  { operands, cluster }: PreparedCluster,
  readings: Readings
): number => (2 * operands.keys.size) / readings.of(cluster).scale.places

/** The equality that holds for fewest customers; null when none is selective. */
export const anchorOf = (
  { clusters }: Conjunction,
  readings: Readings
): PreparedCluster | null => {
  let anchor: PreparedCluster | null = null
  let least = LARGEST_SHARE

  for (const cluster of clusters) {
    const share = isEquality(cluster) ? shareOf(cluster, readings) : Infinity

    if (share < least) {
      least = share
      anchor = cluster
    }
  }

  return anchor
}

const candidateOf = (
  { ordinal, clusters, anchor }: AnchoredConjunction,
  readings: Readings
): Candidate => {
  const others = clusters.filter((cluster) => cluster !== anchor)

  return {
    ordinal,
    tests:
      others.length === 0
        ? NOTHING_LEFT
        : others.map((cluster) => testOf(cluster, readings)),
  }
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

/** Finds conjunctions by a customer's value: those made for other values cost nothing. */
export const buildAnchors = (
  conjunctions: readonly AnchoredConjunction[],
  readings: Readings
): Anchors => {
  const columns = new Map<Reading, Column>()

  const columnOf = (reading: Reading): Column => {
    const known = columns.get(reading)

    if (known !== undefined) return known
    const operands = (reading.scale.places - 1) / 2
    const column: Column = {
      reading,
      candidates: new Array<Candidate[] | undefined>(operands).fill(undefined),
    }

    columns.set(reading, column)

    return column
  }

  for (const conjunction of conjunctions) {
    const { reading, candidates } = columnOf(
      readings.of(conjunction.anchor.cluster)
    )

    const candidate = candidateOf(conjunction, readings)

    for (const place of new Set(operandPlaces(conjunction.anchor, reading))) {
      const there = candidates[place >> 1]

      if (there === undefined) candidates[place >> 1] = [candidate]
      else there.push(candidate)
    }
  }

  const all = [...columns.values()]

  const find: Anchors['find'] = (customer) => {
    const found: number[] = []

    for (const { reading, candidates } of all) {
      for (const place of customer.places(reading)) {
        // Even places lie between the operands: nothing is anchored there.
        const there = place % 2 === 1 ? candidates[place >> 1] : undefined

        for (const candidate of there ?? []) {
          if (holdsFor(candidate, customer)) found.push(candidate.ordinal)
        }
      }
    }

    return sortOrdinals(found)
  }

  return { find }
}
