import type { StoredRecord } from './cluster'

/** What a change of several records at once did to one of them; null: it was not there, or is no more. */
export interface RecordChange {
  readonly paymentConditionId: string
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
}
