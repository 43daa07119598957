import type { Finding } from '../../../core/conformance/finding'
import { finding } from '../../../core/conformance/finding'
import {
  aMoment,
  aText,
  anId,
  cents,
  kindOf,
  listIn,
  shapeFindings,
} from '../../../core/conformance/shape'
import { differsBy, PASS } from '../../../core/conformance/verdict'
import { normalizeEmail } from '../../../core/normalizeEmail'
import { ONE_DAY_MS, ONE_SECOND_MS } from '../../../limits'
import type { AskedStore, Probes } from '../../../usecases/conformance/ports'
import type { PlacedOrder } from '../../../usecases/orderPorts'
import { isKnownStatus, parseListedOrder, parseOrder } from '../../parseOrder'
import { isObject } from '../../transport'
import { whereIs } from '../../where'
import { answerTo, cantTell, helpFrom, settingsOf, settle } from '../asking'
import { asApp, orderOf, ordersOf, searchOf } from '../calls'

type Json = Readonly<Record<string, unknown>>

const LOOKED_BACK_DAYS = 30
const PAGE_SIZE = 100
/** Orders read to find some on Customer Credit; each is a call. */
const MOST_READ = 8
/** An event may take this long; an order younger than it may still be checked. */
const EVENT_WITHIN_MS = 5 * 60 * ONE_SECOND_MS
/** Clocks differ a little. */
const SLACK_MS = 60 * ONE_SECOND_MS

const listOf = async (
  store: AskedStore,
  page: number,
  asking: typeof answerTo = answerTo
) => {
  const now = store.now()
  const since = now - LOOKED_BACK_DAYS * ONE_DAY_MS
  const { body } = await asking(
    store,
    ordersOf(asApp(store), since, now, page, PAGE_SIZE)
  )

  return { body, since }
}

/** The list where it is assumed, or wherever it is. */
const entriesIn = (body: unknown): readonly Json[] =>
  (isObject(body) && Array.isArray(body.list)
    ? body.list
    : listIn(body)?.list ?? []
  ).filter(isObject)

interface CreditOrder {
  readonly json: Json
  readonly order: PlacedOrder
}

/** Payments that are Customer Credit's by every sign but the one the app goes by. */
const seemsCredit = (json: Json): boolean =>
  /"credit_?control/i.test(JSON.stringify(json.paymentData ?? json))

/** The last orders on Customer Credit, newest first; settles the probe when there are none. */
const creditOrders = async (
  store: AskedStore
): Promise<readonly CreditOrder[]> => {
  const { body } = await listOf(store, 1, helpFrom)
  const ids = entriesIn(body).flatMap(({ orderId }) =>
    typeof orderId === 'string' ? [orderId] : []
  )

  if (ids.length === 0) return cantTell(finding('NO_ORDERS'))
  const read = await Promise.all(
    ids.slice(0, MOST_READ).map(async (id) => {
      const { body: json } = await answerTo(store, orderOf(asApp(store), id))

      if (!isObject(json)) {
        return settle(
          finding('OTHER_KIND', {
            field: '(order)',
            expected: 'object',
            found: kindOf(json),
          })
        )
      }

      return { json, reading: parseOrder(json, id) }
    })
  )

  const found = read.flatMap(({ json, reading }) =>
    reading?.status === 'FOUND' && reading.order.isOnCustomerCredit
      ? [{ json, order: reading.order }]
      : []
  )

  const unreadable = read.filter(({ reading }) => reading?.status !== 'FOUND')
  const lost = read.filter(
    ({ json, reading }) =>
      reading?.status === 'FOUND' &&
      !reading.order.isOnCustomerCredit &&
      seemsCredit(json)
  )

  if (unreadable.length > 0) {
    return settle(
      ...unreadable.flatMap(({ json }) => [
        ...shapeFindings(json, {
          orderId: aText,
          creationDate: aMoment,
          clientProfileData: {
            name: 'object',
            fits: (one) => isObject(one),
          },
          paymentData: { name: 'object', fits: (one) => isObject(one) },
        }),
        finding('NOT_RECOGNISED', { count: String(unreadable.length) }),
      ])
    )
  }

  if (lost.length > 0) {
    return settle(finding('NOT_RECOGNISED', { count: String(lost.length) }))
  }

  return found.length > 0 ? found : cantTell(finding('NO_CREDIT_ORDER'))
}

/** For probes whose matter is another one's finding. */
const readableOrders = async (
  store: AskedStore
): Promise<readonly CreditOrder[]> => {
  try {
    return await creditOrders(store)
  } catch (_) {
    return cantTell(finding('NO_CREDIT_ORDER'))
  }
}

const orderFindings = ({ json, order }: CreditOrder): readonly Finding[] => [
  ...shapeFindings(json, {
    orderId: aText,
    creationDate: aMoment,
    status: aText,
    salesChannel: anId,
    value: cents,
  }),
  ...('missing' in order.plan
    ? [
        finding(
          order.plan.missing === 'NO_CUSTOM_DATA'
            ? 'PLAN_MISSING'
            : 'PLAN_UNREADABLE',
          { id: order.id }
        ),
      ]
    : []),
  ...(typeof json.status === 'string' && !isKnownStatus(json.status)
    ? [finding('UNKNOWN_STATUS', { status: json.status })]
    : []),
]

