import type { Issue } from './issue'
import { issue } from './issue'
import { MAX_DAYS_WRITTEN, MAX_INTEREST_PERCENT } from './limits'
import type { Plan } from './paymentCondition'
import { MAX_INSTALLMENTS, planKey } from './planKey'
import { isRecord } from './untrusted'
import type { DraftCode } from './writingCodes'

export interface PlanValidation {
  /** Null when there is an issue. */
  readonly plan: Plan | null
  readonly issues: readonly Issue[]
}

type Path = readonly string[]

const found = (code: DraftCode, path: Path): Issue => issue(code, ...path)

const ONE_DEADLINE = /^\d{1,6}$/
const SEPARATORS = /\s*[/,;+-]\s*|\s+/

/** `30/60/90` as a merchant may write it; null when it is something else. */
const readDays = (value: unknown): readonly number[] | null => {
  const parts = typeof value === 'string' ? value.trim().split(SEPARATORS) : []

  return parts.length > 0 && parts.every((part) => ONE_DEADLINE.test(part))
    ? parts.map(Number)
    : null
}

const daysCodes = (days: readonly number[]): readonly DraftCode[] => {
  const codes: DraftCode[] = []

  if (days.length > MAX_INSTALLMENTS) codes.push('TOO_MANY_INSTALLMENTS')
  if (new Set(days).size < days.length) codes.push('DAYS_REPEATED')
  if (days.some((day, at) => day < days[at - 1])) {
    codes.push('DAYS_NOT_ASCENDING')
  }

  if (days.some((day) => day > MAX_DAYS_WRITTEN)) codes.push('TOO_MANY_DAYS')

  return codes
}

/** One rate for all installments, or one for each. */
const readRates = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [0]

  return Array.isArray(value) ? (value.length === 0 ? [0] : value) : [value]
}

const rateCode = (rate: unknown): DraftCode | null => {
  if (typeof rate !== 'number' || !Number.isFinite(rate) || rate < 0) {
    return 'NOT_AN_INTEREST'
  }

  return rate > MAX_INTEREST_PERCENT ? 'INTEREST_TOO_HIGH' : null
}

const isRate = (rate: unknown): rate is number => rateCode(rate) === null

const rateCodes = (
  rates: readonly unknown[],
  count: number | null
): readonly DraftCode[] => {
  const codes = new Set<DraftCode>()

  for (const rate of rates) {
    const code = rateCode(rate)

    if (code !== null) codes.add(code)
  }

  if (count !== null && rates.length !== 1 && rates.length !== count) {
    codes.add('INTEREST_COUNT')
  }

  if (count === 1 && rates.some((rate) => isRate(rate) && rate > 0)) {
    codes.add('INTEREST_ON_SINGLE_INSTALLMENT')
  }

  return [...codes]
}

const isNumber = (rate: unknown): rate is number => typeof rate === 'number'

const samePlan = (left: Plan, right: Plan): boolean =>
  left.key === right.key &&
  left.installments.every(
    ({ interestPercent }, at) =>
      interestPercent === right.installments[at].interestPercent
  )

/** Checks one plan; what the payment condition has already may stay, however odd. */
export const validatePlan = (
  input: unknown,
  known: readonly Plan[],
  path: Path
): PlanValidation => {
  const fields = isRecord(input) ? input : {}
  const days = readDays(fields.days)
  const rates = readRates(fields.interestPercent)
  const readable = rates.filter(isNumber)
  const issues: Issue[] =
    days === null ? [found('NOT_DAYS', [...path, 'days'])] : []

  const plan =
    days !== null &&
    readable.length === rates.length &&
    (rates.length === 1 || rates.length === days.length)
      ? planOf(days, readable)
      : null

  if (plan !== null && known.some((other) => samePlan(plan, other))) {
    return { plan, issues: [] }
  }

  for (const code of days === null ? [] : daysCodes(days)) {
    issues.push(found(code, [...path, 'days']))
  }

  for (const code of rateCodes(rates, days === null ? null : days.length)) {
    issues.push(found(code, [...path, 'interestPercent']))
  }

  return { plan: issues.length === 0 ? plan : null, issues }
}

const planOf = (days: readonly number[], rates: readonly number[]): Plan => {
  const installments = days.map((deadline, at) => ({
    days: deadline,
    interestPercent: rates.length === 1 ? rates[0] : rates[at],
  }))

  return { key: planKey(installments), installments }
}
