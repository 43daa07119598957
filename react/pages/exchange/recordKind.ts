import type { ChangeSummary, RecordChange } from '../../typings/schema'

export type RecordKind = 'ADDED' | 'CHANGED' | 'REMOVED'

/** Told by what is there before and after; what can't be read is not told and counts as not there. */
export const recordKind = ({ before, after }: RecordChange): RecordKind => {
  if (!after) return 'REMOVED'

  return before ? 'CHANGED' : 'ADDED'
}

export const summaryOf = (changes: readonly RecordChange[]): ChangeSummary => {
  const count = (kind: RecordKind) =>
    changes.filter((change) => recordKind(change) === kind).length

  return {
    added: count('ADDED'),
    changed: count('CHANGED'),
    removed: count('REMOVED'),
  }
}
