import type { Finding } from '../../../core/conformance/finding'
import { finding } from '../../../core/conformance/finding'
import {
  aText,
  anObject,
  cents,
  kindOf,
  orNothing,
  shapeFindings,
} from '../../../core/conformance/shape'
import {
  differsBy,
  differsElse,
  PASS,
  unknownFor,
} from '../../../core/conformance/verdict'
import type { AskedStore, Probes } from '../../../usecases/conformance/ports'
import { isObject } from '../../transport'
import { answerTo, cantTell, send } from '../asking'
import { asApp, cartOf, sessionOf, tokenCheck } from '../calls'

type Json = Readonly<Record<string, unknown>>

/** What the app asks for, and what tells whether anybody is signed in. */
const ITEMS = [
  'authentication.storeUserEmail',
  'authentication.adminUserEmail',
  'impersonate.storeUserEmail',
  'impersonate.canImpersonate',
  'store.channel',
  'profile.isAuthenticated',
]

const UNAUTHORIZED = 401

const valueOf = (namespaces: Json, item: string): unknown => {
  const [namespace, name] = item.split('.')
  const values = namespaces[namespace]
  const holder = isObject(values) ? values[name] : undefined

  return isObject(holder) ? holder.value : holder
}

/** Every value is a text in an object of its own. */
const kindFindings = (namespaces: Json): readonly Finding[] =>
  ITEMS.flatMap((field): readonly Finding[] => {
    const [namespace, name] = field.split('.')
    const values = namespaces[namespace]

    if (values === undefined || values === null) return []
    if (!isObject(values)) return shapeFindings(values, {}, `${namespace}.`)
    const holder = values[name]

    if (holder === undefined || holder === null) return []
    if (!isObject(holder)) return shapeFindings(holder, {}, `${field}.`)

    return shapeFindings(
      holder,
      {
        value: orNothing({
          name: 'text',
          fits: (one) => typeof one === 'string',
        }),
      },
      `${field}.`
    )
  })

export const sessionProbes = (
  store: AskedStore
): Pick<
  Probes,
  'SESSION_TOKEN' | 'SESSION_NAMESPACES' | 'SHOPPER_TOKEN' | 'CART'
> => {
  const { sessionHeader, sessionCookie, storeToken, cartId } = store.visit
  const token = sessionHeader ?? sessionCookie

  return {
    async SESSION_TOKEN() {
      if (sessionHeader !== null) return PASS

      return sessionCookie === null
        ? unknownFor(finding('NO_SESSION'))
        : differsBy([finding('HEADER_ABSENT')])
    },

    async SESSION_NAMESPACES() {
      if (token === null) return unknownFor(finding('NO_SESSION'))
      const request = sessionOf(token, ITEMS)
      const { status } = await send(store, request)

      if (status === UNAUTHORIZED) return unknownFor(finding('NO_SESSION'))
      const { body } = await answerTo(store, request)
      const findings = shapeFindings(body, { namespaces: anObject })

      if (!isObject(body) || !isObject(body.namespaces)) {
        return differsBy(findings)
      }

      const { namespaces } = body
      const isSignedIn =
        String(valueOf(namespaces, 'profile.isAuthenticated')) === 'true'

      const email = valueOf(namespaces, 'authentication.storeUserEmail')
      const missing = [
        ...(aText.fits(valueOf(namespaces, 'store.channel'))
          ? []
          : ['store.channel']),
        ...(isSignedIn && !aText.fits(email)
          ? ['authentication.storeUserEmail']
          : []),
      ]

      return differsElse(
        [
          ...kindFindings(namespaces),
          ...missing.map((field) => finding('FIELD_MISSING', { field })),
        ],
        aText.fits(email) ? PASS : unknownFor(finding('SIGNED_OUT'))
      )
    },

    async SHOPPER_TOKEN() {
      if (storeToken === null) return unknownFor(finding('SIGNED_OUT'))
      const request = tokenCheck(storeToken)
      const { status } = await send(store, request)

      // An old cookie: a signed-out shopper.
      if (status === UNAUTHORIZED) return unknownFor(finding('SIGNED_OUT'))
      const { body } = await answerTo(store, request)
      const findings = shapeFindings(body, {
        authStatus: aText,
        user: aText,
        account: aText,
        audience: aText,
      })

      if (findings.length > 0 || !isObject(body)) return differsBy(findings)

      return differsBy([
        ...(body.authStatus === 'Success'
          ? []
          : [finding('NOT_RECOGNISED', { count: '1' })]),
        ...(body.account === store.account ? [] : [finding('OTHER_ACCOUNT')]),
        ...(body.audience === 'webstore'
          ? []
          : [finding('OTHER_AUDIENCE', { audience: String(body.audience) })]),
      ])
    },

    async CART() {
      if (cartId === null) return unknownFor(finding('NO_CART'))
      const { body } = await answerTo(store, cartOf(asApp(store), cartId))
      const findings = shapeFindings(body, {
        value: cents,
        clientProfileData: {
          name: 'object or null',
          fits: (one) => one === null || isObject(one),
        },
      })

      if (findings.length > 0 || !isObject(body)) return differsBy(findings)
      const { clientProfileData } = body

      if (!isObject(clientProfileData)) return cantTell(finding('NO_CART'))
      const { email } = clientProfileData

      if (email === null || email === '') return cantTell(finding('NO_CART'))
      if (typeof email !== 'string') {
        return differsBy([
          email === undefined
            ? finding('FIELD_MISSING', { field: 'clientProfileData.email' })
            : finding('OTHER_KIND', {
                field: 'clientProfileData.email',
                expected: 'text',
                found: kindOf(email),
              }),
        ])
      }

      return differsBy(
        email.includes('*') ? [finding('MASKED', { field: 'email' })] : []
      )
    },
  }
}
