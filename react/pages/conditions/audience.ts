import type {
  AudiencePage,
  Issue,
  PaymentCondition,
  UnseenValue,
} from '../../typings/schema'
import type { Properties } from '../../words/clusterSentence'
import type { Told } from '../../words/told'
import { tellMatching, tellUnseen } from '../../words/told'
import type { Language } from '../../words/language'
import type { Problem } from '../../words/problem'
import { unseenByAll } from '../../words/unseenValues'

/** What all customers say about the clustered conditions, as far as they are gone through. */
export interface Audience {
  readonly status: 'COUNTING' | 'COUNTED' | 'TOO_MANY' | 'FAILED'
  readonly total: number
  /** By payment condition id; nobody is eligible for one that is absent. */
  readonly matching: Readonly<Record<string, number>>
  /** `null` before the first page. */
  readonly unseen: readonly UnseenValue[] | null
  readonly issues: readonly Issue[]
  readonly problem: Problem | null
}

export type AudienceAction =
  | { readonly type: 'STARTED' }
  | { readonly type: 'PAGE'; readonly page: AudiencePage }
  | { readonly type: 'FINISHED' }
  | { readonly type: 'TOO_MANY'; readonly total: number }
  | { readonly type: 'REFUSED'; readonly issues: readonly Issue[] }
  | { readonly type: 'FAILED'; readonly problem: Problem }

export const noAudience: Audience = {
  status: 'COUNTING',
  total: 0,
  matching: {},
  unseen: null,
  issues: [],
  problem: null,
}

const addCounts = (
  matching: Audience['matching'],
  { counts }: AudiencePage
): Audience['matching'] => {
  const sum = { ...matching }

  counts.forEach(({ paymentConditionId: id, matching: more }) => {
    sum[id] = (sum[id] ?? 0) + more
  })

  return sum
}

export const audienceReducer = (
  audience: Audience,
  action: AudienceAction
): Audience => {
  switch (action.type) {
    case 'STARTED':
      return noAudience

    case 'PAGE':
      return {
        ...audience,
        total: action.page.total,
        matching: addCounts(audience.matching, action.page),
        unseen: unseenByAll(audience.unseen, action.page.unseen),
      }

    case 'FINISHED':
      return { ...audience, status: 'COUNTED' }

    case 'TOO_MANY':
      return { ...noAudience, status: 'TOO_MANY', total: action.total }

    case 'REFUSED':
      return { ...noAudience, status: 'FAILED', issues: action.issues }

    default:
      return { ...noAudience, status: 'FAILED', problem: action.problem }
  }
}

const isBroken = ({ findings }: PaymentCondition): boolean =>
  findings.some(({ code }) => code.startsWith('BROKEN'))

/** How many customers a condition is for; `null` while that is not known, or when it is broken. */
export const matchingOf = (
  { status, matching }: Audience,
  condition: PaymentCondition
): number | null =>
  status === 'COUNTED' && condition.clustered && !isBroken(condition)
    ? matching[condition.id] ?? 0
    : null

/** What the customers say about one condition. */
export const tellAudience = (
  language: Language,
  properties: Properties,
  audience: Audience,
  condition: PaymentCondition
): readonly Told[] => {
  const matching = matchingOf(audience, condition)
  const { clustered } = condition

  if (matching === null || !clustered) return []

  const unseen = (audience.unseen ?? []).filter(({ property, exact, value }) =>
    clustered.clusters.some(
      (cluster) =>
        cluster.property === property &&
        cluster.exact === exact &&
        cluster.values.includes(value)
    )
  )

  // Said already, and with the reason.
  const isExplained = condition.findings.some(
    ({ code }) => code === 'CONTRADICTION' || code === 'ALWAYS_TRUE'
  )

  return (
    isExplained
      ? []
      : tellMatching(language, { matching, total: audience.total })
  ).concat(
    unseen
      .map((value) => tellUnseen(language, properties, value))
      // Why nobody matches is as weighty as that nobody does.
      .map((told) =>
        matching === 0 && told.weight === 1 ? { ...told, weight: 0 } : told
      )
  )
}
