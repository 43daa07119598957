import type { FieldChange } from '../typings/schema'
import type { Language } from './language'
import { planSentence } from './plansSentence'

/** One field of the gateway's rule that changes, in words. */
export interface FieldLine {
  readonly name: string
  readonly before: string
  readonly after: string
  /** Whether it is one a merchant knows; the others are the gateway's own. */
  readonly isKnown: boolean
}

const names: Record<string, string> = {
  name: 'admin/cpc.field.name',
  enabled: 'admin/cpc.field.enabled',
  salesChannels: 'admin/cpc.fact.salesChannels',
  beginDate: 'admin/cpc.fact.validFrom',
  endDate: 'admin/cpc.fact.validUntil',
  minimumValue: 'admin/cpc.fact.minimumValue',
  deadlines: 'admin/cpc.column.plans',
  paymentOptions: 'admin/cpc.field.installment',
  days: 'admin/cpc.field.days',
  interestRate: 'admin/cpc.field.interest',
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNumber = (value: unknown): value is number => typeof value === 'number'

const EVERY_CHANNEL = ':ALL:'

/** One plan's installments as the gateway writes them; `null` when they are something else. */
const planText = (
  language: Language,
  options: readonly unknown[]
): string | null => {
  const installments = options.map((option: unknown) =>
    isObject(option) && isNumber(option.days)
      ? {
          days: option.days,
          interestPercent: isNumber(option.interestRate)
            ? option.interestRate
            : 0,
        }
      : null
  )

  const known = installments.filter(
    (one): one is { days: number; interestPercent: number } => one !== null
  )

  return known.length > 0 && known.length === installments.length
    ? planSentence(language, known)
    : null
}

const listText = (language: Language, value: unknown): string | null => {
  if (!Array.isArray(value)) return null
  if (value.length === 0) return language.say('admin/cpc.field.none')

  const texts = value.map((item: unknown) => {
    if (!isObject(item)) return null

    if (Array.isArray(item.paymentOptions)) {
      return planText(language, item.paymentOptions)
    }

    if (typeof item.id !== 'string' || Object.keys(item).length > 1) return null

    return item.id === EVERY_CHANNEL
      ? language.say('admin/cpc.fact.everySalesChannel')
      : item.id
  })

  const known = texts.filter((text): text is string => text !== null)

  return known.length === texts.length ? known.join(' · ') : null
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

const valueText = (
  language: Language,
  json: string | null,
  isPlan: boolean
): string => {
  if (json === null) return language.say('admin/cpc.field.none')

  let value: unknown

  try {
    value = JSON.parse(json)
  } catch {
    // What can't be read is shown as it came.
    return json
  }

  if (value === ':ALL:') return language.say('admin/cpc.fact.everySalesChannel')
  if (typeof value === 'string') {
    return MOMENT.test(value) ? language.moment(value) : value
  }

  if (typeof value === 'boolean') {
    return language.say(value ? 'admin/cpc.yes' : 'admin/cpc.no')
  }

  if (isNumber(value)) return language.number(value)

  return isPlan && Array.isArray(value)
    ? planText(language, value) ?? json
    : listText(language, value) ?? json
}

const wordOf = (language: Language, part: string): string => {
  if (/^\d+$/.test(part)) return String(Number(part) + 1)

  return part in names ? language.say(names[part]) : part
}

/** Whether the field is all installments of one plan: that plan, to a reader. */
const isPlanPath = (path: readonly string[]): boolean =>
  path.length === 3 && path[2] === 'paymentOptions'

/** Names say what an id or a list number alone doesn't: the last part of one known by its first. */
const nameOf = (language: Language, path: readonly string[]): string => {
  const [first] = path
  const isOneThing = path[path.length - 1] === 'id' || first === 'name'

  return isOneThing && first in names
    ? language.say(names[first])
    : (isPlanPath(path) ? path.slice(0, 2) : path)
        .map((part) => wordOf(language, part))
        .join(' › ')
}

/** A change of the gateway's rule as the reader calls its fields. */
export const fieldChangeLine = (
  language: Language,
  { path, before, after }: FieldChange
): FieldLine => ({
  name: nameOf(language, path),
  before: valueText(language, before, isPlanPath(path)),
  after: valueText(language, after, isPlanPath(path)),
  isKnown: (path[0] ?? '') in names,
})
