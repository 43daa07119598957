import type { Finding } from '../../../core/conformance/finding'
import { finding } from '../../../core/conformance/finding'
import type { Shape } from '../../../core/conformance/shape'
import {
  aBoolean,
  aList,
  aMoment,
  aNumber,
  anId,
  anObject,
  kindOf,
  listIn,
  orNothing,
  shapeFindings,
} from '../../../core/conformance/shape'
import { differsBy, PASS } from '../../../core/conformance/verdict'
import { MAX_PAYMENT_CONDITIONS } from '../../../core/limits'
import type {
  AskedStore,
  Asker,
  Probes,
  StoreReply,
} from '../../../usecases/conformance/ports'
import {
  isCustomerCredit,
  parseGatewayRule,
  parsePlan,
} from '../../parseGatewayRules'
import { isObject } from '../../transport'
import {
  answerTo,
  helpFrom,
  cantTell,
  failureOf,
  send,
  settle,
} from '../asking'
import { ruleAs, rulesAs } from '../calls'

type Rule = Readonly<Record<string, unknown>>

/** Ten years: longer is another unit. */
const LONGEST_DAYS = 3650

/** Every field seen in the gateway's description, in real rules and in what its own pages add. */
const KNOWN_FIELDS = new Set(
  `id name salesChannels paymentSystem connector issuer antifraud installmentOptions
  isSelfAuthorized requiresAuthentication enabled installmentsService isDefault beginDate endDate
  condition multiMerchantList country dateIntervals externalInterest minimumValue deadlines cobrand
  cardLevel excludedBinsRanges hasConnector hasSalesChannels isCreditControlPaymentSystem
  hasInstallmentTax installmentsLength quickActions`.split(/\s+/)
)

/** What we decide by, as assumed in `parseGatewayRule`. */
const RULE: Shape = {
  id: anId,
  enabled: aBoolean,
  salesChannels: orNothing(aList),
  beginDate: orNothing(aMoment),
  endDate: orNothing(aMoment),
  dateIntervals: orNothing(aList),
  minimumValue: orNothing(aNumber),
  deadlines: orNothing(aList),
  condition: orNothing(anObject),
  multiMerchantList: orNothing(aList),
}

/** The gateway always writes these, if only as null; all rules without one speak of another name. */
const ALWAYS_THERE = Object.keys(RULE).concat('name', 'country')

export const rulesIn = ({ body }: Pick<StoreReply, 'body'>): readonly Rule[] =>
  (listIn(body)?.list ?? []).filter(isObject)

/** Rules that say in some other way that they are Customer Credit's. */
const seemsCredit = (rule: Rule): boolean => {
  return (
    !isCustomerCredit(rule) &&
    /CreditControl(V2|Payment\b)|Customer Credit/i.test(JSON.stringify(rule))
  )
}

const idOf = ({ id }: Rule): string =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : ''

/** Answers that come in pages say so in one of these. */
const pagingOf = (
  { headers }: StoreReply,
  length: number
): readonly Finding[] => {
  const range = /\/(\d+)\s*$/.exec(headers['rest-content-range'] ?? '')
  const total = Number(
    range?.[1] ?? headers['x-total-count'] ?? headers['rest-content-total']
  )

  return (Number.isFinite(total) && total > length) ||
    /rel="?next/i.test(headers.link ?? '')
    ? [finding('PAGED', { count: String(length) })]
    : []
}

