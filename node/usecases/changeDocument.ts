import type { ClusteredCondition, StoredRecord } from '../core/cluster'
import type { Issue } from '../core/issue'
import type { RecordChange } from '../core/recordChange'
import type { Settings } from '../core/settings'
import type { StoredDocument } from '../core/storedDocument'
import { trailAfter } from './changeTrail'
import { history } from './history'
import type {
  ChangeEntry,
  ChangeKind,
  Clock,
  ConditionStore,
  Log,
  LoginSource,
  Revised,
} from './ports'
import { Unavailable } from './unavailable'

export interface ChangePorts {
  readonly clock: Clock
  readonly conditions: ConditionStore
  readonly login: LoginSource
  readonly log: Log
  /** A new change id: sorts by time, never repeats. */
  readonly newChangeId: () => string
}

/** What one change does to the document, as the history keeps it. */
export interface Change {
  readonly kind: ChangeKind
  readonly document: StoredDocument
  readonly paymentConditionId: string | null
  readonly before: StoredRecord | null
  readonly after: ClusteredCondition | null
  readonly settingsBefore?: Settings
  readonly settingsAfter?: Settings
  readonly settledOrphan?: ClusteredCondition | null
  /** Of several records at once: what it does to each. */
  readonly records?: readonly RecordChange[]
}

export type Planned =
  | { readonly status: 'CHANGE'; readonly change: Change }
  | { readonly status: 'NOTHING' }
  | { readonly status: 'INVALID'; readonly issues: readonly Issue[] }

export interface Conflict {
  readonly by: string
  readonly at: string
}

export type ChangeOutcome =
  | { readonly status: 'SAVED'; readonly current: Revised }
  | {
      readonly status: 'CONFLICT'
      readonly current: Revised
      readonly conflict: Conflict
    }
  | {
      readonly status: 'INVALID'
      readonly current: Revised
      readonly issues: readonly Issue[]
    }

/** Who and when: stamped on the record and on the history entry alike. */
export interface Stamp {
  readonly at: string
  readonly by: string
}

const NOBODY: Conflict = { by: '', at: '' }

/** Who saved the document as it is. */
export const conflictWith = async (
  conditions: ConditionStore,
  { document }: Revised
): Promise<Conflict> => {
  const entry =
    document.lastChangeId === null
      ? null
      : await conditions.readChange(document.lastChangeId)

  return entry ? { by: entry.by, at: entry.at } : NOBODY
}

/**
 * The one way the stored document changes: history entry first, then the document that names it,
 * guarded by its revision and read back. Throws Unavailable when the outcome can't be known and
 * UnreadableDocument when there is a document we must not write over.
 */
export const changeDocument = async (
  ports: ChangePorts,
  revision: string,
  plan: (document: StoredDocument, stamp: Stamp) => Promise<Planned>
): Promise<ChangeOutcome> => {
  const { conditions } = ports
  const [base, by] = await Promise.all([
    conditions.read(),
    ports.login.current(),
  ])

  if (base.revision !== revision) {
    const conflict = await conflictWith(conditions, base)

    return { status: 'CONFLICT', current: base, conflict }
  }

  const stamp = { at: new Date(ports.clock.now()).toISOString(), by }
  const [planned, trail] = await Promise.all([
    plan(base.document, stamp),
    trailAfter(conditions, base.document.lastChangeId),
  ])

  if (planned.status === 'NOTHING') return { status: 'SAVED', current: base }
  if (planned.status === 'INVALID') {
    return { status: 'INVALID', current: base, issues: planned.issues }
  }

  const { change } = planned
  const id = ports.newChangeId()
  const entry: ChangeEntry = {
    id,
    previousChangeId: base.document.lastChangeId,
    baseRevision: base.revision,
    kind: change.kind,
    ...stamp,
    paymentConditionId: change.paymentConditionId,
    before: change.before,
    after: change.after,
    settingsBefore: change.settingsBefore ?? null,
    settingsAfter: change.settingsAfter ?? null,
    settledOrphan: change.settledOrphan ?? null,
    ...(change.records && { records: change.records }),
    ...(trail.length > 0 && { trail }),
  }

  await conditions.writeChange(entry)
  await writeGuarded(conditions, { ...change.document, lastChangeId: id }, base)

  // The platform's word, not ours: also tells a lost answer from a lost race.
  const current = await conditions.read()

  if (current.document.lastChangeId !== id) {
    if (await names(conditions, current, entry)) {
      return saved(ports, entry, current)
    }

    const conflict = await conflictWith(conditions, current)

    return { status: 'CONFLICT', current, conflict }
  }

  return saved(ports, entry, current)
}

/** A failed answer may hide a save that arrived; reading back decides, so it is not an end here. */
const writeGuarded = async (
  conditions: ConditionStore,
  document: StoredDocument,
  base: Revised
): Promise<void> => {
  try {
    await conditions.write(document, base.revision)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    const { document: found } = await conditions.read()

    // Nothing of ours and nothing of others: the write may still arrive, so nobody may call it saved or refused.
    if (found.lastChangeId === base.document.lastChangeId) throw error
  }
}

/** Others saved on top of our change before we read back: ours counts all the same. */
const names = async (
  conditions: ConditionStore,
  { document }: Revised,
  { id, previousChangeId }: ChangeEntry
): Promise<boolean> => {
  for await (const entry of history(conditions, document)) {
    if (entry.id === id) return true
    // As far back as we started: ours is not among what came after.
    if (entry.id === previousChangeId) return false
  }

  return false
}

const saved = (
  { conditions, log }: ChangePorts,
  entry: ChangeEntry,
  current: Revised
): ChangeOutcome => {
  conditions.remember(current.document)
  log('change', {
    id: entry.id,
    kind: entry.kind,
    paymentConditionId: entry.paymentConditionId,
  })

  return { status: 'SAVED', current }
}
