import type {
  Issue,
  PaymentCondition,
  PaymentConditionInput,
  PlanInput,
} from '../../typings/schema'
import { dayInZone } from '../../words/dayInZone'
import type { Language } from '../../words/language'
import { numberFromText, numberToText } from '../../words/numberText'

/** One plan as it is written: days "30/60/90", interest "1,5" or one for each installment "1/1/2". */
export interface PlanDraft {
  /** Keeps a line's identity while others come and go. */
  readonly key: number
  readonly days: string
  readonly interest: string
}

/** A payment condition as the merchant types it, without its clusters. */
export interface Form {
  readonly name: string
  readonly plans: readonly PlanDraft[]
  readonly nextKey: number
  readonly salesChannels: string
  /** Days in the store's time zone. */
  readonly validFrom: string
  readonly validUntil: string
  readonly minimumValue: string
  readonly enabled: boolean
}

type Mark = Language['decimalMark']

export const emptyForm: Form = {
  name: '',
  plans: [{ key: 1, days: '', interest: '' }],
  nextKey: 2,
  salesChannels: '',
  validFrom: '',
  validUntil: '',
  minimumValue: '',
  enabled: true,
}

const interestText = (
  { installments }: PaymentCondition['plans'][number],
  mark: Mark
): string => {
  const rates = installments.map(({ interestPercent }) => interestPercent)

  if (rates.every((rate) => rate === 0)) return ''

  const written = rates.every((rate) => rate === rates[0])
    ? rates.slice(0, 1)
    : rates

  return written.map((rate) => numberToText(String(rate), mark)).join('/')
}

/** What the gateway has, as one would write it. */
export const formOf = (
  condition: PaymentCondition,
  timeZone: string,
  mark: Mark
): Form => ({
  name: condition.name,
  plans: condition.plans.map((plan, at) => ({
    key: at + 1,
    days: plan.key,
    interest: interestText(plan, mark),
  })),
  nextKey: condition.plans.length + 1,
  salesChannels: condition.salesChannels.join(', '),
  validFrom: dayInZone(condition.validFrom, timeZone),
  validUntil: dayInZone(condition.validUntil, timeZone),
  minimumValue:
    condition.minimumValue === null
      ? ''
      : numberToText(String(condition.minimumValue), mark),
  enabled: condition.enabled,
})

// No amount and no interest is below nothing: the service refuses it at its field, with all the rest.
const UNREADABLE = -1

const numberOf = (text: string, mark: Mark): number => {
  const number = numberFromText(text, mark)

  return number === null ? UNREADABLE : Number(number)
}

const ratesOf = (text: string, mark: Mark): readonly number[] | null => {
  const written = text.replace(/%/g, '').trim()

  return written === ''
    ? null
    : written.split('/').map((rate) => numberOf(rate.trim(), mark))
}

// People write "30 and 60 days".
const UNIT = /(\d)\s*(?:days?|dias?|días?|d)\b\.?/gi
const AND = /\s+(?:and|e|y)\s+/gi

/** One plan as it travels. */
export const planInput = (
  { days, interest }: PlanDraft,
  mark: Mark
): PlanInput => ({
  days: days.replace(UNIT, '$1').replace(AND, '/').trim(),
  interestPercent: ratesOf(interest, mark),
})

const isWritten = ({ days, interest }: PlanDraft): boolean =>
  days.trim() !== '' || interest.trim() !== ''

/** The lines that travel: an empty one beside others is not meant. */
export const writtenPlans = ({ plans }: Form): readonly PlanDraft[] => {
  const written = plans.filter(isWritten)

  return written.length === 0 ? plans.slice(0, 1) : written
}

/** A day that was not touched is the moment it stood for. */
const momentOf = (
  day: string,
  before: string | null,
  timeZone: string
): string | null => {
  if (day === '') return null

  return dayInZone(before, timeZone) === day ? before : day
}

/** The form as it travels; what can't be read travels as what is refused. */
export const inputOf = (
  form: Form,
  opened: PaymentCondition | null,
  timeZone: string,
  mark: Mark
): PaymentConditionInput => ({
  name: form.name.trim(),
  plans: writtenPlans(form).map((plan) => planInput(plan, mark)),
  salesChannels: form.salesChannels
    .split(/[\s,;]+/)
    .filter((channel) => channel !== ''),
  validFrom: momentOf(form.validFrom, opened?.validFrom ?? null, timeZone),
  validUntil: momentOf(form.validUntil, opened?.validUntil ?? null, timeZone),
  minimumValue:
    form.minimumValue.trim() === '' ? null : numberOf(form.minimumValue, mark),
  enabled: form.enabled,
})

export const isSameForm = (one: Form, other: Form): boolean =>
  JSON.stringify([one, 0]) === JSON.stringify([other, 0])

export type FormAction =
  | { readonly type: 'WRITTEN'; readonly change: Partial<Omit<Form, 'plans'>> }
  | { readonly type: 'PLAN_ADDED' }
  | { readonly type: 'PLAN_REMOVED'; readonly key: number }
  | {
      readonly type: 'PLAN_WRITTEN'
      readonly key: number
      readonly change: Partial<Pick<PlanDraft, 'days' | 'interest'>>
    }
  | { readonly type: 'REPLACED'; readonly form: Form }

export const formReducer = (form: Form, action: FormAction): Form => {
  switch (action.type) {
    case 'WRITTEN':
      return { ...form, ...action.change }

    case 'PLAN_ADDED':
      return {
        ...form,
        plans: form.plans.concat({ key: form.nextKey, days: '', interest: '' }),
        nextKey: form.nextKey + 1,
      }

    case 'PLAN_REMOVED':
      return {
        ...form,
        plans: form.plans.filter(({ key }) => key !== action.key),
      }

    case 'PLAN_WRITTEN':
      return {
        ...form,
        plans: form.plans.map((plan) =>
          plan.key === action.key ? { ...plan, ...action.change } : plan
        ),
      }

    default:
      return action.form
  }
}

const PLACE = 'paymentCondition'

/** The first issue of a field; of a plan, by its place among those that travel. */
export const issueAt = (
  issues: readonly Issue[],
  ...field: readonly string[]
): Issue | null =>
  issues.find(
    ({ path }) =>
      path[0] === PLACE && field.every((part, at) => path[at + 1] === part)
  ) ?? null

/** The condition one has written, as the pages show one; days that are none stand as they are. */
export const conditionOf = (
  input: PaymentConditionInput,
  clustered: PaymentCondition['clustered']
): PaymentCondition => ({
  id: '',
  name: input.name,
  enabled: input.enabled,
  salesChannels: input.salesChannels,
  validFrom: input.validFrom ?? null,
  validUntil: input.validUntil ?? null,
  minimumValue: input.minimumValue ?? null,
  plans: input.plans.map(({ days, interestPercent }) => ({
    key: days,
    installments: days
      .split(/\D+/)
      .filter((part) => part !== '')
      .map((part, at) => ({
        days: Number(part),
        interestPercent: interestPercent?.[at] ?? interestPercent?.[0] ?? 0,
      })),
  })),
  clustered,
  warnings: [],
  findings: [],
})
