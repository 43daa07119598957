import type { AnswerTrouble, OrderStage } from '../core/orderCheckAction'
import type { OrderCheckFile } from '../core/orderCheckFile'
import type {
  Clock,
  ConditionStore,
  Customer,
  Log,
  PaymentConditionSource,
  PropertySource,
  Switch,
} from './ports'

/** The plan an order took, as far as it tells. */
export type PlanTaken =
  | { readonly key: string }
  | { readonly missing: 'NO_CUSTOM_DATA' | 'PLAN_UNREADABLE' }

export interface PlacedOrder {
  readonly id: string
  /** Epoch milliseconds. */
  readonly placedAt: number
  readonly stage: OrderStage
  readonly isOnCustomerCredit: boolean
  readonly salesChannel: string | null
  readonly valueCents: number | null
  /** The customer's, never a telesales agent's. */
  readonly userId: string | null
  /** Null when the order shows an alias. */
  readonly email: string | null
  readonly plan: PlanTaken
}

export type OrderReading =
  | { readonly status: 'FOUND'; readonly order: PlacedOrder }
  | { readonly status: 'NONE' }
  /** It is there, but how it was paid or by whom can't be read. */
  | { readonly status: 'UNREADABLE'; readonly placedAt: number }

export interface ListedOrder {
  readonly id: string
  readonly placedAt: number
}

export interface OrderPage {
  readonly orders: readonly ListedOrder[]
  readonly hasMore: boolean
}

export interface OrderSource {
  /** Throws Unavailable. */
  read(orderId: string): Promise<OrderReading>
  /** Orders placed since then, newest first; pages count from 1. Throws Unavailable. */
  list(since: number, page: number): Promise<OrderPage>
  /** Whether the order carries a flag of ours. Throws Unavailable. */
  isFlagged(orderId: string): Promise<boolean>
  /** Throws Unavailable when it can't be known whether it was done. */
  flag(orderId: string, code: string): Promise<'DONE' | 'REFUSED'>
  cancel(orderId: string, code: string): Promise<'DONE' | 'REFUSED'>
}

export interface OrderCustomer {
  readonly customer: Customer
  /** When the document was written last; null when it doesn't say. */
  readonly changedAt: number | null
}

export type OrderCustomerSearch =
  | { readonly status: 'FOUND'; readonly found: OrderCustomer }
  | { readonly status: 'NONE' | 'SEVERAL' }

/** Reads with the app's own token. Throws Unavailable. */
export interface OrderCustomerSource {
  byUserId(
    entity: string,
    userId: string,
    fields: readonly string[]
  ): Promise<OrderCustomerSearch>
  byEmail(
    entity: string,
    email: string,
    fields: readonly string[]
  ): Promise<OrderCustomerSearch>
}

export interface RevisedChecks {
  readonly file: OrderCheckFile
  /** Storage ETag. */
  readonly revision: string
  /** A file just created may still be written over by another that found none; claims wait until then. */
  readonly settledAt: number
}

export interface OrderCheckStore {
  /** Null when there is no file of that day. Throws Unavailable. */
  read(day: string): Promise<RevisedChecks | null>
  /** Throws Unavailable when it can't be known. */
  create(day: string): Promise<void>
  /** Throws Unavailable when it can't be known whether it was written. */
  write(
    day: string,
    file: OrderCheckFile,
    revision: string
  ): Promise<'WRITTEN' | 'CONFLICT'>
  /** Days with a file, newest first. Throws Unavailable. */
  days(): Promise<readonly string[]>
}

export interface TroubleSource {
  /** What went wrong with our answers in that time. Throws Unavailable. */
  between(from: number, until: number): Promise<AnswerTrouble | null>
}

/** Runs what shares a key one after the other. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

export interface CheckFilePorts {
  readonly clock: Clock
  readonly checks: OrderCheckStore
  readonly inTurn: InTurn
  readonly pause: (ms: number) => Promise<void>
}

export interface OrderPorts extends CheckFilePorts {
  readonly conditions: ConditionStore
  readonly gateway: PaymentConditionSource
  readonly properties: PropertySource
  readonly customers: OrderCustomerSource
  readonly appSwitch: Switch
  readonly orders: OrderSource
  readonly troubles: TroubleSource
  readonly log: Log
  /** Never repeats. */
  readonly newClaimId: () => string
}
