import type { IOContext } from '@vtex/api'

import { DEFAULT_SETTINGS } from '../../core/settings'
import type { Probing } from '../../clients/storeProbes'
import type {
  AskedStore,
  Asker,
  StoreReply,
  StoreRequest,
  Visit,
} from '../../usecases/conformance/ports'
import { demandHarmless } from './harmless'

type Store = Pick<
  IOContext,
  'account' | 'workspace' | 'authToken' | 'adminUserAuthToken'
>

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : String(value)

const namesOf = (headers: unknown): StoreReply['headers'] =>
  Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      textOf(value),
    ])
  )

interface Client {
  readonly send: (call: Probing) => Promise<{
    readonly status: number
    readonly data: unknown
    readonly headers: unknown
  }>
}

/** A call without anybody's credential goes out with the proxy's alone. */
const credentials = (
  { authToken, adminUserAuthToken }: Store,
  { host, as }: StoreRequest
): Readonly<Record<string, string>> => {
  const tokens: Record<Asker, string | undefined> = {
    APP: authToken,
    // Without his own token a merchant's call must fail, not borrow the app's.
    MERCHANT: adminUserAuthToken ?? 'none',
    NOBODY: undefined,
  }

  const token = tokens[as]

  if (token === undefined) return {}

  // As the app's own clients send it to each: another way could be let in where theirs is not.
  return host === 'INFRASTRUCTURE'
    ? { Authorization: `Bearer ${token}` }
    : { VtexIdclientAutCookie: token }
}

/** The platform as the service reaches it: with the app's token, the merchant's, or neither. */
export const insideStore = (
  client: Client,
  vtex: Store,
  more: { readonly visit: Visit } & Pick<
    AskedStore,
    'records' | 'now' | 'newId'
  >
): AskedStore => {
  const { account, workspace, adminUserAuthToken } = vtex
  const [app] = (process.env.VTEX_APP_ID ?? '').split('@')

  return {
    ...more,
    reach: 'ADMIN',
    account,
    bucket: `/vbase/v2/${account}/${workspace}/buckets/${app}/clustered-payment-conditions`,
    settingsPath: `/apps/v0/${account}/${workspace}/apps/${app}/settings`,
    login: null,
    merchantToken: adminUserAuthToken ?? null,
    ownScript: null,
    customerEntity: DEFAULT_SETTINGS.customerEntity,

    async send(request, timeoutMs) {
      const { host, method = 'GET', path, query, headers, body } = request
      const started = more.now()

      demandHarmless(request)
      if (host === 'PUBLIC') throw new Error('Only a command line asks there')

      try {
        const answer = await client.send({
          base: host,
          method,
          path,
          query:
            host === 'STORE' || host === 'MASTER_DATA'
              ? { an: account, ...query }
              : { ...query },
          headers: {
            ...credentials(vtex, request),
            ...(host === 'VTEX_ID' ? { 'X-Vtex-Use-Https': 'true' } : {}),
            ...headers,
          },
          body,
          timeout: timeoutMs,
        })

        return {
          status: answer.status,
          body: answer.data ?? null,
          headers: namesOf(answer.headers),
          ms: more.now() - started,
        }
      } catch {
        // Whatever kept the answer away, there is none to judge; the error would carry tokens.
        return {
          status: null,
          body: null,
          headers: {},
          ms: more.now() - started,
        }
      }
    },
  }
}
