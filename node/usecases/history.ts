import type { StoredDocument } from '../core/storedDocument'
import { digestOf } from './changeTrail'
import type { ChangeDigest, ChangeEntry, ConditionStore } from './ports'

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

/** What one entry tells of the history: itself and what it names before it, newest first. */
export interface Stretch {
  readonly entry: ChangeEntry
  readonly digests: readonly ChangeDigest[]
}

/** A trail that begins elsewhere than the entry before is not this entry's. */
const trailOf = ({ trail = [], previousChangeId }: ChangeEntry) =>
  trail[0]?.id === previousChangeId ? trail : []

/**
 * The history from one change on, one read for each stretch of it. Ends early where an entry can't
 * be read.
 */
export async function* stretches(
  conditions: ConditionStore,
  changeId: string | null
): AsyncGenerator<Stretch> {
  const seen = new Set<string>()
  const read = new Set<string>()

  for (let id = changeId; id !== null && !read.has(id); ) {
    read.add(id)

    const entry = await conditions.readChange(id)

    if (!entry) return
    const trail = trailOf(entry)
    const digests = [digestOf(entry), ...trail].filter(
      (digest) => !seen.has(digest.id)
    )

    digests.forEach((digest) => seen.add(digest.id))
    yield { entry, digests }

    const last = trail[trail.length - 1]

    // What comes before the last one named, only that one's own file tells.
    id = last ? last.id : entry.previousChangeId
  }
}

/** The entry with this id, if it happened. */
export const inHistory = async (
  conditions: ConditionStore,
  { lastChangeId }: StoredDocument,
  changeId: string
): Promise<ChangeEntry | null> => {
  for await (const { entry, digests } of stretches(conditions, lastChangeId)) {
    if (entry.id === changeId) return entry
    if (digests.some(({ id }) => id === changeId)) {
      return conditions.readChange(changeId)
    }
  }

  return null
}
