import type { FastifyInstance } from 'fastify'
import fastify from 'fastify'

import type { ServiceJson } from '../runtime/buildService'
import type { Replica } from '../runtime/replica'
import { addAdminRoutes } from './adminRoutes'
import { createChanges } from './changes'
import { addCheckoutRoutes } from './checkoutRoutes'
import type { EdgeContext } from './edgeContext'
import { addHeadlessRoutes } from './headlessRoutes'
import { addHomeRoutes } from './homeRoutes'
import { addLocalRoutes } from './localRoutes'
import { PlatformRefusal, createPlatformControl } from './platformControl'
import { addPlatformRoutes } from './platformRoutes'
import { addServiceRoutes } from './serviceForwarding'
import { createServiceRouter } from './serviceRoutes'
import { createShoppers } from './shoppers'

const LARGEST_BODY_BYTES = 20_000_000

export interface EdgeOptions {
  readonly appToken: string
  readonly replica: (index: number) => Replica | null
  readonly replicaCount: number
}

export interface Edge {
  /** Takes the port; everything but /local/ready is answered 503 until the edge is open. */
  readonly listen: (port: number) => Promise<string>
  readonly platformIs: (url: string) => void
  readonly open: (built: {
    serviceJson: ServiceJson
    graphqlSchema: string
    adminFolder: string | null
  }) => void
  readonly close: () => Promise<void>
}

const STARTING_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<title>Starting</title><p>The local store is starting ...</p></html>`

const takeBodiesAsTheyAre = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body)
  )
}

/** The store's one port: pages, the service's routes and VTEX's APIs, as VTEX's own edge routes them. */
export const createEdge = (options: EdgeOptions): Edge => {
  const app = fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 },
  })

  const changes = createChanges()
  let platformUrl = ''
  let isOpen = false
  const platform = createPlatformControl(() => platformUrl)
  const context: EdgeContext = {
    ...options,
    platform,
    platformUrl: () => platformUrl,
    changes,
    shoppers: createShoppers(platform),
    isOpen: () => isOpen,
    serviceJson: { routes: {}, events: {} },
    route: () => null,
    graphqlSchema: '',
    adminFolder: null,
  }

  takeBodiesAsTheyAre(app)

  app.addHook('onRequest', async (request, reply) => {
    if (isOpen || request.url.startsWith('/local/ready')) return
    await reply
      .code(503)
      .header('retry-after', '1')
      .type('text/html; charset=utf-8')
      .send(STARTING_PAGE)
  })
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof PlatformRefusal) {
      return reply.code(error.answer.status).send(error.answer.body)
    }

    const status =
      error instanceof Error && 'statusCode' in error
        ? Number(error.statusCode)
        : 500

    const text = error instanceof Error ? error.message : String(error)

    return reply.code(status >= 400 ? status : 500).send({ error: text })
  })

  addLocalRoutes(app, context)
  addServiceRoutes(app, context)
  addPlatformRoutes(app, context)
  addAdminRoutes(app, context)
  addCheckoutRoutes(app, context)
  addHeadlessRoutes(app, context)
  addHomeRoutes(app, context)

  return {
    listen: (port) => app.listen({ port, host: '127.0.0.1' }),
    platformIs: (url) => {
      platformUrl = url
    },
    open: ({ serviceJson, graphqlSchema, adminFolder }) => {
      context.serviceJson = serviceJson
      context.route = createServiceRouter(serviceJson)
      context.graphqlSchema = graphqlSchema
      context.adminFolder = adminFolder
      isOpen = true
    },
    close: async () => {
      changes.close()
      await app.close()
    },
  }
}
