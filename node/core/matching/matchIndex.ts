import type { Facts } from '../property'
import type { AnchoredConjunction } from './anchors'
import { anchorOf, buildAnchors } from './anchors'
import { buildBlocks } from './blocks'
import type { Conjunction, Matchable } from './conjunction'
import { conjunctionsOf } from './conjunction'
import { readCustomer, readingsOf } from './reading'
import type { Ordinals } from './ordinals'
import { union } from './ordinals'

export interface MatchIndex {
  /** The ordinals whose clusters hold for the customer. */
  readonly matching: (facts: Facts | null, timeZone: string) => Ordinals
}

/**
 * Finds what holds for a customer without asking everything. Conditions that name rare values (is, is
 * any of) are found by the customer's own value; the others are struck out block by block. Never
 * changed once built; the same answers as `judgeClusters`. The matchables' ordinals ascend.
 */
export const buildMatchIndex = (
  matchables: readonly Matchable[]
): MatchIndex => {
  const readings = readingsOf(matchables)
  const selective: AnchoredConjunction[] = []
  const broad: Conjunction[] = []

  for (const matchable of matchables) {
    for (const conjunction of conjunctionsOf(matchable)) {
      const anchor = anchorOf(conjunction, readings)

      if (anchor === null) broad.push(conjunction)
      else selective.push({ ...conjunction, anchor })
    }
  }

  const anchors = buildAnchors(selective, readings)
  const blocks = buildBlocks(broad, readings)

  const matching: MatchIndex['matching'] = (facts, timeZone) => {
    // Nobody is signed in: in no cluster, not even in "is not".
    if (facts === null) return []
    const customer = readCustomer(readings, facts, timeZone)

    return union(blocks.find(customer), anchors.find(customer))
  }

  return { matching }
}
