import type { FastifyInstance } from 'fastify'

import { changeOfApi } from './changes'
import type { EdgeContext } from './edgeContext'
import { splitUrl } from './edgeContext'
import { forward } from './forward'
import { platformHeaders } from './serviceHeaders'

/** `/api/*`: VTEX's APIs as a browser or a script at the store reaches them. */
export const addPlatformRoutes = (
  app: FastifyInstance,
  context: EdgeContext
): void => {
  app.all('/api/*', async (request, reply) => {
    const url = request.raw.url ?? ''
    const { path } = splitUrl(url)
    const persona = context.shoppers.personaOf(request.headers)
    const cookies = await context.shoppers.cookiesFor(request.headers)

    forward(request, reply, {
      origin: context.platformUrl(),
      path: url,
      headers: platformHeaders(request.headers, cookies),
      onAnswer: (answer) => {
        const change = changeOfApi(request.method, path)

        if (change !== null && (answer.statusCode ?? 500) < 300) {
          answer.on('end', () => context.changes.tell(change))
        }

        if (persona === null) return answer.headers
        const { 'set-cookie': setCookies, ...headers } = answer.headers

        context.shoppers.keep(persona, setCookies ?? [])

        return headers
      },
    })
  })
}
