import {
  parseClusteredCondition,
  parseSettings,
  parseStoredRecord,
  printStoredRecord,
} from '../core/parseStoredDocument'
import type { StoredRecord } from '../core/cluster'
import type { RecordChange } from '../core/recordChange'
import type { ChangeDigest, ChangeEntry, ChangeKind } from '../usecases/ports'
import { isObject } from './transport'

const KINDS: readonly ChangeKind[] = [
  'SAVED',
  'REMOVED',
  'RESTORED',
  'SETTINGS',
  'ERASED',
  'IMPORTED',
]

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? value : null

const printRecord = (record: StoredRecord | null): unknown =>
  record && printStoredRecord(record)

const parseRecord = (json: unknown): StoredRecord | null =>
  json === null || json === undefined ? null : parseStoredRecord(json)

/** A history entry as JSON; records as the stored document has them. */
export const printChange = (entry: ChangeEntry): unknown => ({
  ...entry,
  before: printRecord(entry.before),
  ...(entry.records && {
    records: entry.records.map(({ paymentConditionId, before, after }) => ({
      paymentConditionId,
      before: printRecord(before),
      after: printRecord(after),
    })),
  }),
})

/** Null when one of them can't be told: a change known in part would be undone in part. */
const parseRecords = (json: unknown): readonly RecordChange[] | null => {
  if (!Array.isArray(json)) return null
  const records = json.flatMap((item: unknown) =>
    isObject(item) && typeof item.paymentConditionId === 'string'
      ? [
          {
            paymentConditionId: item.paymentConditionId,
            before: parseRecord(item.before),
            after: parseRecord(item.after),
          },
        ]
      : []
  )

  return records.length === json.length ? records : null
}

const parseDigest = (json: unknown): ChangeDigest | null => {
  if (!isObject(json)) return null
  const { id, at, by, paymentConditionIds: ids } = json
  const kind = KINDS.find((known) => known === json.kind)

  if (typeof id !== 'string' || typeof at !== 'string') return null
  if (typeof by !== 'string' || !kind) return null

  return {
    id,
    at,
    by,
    kind,
    paymentConditionIds: Array.isArray(ids)
      ? ids.filter((one): one is string => typeof one === 'string')
      : null,
  }
}

/** As far as it can be read: what comes after is found entry by entry. */
const parseTrail = (json: unknown): readonly ChangeDigest[] => {
  const digests = Array.isArray(json) ? json.map(parseDigest) : []
  const end = digests.indexOf(null)

  return (end < 0 ? digests : digests.slice(0, end)).filter(
    (digest): digest is ChangeDigest => digest !== null
  )
}

/** The inverse of `printChange`; null when it is no entry of ours. */
export const parseChange = (json: unknown): ChangeEntry | null => {
  if (!isObject(json)) return null
  const { id, baseRevision, at, by, before } = json
  const kind = KINDS.find((known) => known === json.kind)

  if (typeof id !== 'string' || typeof baseRevision !== 'string') return null
  if (typeof at !== 'string' || typeof by !== 'string' || !kind) return null

  const after = parseClusteredCondition(json.after)

  // Read as "nothing", what a change left behind would be restored as a removal.
  if (after === null && json.after !== null && json.after !== undefined) {
    return null
  }

  const records = json.records === undefined ? [] : parseRecords(json.records)

  if (records === null) return null
  const trail = parseTrail(json.trail)

  return {
    id,
    previousChangeId: textOrNull(json.previousChangeId),
    baseRevision,
    kind,
    at,
    by,
    paymentConditionId: textOrNull(json.paymentConditionId),
    before: parseRecord(before),
    after,
    settingsBefore: isObject(json.settingsBefore)
      ? parseSettings(json.settingsBefore)
      : null,
    settingsAfter: isObject(json.settingsAfter)
      ? parseSettings(json.settingsAfter)
      : null,
    settledOrphan: parseClusteredCondition(json.settledOrphan),
    ...(json.records !== undefined && { records }),
    ...(trail.length > 0 && { trail }),
  }
}
