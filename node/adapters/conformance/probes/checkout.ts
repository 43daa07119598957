import type { Finding } from '../../../core/conformance/finding'
import { finding } from '../../../core/conformance/finding'
import type { Kind } from '../../../core/conformance/shape'
import {
  aBoolean,
  aList,
  aText,
  kindOf,
  shapeFindings,
} from '../../../core/conformance/shape'
import { differsBy, PASS } from '../../../core/conformance/verdict'
import { parsePlanKey } from '../../../core/planKey'
import { ONE_SECOND_MS } from '../../../limits'
import type { MomentCode, MomentDay } from '../../../usecases/moments'
import type {
  AskedStore,
  Probes,
  StoreReply,
} from '../../../usecases/conformance/ports'
import { isCustomerCredit, parseGatewayRule } from '../../parseGatewayRules'
import { isObject } from '../../transport'
import {
  answerTo,
  cantTell,
  CALL_LIMIT_MS,
  failureOf,
  send,
  settle,
} from '../asking'
import { checkoutConfiguration, publicPage, rulesAs } from '../calls'
import { rulesIn } from './rules'

const CREDIT_APP = 'customer-credit'
const ROUTE = '/_v/private/clustered-payment-conditions/decision'
/** DESIGN section 6: longer than that nobody waits for. */
const ROUTE_WITHIN_MS = 1500
/** What every version of our script has. */
const OUR_MARK = 'clustered-payment-conditions/'

