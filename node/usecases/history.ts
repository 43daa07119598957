import type { StoredDocument } from '../core/storedDocument'
import type { ChangeEntry, ConditionStore } from './ports'

/**
 * The history, newest first: the entry the document names, then the one each names before it. An
 * entry nothing names never happened. Ends early at an entry that can't be read.
 */
export async function* history(
  conditions: ConditionStore,
  { lastChangeId }: StoredDocument
): AsyncGenerator<ChangeEntry> {
  const seen = new Set<string>()

  for (let id = lastChangeId; id !== null && !seen.has(id); ) {
    seen.add(id)

    const entry = await conditions.readChange(id)

    if (!entry) return
    yield entry
    id = entry.previousChangeId
  }
}

/** The entry with this id, if it happened. */
export const inHistory = async (
  conditions: ConditionStore,
  document: StoredDocument,
  changeId: string
): Promise<ChangeEntry | null> => {
  for await (const entry of history(conditions, document)) {
    if (entry.id === changeId) return entry
  }

  return null
}
