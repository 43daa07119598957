import {
  parseClusteredCondition,
  parseSettings,
  parseStoredRecord,
  printStoredRecord,
} from '../core/parseStoredDocument'
import type { ChangeEntry, ChangeKind } from '../usecases/ports'
import { isObject } from './transport'

const KINDS: readonly ChangeKind[] = [
  'SAVED',
  'REMOVED',
  'RESTORED',
  'SETTINGS',
]

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? value : null

/** A history entry as JSON; records as the stored document has them. */
export const printChange = (entry: ChangeEntry): unknown => ({
  ...entry,
  before: entry.before && printStoredRecord(entry.before),
})

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

  return {
    id,
    previousChangeId: textOrNull(json.previousChangeId),
    baseRevision,
    kind,
    at,
    by,
    paymentConditionId: textOrNull(json.paymentConditionId),
    before:
      before === null || before === undefined
        ? null
        : parseStoredRecord(before),
    after,
    settingsBefore: isObject(json.settingsBefore)
      ? parseSettings(json.settingsBefore)
      : null,
    settingsAfter: isObject(json.settingsAfter)
      ? parseSettings(json.settingsAfter)
      : null,
    settledOrphan: parseClusteredCondition(json.settledOrphan),
  }
}
