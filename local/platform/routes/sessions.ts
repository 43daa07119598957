import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { objectBody, queryText } from '../body'
import { SESSION_COOKIE, requestCookies } from '../caller'
import { objectOf } from '../json'
import type { Platform } from '../platform'
import { Problem } from '../problem'
import { proxiedHost } from '../requestContext'
import {
  ANONYMOUS,
  createSession,
  findSession,
  namespacesOf,
  writePublic,
} from '../sessions'

const unauthorized = () =>
  new Problem(401, { Code: 'Unauthorized', Message: 'Unknown session token' })

export const sessionRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const tokenOf = (request: FastifyRequest): string | null =>
    requestCookies(request).get(SESSION_COOKIE) || null

  const answer = (token: string, items: readonly string[]) => {
    const session = findSession(platform, token)

    if (!session) throw unauthorized()

    return {
      id: token,
      namespaces: pick(namespacesOf(platform, session), items),
    }
  }

  const itemsOf = (request: FastifyRequest): readonly string[] =>
    (queryText(request, 'items') ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')

  app.get('/api/sessions', (request) => {
    const items = itemsOf(request)

    // In production an app must name what it reads.
    if (items.includes('*') && proxiedHost(request) !== null) {
      throw new Problem(400, { Code: 'BadRequest', Message: 'Name the items' })
    }

    const token = tokenOf(request)

    if (token === null) throw unauthorized()

    return answer(token, items)
  })

  const write = (request: FastifyRequest, reply: FastifyReply) => {
    const known = tokenOf(request)
    const token =
      known !== null && findSession(platform, known)
        ? known
        : createSession(platform, ANONYMOUS)

    writePublic(platform, token, objectOf(objectBody(request).public))
    reply.header(
      'set-cookie',
      `${SESSION_COOKIE}=${token}; path=/; HttpOnly; SameSite=Lax`
    )

    return {
      sessionToken: token,
      segmentToken: '',
      ...answer(token, itemsOf(request)),
    }
  }

  app.post('/api/sessions', write)
  app.patch('/api/sessions', write)
}

const pick = (
  namespaces: Readonly<Record<string, Readonly<Record<string, string>>>>,
  items: readonly string[]
): Record<string, Record<string, { value: string }>> => {
  const picked: Record<string, Record<string, { value: string }>> = {}

  for (const [namespace, values] of Object.entries(namespaces)) {
    for (const [key, value] of Object.entries(values)) {
      const isAsked =
        items.includes('*') ||
        items.includes(`${namespace}.*`) ||
        items.includes(`${namespace}.${key}`)

      if (isAsked) {
        picked[namespace] = { ...picked[namespace], [key]: { value } }
      }
    }
  }

  return picked
}
