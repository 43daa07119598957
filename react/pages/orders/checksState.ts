import type {
  OrderAction,
  OrderReason,
  OrderVerdict,
  QueryOrderChecksArgs,
} from '../../typings/schema'

export const VERDICTS: readonly OrderVerdict[] = [
  'NOT_ALLOWED',
  'UNKNOWN',
  'ALLOWED',
]

export const ACTIONS: readonly OrderAction[] = ['CANCELLED', 'FLAGGED', 'NONE']

export const REASONS: readonly OrderReason[] = [
  'WITHHELD',
  'PLAN_UNKNOWN',
  'NO_CUSTOM_DATA',
  'PLAN_UNREADABLE',
  'CUSTOMER_UNKNOWN',
  'CUSTOMER_UNREADABLE',
  'CONDITIONS_UNREADABLE',
  'GATEWAY_UNAVAILABLE',
  'ORDER_UNREADABLE',
]

/** Which checks are shown; it lives in the address. */
export interface ChecksState {
  readonly verdict: OrderVerdict | null
  readonly action: OrderAction | null
  /** What CANCEL would have done. */
  readonly wouldDo: OrderAction | null
  readonly reason: OrderReason | null
  /** First and last day of placement, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly until: string | null
  /** Where the page begins; `null` on the first one. */
  readonly after: string | null
}

type Query = Record<string, string | undefined>

export const PAGE_SIZE = 20

const DAY = /^\d{4}-\d{2}-\d{2}$/

const oneOf = <T extends string>(
  known: readonly T[],
  text: string | undefined
): T | null => known.find((one) => one === text) ?? null

const dayOf = (text: string | undefined): string | null =>
  text !== undefined && DAY.test(text) ? text : null

export const checksStateOf = (query: Query): ChecksState => ({
  verdict: oneOf(VERDICTS, query.verdict),
  action: oneOf(ACTIONS, query.action),
  wouldDo: oneOf(ACTIONS, query.would),
  reason: oneOf(REASONS, query.reason),
  from: dayOf(query.from),
  until: dayOf(query.until),
  after: query.after ? query.after : null,
})

/** The address of a state; what is as usual is not written. */
export const queryOf = (state: ChecksState): Query => ({
  verdict: state.verdict ?? undefined,
  action: state.action ?? undefined,
  would: state.wouldDo ?? undefined,
  reason: state.reason ?? undefined,
  from: state.from ?? undefined,
  until: state.until ?? undefined,
  after: state.after ?? undefined,
})

export const argsOf = (state: ChecksState): QueryOrderChecksArgs => ({
  ...state,
  first: PAGE_SIZE,
})

/** Whether some checks are left out. */
export const isFiltered = ({ after: _, ...filter }: ChecksState): boolean =>
  Object.values(filter).some((value) => value !== null)
