import type { FastifyInstance, FastifyRequest } from 'fastify'

import { queryEntries, rawBody } from './body'
import type { Platform } from './platform'
import { proxiedHost } from './requestContext'

/** A secret stays one, even in a test's memory. */
const SECRETS = [
  'authorization',
  'cookie',
  'proxy-authorization',
  'vtexidclientautcookie',
]

const headersOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      SECRETS.includes(name) ? '(secret)' : String(value),
    ])
  )

const parsed = (text: string): unknown => {
  if (text === '') return null
  try {
    const value: unknown = JSON.parse(text)

    return value
  } catch (_) {
    return text
  }
}

const textOfPayload = (payload: unknown): string => {
  if (typeof payload === 'string') return payload

  return Buffer.isBuffer(payload) ? payload.toString('utf8') : ''
}

/** Keeps whole calls and answers while somebody asks for it. */
export const recordExchanges = (
  app: FastifyInstance,
  { exchanges }: Platform
): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    const path = request.url.split('?')[0] ?? '/'

    if (exchanges.isRecording() && !path.startsWith('/_platform/')) {
      exchanges.add({
        host: proxiedHost(request) ?? 'store',
        method: request.method,
        path,
        query: Object.fromEntries(queryEntries(request)),
        headers: headersOf(request),
        body: parsed(rawBody(request).toString('utf8')),
        status: reply.statusCode,
        answer: parsed(textOfPayload(payload)),
      })
    }

    return payload
  })
}
