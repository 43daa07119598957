import { documentAt, isAfter } from '../core/documentAt'
import type { StoredDocument } from '../core/storedDocument'
import type { ChangeEntry, ConditionStore } from './ports'

/** An order this many changes old is not worth reading them all. */
const MOST_CHANGES = 500

/**
 * The document in force at a moment, its later changes undone; null when the history can't be read
 * back that far. Throws Unavailable.
 */
export const documentAtPlacement = async (
  conditions: ConditionStore,
  document: StoredDocument,
  moment: number
): Promise<StoredDocument | null> => {
  const later: ChangeEntry[] = []

  for (let id = document.lastChangeId; id !== null; ) {
    if (later.length === MOST_CHANGES) return null

    const entry = await conditions.readChange(id)

    // A gap hides what was in force: not knowing is an answer, guessing is not.
    if (entry === null) return null
    if (!isAfter(entry, moment)) break
    // Who was erased since can't be told from who never was there.
    if (entry.kind === 'ERASED') return null
    later.push(entry)
    id = entry.previousChangeId
  }

  return documentAt(document, later, moment)
}
