import { meaningOf } from './clusterFindings'
import type { Finding } from './finding'
import { finding, named } from './finding'
import type { Member } from './store'
import { entryOf } from './store'

/** Equal for conditions that are for the same customers by the same clusters, in whatever order. */
const audienceKey = ({ audience }: Member): string | null => {
  if (audience === null) return null
  const meanings = [...new Set(audience.clusters.map(meaningOf))].sort()

  return JSON.stringify([meanings.length > 1 && audience.match, meanings])
}

/** Naming three, there is no need to look at more. */
const MOST_LOOKED_AT = 50

/** Which other payment conditions have the same clusters, and whether for the same plan. */
export const sameClusters = (members: readonly Member[]) => {
  const byKey = new Map<string, Member[]>()
  const likes = new Map<Member, readonly Member[]>()

  for (const member of members.filter(({ mayBeOffered }) => mayBeOffered)) {
    const key = audienceKey(member)

    if (key === null) continue
    const like = entryOf(byKey, key, () => [])

    like.push(member)
    likes.set(member, like)
  }

  return {
    findings: (member: Member): readonly Finding[] => {
      const others = (likes.get(member) ?? [])
        .slice(0, MOST_LOOKED_AT)
        .filter((other) => other !== member)

      if (others.length === 0) return []
      const sharing = others.filter(({ planKeys }) =>
        planKeys.some((key) => member.planKeys.includes(key))
      )

      const ids = (found: readonly Member[]) =>
        named(found.map(({ condition }) => condition.id))

      return sharing.length > 0
        ? [finding('DUPLICATE', ['clusters'], ids(sharing))]
        : [finding('SAME_CLUSTERS', ['clusters'], ids(others))]
    },
  }
}
