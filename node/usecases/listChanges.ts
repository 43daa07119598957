import { foldText } from '../core/text'
import { touches } from './changeTrail'
import { stretches } from './history'
import type {
  ChangeDigest,
  ChangeEntry,
  ChangeKind,
  ConditionStore,
} from './ports'

/** Which changes are asked for; null: whatever it is. */
export interface ChangeFilter {
  readonly paymentConditionId: string | null
  readonly kind: ChangeKind | null
  /** A part of the login of who made it. */
  readonly by: string | null
  /** First and last moment, ISO 8601. */
  readonly from: string | null
  readonly until: string | null
}

export interface ChangesQuestion extends ChangeFilter {
  readonly first: number
  /** Cursor of the page before. */
  readonly after: string | null
}

export interface ChangePage {
  readonly items: readonly ChangeEntry[]
  /** A page may have fewer items than asked for, even none, with more to come. */
  readonly cursor: string | null
}

export const ANY_CHANGE: ChangeFilter = {
  paymentConditionId: null,
  kind: null,
  by: null,
  from: null,
  until: null,
}

const MAX_PAGE = 100
/** VBase answers many at once; a page is one round trip. */
const READ_AT_ONCE = 25
/** Of 50 changes each: a search this deep goes on at the next page, within the service's ten seconds. */
const MOST_STRETCHES = 40
/** Entries are in the order of the saves; the clocks of two processes may not be. */
const CLOCKS_DIFFER_MS = 60 * 60 * 1000

const momentOf = (iso: string | null, otherwise: number): number => {
  const moment = iso === null ? NaN : Date.parse(iso)

  return Number.isNaN(moment) ? otherwise : moment
}

/** Whether a change is asked for, as far as its digest tells; null: only its entry does. */
const isWanted = (
  { paymentConditionId, kind, by, from, until }: ChangeFilter,
  digest: ChangeDigest
): boolean | null => {
  const at = Date.parse(digest.at)

  const fits =
    (kind === null || digest.kind === kind) &&
    (by === null || foldText(digest.by).includes(foldText(by))) &&
    !(at < momentOf(from, -Infinity) || at > momentOf(until, Infinity))

  if (!fits || paymentConditionId === null) return fits

  return digest.paymentConditionIds?.includes(paymentConditionId) ?? null
}

const isTooOld = ({ from }: ChangeFilter, digest: ChangeDigest): boolean =>
  Date.parse(digest.at) < momentOf(from, -Infinity) - CLOCKS_DIFFER_MS

/** The entries of these ids, in their order, as many at once as the storage takes. */
const readAll = async (
  conditions: ConditionStore,
  ids: readonly string[],
  known: ReadonlyMap<string, ChangeEntry>
): Promise<readonly ChangeEntry[]> => {
  const entries: Array<ChangeEntry | null> = []

  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const some = ids.slice(from, from + READ_AT_ONCE)

    entries.push(
      ...(await Promise.all(
        some.map(async (id) => known.get(id) ?? conditions.readChange(id))
      ))
    )
  }

  return entries.filter((entry): entry is ChangeEntry => entry !== null)
}

interface Found {
  /** One more than a page tells whether there is another. */
  readonly ids: readonly string[]
  readonly known: ReadonlyMap<string, ChangeEntry>
  /** Where the search was given up; null when it came to an end. */
  readonly stoppedAt: string | null
}

/** Which changes the page has, by what the entries tell of each other. */
const find = async (
  conditions: ConditionStore,
  start: string | null,
  { after, ...filter }: ChangesQuestion,
  enough: number
): Promise<Found> => {
  const ids: string[] = []
  const known = new Map<string, ChangeEntry>()
  let reads = 0
  let stoppedAt = after

  for await (const { entry, digests } of stretches(conditions, start)) {
    known.set(entry.id, entry)

    for (const digest of digests) {
      if (digest.id === after) continue
      if (isTooOld(filter, digest)) return { ids, known, stoppedAt: null }

      const { paymentConditionId } = filter
      const wanted = isWanted(filter, digest)
      const asked =
        wanted === null
          ? known.get(digest.id) ?? (await conditions.readChange(digest.id))
          : null

      if (asked !== null) known.set(asked.id, asked)
      const isTouched =
        asked !== null &&
        paymentConditionId !== null &&
        touches(asked, paymentConditionId)

      if (wanted === true || isTouched) ids.push(digest.id)
      if (ids.length === enough) return { ids, known, stoppedAt: null }
      stoppedAt = digest.id
    }

    reads += 1
    if (reads === MOST_STRETCHES) return { ids, known, stoppedAt }
  }

  return { ids, known, stoppedAt: null }
}

/** Who changed what and when, newest first. Throws Unavailable, UnreadableDocument. */
export const listChanges = async (
  { conditions }: { readonly conditions: ConditionStore },
  question: ChangesQuestion
): Promise<ChangePage> => {
  const { first, after } = question
  const size = Math.min(Math.max(1, first), MAX_PAGE)
  const start = after ?? (await conditions.read()).document.lastChangeId
  const found = await find(conditions, start, question, size + 1)
  const shown = found.ids.slice(0, size)

  return {
    items: await readAll(conditions, shown, found.known),
    cursor: found.ids.length > size ? shown[shown.length - 1] : found.stoppedAt,
  }
}
