import fs from 'fs'
import path from 'path'

import type { FastifyInstance } from 'fastify'

import { APP_ROOT, ROOT } from '../runtime/places'
import { compilePageScript } from './compilePageScript'
import { setCookie } from './cookies'
import type { EdgeContext } from './edgeContext'
import { queryValue, splitUrl } from './edgeContext'
import { sendFile } from './sendFile'

const PAGE_FOLDER = path.join(ROOT, 'local/store/checkout')
const SCRIPT_FOLDER = path.join(APP_ROOT, 'checkout-ui-custom')
const SCRIPT = /^checkout6-custom\.(js|css)$/

/** `/checkout/`: the payment step, and the checkout script as VTEX serves it. */
export const addCheckoutRoutes = (
  app: FastifyInstance,
  { shoppers }: EdgeContext
): void => {
  app.get('/checkout', (request, reply) =>
    reply.redirect(`/checkout/${splitUrl(request.raw.url ?? '').query}`)
  )

  app.get('/checkout/', async (request, reply) => {
    const persona = queryValue(request, 'persona')

    if (persona !== null && persona !== '') {
      const cookies = await shoppers.signIn(persona)

      if (cookies === null) {
        return reply
          .code(404)
          .type('text/plain; charset=utf-8')
          .send(`The demo store has no persona "${persona}".`)
      }

      // Side by side in one browser there can be no cookies: the edge keeps them.
      if (queryValue(request, 'embed') === null) {
        reply.header(
          'set-cookie',
          [...cookies].map(([name, value]) => setCookie(name, value))
        )
      }
    }

    reply.header('cache-control', 'no-store')

    return sendFile(reply, PAGE_FOLDER, 'index.html')
  })

  app.get('/checkout/*', async (request, reply) => {
    const name = decodeURIComponent(
      splitUrl(request.raw.url ?? '').path.slice('/checkout/'.length)
    )

    reply.header('cache-control', 'no-store')
    if (SCRIPT.test(name)) return sendFile(reply, SCRIPT_FOLDER, name)
    const source = path.join(PAGE_FOLDER, name.replace(/\.js$/, '.ts'))
    const isWritten = fs.existsSync(path.join(PAGE_FOLDER, name))

    if (/^[\w/-]+\.js$/.test(name) && !isWritten && fs.existsSync(source)) {
      return reply
        .type('text/javascript; charset=utf-8')
        .send(await compilePageScript(source))
    }

    return sendFile(reply, PAGE_FOLDER, name)
  })
}
