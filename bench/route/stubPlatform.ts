import type { IncomingMessage, ServerResponse } from 'http'
import http from 'http'

import type { BenchStore } from './store'
import { shopperEmail } from './store'

/** What the stub counts: the calls a decision makes itself, and those shared by many. */
export type CallKind = 'session' | 'cart' | 'customer' | 'kept' | 'write'

export interface StubPlatform {
  readonly url: string
  readonly counts: Readonly<Record<CallKind, number>>
  /** How long every answer takes. */
  delayMs: number
  readonly stop: () => Promise<void>
}

interface Answer {
  readonly kind: CallKind
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

const value = (text: string) => ({ value: text })

const sessionOf = (request: IncomingMessage): unknown => {
  const [, shopper = '0'] =
    /vtex_session=shopper-(\d+)/.exec(request.headers.cookie ?? '') ?? []

  return {
    id: 'session',
    namespaces: {
      authentication: { storeUserEmail: value(shopperEmail(Number(shopper))) },
      store: { channel: value('1') },
    },
  }
}

/** Answers as VTEX's APIs do, at next to no cost: a bench measures the service, not its platform. */
export const startStubPlatform = async (
  store: BenchStore
): Promise<StubPlatform> => {
  const rules = JSON.stringify(store.rules)
  const document = JSON.stringify(store.document)
  const entity = JSON.stringify(store.entity)
  const cart = JSON.stringify({
    clientProfileData: { email: null },
    value: 150_000,
  })

  const answerTo = (request: IncomingMessage): Answer => {
    const url = new URL(request.url ?? '/', 'http://stub')
    const path = url.pathname

    if (request.method !== 'GET') return { kind: 'write', body: '{}' }
    if (path === '/api/sessions') {
      return { kind: 'session', body: JSON.stringify(sessionOf(request)) }
    }

    if (path.startsWith('/api/checkout/')) return { kind: 'cart', body: cart }
    if (path.endsWith('/search')) {
      const [, email = ''] =
        /email="?([^"]+)"?/.exec(url.searchParams.get('_where') ?? '') ?? []

      return {
        kind: 'customer',
        body: JSON.stringify([store.customer(email)]),
      }
    }

    if (path.startsWith('/api/dataentities/')) {
      return { kind: 'kept', body: entity }
    }

    if (path.endsWith('/rules')) return { kind: 'kept', body: rules }
    if (path.endsWith('/document.json')) {
      return { kind: 'kept', body: document, headers: { etag: '"bench"' } }
    }

    return { kind: 'kept', body: '{}' }
  }

  const platform = {
    url: '',
    delayMs: 0,
    counts: { session: 0, cart: 0, customer: 0, kept: 0, write: 0 },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }

  const send = (response: ServerResponse, { body, headers }: Answer): void => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers,
    })
    response.end(body)
  }

  const server = http.createServer((request, response) => {
    const answer = answerTo(request)

    platform.counts[answer.kind] += 1
    request.resume()
    if (platform.delayMs === 0) send(response, answer)
    else setTimeout(() => send(response, answer), platform.delayMs)
  })

  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve())
  )

  const address = server.address()

  platform.url = `http://127.0.0.1:${
    typeof address === 'object' && address ? address.port : 0
  }`

  return platform
}
