import type { Finding, UnseenValue } from '../typings/schema'
import type { Properties } from './clusterSentence'
import { issueSentence } from './issueSentence'
import type { Language } from './language'

/** 0: customers are kept from a condition that is meant for them; 1: to act on; 2: to know. */
export type Weight = 0 | 1 | 2

/** What was probably meant, and the value it was written as. */
export interface Replacement
  extends Pick<UnseenValue, 'property' | 'exact' | 'value'> {
  readonly meant: string
}

/** What a merchant is told about a payment condition, whoever found it. */
export interface Told {
  readonly key: string
  readonly text: string
  readonly weight: Weight
  /** Ids of other payment conditions. */
  readonly related: readonly string[]
  /** The places of the clusters it is about, when it is not about all of them. */
  readonly clusters: readonly number[]
  /** A value that could be written in the place of another one. */
  readonly replacement: Replacement | null
}

const weights: Record<string, Weight> = {
  INHERITED: 0,
  CONTRADICTION: 0,
  SAME_CLUSTERS: 2,
  UNJUDGED_LIMIT: 2,
  // Most of them are meant to be.
  NEVER_OFFERED_DISABLED: 2,
  NEVER_OFFERED_OVER: 2,
}

const weightOf = (code: string): Weight =>
  weights[code] ?? (code.startsWith('BROKEN') ? 0 : 1)

/** Whether there is something to act on; the rest is only to be known. */
export const isToActOn = ({ code }: Pick<Finding, 'code'>): boolean =>
  weightOf(code) < 2

const clustersOf = ([first, ...rest]: readonly string[]): readonly number[] =>
  first === 'clusters' ? rest.map(Number).filter(Number.isInteger) : []

export const tellFinding = (language: Language, finding: Finding): Told => ({
  key: [finding.code, ...finding.path].join(' '),
  text: issueSentence(language, finding),
  weight: weightOf(finding.code),
  related: finding.related,
  clusters: clustersOf(finding.path),
  replacement: null,
})

/** How many customers match, when that is nobody or everybody. */
export const tellMatching = (
  language: Language,
  { matching, total }: { matching: number; total: number }
): readonly Told[] => {
  if (total === 0 || (matching > 0 && matching < total)) return []

  return [
    {
      key: 'MATCHING',
      text: language.say(
        matching === 0
          ? 'admin/cpc.warning.nobodyMatches'
          : 'admin/cpc.warning.everybodyMatches',
        { total }
      ),
      weight: matching === 0 ? 0 : 1,
      related: [],
      clusters: [],
      replacement: null,
    },
  ]
}

/** A value no customer has, and what was probably meant. */
export const tellUnseen = (
  language: Language,
  properties: Properties,
  { property, exact, value, meant }: UnseenValue
): Told => ({
  key: ['UNSEEN', property, String(exact), value].join(' '),
  text: language.say(
    meant === null
      ? 'admin/cpc.warning.valueUnseen'
      : 'admin/cpc.warning.valueMeant',
    {
      property: properties.get(property)?.label ?? property,
      value,
      meant: meant ?? '',
    }
  ),
  weight: meant === null ? 2 : 1,
  related: [],
  clusters: [],
  replacement: meant === null ? null : { property, exact, value, meant },
})

/** The weightiest first, otherwise in their order. */
export const byWeight = <T extends { readonly weight: Weight }>(
  all: readonly T[]
): readonly T[] =>
  ([0, 1, 2] as const).reduce<readonly T[]>(
    (sorted, weight) =>
      sorted.concat(all.filter((each) => each.weight === weight)),
    []
  )
