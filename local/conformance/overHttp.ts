import { randomUUID } from 'crypto'

import { demandHarmless } from '../../node/adapters/conformance/harmless'
import type {
  AskedStore,
  StoreReply,
  StoreRequest,
} from '../../node/usecases/conformance/ports'
import type { Command } from './readCommand'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const credentials = (
  { appKey, appToken }: Command,
  { as }: StoreRequest
): Readonly<Record<string, string>> =>
  as === 'MERCHANT'
    ? { 'X-VTEX-API-AppKey': appKey, 'X-VTEX-API-AppToken': appToken }
    : {}

const NO_REPLY = { status: null, body: null, headers: {} }

/** A store as a developer's machine reaches it: at its public address, with an app key. */
export const overHttp = (
  command: Command,
  ownScript: string | null
): AskedStore => ({
  reach: 'COMMAND_LINE',
  account: command.account,
  bucket: null,
  settingsPath: null,
  login: command.appKey,
  merchantToken: null,
  visit: {
    sessionHeader: null,
    sessionCookie: command.session,
    storeToken: command.storeToken,
    cartId: command.cartId,
  },
  records: null,
  customerEntity: command.customerEntity,
  ownScript,
  now: Date.now,
  newId: randomUUID,

  async send(request, timeoutMs): Promise<StoreReply> {
    const { host, method = 'GET', path, query = {}, headers, body } = request
    const started = performance.now()
    const took = () => Math.round(performance.now() - started)

    demandHarmless(request)
    // The key opens nothing there, and must not travel.
    if (host === 'INFRASTRUCTURE') return { ...NO_REPLY, ms: 0 }
    const isPage = host === 'PUBLIC'
    const url = new URL(path, isPage ? command.pageHost : command.apiHost)

    Object.entries(query).forEach(([name, value]) =>
      url.searchParams.set(name, value)
    )

    try {
      const answer = await fetch(url, {
        method,
        // A page may have moved; an API that sends elsewhere is not the one we know.
        redirect: isPage ? 'follow' : 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          accept: isPage ? '*/*' : 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...credentials(command, request),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })

      const text = await answer.text()

      return {
        status: answer.status,
        body: parsed(text),
        headers: Object.fromEntries(answer.headers),
        ms: took(),
      }
    } catch {
      return { ...NO_REPLY, ms: took() }
    }
  },
})
