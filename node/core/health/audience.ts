import type { Match } from '../cluster'
import type { PreparedCluster } from '../preparedCluster'
import { canMeet } from './canMeet'
import { fails, holds } from './literal'

/** For whom a payment condition is: prepared clusters, none of them broken. */
export interface Audience {
  readonly match: Match
  readonly clusters: readonly PreparedCluster[]
}

const alternatives = ({
  match,
  clusters,
}: Audience): ReadonlyArray<readonly PreparedCluster[]> =>
  match === 'ALL' ? [clusters] : clusters.map((cluster) => [cluster])

/** Whether everybody the one is for is one the other is for, too; "no" in doubt. */
export const isWithin = (one: Audience, other: Audience): boolean => {
  // Not for him: all of ANY fail, or one of ALL does.
  const exclusions = other.clusters.map(fails)
  const ways =
    other.match === 'ANY' ? [exclusions] : exclusions.map((each) => [each])

  return alternatives(one).every((clusters) => {
    const demands = clusters.map(holds)

    return ways.every((way) => !canMeet([...demands, ...way]))
  })
}
