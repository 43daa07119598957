import type { Cluster } from './cluster'
import type { Comparable } from './comparable'
import { readFact } from './comparable'
import type { Facts } from './property'
import { isBlank } from './text'

/** What a customer has for one property, read by its kind. */
export type CustomerValue =
  | { readonly state: 'MISSING' }
  | { readonly state: 'UNREADABLE'; readonly printed: string }
  | {
      readonly state: 'PRESENT'
      readonly printed: string
      /** One per element of a list, otherwise a single one. */
      readonly elements: readonly Comparable[]
    }

/** Native customer fields that hold a list in one text, joined by commas. */
const COMMA_LISTS: ReadonlySet<string> = new Set(['priceTables'])

/** Whether the property's text is a list of values joined by commas. */
export const isCommaList = ({
  property,
  kind,
}: Pick<Cluster, 'property' | 'kind'>): boolean =>
  kind === 'TEXT' && COMMA_LISTS.has(property)

const isNothing = (fact: unknown): boolean =>
  fact === null ||
  fact === undefined ||
  (typeof fact === 'string' && isBlank(fact))

const print = (fact: unknown): string => {
  if (Array.isArray(fact)) return '[…]'

  return typeof fact === 'object' ? '{…}' : String(fact)
}

const elementsOf = (fact: unknown, cluster: Cluster): readonly unknown[] => {
  if (Array.isArray(fact)) return fact
  if (typeof fact !== 'string' || !isCommaList(cluster)) return [fact]

  return fact.split(',').map((part) => part.trim())
}

/** What of the property's fact is worth reading; empty when the customer has no value. */
const presentParts = (fact: unknown, cluster: Cluster): readonly unknown[] =>
  elementsOf(fact, cluster).filter((part) => !isNothing(part))

const factOf = (facts: Facts, { property }: Cluster): unknown =>
  // A property may be called "constructor": only the customer's own fields count.
  Object.prototype.hasOwnProperty.call(facts, property) ? facts[property] : null

const read = (
  parts: readonly unknown[],
  { kind, exact }: Cluster,
  timeZone: string
): readonly Comparable[] => {
  const context = { exact, timeZone }
  const elements: Comparable[] = []

  for (const part of parts) {
    const element = readFact(kind, part, context)

    if (element !== null) elements.push(element)
  }

  return elements
}

const NO_ELEMENTS: readonly Comparable[] = []

/** The elements `customerValue` would show; empty for a missing and an unreadable value alike. */
export const readElements = (
  cluster: Cluster,
  facts: Facts,
  timeZone: string
): readonly Comparable[] => {
  const fact = factOf(facts, cluster)

  if (Array.isArray(fact) || isCommaList(cluster)) {
    return read(presentParts(fact, cluster), cluster, timeZone)
  }

  const { kind, exact } = cluster
  const element = isNothing(fact)
    ? null
    : readFact(kind, fact, { exact, timeZone })

  return element === null ? NO_ELEMENTS : [element]
}

/** What the customer has for the cluster's property. */
export const customerValue = (
  cluster: Cluster,
  facts: Facts,
  timeZone: string
): CustomerValue => {
  const fact = factOf(facts, cluster)
  const present = presentParts(fact, cluster)

  if (present.length === 0) return { state: 'MISSING' }

  const printed = Array.isArray(fact)
    ? present.map(print).join(', ')
    : print(fact)

  const elements = read(present, cluster, timeZone)

  return elements.length > 0
    ? { state: 'PRESENT', printed, elements }
    : { state: 'UNREADABLE', printed }
}
