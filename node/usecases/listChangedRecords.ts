import type { ClusteredCondition, StoredRecord } from '../core/cluster'
import type { RecordChange } from '../core/recordChange'
import { recordId } from '../core/storedRecord'
import { inHistory } from './history'
import type { ConditionStore } from './ports'
import { recordText } from './undoChange'

/** What a change did to one record, and what became of it since. */
export interface ChangedRecord extends RecordChange {
  readonly onFile: ClusteredCondition | null
}

export interface ChangedRecordPage {
  readonly items: readonly ChangedRecord[]
  readonly total: number
  /** How many of all were changed again since. */
  readonly changedSince: number
  readonly cursor: string | null
  readonly revision: string
}

const MAX_PAGE = 2000

/** What a change of several records did to each; null when it never happened. Throws Unavailable, UnreadableDocument. */
export const listChangedRecords = async (
  { conditions }: { readonly conditions: ConditionStore },
  changeId: string,
  { first, after }: { readonly first: number; readonly after: string | null }
): Promise<ChangedRecordPage | null> => {
  const { document, revision } = await conditions.read()
  const entry = await inHistory(conditions, document, changeId)

  if (!entry?.records) return null
  const onFile = new Map<string | null, StoredRecord>(
    document.records.map((record) => [recordId(record), record])
  )

  const start = Math.max(0, Number.parseInt(after ?? '0', 10) || 0)
  const end = start + Math.min(Math.max(1, first), MAX_PAGE)

  return {
    items: entry.records.slice(start, end).map((change) => {
      const now = onFile.get(change.paymentConditionId)

      return { ...change, onFile: now?.readable ? now.condition : null }
    }),
    total: entry.records.length,
    changedSince: entry.records.filter(
      ({ paymentConditionId, after: left }) =>
        recordText(onFile.get(paymentConditionId) ?? null) !== recordText(left)
    ).length,
    cursor: end < entry.records.length ? String(end) : null,
    revision,
  }
}
