import { randomUUID } from 'crypto'

import { numberOf, objectOf, textOf, type JsonObject } from './json'
import { spaceOf } from './masterdata/entities'
import type { Platform } from './platform'

const KIND = 'session'
const ONE_DAY_MS = 24 * 60 * 60 * 1000

/** What the server knows of a session; only `public` is the visitor's to write. */
export interface NewSession {
  readonly storeUserEmail: string | null
  readonly adminUserEmail: string | null
  readonly impersonated: string | null
  readonly canImpersonate: boolean
  readonly salesChannel: string
  readonly cartId: string | null
  readonly livesMs?: number
}

export const ANONYMOUS: NewSession = {
  storeUserEmail: null,
  adminUserEmail: null,
  impersonated: null,
  canImpersonate: false,
  salesChannel: '1',
  cartId: null,
}

export const createSession = (
  { records, now }: Platform,
  { livesMs = ONE_DAY_MS, ...session }: NewSession
): string => {
  const token = `session.${randomUUID().replace(/-/g, '')}`

  records.put(KIND, token, {
    ...session,
    public: {},
    expiresAt: now() + livesMs,
  })

  return token
}

/** The stored session, or null for an unknown or expired token. */
export const findSession = (
  { records, now }: Platform,
  token: string
): JsonObject | null => {
  const session = records.get(KIND, token)

  return session && (numberOf(session.expiresAt) ?? 0) > now() ? session : null
}

/** Only `public` can be written; everything else a visitor sends is dropped. */
export const writePublic = (
  platform: Platform,
  token: string,
  values: JsonObject
): void => {
  const session = findSession(platform, token)

  if (!session) return
  const merged = { ...objectOf(session.public), ...values }

  platform.records.put(KIND, token, { ...session, public: merged })
}

/** Signs the visitor out; the session itself goes on. */
export const forgetSignIn = (platform: Platform, token: string): void => {
  const session = findSession(platform, token)

  if (!session) return
  const { storeUserEmail, adminUserEmail, impersonated, canImpersonate } =
    ANONYMOUS

  platform.records.put(KIND, token, {
    ...session,
    storeUserEmail,
    adminUserEmail,
    impersonated,
    canImpersonate,
    public: {},
  })
}

type Namespace = Readonly<Record<string, string>>

/** The namespaces of a session, computed as VTEX's session apps compute them. */
export const namespacesOf = (
  platform: Platform,
  session: JsonObject
): Readonly<Record<string, Namespace>> => {
  const publicValues = readPublic(session)
  const storeUser = textOf(session.storeUserEmail)
  const adminUser = textOf(session.adminUserEmail)
  const impersonated =
    textOf(session.impersonated) ??
    publicValues['vtex-impersonated-customer-email'] ??
    null

  const isImpersonating =
    impersonated !== null &&
    adminUser !== null &&
    session.canImpersonate === true

  const shopper = isImpersonating ? impersonated : storeUser

  return {
    authentication: {
      ...customerNamed(platform, storeUser),
      ...(adminUser
        ? { adminUserEmail: adminUser, adminUserId: `admin-${adminUser}` }
        : {}),
    },
    profile: profileOf(platform, shopper, publicValues.storeUserEmail ?? null),
    ...(impersonated === null
      ? {}
      : {
          impersonate: {
            ...customerNamed(platform, impersonated),
            canImpersonate: String(isImpersonating),
            account: platform.account,
          },
        }),
    account: { accountName: platform.account },
    store: {
      channel: textOf(session.salesChannel) ?? ANONYMOUS.salesChannel,
      countryCode: 'BRA',
      cultureInfo: 'pt-BR',
      currencyCode: 'BRL',
    },
    checkout: textOf(session.cartId)
      ? { cartId: textOf(session.cartId) ?? '' }
      : {},
    public: publicValues,
  }
}

const readPublic = (session: JsonObject): Record<string, string> => {
  const values: Record<string, string> = {}

  for (const [key, entry] of Object.entries(objectOf(session.public))) {
    const value = textOf(objectOf(entry).value)

    if (value !== null) values[key] = value
  }

  return values
}

const customerNamed = (platform: Platform, email: string | null): Namespace => {
  if (email === null) return {}
  const space = spaceOf(platform.account, 'CL')
  const userId = textOf(platform.documents.findByEmail(space, email)?.userId)

  return { storeUserEmail: email, ...(userId ? { storeUserId: userId } : {}) }
}

const profileOf = (
  platform: Platform,
  signedIn: string | null,
  claimed: string | null
): Namespace => {
  const email = signedIn ?? claimed

  if (email === null) return { isAuthenticated: 'false' }

  const space = spaceOf(platform.account, 'CL')
  const customer = platform.documents.findByEmail(space, email)
  const priceTables = textOf(customer?.priceTables)
  const shared = { email, ...(priceTables ? { priceTables } : {}) }

  // An e-mail the visitor merely typed loads price tables and nothing else.
  if (signedIn === null) return { ...shared, isAuthenticated: 'false' }

  const profile: Record<string, string> = { ...shared, isAuthenticated: 'true' }

  for (const name of ['firstName', 'lastName', 'document', 'phone']) {
    const value = textOf(customer?.[name])

    if (value) profile[name] = value
  }

  const id = textOf(customer?.userId)

  return id ? { ...profile, id } : profile
}
