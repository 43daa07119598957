import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import type { EdgeContext } from './edgeContext'
import { bodyText, splitUrl } from './edgeContext'
import { forward } from './forward'
import { serviceHeaders } from './serviceHeaders'

const isMutation = (request: FastifyRequest, path: string): boolean =>
  path === '/_v/private/graphql/v1' && /\bmutation\b/.test(bodyText(request))

const replicaIndex = (request: FastifyRequest): number => {
  const asked = request.headers['x-local-service']

  return typeof asked === 'string' && /^\d$/.test(asked) ? Number(asked) : 0
}

/** `/_v/*`: the service's routes and GraphQL. */
export const addServiceRoutes = (
  app: FastifyInstance,
  context: EdgeContext
): void => {
  const toService = async (
    request: FastifyRequest,
    reply: FastifyReply
  ): Promise<void> => {
    const { path, query } = splitUrl(request.raw.url ?? '')
    const address = context.route(path, query)

    if (address === null) {
      await reply.code(404).send({ code: 'NO_SUCH_ROUTE' })

      return
    }

    const origin = context.replica(replicaIndex(request))?.url() ?? null

    if (origin === null) {
      await reply.code(502).send({ code: 'SERVICE_DOWN' })

      return
    }

    const cookies = await context.shoppers.cookiesFor(request.headers)

    forward(request, reply, {
      origin,
      path: address.path,
      headers: {
        ...serviceHeaders(request.headers, cookies, context.appToken),
        ...address.headers,
      },
      onAnswer: (answer) => {
        const isDone = (answer.statusCode ?? 500) < 300

        if (isDone && isMutation(request, path)) {
          // After the whole answer: a page told earlier would be faster than the saver's own.
          answer.on('end', () => context.changes.tell('conditions'))
        }

        return answer.headers
      },
    })
  }

  app.all('/_v/*', toService)
}
