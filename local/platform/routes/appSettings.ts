import type { FastifyInstance, FastifyRequest } from 'fastify'

import { objectBody, pathParam } from '../body'
import type { Platform } from '../platform'
import { Problem } from '../problem'
import { callerOf } from '../requestContext'

/** Settings belong to the app, whatever version asks. */
const settingsKey = (request: FastifyRequest): string => {
  const [name = ''] = pathParam(request, 'app').split('@')

  return ['account', 'workspace']
    .map((part) => pathParam(request, part))
    .concat(name)
    .join('/')
}

export const appSettingsRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const demand = (request: FastifyRequest, isWriting: boolean) => {
    const caller = callerOf(request, platform)
    const isAdmin = caller.kind === 'merchant' && caller.role === 'admin'

    if (isAdmin || (caller.kind === 'app' && !isWriting)) return
    throw new Problem(caller.kind === 'none' ? 401 : 403, {
      code: 'unauthorized',
      message: 'Unauthorized',
    })
  }

  for (const prefix of ['', '/api']) {
    const url = `${prefix}/apps/v0/:account/:workspace/apps/:app/settings`

    app.get(url, (request) => {
      demand(request, false)

      return platform.records.get('settings', settingsKey(request)) ?? {}
    })
    app.put(url, (request) => {
      demand(request, true)
      const settings = objectBody(request)

      platform.records.put('settings', settingsKey(request), settings)

      return settings
    })
  }
}
