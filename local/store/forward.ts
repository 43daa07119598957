import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
} from 'http'
import http from 'http'

import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Destination {
  readonly origin: string
  /** Path with query, exactly as it is to be sent. */
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  /** Sees the answer first; what it gives is sent on as headers. */
  readonly onAnswer?: (answer: IncomingMessage) => IncomingHttpHeaders
}

const HOP_BY_HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
])

export const endToEnd = <T extends IncomingHttpHeaders | OutgoingHttpHeaders>(
  headers: T
): OutgoingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name))
  )

const agent = new http.Agent({ keepAlive: false })

/** Sends a request on and its answer back, byte for byte; 502 when nobody answers. */
export const forward = (
  request: FastifyRequest,
  reply: FastifyReply,
  { origin, path, headers, onAnswer }: Destination
): void => {
  reply.hijack()
  const body = Buffer.isBuffer(request.body) ? request.body : null
  const out = http.request(origin, {
    agent,
    method: request.method,
    path,
    headers: {
      ...endToEnd(headers),
      host: new URL(origin).host,
      ...(body !== null && { 'content-length': body.length }),
    },
  })

  const refuse = (): void => {
    if (reply.raw.headersSent) {
      reply.raw.destroy()

      return
    }

    reply.raw.writeHead(502, { 'content-type': 'application/json' })
    reply.raw.end(JSON.stringify({ code: 'NO_ANSWER' }))
  }

  out.on('error', refuse)
  out.on('response', (answer) => {
    const onward = onAnswer ? onAnswer(answer) : answer.headers

    reply.raw.writeHead(answer.statusCode ?? 502, endToEnd(onward))
    answer.on('error', refuse)
    answer.pipe(reply.raw)
  })
  // A shopper who leaves the page wants no answer any more.
  reply.raw.on('close', () => out.destroy())
  out.end(body ?? undefined)
}
