import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'

import { NATIVE_CUSTOMER_FIELDS } from '../seed/fields'
import { applySeed, isSeeded } from './applySeed'
import { headerText, queryEntries } from './body'
import { emptyRuleCache } from './checkout/rulesAtCheckout'
import { openDatabase } from './database'
import { createExchanges } from './exchanges'
import { familyOf } from './families'
import { createFaults, suffer } from './faults'
import { applyFlips, createFlips } from './flips'
import { hostServes } from './hosts'
import { documentsIn } from './masterdata/documents'
import { entitiesIn } from './masterdata/entities'
import { createScrolls } from './masterdata/scrolls'
import type { Platform } from './platform'
import { Problem } from './problem'
import { DEFAULT_QUIRKS } from './quirks'
import { recordExchanges } from './recordExchange'
import { recordsIn } from './records'
import {
  accountOf,
  callerOf,
  noteProxiedHost,
  proxiedHost,
} from './requestContext'
import { createRequestLog } from './requestLog'
import { appSettingsRoutes } from './routes/appSettings'
import { catalogRoutes } from './routes/catalog'
import { checkoutRoutes } from './routes/checkout'
import { controlRoutes } from './routes/control'
import { creditControlRoutes } from './routes/creditControl'
import { gatewayRuleRoutes } from './routes/gatewayRules'
import { identityRoutes } from './routes/identity'
import { masterDataRoutes } from './routes/masterData'
import { omsRoutes } from './routes/oms'
import { orderControlRoutes } from './routes/orderControl'
import { sessionRoutes } from './routes/sessions'
import { vbaseRoutes } from './routes/vbase'
import { createTables } from './schema'
import { DEFAULT_SWITCHES } from './switches'
import { tokensIn } from './tokens'

export interface PlatformOptions {
  /** The SQLite file; `:memory:` keeps nothing. */
  readonly file: string
  readonly appToken: string
  readonly account?: string
  readonly workspace?: string
  /** How many customers a first start seeds. */
  readonly customers?: number
  readonly now?: () => number
}

const DEFAULT_CUSTOMERS = 1000
const MAX_BODY_BYTES = 20 * 1024 * 1024
const NOWHERE = '/_nowhere'

/** The stand-in for every VTEX API the app calls, ready to listen or inject. */
export const createPlatform = (options: PlatformOptions): FastifyInstance => {
  const platform = buildPlatform(options)
  const app = Fastify({
    logger: false,
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 2000 },
    rewriteUrl: (raw) => toPath(raw, platform.account),
  })

  // Bodies stay raw: VBase keeps any bytes, and each API words its own errors.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => {
    done(null, body)
  })
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof Problem) {
      return reply.code(error.status).send(error.body)
    }

    console.error('platform: unexpected error', error)

    return reply
      .code(500)
      .send({ error: { code: '1', message: 'Internal error' } })
  })
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ error: { code: '404', message: 'Not found' } })
  )

  applyFaults(app, platform)
  logRequests(app, platform)
  applyFlips(app, platform)
  recordExchanges(app, platform)
  refuseTunnels(app)

  masterDataRoutes(app, platform)
  vbaseRoutes(app, platform)
  gatewayRuleRoutes(app, platform)
  identityRoutes(app, platform)
  sessionRoutes(app, platform)
  appSettingsRoutes(app, platform)
  checkoutRoutes(app, platform)
  creditControlRoutes(app, platform)
  omsRoutes(app, platform)
  catalogRoutes(app)
  controlRoutes(app, platform)
  orderControlRoutes(app, platform)

  app.addHook('onClose', () => platform.db.close())

  return app
}

const buildPlatform = (options: PlatformOptions): Platform => {
  const account = options.account ?? 'wholesale'
  const workspace = options.workspace ?? 'master'
  const now = options.now ?? Date.now
  const db = openDatabase(options.file)

  createTables(db)
  const records = recordsIn(db)
  const documents = documentsIn(db)
  const entities = entitiesIn(records, NATIVE_CUSTOMER_FIELDS)
  const reseed = (customers = options.customers ?? DEFAULT_CUSTOMERS) =>
    applySeed(
      { db, records, documents, entities, account, workspace },
      customers
    )

  if (!isSeeded(records)) reseed()

  return {
    account,
    appToken: options.appToken,
    db,
    records,
    documents,
    entities,
    scrolls: createScrolls(now),
    tokens: tokensIn(records, now),
    faults: createFaults(),
    flips: createFlips(),
    log: createRequestLog(),
    exchanges: createExchanges(),
    switches: DEFAULT_SWITCHES,
    quirks: DEFAULT_QUIRKS,
    ruleCache: emptyRuleCache(),
    now,
    reseed,
  }
}

const ABSOLUTE = /^https?:\/\/([^/?#:]+)(?::\d+)?(\/[^#]*)?$/i

/** A proxied call names its host in the address; routes know paths only. */
const toPath = (
  raw: Parameters<typeof noteProxiedHost>[0],
  account: string
): string => {
  const url = raw.url ?? '/'
  const found = ABSOLUTE.exec(url)

  if (!found) return url

  const host = (found[1] ?? '').toLowerCase()
  const path = found[2] ?? '/'

  noteProxiedHost(raw, host)
  // Other accounts have hosts of their own; the controls have none.
  const home = host.split('.')[0] ?? account

  return hostServes(host, path, home) || hostServes(host, path, account)
    ? path
    : NOWHERE
}

const pathOf = (request: FastifyRequest): string =>
  request.url.split('?')[0] ?? '/'

const suffered = new WeakMap<FastifyRequest, string>()

const applyFaults = (app: FastifyInstance, platform: Platform): void => {
  app.addHook('onRequest', async (request, reply) => {
    const family = familyOf(pathOf(request))
    const isFromService = proxiedHost(request) !== null
    const fault = family && platform.faults.take(family, isFromService)

    if (!fault) return undefined
    suffered.set(request, fault.mode)
    if (fault.mode === 'refuse') logRequest(platform, request, 0)
    await suffer(fault, request, reply)

    return reply.sent ? reply : undefined
  })
}

const logRequests = (app: FastifyInstance, platform: Platform): void => {
  app.addHook('onResponse', async (request, reply) => {
    if (!pathOf(request).startsWith('/_platform/')) {
      logRequest(platform, request, reply.statusCode)
    }
  })
}

const logRequest = (
  platform: Platform,
  request: FastifyRequest,
  status: number
): void =>
  platform.log.add({
    at: new Date(platform.now()).toISOString(),
    api: familyOf(pathOf(request)),
    method: request.method,
    host: proxiedHost(request) ?? 'store',
    account: accountOf(request, platform),
    path: pathOf(request),
    query: queryEntries(request).map(([name]) => name),
    status,
    tokenKind: callerOf(request, platform).kind,
    operationId: headerText(request, 'x-vtex-operation-id'),
    fault: suffered.get(request) ?? null,
  })

const refuseTunnels = (app: FastifyInstance): void => {
  app.server.on('connect', (request, socket) => {
    console.error(
      `platform: refused a tunnel to ${request.url}; the app must call http, not https`
    )
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n')
  })
}
