import { isObject, numberOf, textOf, type JsonObject } from '../json'

type Check = (value: unknown) => boolean

const absent: Check = (value) => value === null || value === undefined
const orAbsent =
  (check: Check): Check =>
  (value) =>
    absent(value) || check(value)

const isFlag: Check = (value) => typeof value === 'boolean'
const isAmount: Check = (value) => (numberOf(value) ?? -1) >= 0
const isMoment: Check = (value) =>
  textOf(value) !== null && !Number.isNaN(Date.parse(textOf(value) ?? ''))

const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const isName: Check = (value) => textOf(value) !== null || isObject(value)
const isSystem: Check = (value) =>
  isObject(value) && Number.isInteger(Number(value.id ?? NaN))

const isChannel: Check = (value) => isObject(value) && textOf(value.id) !== null
const isOption: Check = (value) =>
  isObject(value) &&
  Number.isInteger(value.days) &&
  isAmount(value.days) &&
  orAbsent(isAmount)(value.interestRate)

const isDeadline: Check = (value) =>
  isObject(value) && isListOf(isOption)(value.paymentOptions)

const isQuantity: Check = (value) =>
  isObject(value) &&
  Number.isInteger(value.quantity) &&
  isAmount(value.quantity)

const isOptions: Check = (value) =>
  isObject(value) && orAbsent(isListOf(isQuantity))(value.installments)

/**
 * Which fields the gateway can't read. It documents no validation; these are the types its
 * description and its example give, and a field it doesn't know is never wrong.
 */
const CHECKS: ReadonlyArray<readonly [name: string, check: Check]> = [
  ['name', orAbsent(isName)],
  ['enabled', orAbsent(isFlag)],
  ['paymentSystem', orAbsent(isSystem)],
  ['salesChannels', orAbsent(isListOf(isChannel))],
  ['beginDate', orAbsent(isMoment)],
  ['endDate', orAbsent(isMoment)],
  ['minimumValue', orAbsent(isAmount)],
  ['installmentOptions', orAbsent(isOptions)],
  ['deadlines', orAbsent(isListOf(isDeadline))],
]

/** Names of the fields of a rule that hold what they can't. */
export const ruleProblems = (rule: JsonObject): readonly string[] =>
  CHECKS.filter(([name, check]) => !check(rule[name])).map(([name]) => name)
