import type { PreparedCluster } from '../preparedCluster'
import type { Facts } from '../property'
import type { Anchored } from './anchors'
import { anchorOf, buildAnchors } from './anchors'
import { buildBlocks } from './blocks'
import { testOf } from './clusterTest'
import type { Conjunction, Matchable } from './conjunction'
import { conjunctionsOf } from './conjunction'
import type { OrdinalSet } from './ordinalSet'
import { CustomerReadings, readingsOf } from './reading'

export interface MatchIndex {
  /** Adds the ordinals whose clusters hold for the customer. */
  readonly find: (
    facts: Facts | null,
    timeZone: string,
    found: OrdinalSet
  ) => void
}

/**
 * Finds what holds for a customer without asking everything. Conditions that name rare values (is, is
 * any of) are found by the customer's own value; the others are struck out block by block. Never
 * changed once built; the same answers as `judgeClusters`.
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

  const find: MatchIndex['find'] = (facts, timeZone, found) => {
    // Nobody is signed in: in no cluster, not even in "is not".
    if (facts === null) return
    const customer = new CustomerReadings(readings.count, facts, timeZone)

    blocks.find(customer, found)
    anchors.find(customer, found)
  }

  return { find }
}
