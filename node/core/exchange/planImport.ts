import type { ClusteredCondition, StoredRecord } from '../cluster'
import { effectiveRecords } from '../effectiveRecords'
import type { Issue } from '../issue'
import { issue } from '../issue'
import { MAX_PAYMENT_CONDITIONS } from '../limits'
import { recordId } from '../storedRecord'
import type {
  ValidationContext,
  ValidCondition,
} from '../validateClusteredCondition'
import { validateClusteredCondition } from '../validateClusteredCondition'
import type { ImportCode, ImportEntry } from './importEntry'
import { nameResolver } from './namedCondition'

export interface ImportContext extends ValidationContext {
  readonly records: readonly StoredRecord[]
  /** Takes the clusters from what the file does not name. */
  readonly removeOthers: boolean
}

/** What an import would do to one record; who does it and when is not known yet. */
export interface ImportedRecord {
  readonly paymentConditionId: string
  readonly before: StoredRecord | null
  /** Null: taken out. */
  readonly after: ValidCondition | null
}

export interface ImportPlan {
  readonly changes: readonly ImportedRecord[]
  /** How many entries say what is on file already. */
  readonly unchanged: number
  readonly issues: readonly Issue[]
}

const found = (code: ImportCode, ...path: readonly string[]): Issue =>
  issue(code, ...path)

const below =
  (path: readonly string[]) =>
  (each: Issue): Issue => ({ ...each, path: [...path, ...each.path] })

interface Said {
  readonly match: string
  readonly clusters: ReadonlyArray<{
    readonly property: string
    readonly operator: string
    readonly values: readonly string[]
    readonly exact: boolean
  }>
}

const meaning = ({ match, clusters }: Said): string =>
  JSON.stringify([
    match,
    clusters.map(({ property, operator, values, exact }) => [
      property,
      operator,
      values,
      exact,
    ]),
  ])

const saysTheSame = (entry: Said, record: StoredRecord | null): boolean =>
  record?.readable === true && meaning(entry) === meaning(record.condition)

const recordsById = (
  records: readonly StoredRecord[]
): ReadonlyMap<string, readonly StoredRecord[]> => {
  const byId = new Map<string, StoredRecord[]>()

  for (const record of records) {
    const id = recordId(record)

    if (id !== null) byId.set(id, [...(byId.get(id) ?? []), record])
  }

  return byId
}

/** What the entries say, each judged by itself: as on file, a change, or what is wrong with it. */
const planEntries = (
  entries: readonly ImportEntry[],
  context: ImportContext,
  byId: ReadonlyMap<string, readonly StoredRecord[]>
) => {
  const resolve = nameResolver(context.paymentConditions)
  const named = new Set<string>()
  const changes: ImportedRecord[] = []
  const issues: Issue[] = []

  entries.forEach((entry, index) => {
    const path = ['entries', String(index)]
    const condition = resolve(entry)

    if (!condition.ok) issues.push(found(condition.code, ...path))
    const id = condition.ok ? condition.id : null

    if (id !== null && named.has(id)) issues.push(found('NAMED_TWICE', ...path))
    if (id !== null) named.add(id)

    const [before = null, twin] = byId.get(id ?? '') ?? []

    // What is on file stays so, even where it couldn't be saved any more: orphans and broken ones.
    if (twin === undefined && saysTheSame(entry, before)) return

    const { match, clusters } = entry
    const valid = validateClusteredCondition(
      { paymentConditionId: id, match, clusters },
      context
    )

    if (!valid.ok) {
      const own = valid.issues.filter(
        ({ code }) => id !== null || code !== 'UNKNOWN_PAYMENT_CONDITION'
      )

      issues.push(...own.map(below(path)))
    } else if (twin !== undefined || !saysTheSame(valid.condition, before)) {
      changes.push({
        paymentConditionId: valid.condition.paymentConditionId,
        before,
        after: valid.condition,
      })
    }
  })

  return { named, changes, issues }
}

/** Records the file does not name; never one that can't be read. */
const otherRecords = (
  named: ReadonlySet<string>,
  byId: ReadonlyMap<string, readonly StoredRecord[]>
): readonly ImportedRecord[] =>
  [...byId]
    .filter(
      ([id, records]) =>
        !named.has(id) && records.every(({ readable }) => readable)
    )
    .map(([paymentConditionId, [before]]) => ({
      paymentConditionId,
      before,
      after: null,
    }))

/**
 * Orphans whose last heirs get clusters of their own: as after a save, what they guarded is settled.
 * One the file names stays, or the file could not be imported twice.
 */
const settledOrphans = (
  { paymentConditions, records }: ImportContext,
  named: ReadonlySet<string>,
  changes: readonly ImportedRecord[]
): readonly ImportedRecord[] => {
  const saved = new Set(
    changes.flatMap(({ after }) => (after ? [after.paymentConditionId] : []))
  )

  const waiting = new Set<string>()
  const settled = new Map<string, ClusteredCondition>()
  const { byPaymentCondition } = effectiveRecords(paymentConditions, records)

  for (const [heir, { record, inheritedFrom }] of byPaymentCondition) {
    if (inheritedFrom === null || !record.readable) continue
    if (saved.has(heir)) settled.set(inheritedFrom, record.condition)
    else waiting.add(inheritedFrom)
  }

  return [...settled]
    .filter(([id]) => !waiting.has(id) && !named.has(id))
    .map(([paymentConditionId, condition]) => ({
      paymentConditionId,
      before: { readable: true, condition },
      after: null,
    }))
}

/** What an import would add, change and take out, or everything that is wrong with it. */
export const planImport = (
  entries: readonly ImportEntry[],
  context: ImportContext
): ImportPlan => {
  if (entries.length === 0) {
    return { changes: [], unchanged: 0, issues: [found('NO_ENTRIES')] }
  }

  if (entries.length > MAX_PAYMENT_CONDITIONS) {
    return { changes: [], unchanged: 0, issues: [found('TOO_MANY_CONDITIONS')] }
  }

  const byId = recordsById(context.records)
  const { named, changes, issues } = planEntries(entries, context, byId)

  if (issues.length > 0) return { changes: [], unchanged: 0, issues }

  const settled = settledOrphans(context, named, changes)
  const gone = new Set(settled.map((each) => each.paymentConditionId))
  const others = context.removeOthers
    ? otherRecords(named, byId).filter(
        (each) => !gone.has(each.paymentConditionId)
      )
    : []

  const all = [...changes, ...settled, ...others]
  const added = all.filter(({ before }) => before === null).length
  const removed = all.filter(({ after }) => after === null).length

  if (context.records.length + added - removed > MAX_PAYMENT_CONDITIONS) {
    return { changes: [], unchanged: 0, issues: [found('TOO_MANY_CONDITIONS')] }
  }

  return {
    changes: all,
    unchanged: entries.length - changes.length,
    issues: [],
  }
}
