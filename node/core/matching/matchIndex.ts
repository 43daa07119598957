import type { PreparedCluster } from '../preparedCluster'
import type { Facts } from '../property'
import type { Anchored } from './anchors'
import { anchorOf, buildAnchors } from './anchors'
import { buildBlocks } from './blocks'
import { testOf } from './clusterTest'
import type { Conjunction, Matchable } from './conjunction'
import { conjunctionsOf } from './conjunction'
import type { Ordinals } from './ordinals'
import { union } from './ordinals'
import { CustomerReadings, readingsOf } from './reading'

export interface MatchIndex {
  /** The ordinals whose clusters hold for the customer. */
  readonly matching: (facts: Facts | null, timeZone: string) => Ordinals
}

const NOBODY: Ordinals = []

/**
 * Finds what holds for a customer without asking everything. Conditions that name rare values (is, is
 * any of) are found by the customer's own value; the others are struck out block by block. Never
 * changed once built; the same answers as `judgeClusters`. The matchables' ordinals ascend.
 */
export const buildMatchIndex = (
  matchables: readonly Matchable[]
): MatchIndex => {
  const readings = readingsOf(matchables.flatMap(({ clusters }) => clusters))
  const selective: Anchored[] = []
  const broad: Conjunction[] = []

  const test = (cluster: PreparedCluster) =>
    testOf(cluster, readings.of(cluster.cluster))

  for (const matchable of matchables) {
    for (const conjunction of conjunctionsOf(matchable, test)) {
      const anchor = anchorOf(conjunction)

      if (anchor === null) broad.push(conjunction)
      else selective.push({ conjunction, anchor })
    }
  }

  const anchors = buildAnchors(selective)
  const blocks = buildBlocks(broad)

  const matching: MatchIndex['matching'] = (facts, timeZone) => {
    // Nobody is signed in: in no cluster, not even in "is not".
    if (facts === null) return NOBODY
    const customer = new CustomerReadings(readings.count, facts, timeZone)

    return union(blocks.find(customer), anchors.find(customer))
  }

  return { matching }
}