const listFindings = (reply: StoreReply): readonly Finding[] => {
  const found = listIn(reply.body)

  if (found === null) {
    return [finding('NOT_A_LIST', { found: kindOf(reply.body) })]
  }

  const { list, wrappedIn } = found
  const rules = list.filter(isObject)
  const ids = rules.filter(isCustomerCredit).map(idOf)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)

  return [
    ...(wrappedIn === '' ? [] : [finding('WRAPPED', { field: wrappedIn })]),
    ...pagingOf(reply, list.length),
    ...(list.length === 0 ? [finding('NOTHING_LISTED')] : []),
    ...(rules.length < list.length
      ? [
          finding('OTHER_KIND', {
            field: '(rule)',
            expected: 'object',
            found: kindOf(list.find((one) => !isObject(one))),
          }),
        ]
      : []),
    ...(ids.length > MAX_PAYMENT_CONDITIONS
      ? [
          finding('TOO_MANY', {
            count: String(ids.length),
            limit: String(MAX_PAYMENT_CONDITIONS),
          }),
        ]
      : []),
    ...twice.map((id) => finding('TWICE', { id })),
  ]
}

const unknownFields = (
  rule: Rule,
  known: ReadonlySet<string>,
  path = ''
): readonly Finding[] =>
  Object.entries(rule)
    .filter(([name, value]) => !known.has(name) && !isNothing(value))
    .map(([name]) => finding('UNKNOWN_FIELD', { field: `${path}${name}` }))

/** A field that says nothing restricts nobody. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === false ||
  value === '' ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0)

const DEADLINE_FIELDS = new Set(['paymentOptions'])
const OPTION_FIELDS = new Set(['days', 'interestRate'])

const optionFindings = (option: unknown): readonly Finding[] => {
  if (!isObject(option)) return []
  const days = Number(option.days)

  return [
    ...unknownFields(option, OPTION_FIELDS, 'deadlines.paymentOptions.'),
    ...(option.interestRate === undefined
      ? [
          finding('FIELD_MISSING', {
            field: 'deadlines.paymentOptions.interestRate',
          }),
        ]
      : []),
    ...(option.interestRate !== undefined &&
    option.interestRate !== null &&
    !Number.isFinite(Number(option.interestRate))
      ? [
          finding('OTHER_KIND', {
            field: 'deadlines.paymentOptions.interestRate',
            expected: 'number',
            found: kindOf(option.interestRate),
          }),
        ]
      : []),
    ...(days > LONGEST_DAYS
      ? [finding('IMPLAUSIBLE', { field: 'deadlines.paymentOptions.days' })]
      : []),
  ]
}

const planFindings = (rule: Rule): readonly Finding[] => {
  const deadlines: readonly unknown[] = Array.isArray(rule.deadlines)
    ? rule.deadlines
    : []

  return deadlines.flatMap((deadline) => [
    ...(parsePlan(deadline) === null
      ? [finding('PLAN_UNREADABLE', { id: idOf(rule) })]
      : []),
    ...(isObject(deadline)
      ? [
          ...unknownFields(deadline, DEADLINE_FIELDS, 'deadlines.'),
          ...(Array.isArray(deadline.paymentOptions)
            ? deadline.paymentOptions.flatMap(optionFindings)
            : []),
        ]
      : []),
  ])
}

const windowFindings = (rule: Rule): readonly Finding[] => {
  const { dateIntervals } = rule

  return Array.isArray(dateIntervals) &&
    dateIntervals.length > 0 &&
    parseGatewayRule(rule).windows.length === 0
    ? [finding('WINDOW_UNREADABLE', { id: idOf(rule) })]
    : []
}

const channelFindings = ({ salesChannels }: Rule): readonly Finding[] => {
  const channels: readonly unknown[] = Array.isArray(salesChannels)
    ? salesChannels
    : []

  return channels
    .filter((channel) => !anId.fits(channel))
    .flatMap((channel) =>
      shapeFindings(channel, { id: anId }, 'salesChannels.')
    )
}

const ruleFindings = (rule: Rule): readonly Finding[] => [
  ...shapeFindings(rule, RULE).filter(({ code }) => code !== 'FIELD_MISSING'),
  ...channelFindings(rule),
  ...planFindings(rule),
  ...windowFindings(rule),
  ...unknownFields(rule, KNOWN_FIELDS),
]

const missingFields = (rules: readonly Rule[]): readonly Finding[] =>
  ALWAYS_THERE.filter((name) =>
    rules.every((rule) => rule[name] === undefined)
  ).map((field) => finding('FIELD_MISSING', { field }))

const shapeOfRules = (rules: readonly Rule[]): readonly Finding[] => {
  const credit = rules.filter(isCustomerCredit)
  const lost = rules.filter(seemsCredit)
  const enabled = credit.filter(({ enabled: is }) => is === true)

  return [
    ...(lost.length > 0
      ? [finding('NOT_RECOGNISED', { count: String(lost.length) })]
      : []),
    ...(credit.length === 0 ? [] : missingFields(credit)),
    ...credit.flatMap(ruleFindings),
    ...(enabled.length > 0 &&
    enabled.every((rule) => parseGatewayRule(rule).plans.length === 0)
      ? [finding('NO_PLANS')]
      : []),
  ]
}

/** Whether the app reads the rule wrongly; a field it doesn't know changes nothing of the others. */
const isMisread = (rule: Rule): boolean =>
  shapeOfRules([rule]).some(({ code }) => code !== 'UNKNOWN_FIELD')

