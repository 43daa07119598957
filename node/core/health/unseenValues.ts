import type { Operator } from '../cluster'
import { keyOf } from '../comparable'
import { customerValue } from '../customerValue'
import { operators } from '../operators'
import type { PreparedCluster } from '../preparedCluster'
import { prepareCluster } from '../preparedCluster'
import type { Facts } from '../property'
import { foldText } from '../text'
import type { HeldValue } from './meantValue'
import { meantValue, readHeld } from './meantValue'

/** A value of a cluster that no customer holds, as far as they were looked at. */
export interface UnseenValue {
  readonly property: string
  readonly exact: boolean
  readonly value: string
  /** What customers hold that was probably meant; null when nothing is alike. */
  readonly meant: string | null
  /** See `Meant`; null without one. */
  readonly distance: number | null
}

/** One value to look for, by the operator's positive form. */
interface Sought {
  readonly prepared: PreparedCluster
  readonly value: string
  readonly isWhole: boolean
}

/** A page of a thousand customers is gone through in some tens of milliseconds. */
const MOST_SOUGHT = 200
/** Distinct values of one page a misspelt one is compared with. */
const MOST_COMPARED = 1000

/** Operators that are no positive form of one value. */
const POSITIVE: Readonly<Partial<Record<Operator, Operator>>> = {
  IS_NOT: 'IS',
  ANY_OF: 'IS',
  NONE_OF: 'IS',
  NOT_CONTAINS: 'CONTAINS',
}

const soughtOf = ({ cluster }: PreparedCluster): readonly Sought[] => {
  if (cluster.kind !== 'TEXT') return []
  const operator = POSITIVE[cluster.operator] ?? cluster.operator

  return cluster.values.flatMap((value) => {
    const prepared = prepareCluster({ ...cluster, operator, values: [value] })

    return prepared === null
      ? []
      : [{ prepared, value, isWhole: prepared.operator === operators.IS }]
  })
}

const identityOf = ({ prepared, value, isWhole }: Sought): string =>
  JSON.stringify([
    prepared.cluster.property,
    prepared.cluster.exact,
    isWhole || prepared.cluster.operator,
    value,
  ])

/**
 * The values to look for: of properties with few values first, where one that is misspelt stands out,
 * and e-mails of single customers last.
 */
const selected = (
  clusters: readonly PreparedCluster[]
): ReadonlyMap<string, readonly Sought[]> => {
  const byProperty = new Map<string, Map<string, Sought>>()

  for (const sought of clusters.flatMap(soughtOf)) {
    const { property } = sought.prepared.cluster
    const known = byProperty.get(property) ?? new Map<string, Sought>()

    byProperty.set(property, known.set(identityOf(sought), sought))
  }

  let left = MOST_SOUGHT
  const chosen = new Map<string, readonly Sought[]>()

  for (const [property, known] of [...byProperty].sort(
    ([, one], [, other]) => one.size - other.size
  )) {
    const some = [...known.values()].slice(0, left)

    left -= some.length
    if (some.length > 0) chosen.set(property, some)
  }

  return chosen
}

/** How the customers write their values of a property, with those who do. */
const heldOf = (
  { cluster }: PreparedCluster,
  customers: readonly Facts[]
): readonly HeldValue[] => {
  const counts = new Map<string, number>()

  for (const facts of customers) {
    const held = customerValue({ ...cluster, exact: true }, facts, 'UTC')
    const elements = held.state === 'PRESENT' ? held.elements : []

    for (const value of new Set(elements.map(keyOf))) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }

  return [...counts].map(([value, count]) => ({ value, customers: count }))
}

/**
 * Which values of the clusters none of the customers holds, and what was probably meant. Unseen by all
 * customers is what is unseen on each page of them.
 */
export const unseenValues = (
  clusters: readonly PreparedCluster[],
  customers: readonly Facts[]
): readonly UnseenValue[] =>
  [...selected(clusters)].flatMap(([property, all]) => {
    const held = heldOf(all[0].prepared, customers)
    // Of several that are as close, what most customers hold was meant.
    const likely = [...held]
      .sort((one, other) => other.customers - one.customers)
      .slice(0, MOST_COMPARED)
      .map(readHeld)

    const exactly = new Set(held.map(({ value }) => value))
    const folded = new Set(held.map(({ value }) => foldText(value)))

    const isHeld = ({ prepared, isWhole }: Sought): boolean => {
      const { operator, operands, cluster } = prepared
      const known = cluster.exact ? exactly : folded

      return isWhole
        ? known.has(keyOf(operands.values[0]))
        : [...known].some((value) => operator.holds([value], operands))
    }

    return all
      .filter((sought) => !isHeld(sought))
      .map(({ prepared, value, isWhole }) => {
        const meant = isWhole ? meantValue(value, likely) : null

        return {
          property,
          exact: prepared.cluster.exact,
          value,
          meant: meant?.value ?? null,
          distance: meant?.distance ?? null,
        }
      })
  })
