import type { StoredRecord } from './cluster'
import type { Settings } from './settings'

export const SCHEMA_VERSION = 1

/** The one JSON document per account and workspace, as every use case sees it. */
export interface StoredDocument {
  readonly lastChangeId: string | null
  readonly settings: Settings
  readonly records: readonly StoredRecord[]
}
