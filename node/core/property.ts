import type { Operator, PropertyKind } from './cluster'

/** A customer field clusters can be made of. */
export interface CustomerProperty {
  readonly name: string
  readonly label: string
  readonly kind: PropertyKind
  readonly operators: readonly Operator[]
}

/** Names with a dot are reserved for sources other than the customer's document. */
export const isReservedProperty = (name: string): boolean => name.includes('.')

/** What one customer's document holds, as Master Data gave it (any JSON value); null: no customer. */
export type Facts = Readonly<Record<string, unknown>>