const SCRIPT_TAG =
  /<script[^>]+src=["']([^"']*checkout6-custom[^"']*\.js[^"']*)["']/gi

/** A line or two of wrapping is nobody's script. */
const WRAPPING = 400

/** Above these shares it is the store, not one odd browser. */
const MOST_UNRECOGNISED = 0.02
const MOST_FAILED = 0.1

const REPORTED: readonly MomentCode[] = ['APPLIED', 'NOT_RECOGNISED', 'FAILED']

const countOf = ({ tallies }: MomentDay, code: MomentCode): number =>
  tallies[code]?.count ?? 0

const reportsOf = (day: MomentDay): number =>
  REPORTED.reduce((sum, code) => sum + countOf(day, code), 0)

const momentsOf = async ({
  records,
}: AskedStore): Promise<readonly MomentDay[]> =>
  records === null ? cantTell(finding('MAY_NOT')) : records.moments()

const longestPlan = async (store: AskedStore): Promise<number> => {
  const request = rulesAs('MERCHANT')
  const reply = await send(store, request)

  if (failureOf(request, reply)) return 1
  const counts = rulesIn(reply)
    .filter(isCustomerCredit)
    .flatMap((rule) => parseGatewayRule(rule).plans)
    .map(({ installments }) => installments.length)

  return Math.max(1, ...counts)
}

const declared = (apps: readonly unknown[], longest: number) => {
  const app = apps.filter(isObject).find(({ id }) => id === CREDIT_APP)

  if (!app) return [finding('NOT_DECLARED')]
  const fields: readonly unknown[] = Array.isArray(app.fields) ? app.fields : []
  const wanted = [
    'quantity',
    ...Array.from({ length: longest }, (_, at) => `deadlines_${at + 1}`),
  ]

  return wanted
    .filter((name) => !fields.includes(name))
    .map((field) =>
      finding('FIELD_MISSING', { field: `${CREDIT_APP}.${field}` })
    )
}

const THIS_STORE = 'https://store.invalid'

/** Where a script of the checkout page is: a path of the store, or an address elsewhere. */
const addressOf = (source: string): string => {
  const url = new URL(source, `${THIS_STORE}/checkout/`)

  return url.origin === THIS_STORE ? `${url.pathname}${url.search}` : url.href
}

const textOf = ({ body }: StoreReply): string =>
  typeof body === 'string' ? body : ''

const aStatus: Kind = {
  name: 'ok, off or degraded',
  fits: (value) => ['ok', 'off', 'degraded'].includes(String(value)),
}

const aPlanKey: Kind = {
  name: 'plan key',
  fits: (value) => typeof value === 'string' && parsePlanKey(value) !== null,
}

const planFindings = (plans: unknown): readonly Finding[] =>
  (Array.isArray(plans) ? plans : []).flatMap((plan) =>
    shapeFindings(plan, { key: aPlanKey, offered: aBoolean }, 'plans.')
  )

export const checkoutProbes = (
  store: AskedStore,
  hasCreditOrders: () => Promise<boolean>
): Pick<
  Probes,
  | 'CREDIT_DATA'
  | 'SCRIPT_SEEN'
  | 'PLANS_RECOGNISED'
  | 'CHECKOUT_FILE'
  | 'DECISION_ROUTE'
> => ({
  async CREDIT_DATA() {
    const { body } = await answerTo(store, checkoutConfiguration)
    const findings = shapeFindings(body, { apps: aList })

    if (!isObject(body) || !Array.isArray(body.apps)) return differsBy(findings)

    return differsBy(declared(body.apps, await longestPlan(store)))
  },

  async SCRIPT_SEEN() {
    const days = await momentsOf(store)

    if (days.some((day) => reportsOf(day) > 0)) return PASS

    return (await hasCreditOrders())
      ? settle(finding('SCRIPT_NOT_SEEN'))
      : cantTell(finding('NO_REPORTS'))
  },

  async PLANS_RECOGNISED() {
    const day = (await momentsOf(store)).find((one) => reportsOf(one) > 0)

    if (!day) return cantTell(finding('NO_REPORTS'))
    const total = reportsOf(day)
    const unrecognised = countOf(day, 'NOT_RECOGNISED')
    const failed = countOf(day, 'FAILED')
    const facts = (count: number) => ({
      count: String(count),
      total: String(total),
    })

    return differsBy([
      ...(unrecognised / total > MOST_UNRECOGNISED
        ? [finding('PLANS_NOT_SEEN', facts(unrecognised))]
        : []),
      ...(failed / total > MOST_FAILED
        ? [finding('ANSWERS_LATE', facts(failed))]
        : []),
    ])
  },

  async CHECKOUT_FILE() {
    const page = await store.send(publicPage('/checkout/'), CALL_LIMIT_MS)

    if (page.status === null || page.status >= 400) {
      return cantTell(finding('NO_ANSWER', { call: '/checkout/' }))
    }

    const sources = [...textOf(page).matchAll(SCRIPT_TAG)].map(
      ([, source]) => source
    )

    if (sources.length === 0) return differsBy([finding('SCRIPT_ABSENT')])
    const served = await Promise.all(
      sources.map((source) => send(store, publicPage(addressOf(source))))
    )

    if (served.some(({ status }) => status === null || status >= 400)) {
      return cantTell(finding('NO_ANSWER', { call: 'checkout6-custom.js' }))
    }

    const text = served.map(textOf).join('\n')

    if (!text.includes(OUR_MARK)) return differsBy([finding('SCRIPT_ABSENT')])
    const ours = store.ownScript?.trim() ?? ''

    if (ours === '') return PASS
    if (!text.includes(ours)) return differsBy([finding('OTHER_VERSION')])

    return differsBy(
      text.length - ours.length > WRAPPING
        ? [
            finding('OTHER_SCRIPT', {
              bytes: String(text.length - ours.length),
            }),
          ]
        : []
    )
  },

  async DECISION_ROUTE() {
    const { body, headers, ms } = await answerTo(
      store,
      publicPage(`${ROUTE}?plans=30`)
    )

    const control = headers['cache-control'] ?? ''

    if (!isObject(body)) {
      return differsBy([
        finding('OTHER_KIND', {
          field: '(answer)',
          expected: 'object',
          found: kindOf(body),
        }),
      ])
    }

    return differsBy([
      ...shapeFindings(body, {
        status: aStatus,
        identified: aBoolean,
        plans: aList,
      }),
      ...planFindings(body.plans),
      ...(body.status === 'degraded'
        ? [finding('DEGRADED', { reason: String(body.reason) })]
        : []),
      ...(/no-store/.test(control) && /private/.test(control)
        ? []
        : [finding('CACHED', { header: aText.fits(control) ? control : '-' })]),
      ...(ms > ROUTE_WITHIN_MS
        ? [
            finding('SLOW', {
              call: 'decision',
              seconds: (ms / ONE_SECOND_MS).toFixed(1),
              budget: (ROUTE_WITHIN_MS / ONE_SECOND_MS).toFixed(1),
            }),
          ]
        : []),
    ])
  },
})