/** What we decide by, said otherwise in one of two answers about the same rule. */
const unlike = (one: Rule, other: Rule): readonly Finding[] =>
  ALWAYS_THERE.filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name])
  ).map((field) => finding('OTHER_CONTENT', { field }))

/** Rules for the probes that only need some. */
export const someRules = async (
  store: AskedStore,
  as: Asker = 'MERCHANT'
): Promise<readonly Rule[]> => {
  const rules = rulesIn(await helpFrom(store, rulesAs(as)))

  return rules.length > 0 ? rules : cantTell(finding('NO_RULES'))
}

export const ruleProbes = (
  store: AskedStore
): Pick<
  Probes,
  | 'RULES_AS_APP'
  | 'RULES_AS_MERCHANT'
  | 'RULE_LIST'
  | 'RULE_SHAPE'
  | 'RULE_BY_ID'
> => ({
  async RULES_AS_APP() {
    const own = rulesIn(await answerTo(store, rulesAs('APP')))
    const request = rulesAs('MERCHANT')
    const reply = await send(store, request)

    if (failureOf(request, reply)) return PASS
    const theirs = rulesIn(reply)

    if (own.length < theirs.length) {
      return differsBy([
        finding('FEWER_THAN_MERCHANT', {
          app: String(own.length),
          merchant: String(theirs.length),
        }),
      ])
    }

    return differsBy(
      theirs.flatMap((rule) =>
        unlike(own.find((one) => idOf(one) === idOf(rule)) ?? {}, rule)
      )
    )
  },

  async RULES_AS_MERCHANT() {
    await answerTo(store, rulesAs('MERCHANT'))

    return PASS
  },

  async RULE_LIST() {
    return differsBy(listFindings(await helpFrom(store, rulesAs('MERCHANT'))))
  },

  async RULE_SHAPE() {
    const rules = await someRules(store)
    const findings = shapeOfRules(rules)

    if (findings.length > 0) return differsBy(findings)

    return rules.some(isCustomerCredit)
      ? PASS
      : cantTell(finding('NO_CREDIT_CONDITION'))
  },

  async RULE_BY_ID() {
    const listed =
      (await someRules(store)).find(isCustomerCredit) ??
      cantTell(finding('NO_CREDIT_CONDITION'))

    const { body } = await answerTo(store, ruleAs('MERCHANT', idOf(listed)))

    if (!isObject(body) || !isCustomerCredit(body)) {
      return settle(
        finding('OTHER_KIND', {
          field: '(rule)',
          expected: 'object',
          found: kindOf(body),
        })
      )
    }

    // A list the app can't read is another probe's finding.
    return isMisread(listed) ? PASS : differsBy(unlike(body, listed))
  },
})
