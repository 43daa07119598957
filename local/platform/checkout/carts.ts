import { randomUUID } from 'crypto'

import { DEMO_ITEMS } from '../../seed/cart'
import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../json'
import type { Platform } from '../platform'

const KIND = 'cart'

/** What is stored of a cart; the orderForm is computed from it at each read. */
export interface Cart {
  readonly id: string
  readonly items: ReadonlyArray<{
    readonly id: string
    readonly quantity: number
  }>
  /** The form's e-mail: anybody may type any. */
  readonly email: string | null
  readonly profile: JsonObject
  readonly payments: readonly JsonObject[]
  readonly customApps: Readonly<Record<string, JsonObject>>
  readonly salesChannel: string
}

/** A new cart with the demo items; returns its id. */
export const createCart = (
  platform: Platform,
  email: string | null
): string => {
  const id = randomUUID().replace(/-/g, '')

  saveCart(platform, {
    id,
    items: DEMO_ITEMS.map((item) => ({ id: item.id, quantity: item.quantity })),
    email,
    profile: {},
    payments: [],
    customApps: {},
    salesChannel: '1',
  })

  return id
}

export const saveCart = ({ records }: Platform, cart: Cart): void =>
  records.put(KIND, cart.id, { ...cart })

export const findCart = ({ records }: Platform, id: string): Cart | null => {
  const stored = records.get(KIND, id)

  if (!stored) return null
  const apps: Record<string, JsonObject> = {}

  for (const [app, fields] of Object.entries(objectOf(stored.customApps))) {
    apps[app] = objectOf(fields)
  }

  return {
    id,
    items: listOf(stored.items).map((item) => ({
      id: textOf(objectOf(item).id) ?? '',
      quantity: numberOf(objectOf(item).quantity) ?? 0,
    })),
    email: textOf(stored.email),
    profile: objectOf(stored.profile),
    payments: listOf(stored.payments).map(objectOf),
    customApps: apps,
    salesChannel: textOf(stored.salesChannel) ?? '1',
  }
}

/** What the items cost, in cents. */
export const cartValueCents = ({ items }: Cart): number =>
  items.reduce((sum, { id, quantity }) => {
    const item = DEMO_ITEMS.find((known) => known.id === id)

    return sum + (item?.priceCents ?? 0) * quantity
  }, 0)
