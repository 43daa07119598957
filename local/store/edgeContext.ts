import type { FastifyReply, FastifyRequest } from 'fastify'

import type { ServiceJson } from '../runtime/buildService'
import type { Replica } from '../runtime/replica'
import type { Changes } from './changes'
import type { PlatformControl } from './platformControl'
import type { ServiceAddress } from './serviceRoutes'
import type { Shoppers } from './shoppers'

/** What the edge's routes share. The last ones are known once everything is built. */
export interface EdgeContext {
  readonly appToken: string
  readonly replica: (index: number) => Replica | null
  readonly replicaCount: number
  readonly platform: PlatformControl
  readonly platformUrl: () => string
  readonly changes: Changes
  readonly shoppers: Shoppers
  readonly isOpen: () => boolean
  serviceJson: ServiceJson
  route: (pathname: string, query: string) => ServiceAddress | null
  graphqlSchema: string
  adminFolder: string | null
}

/** Path and query as they were sent: a decoded slash would be another path. */
export const splitUrl = (url: string): { path: string; query: string } => {
  const at = url.indexOf('?')

  return at < 0
    ? { path: url, query: '' }
    : { path: url.slice(0, at), query: url.slice(at) }
}

/** One value of the query, the first when it is given twice. */
export const queryValue = (
  request: FastifyRequest,
  name: string
): string | null =>
  new URLSearchParams(splitUrl(request.raw.url ?? '').query).get(name)

export const bodyText = (request: FastifyRequest): string =>
  Buffer.isBuffer(request.body) ? request.body.toString('utf8') : ''

/** The fields of a JSON body, none when there is none; null when it is not an object. */
export const bodyFields = (
  request: FastifyRequest
): Readonly<Record<string, unknown>> | null => {
  const text = bodyText(request)

  if (text.trim() === '') return {}
  try {
    const parsed: unknown = JSON.parse(text)

    return typeof parsed === 'object' &&
      parsed !== null &&
      !Array.isArray(parsed)
      ? Object.fromEntries(Object.entries(parsed))
      : null
  } catch {
    return null
  }
}

/** Pages of a development machine are always the newest. */
export const sendPage = (reply: FastifyReply, html: string): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html)
