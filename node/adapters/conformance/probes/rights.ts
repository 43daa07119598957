import { finding } from '../../../core/conformance/finding'
import {
  aBoolean,
  aText,
  kindOf,
  listIn,
  shapeFindings,
} from '../../../core/conformance/shape'
import { differsBy, PASS } from '../../../core/conformance/verdict'
import type {
  AskedStore,
  Probes,
  StoreRequest,
} from '../../../usecases/conformance/ports'
import { isObject } from '../../transport'
import { answerTo, cantTell, helpFrom, nameOf, send, settle } from '../asking'
import {
  asApp,
  entityOf,
  grant,
  rulesAs,
  searchOf,
  settingsAt,
  userOf,
} from '../calls'

/** Nobody may have it: License Manager knows no such resource. */
const NO_RESOURCE = 'ClusteredPaymentConditionsNothing'

const DENIALS = [400, 401, 403, 404]

const loginOf = async (store: AskedStore): Promise<string> => {
  if (store.login !== null) return store.login
  if (store.merchantToken === null) return cantTell(finding('MAY_NOT'))
  const { body } = await helpFrom(store, userOf(store.merchantToken))

  return isObject(body) && aText.fits(body.user)
    ? String(body.user)
    : cantTell(finding('MAY_NOT'))
}

/** A resource is granted by `true` alone: the runtime takes any other text for a yes. */
const isGranted = async (
  store: AskedStore,
  login: string,
  resource: string
): Promise<boolean> => {
  const { body } = await answerTo(
    store,
    grant(asApp(store), store.account, login, resource)
  )

  if (typeof body === 'boolean') return body

  return settle(
    finding('OTHER_KIND', {
      field: resource,
      expected: 'boolean',
      found: kindOf(body),
    })
  )
}

const isOpen = async (
  store: AskedStore,
  request: StoreRequest
): Promise<boolean> => {
  const { status, body } = await send(store, request)

  if (status === null || status >= 500) {
    return cantTell(finding('NO_ANSWER', { call: nameOf(request) }))
  }

  return status >= 200 && status < 300 && (listIn(body)?.list ?? []).length > 0
}

export const rightProbes = (
  store: AskedStore
): Pick<
  Probes,
  | 'LOGIN'
  | 'RESOURCE_CODES'
  | 'UNKNOWN_RESOURCE'
  | 'ANONYMOUS_ACCESS'
  | 'KILL_SWITCH'
> => ({
  async LOGIN() {
    if (store.merchantToken === null) return cantTell(finding('MAY_NOT'))
    const { body } = await answerTo(store, userOf(store.merchantToken))
    const findings = shapeFindings(body, { user: aText, account: aText })

    if (findings.length > 0 || !isObject(body)) return differsBy(findings)

    return differsBy(
      body.account === store.account ? [] : [finding('OTHER_ACCOUNT')]
    )
  },

  async RESOURCE_CODES() {
    const login = await loginOf(store)

    if (!(await isGranted(store, login, 'ViewPayments'))) {
      return differsBy([finding('NOT_GRANTED', { resource: 'ViewPayments' })])
    }

    return (await isGranted(store, login, 'ManageStore'))
      ? PASS
      : cantTell(finding('MAY_NOT_MANAGE'))
  },

  async UNKNOWN_RESOURCE() {
    const login = await loginOf(store)
    const request = grant(asApp(store), store.account, login, NO_RESOURCE)
    const reply = await send(store, request)

    if (reply.status !== null && DENIALS.includes(reply.status)) return PASS
    if (reply.status === null || reply.status >= 300) {
      await helpFrom(store, request)
    }

    // A text like "False" is a yes to the runtime.
    return differsBy(reply.body === false ? [] : [finding('GRANTS_UNKNOWN')])
  },

  async ANONYMOUS_ACCESS() {
    const open = [
      rulesAs('NOBODY'),
      entityOf('NOBODY', store.customerEntity),
      searchOf(
        'NOBODY',
        store.customerEntity,
        'email is not null',
        ['id', 'email'],
        1
      ),
    ].map(async (request) =>
      (await isOpen(store, request))
        ? [finding('PUBLIC', { call: nameOf(request) })]
        : []
    )

    return differsBy((await Promise.all(open)).flat())
  },

  async KILL_SWITCH() {
    if (store.settingsPath === null) return cantTell(finding('MAY_NOT'))
    const { body } = await answerTo(store, settingsAt(store.settingsPath))

    if (!isObject(body)) {
      return differsBy(shapeFindings(body, {}))
    }

    // Nothing saved yet counts as on.
    return differsBy(
      Object.keys(body).length === 0
        ? []
        : shapeFindings(body, { enabled: aBoolean })
    )
  },
})
