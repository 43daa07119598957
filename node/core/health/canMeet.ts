import { isCommaList } from '../customerValue'
import { operators } from '../operators'
import type { Literal } from './literal'
import { allowsMissing, byProperty, isDemanding } from './literal'
import { placeCanMeet } from './placeCanMeet'
import { textCanMeet } from './textCanMeet'

/** Native fields whose documents hold several values (documented for tags and followers). */
const LISTS: ReadonlySet<string> = new Set(['tags', 'followers'])

const mayHoldSeveral = ({ prepared: { cluster } }: Literal): boolean =>
  isCommaList(cluster) || LISTS.has(cluster.property)

const valueCanMeet = (literals: readonly Literal[]): boolean =>
  literals[0].prepared.cluster.kind === 'TEXT'
    ? textCanMeet(literals)
    : placeCanMeet(literals)

/** In a list every demand may be met by another value, and no value may be a refused one. */
const valuesCanMeet = (literals: readonly Literal[]): boolean => {
  const demands = literals.filter(isDemanding)
  const refusals = literals.filter((literal) => !isDemanding(literal))

  return demands.length === 0
    ? valueCanMeet(refusals)
    : demands.every((demand) => valueCanMeet([demand, ...refusals]))
}

/** Alone, only a range that ends before it begins asks for the impossible. */
const isEasy = (literals: readonly Literal[]): boolean =>
  literals.length === 1 && literals[0].prepared.operator !== operators.BETWEEN

const propertyCanMeet = (literals: readonly Literal[]): boolean =>
  isEasy(literals) ||
  literals.every(allowsMissing) ||
  (mayHoldSeveral(literals[0])
    ? valuesCanMeet(literals)
    : valueCanMeet(literals))

/**
 * Whether some customer can meet all of them; "yes" in doubt. A property is taken to hold one value
 * unless it is known to hold a list.
 */
export const canMeet = (literals: readonly Literal[]): boolean =>
  byProperty(literals).every(propertyCanMeet)

/** The first property whose clusters nobody can meet together. */
export const impossibleGroup = (
  literals: readonly Literal[]
): readonly Literal[] | null =>
  byProperty(literals).find((group) => !propertyCanMeet(group)) ?? null
