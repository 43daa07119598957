import type {
  ClusterPreview,
  CustomerSample,
  ImpactPreview,
  Issue,
  PlanImpact,
  UnseenValue,
} from '../../typings/schema'
import type { Problem } from '../../words/problem'
import { unseenByAll } from '../../words/unseenValues'

/** How far a count over all customers has come. */
export interface Progress {
  readonly scanned: number
  readonly total: number
}

export interface Matching extends Progress {
  readonly matching: number
  /** Masked. */
  readonly sample: readonly CustomerSample[]
  /** Values of the clusters no customer has, as far as they were looked at. */
  readonly unseen: readonly UnseenValue[]
}

export interface Impact extends Progress {
  readonly plans: readonly PlanImpact[]
  readonly leftWithout: number
}

/** Whom the clusters on the page reach, as far as it is counted. */
export interface Reach {
  readonly status: 'IDLE' | 'COUNTING' | 'DONE' | 'CANCELLED' | 'FAILED'
  /** Another count is under way in this store, and ours waits for it. */
  readonly isWaiting: boolean
  readonly matching: Matching | null
  readonly impact: Impact | null
  readonly issues: readonly Issue[]
  readonly problem: Problem | null
}

/** A count, and what can be done about it. */
export interface ReachHandle {
  readonly reach: Reach
  readonly cancel: () => void
  readonly again: () => void
}

export type ReachAction =
  | { readonly type: 'CLEARED' }
  | { readonly type: 'STARTED' }
  | { readonly type: 'WAITING' }
  | { readonly type: 'MATCHING_COUNTED'; readonly page: ClusterPreview }
  | { readonly type: 'IMPACT_COUNTED'; readonly page: ImpactPreview }
  | { readonly type: 'FINISHED' }
  | { readonly type: 'CANCELLED' }
  | { readonly type: 'REFUSED'; readonly issues: readonly Issue[] }
  | { readonly type: 'FAILED'; readonly problem: Problem }

const SAMPLE_SIZE = 5

export const noReach: Reach = {
  status: 'IDLE',
  isWaiting: false,
  matching: null,
  impact: null,
  issues: [],
  problem: null,
}

const addMatching = (sum: Matching | null, page: ClusterPreview): Matching => ({
  total: page.total,
  scanned: (sum?.scanned ?? 0) + page.scanned,
  matching: (sum?.matching ?? 0) + page.matching,
  sample: (sum?.sample ?? []).concat(page.sample).slice(0, SAMPLE_SIZE),
  unseen: unseenByAll(sum?.unseen ?? null, page.unseen),
})

const addPlans = (
  sum: readonly PlanImpact[],
  page: readonly PlanImpact[]
): readonly PlanImpact[] =>
  page.reduce<readonly PlanImpact[]>((all, plan) => {
    const known = all.find(({ key }) => key === plan.key)

    if (!known) return all.concat(plan)

    return all.map((each) =>
      each === known
        ? {
            ...each,
            gains: each.gains + plan.gains,
            loses: each.loses + plan.loses,
          }
        : each
    )
  }, sum)

const addImpact = (sum: Impact | null, page: ImpactPreview): Impact => ({
  total: page.total,
  scanned: (sum?.scanned ?? 0) + page.scanned,
  plans: addPlans(sum?.plans ?? [], page.plans),
  leftWithout: (sum?.leftWithout ?? 0) + page.leftWithout,
})

export const reachReducer = (reach: Reach, action: ReachAction): Reach => {
  switch (action.type) {
    case 'CLEARED':
      return noReach

    case 'STARTED':
      return { ...noReach, status: 'COUNTING' }

    case 'WAITING':
      return { ...reach, isWaiting: true }

    case 'MATCHING_COUNTED':
      return {
        ...reach,
        isWaiting: false,
        matching: addMatching(reach.matching, action.page),
      }

    case 'IMPACT_COUNTED':
      return {
        ...reach,
        isWaiting: false,
        impact: addImpact(reach.impact, action.page),
      }

    case 'FINISHED':
      return { ...reach, status: 'DONE', isWaiting: false }

    case 'CANCELLED':
      return { ...reach, status: 'CANCELLED', isWaiting: false }

    case 'REFUSED':
      return {
        ...reach,
        status: 'FAILED',
        isWaiting: false,
        issues: action.issues,
      }

    default:
      return {
        ...reach,
        status: 'FAILED',
        isWaiting: false,
        problem: action.problem,
      }
  }
}
