import type { FastifyInstance, FastifyRequest } from 'fastify'

import { objectBody } from '../body'
import { configurationOf, saveConfiguration } from '../checkout/configuration'
import type { Platform } from '../platform'
import { checkoutProblem } from '../problem'
import { callerOf } from '../requestContext'

const CONFIGURATION = '/api/checkout/pvt/configuration/orderForm'

export const checkoutConfigurationRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const demand = (request: FastifyRequest) => {
    const caller = callerOf(request, platform)

    if (caller.kind === 'merchant' && caller.role === 'admin') return
    // The app has no policy to configure checkout, so it may only look.
    if (caller.kind === 'app' && request.method === 'GET') return
    throw checkoutProblem(401, 'ORD062', 'Unauthorized')
  }

  app.get(CONFIGURATION, (request) => {
    demand(request)

    return configurationOf(platform)
  })
  app.post(CONFIGURATION, (request, reply) => {
    demand(request)
    saveConfiguration(platform, objectBody(request))

    return reply.code(204).send()
  })
  app.patch(CONFIGURATION, (request, reply) => {
    demand(request)
    const merged = { ...configurationOf(platform), ...objectBody(request) }

    saveConfiguration(platform, merged)

    return reply.code(204).send()
  })
}