const listFindings = (
  body: unknown,
  since: number,
  now: number
): readonly Finding[] => {
  const entries = entriesIn(body)
  const orders = entries.flatMap((json) => parseListedOrder(json) ?? [])
  const { paging } = isObject(body) ? body : { paging: null }
  const total = isObject(paging) ? Number(paging.total) : NaN
  const isSorted = orders.every(
    ({ placedAt }, at) => at === 0 || placedAt <= orders[at - 1].placedAt
  )

  return [
    ...(isObject(body) && Array.isArray(body.list)
      ? []
      : [finding('FIELD_MISSING', { field: 'list' })]),
    ...entries.flatMap((json) =>
      shapeFindings(json, { orderId: aText, creationDate: aMoment }, 'list.')
    ),
    ...(orders.some(
      ({ placedAt }) => placedAt < since - SLACK_MS || placedAt > now + SLACK_MS
    )
      ? [finding('FILTER_IGNORED', { filter: 'f_creationDate' })]
      : []),
    ...(isSorted ? [] : [finding('OTHER_ORDER')]),
    ...(total > entries.length && entries.length < PAGE_SIZE
      ? [
          finding('PAGE_CLAMPED', {
            asked: String(PAGE_SIZE),
            count: String(entries.length),
          }),
        ]
      : []),
  ]
}

export const orderProbes = (
  store: AskedStore
): Pick<
  Probes,
  'ORDER_LIST' | 'ORDER_SHAPE' | 'ORDER_CUSTOMER' | 'ORDER_CHECKS'
> => ({
  async ORDER_LIST() {
    const { body, since } = await listOf(store, 1)
    const findings = listFindings(body, since, store.now())

    if (findings.length > 0) return differsBy(findings)
    const entries = entriesIn(body)

    if (entries.length === 0) return cantTell(finding('NO_ORDERS'))
    if (entries.length < PAGE_SIZE) return PASS
    const next = entriesIn((await listOf(store, 2)).body)

    return differsBy(
      next.length > 0 && next[0].orderId === entries[0].orderId
        ? [finding('SAME_PAGE')]
        : []
    )
  },

  async ORDER_SHAPE() {
    return differsBy((await creditOrders(store)).flatMap(orderFindings))
  },

  async ORDER_CUSTOMER() {
    const [{ json, order }] = await readableOrders(store)
    const { customerEntity } = await settingsOf(store)

    if (order.userId === null) {
      return differsBy(
        order.email === null
          ? [finding('CUSTOMER_UNKNOWN')]
          : shapeFindings(json.clientProfileData, { userProfileId: aText })
      )
    }

    const where = whereIs('userId', order.userId)

    if (where === null) return differsBy([finding('CUSTOMER_UNKNOWN')])
    const { body } = await helpFrom(
      store,
      searchOf(
        asApp(store),
        customerEntity,
        where,
        ['id', 'email', 'userId'],
        2
      )
    )

    const rows = (listIn(body)?.list ?? []).filter(isObject)
    const own = rows.find(({ userId }) => userId === order.userId)

    if (!own) return differsBy([finding('CUSTOMER_MISSING')])

    return differsBy(
      order.email !== null &&
        typeof own.email === 'string' &&
        // Masked, it says nothing.
        !own.email.includes('*') &&
        normalizeEmail(own.email) !== normalizeEmail(order.email)
        ? [finding('OTHER_CUSTOMER')]
        : []
    )
  },

  async ORDER_CHECKS() {
    const { records } = store

    if (records === null) return cantTell(finding('MAY_NOT'))
    if ((await records.settings()).isCheckingOff) {
      return cantTell(finding('CHECKS_OFF'))
    }

    const orders = await readableOrders(store)
    const checks = await records.orderChecks()
    const judged = orders.map(({ order }) => ({
      order,
      check: checks.find(({ orderId }) => orderId === order.id) ?? null,
    }))

    const missed = judged.filter(
      ({ order, check }) =>
        check === null && order.placedAt < store.now() - EVENT_WITHIN_MS
    )

    const late = judged.filter(
      ({ order, check }) =>
        check !== null &&
        Date.parse(check.checkedAt) - order.placedAt > EVENT_WITHIN_MS
    )

    if (missed.length > 0) {
      return differsBy([
        finding('EVENT_MISSED', { count: String(missed.length) }),
      ])
    }

    // One late check may be a restart; all of them late are no events.
    if (late.length > 0 && late.length === judged.length) {
      return differsBy([finding('EVENT_LATE', { count: String(late.length) })])
    }

    return judged.some(({ check }) => check !== null)
      ? PASS
      : cantTell(finding('NO_CREDIT_ORDER'))
  },
})
