import type { ClusteredCondition, StoredRecord } from '../core/cluster'
import type { PaymentCondition } from '../core/paymentCondition'
import type { CustomerProperty, Facts } from '../core/property'
import type { RecordChange } from '../core/recordChange'
import type { Settings } from '../core/settings'
import type { StoredDocument } from '../core/storedDocument'

/** A value and whether it is the last good one, standing in for a failing platform. */
export interface Held<T> {
  readonly value: T
  readonly stale: boolean
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

/** Revision of a document that was never saved. */
export const NO_REVISION = 'none'

export interface Revised {
  readonly document: StoredDocument
  /** Storage ETag, or `NO_REVISION`. */
  readonly revision: string
}

export type ChangeKind =
  | 'SAVED'
  | 'REMOVED'
  | 'RESTORED'
  | 'SETTINGS'
  /** What is older holds a marker where a customer stood. */
  | 'ERASED'
  /** Several records at once, from a file. */
  | 'IMPORTED'

/** What the history says of a change without its file being read. */
export interface ChangeDigest {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly kind: ChangeKind
  /** Whose records it changed, none for settings; null when they are too many to name. */
  readonly paymentConditionIds: readonly string[] | null
}

/** One file of the history. It counts once the document names it, itself or by a later change. */
export interface ChangeEntry {
  readonly id: string
  readonly previousChangeId: string | null
  readonly baseRevision: string
  readonly kind: ChangeKind
  readonly at: string
  readonly by: string
  readonly paymentConditionId: string | null
  /** As it stood; an unreadable record is kept as it was. */
  readonly before: StoredRecord | null
  readonly after: ClusteredCondition | null
  readonly settingsBefore: Settings | null
  readonly settingsAfter: Settings | null
  /** The orphan whose clusters went over to the saved condition. */
  readonly settledOrphan: ClusteredCondition | null
  /** Of a change of several records at once: what it did to each. */
  readonly records?: readonly RecordChange[]
  /** The changes before this one, newest first, as many as were worth writing down. */
  readonly trail?: readonly ChangeDigest[]
}

export interface ConditionStore {
  /** As decisions use it: fresh within 30 s, or the last good one. Throws Unavailable, UnreadableDocument. */
  recent(): Promise<Held<StoredDocument>>
  /** Read from the platform now. Throws Unavailable, UnreadableDocument. */
  read(): Promise<Revised>
  /** Throws Unavailable when it can't be known whether the document was written. */
  write(
    document: StoredDocument,
    revision: string
  ): Promise<'WRITTEN' | 'CONFLICT'>
  /** This process decides by the document from now on. */
  remember(document: StoredDocument): void
  writeChange(entry: ChangeEntry): Promise<void>
  /** Null when there is no such entry or it can't be read. */
  readChange(id: string): Promise<ChangeEntry | null>
}

export interface PaymentConditionSource {
  /** At most a minute old, or the last good answer. Throws Unavailable. */
  recent(): Promise<Held<readonly PaymentCondition[]>>
  /** Asked now, else the last good answer. Throws Unavailable. */
  latest(): Promise<Held<readonly PaymentCondition[]>>
}

export type Properties = ReadonlyMap<string, CustomerProperty>

export interface PropertySource {
  recent(entity: string): Promise<Held<Properties>>
  latest(entity: string): Promise<Held<Properties>>
}

export interface Customer {
  readonly id: string
  readonly email: string
  readonly facts: Facts
}

export type CustomerSearch =
  | { readonly status: 'FOUND'; readonly customer: Customer }
  | { readonly status: 'NONE' | 'SEVERAL' }

export interface CustomerSource {
  /** The single customer with this e-mail. Throws Unavailable, Forbidden. */
  byEmail(
    entity: string,
    email: string,
    fields: readonly string[]
  ): Promise<CustomerSearch>
}

export interface CustomerPage {
  readonly customers: readonly Customer[]
  /** Known on the first page only. */
  readonly total: number | null
  /** Null after the last page. */
  readonly next: string | null
}

/** Reads with the merchant's own token, so that License Manager decides what he may see. */
export interface AdminCustomerSource extends CustomerSource {
  byId(
    entity: string,
    id: string,
    fields: readonly string[]
  ): Promise<CustomerSearch>
  /** Values some customers hold; with `part`, values that contain it. Throws Unavailable, Forbidden. */
  values(
    entity: string,
    field: string,
    part: string | null
  ): Promise<readonly unknown[]>
  /** Customers with the text in one of the fields, a few. Throws Unavailable, Forbidden. */
  containing(
    entity: string,
    fields: readonly string[],
    part: string
  ): Promise<readonly Customer[]>
  /** What the customers hold who hold one of the values. Throws Unavailable, Forbidden. */
  holding(
    entity: string,
    field: string,
    values: readonly string[]
  ): Promise<readonly unknown[]>
  /** How many there are, without going through them. Throws Unavailable, Forbidden. */
  total(entity: string): Promise<number>
  /** Throws Unavailable when throttled: the client comes back with the same cursor. */
  page(
    entity: string,
    fields: readonly string[],
    cursor: string | null
  ): Promise<CustomerPage>
}

/** Who shops, from the session alone; null: nobody we may believe. */
export interface ShopperIdentity {
  readonly email: string | null
  readonly salesChannel: string | null
}

export interface IdentitySource {
  shopper(): Promise<ShopperIdentity>
}

export interface Cart {
  /** As typed in the form; null when absent or masked. */
  readonly email: string | null
  readonly valueCents: number | null
}

export interface CartSource {
  /** Null when there is no such cart. Throws Unavailable. */
  read(orderFormId: string): Promise<Cart | null>
}

/** The kill switch in the app's settings. */
export interface Switch {
  isOn(): Promise<boolean>
}

export interface LoginSource {
  /** The merchant's user behind the Admin token. Throws Unavailable, Forbidden. */
  current(): Promise<string>
}

/** Operation, ids and codes; nothing personal. */
export type Log = (
  operation: string,
  details: Readonly<Record<string, string | number | boolean | null>>
) => void
