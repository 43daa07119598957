import type { ChangeKind, QueryChangesArgs } from '../../typings/schema'

export const KINDS: readonly ChangeKind[] = [
  'SAVED',
  'REMOVED',
  'IMPORTED',
  'RESTORED',
  'SETTINGS',
  'ERASED',
]

/** Which changes are shown; it lives in the address. */
export interface HistoryState {
  readonly condition: string | null
  readonly kind: ChangeKind | null
  /** A part of the login of who made it. */
  readonly by: string
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly until: string | null
}

type Query = Record<string, string | undefined>

const DAY = /^\d{4}-\d{2}-\d{2}$/

const dayOf = (text: string | undefined): string | null =>
  text !== undefined && DAY.test(text) ? text : null

export const historyStateOf = (query: Query): HistoryState => ({
  condition: query.condition ? query.condition : null,
  kind: KINDS.find((kind) => kind === query.kind) ?? null,
  by: query.by ?? '',
  from: dayOf(query.from),
  until: dayOf(query.until),
})

/** The address of a state; what is as usual is not written. */
export const queryOf = (state: HistoryState): Query => ({
  condition: state.condition ?? undefined,
  kind: state.kind ?? undefined,
  by: state.by === '' ? undefined : state.by,
  from: state.from ?? undefined,
  until: state.until ?? undefined,
})

export const isFiltered = (state: HistoryState): boolean =>
  Object.values(queryOf(state)).some((value) => value !== undefined)

/** A day is the reader's own, from its first to its last moment. */
const momentOf = (day: string | null, time: string): string | null => {
  const moment = new Date(`${day}T${time}`)

  return day === null || Number.isNaN(moment.getTime())
    ? null
    : moment.toISOString()
}

export const argsOf = (state: HistoryState): QueryChangesArgs => ({
  paymentConditionId: state.condition,
  kind: state.kind,
  changedBy: state.by === '' ? null : state.by,
  from: momentOf(state.from, '00:00:00.000'),
  until: momentOf(state.until, '23:59:59.999'),
})
