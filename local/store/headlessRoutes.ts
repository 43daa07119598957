import path from 'path'

import type { FastifyInstance } from 'fastify'

import { ROOT } from '../runtime/places'
import { compilePageScript } from './compilePageScript'
import { setCookie } from './cookies'
import type { EdgeContext } from './edgeContext'
import { queryValue, splitUrl } from './edgeContext'
import { sendFile } from './sendFile'

const FOLDER = path.join(ROOT, 'local/store/headless')

/** `/headless/`: a payment step a merchant wrote himself, in React. */
export const addHeadlessRoutes = (
  app: FastifyInstance,
  { shoppers }: EdgeContext
): void => {
  app.get('/headless', (request, reply) =>
    reply.redirect(`/headless/${splitUrl(request.raw.url ?? '').query}`)
  )

  app.get('/headless/', async (request, reply) => {
    const persona = queryValue(request, 'persona')

    if (persona !== null && persona !== '') {
      const cookies = await shoppers.signIn(persona)

      if (cookies === null) {
        return reply
          .code(404)
          .type('text/plain; charset=utf-8')
          .send(`The demo store has no persona "${persona}".`)
      }

      reply.header(
        'set-cookie',
        [...cookies].map(([name, value]) => setCookie(name, value))
      )
    }

    reply.header('cache-control', 'no-store')

    return sendFile(reply, FOLDER, 'index.html')
  })

  app.get('/headless/headless.css', (_, reply) =>
    sendFile(reply.header('cache-control', 'no-store'), FOLDER, 'headless.css')
  )

  app.get('/headless/main.js', async (_, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/javascript; charset=utf-8')
      .send(await compilePageScript(path.join(FOLDER, 'main.tsx')))
  )
}
