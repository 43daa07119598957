import { planKey } from '../core/planKey'
import type {
  Installment,
  PaymentCondition,
  Plan,
  TimeWindow,
  UnjudgedLimit,
} from '../core/paymentCondition'
import { isObject } from './transport'

/** Payment system of Customer Credit. Its name is no key: merchants rename it. */
const CUSTOMER_CREDIT = '64'
const EVERY_CHANNEL = ':ALL:'

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** NaN for nothing: read as 0, it would be a plan due at once, which nobody wrote. */
const numeric = (value: unknown): number => {
  const written = text(value).trim()

  return written === '' ? NaN : Number(written)
}

const instant = (value: unknown): number | null => {
  if (typeof value !== 'string' || value === '') return null
  // The gateway writes UTC with and without saying so.
  const ms = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`)

  return Number.isNaN(ms) ? null : ms
}

const parseInstallment = (value: unknown): Installment | null => {
  if (!isObject(value)) return null
  const days = numeric(value.days)
  const interestPercent = numeric(value.interestRate)

  return Number.isInteger(days) && days >= 0
    ? {
        days,
        interestPercent: Number.isFinite(interestPercent) ? interestPercent : 0,
      }
    : null
}

/** One plan of a rule; null when it can't be read. */
export const parsePlan = (deadline: unknown): Plan | null => {
  if (!isObject(deadline) || !Array.isArray(deadline.paymentOptions))
    return null
  const installments = deadline.paymentOptions.map(parseInstallment)
  const read = installments.filter((one): one is Installment => one !== null)

  // A plan read in part would get another plan's key.
  return read.length > 0 && read.length === installments.length
    ? { key: planKey(read), installments: read }
    : null
}

const parsePlans = (deadlines: unknown): readonly Plan[] => {
  const plans = (Array.isArray(deadlines) ? deadlines : []).map(parsePlan)
  const byKey = new Map<string, Plan>()

  for (const plan of plans) {
    if (plan && !byKey.has(plan.key)) byKey.set(plan.key, plan)
  }

  return [...byKey.values()]
}

const parseChannels = (value: unknown): readonly string[] => {
  const ids = (Array.isArray(value) ? value : [])
    .map((channel) => text(isObject(channel) ? channel.id : channel))
    .filter((id) => id !== '')

  return ids.includes(EVERY_CHANNEL) ? [] : ids
}

/** `* * 11 * * 1,3,4 * -0300`: hour and weekdays in the offset at the end; the other fields are unverified. */
const parseCron = (value: unknown) => {
  const parts = typeof value === 'string' ? value.trim().split(/\s+/) : []
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(parts[7] ?? '')

  if (parts.length < 8 || !offset) return null
  const sign = offset[1] === '-' ? -1 : 1

  return {
    hour: parts[2] === '*' ? null : Number(parts[2]),
    weekdays:
      parts[5] === '*' ? [] : parts[5].split(',').map((day) => Number(day)),
    offsetMinutes: sign * (Number(offset[2]) * 60 + Number(offset[3])),
  }
}

const isHour = (hour: number | null) =>
  hour === null || (Number.isInteger(hour) && hour >= 0 && hour <= 24)

const parseWindow = (value: unknown): TimeWindow | null => {
  if (!isObject(value)) return null
  const start = parseCron(value.start)
  const end = parseCron(value.end)

  if (!start || !end || !isHour(start.hour) || !isHour(end.hour)) return null
  if (start.weekdays.some((day) => !Number.isInteger(day))) return null

  return {
    startHour: start.hour ?? 0,
    endHour: end.hour ?? 24,
    weekdays: start.weekdays,
    offsetMinutes: start.offsetMinutes,
  }
}

const parseWindows = (value: unknown): readonly TimeWindow[] => {
  const windows = (Array.isArray(value) ? value : []).map(parseWindow)
  const read = windows.filter((window): window is TimeWindow => window !== null)

  // One we can't judge counts as met, and one that is open is enough.
  return read.length === windows.length ? read : []
}

const parseMinimum = (value: unknown): number | null => {
  const amount = numeric(value)

  return Number.isFinite(amount) && amount > 0 ? Math.round(amount * 100) : null
}

const parseUnjudged = (
  rule: Readonly<Record<string, unknown>>
): readonly UnjudgedLimit[] => {
  const limits: UnjudgedLimit[] = []
  const { condition, country, multiMerchantList } = rule

  if (isObject(condition) && text(condition.id) !== '') {
    limits.push('COMMERCIAL_CONDITION')
  }

  if (isObject(country) ? text(country.isoCode) !== '' : text(country) !== '') {
    limits.push('COUNTRY')
  }

  if (Array.isArray(multiMerchantList) && multiMerchantList.length > 0) {
    limits.push('MERCHANT')
  }

  return limits
}

/** Whether a rule is Customer Credit's and says which. */
export const isCustomerCredit = (
  rule: unknown
): rule is Readonly<Record<string, unknown>> =>
  isObject(rule) &&
  isObject(rule.paymentSystem) &&
  text(rule.paymentSystem.id) === CUSTOMER_CREDIT &&
  text(rule.id) !== ''

/** One rule, as far as we decide by it. */
export const parseGatewayRule = (
  rule: Readonly<Record<string, unknown>>
): PaymentCondition => ({
  id: text(rule.id),
  name: text(isObject(rule.name) ? rule.name.name : rule.name),
  enabled: rule.enabled === true,
  salesChannels: parseChannels(rule.salesChannels),
  validFrom: instant(rule.beginDate),
  validUntil: instant(rule.endDate),
  windows: parseWindows(rule.dateIntervals),
  minimumValueCents: parseMinimum(rule.minimumValue),
  plans: parsePlans(rule.deadlines),
  unjudged: parseUnjudged(rule),
})

/** The Customer Credit conditions in an answer of `GET rules`; null when it isn't one. */
export const parseGatewayRules = (
  answer: unknown
): readonly PaymentCondition[] | null =>
  // A rule of another kind is not ours to judge; an answer without the shape of rules is no answer.
  Array.isArray(answer) && answer.every(isObject)
    ? answer.filter(isCustomerCredit).map(parseGatewayRule)
    : null
