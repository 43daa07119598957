import type { PaymentCondition } from '../../typings/schema'
import type { Audience } from '../../words/conditionStatus'
import { conditionStatus } from '../../words/conditionStatus'
import { isToActOn } from '../../words/told'

export const STATUSES = [
  'EVERYONE',
  'CLUSTERED',
  'INHERITED',
  'BROKEN',
  'PAUSED',
  'WARNED',
] as const

/** PAUSED: offered to nobody right now, whoever it is for. WARNED: something is to act on. */
export type StatusFilter = Audience | 'PAUSED' | 'WARNED'

export const SORTS = ['name', 'plans', 'status', 'changed'] as const
export type Sort = (typeof SORTS)[number]

/** What of the list is shown; it lives in the address. */
export interface ListState {
  readonly search: string
  readonly status: StatusFilter | null
  readonly sort: Sort | null
  readonly isDescending: boolean
  /** From 1. */
  readonly page: number
}

type Query = Record<string, string | undefined>

export const PAGE_SIZE = 100

export const listStateOf = (query: Query): ListState => {
  const [sort, direction] = (query.sort ?? '').split('.')

  return {
    search: query.q ?? '',
    status: STATUSES.find((status) => status === query.status) ?? null,
    sort: SORTS.find((each) => each === sort) ?? null,
    isDescending: direction === 'desc',
    page: Math.max(1, Math.floor(Number(query.page)) || 1),
  }
}

/** The address of a state; what is as usual is not written. */
export const queryOf = (state: ListState): Query => ({
  q: state.search === '' ? undefined : state.search,
  status: state.status ?? undefined,
  sort:
    state.sort === null
      ? undefined
      : `${state.sort}${state.isDescending ? '.desc' : ''}`,
  page: state.page === 1 ? undefined : String(state.page),
})

/** Once upwards, once downwards, then as the gateway has them. */
export const sortedBy = (state: ListState, sort: Sort): ListState => {
  if (state.sort !== sort) {
    return { ...state, sort, isDescending: false, page: 1 }
  }

  return state.isDescending
    ? { ...state, sort: null, isDescending: false, page: 1 }
    : { ...state, isDescending: true, page: 1 }
}

const hasStatus = (
  condition: PaymentCondition,
  status: StatusFilter,
  now: number
): boolean => {
  if (status === 'WARNED') return condition.findings.some(isToActOn)

  const { audience, pause } = conditionStatus(condition, now)

  return status === 'PAUSED' ? pause !== null : audience === status
}

const daysOf = ({ plans }: PaymentCondition): string =>
  plans
    .map(({ installments }) =>
      [installments.length, ...installments.map(({ days }) => days)]
        .map((number) => String(number).padStart(5, '0'))
        .join(' ')
    )
    .join(' ')

const statusRank = (condition: PaymentCondition, now: number): string => {
  const { audience, pause } = conditionStatus(condition, now)

  // What asks to be acted on comes first.
  const rank = ['BROKEN', 'INHERITED', 'CLUSTERED', 'EVERYONE'].indexOf(
    audience
  )

  return `${rank} ${pause ?? ''}`
}

const keyOf = (
  sort: Sort,
  condition: PaymentCondition,
  now: number
): string => {
  switch (sort) {
    case 'plans':
      return daysOf(condition)

    case 'status':
      return statusRank(condition, now)

    case 'changed':
      return condition.clustered?.updatedAt ?? ''

    default:
      return condition.name === '' ? condition.id : condition.name
  }
}

/** The conditions of the list in the order it shows them. */
export const arrange = (
  conditions: readonly PaymentCondition[],
  { status, sort, isDescending }: ListState,
  locale: string,
  now: number
): readonly PaymentCondition[] => {
  const wanted =
    status === null
      ? conditions
      : conditions.filter((condition) => hasStatus(condition, status, now))

  if (sort === null) return wanted

  const { compare } = new Intl.Collator(locale, { numeric: true })
  const direction = isDescending ? -1 : 1

  return wanted
    .map((condition) => ({ condition, key: keyOf(sort, condition, now) }))
    .sort((one, other) => direction * compare(one.key, other.key))
    .map(({ condition }) => condition)
}
