import type { FastifyInstance } from 'fastify'

import { headerText, objectBody, pathParam, queryText } from '../body'
import { ADMIN_COOKIE, DEMO_APP_KEY, requestCookies } from '../caller'
import { textOf } from '../json'
import type { Platform } from '../platform'
import { commerceProblem, Problem } from '../problem'
import { callerOf } from '../requestContext'
import { readRole, type Role } from '../tokens'

const PAYMENTS = '6'

const RESOURCES: Readonly<Record<Role, readonly string[]>> = {
  admin: ['ViewPayments', 'ManageStore'],
  viewer: ['ViewPayments'],
  telesales: [],
}

/** VTEX ID: whose token this is. License Manager: what a login may do. */
export const identityRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  app.get('/api/vtexid/pub/authenticated/user', (request, reply) => {
    const token =
      queryText(request, 'authToken') ??
      requestCookies(request).get(ADMIN_COOKIE) ??
      ''

    const identity = platform.tokens.identify(token)

    // An unknown token answers null, and the audience is not told apart.
    if (!identity) return reply.type('application/json').send('null')

    return reply.send({
      userId: identity.userId,
      user: identity.email,
      userType: identity.audience === 'admin' ? 'A' : 'F',
      account: identity.account,
      audience: identity.audience,
      tokenType: 'user',
    })
  })

  app.post('/api/vtexid/credential/validate', (request) => {
    const given =
      textOf(objectBody(request).token) ??
      headerText(request, ADMIN_COOKIE.toLowerCase()) ??
      ''

    const identity = platform.tokens.identify(given)

    if (!identity) throw new Problem(401, { authStatus: 'WrongCredentials' })

    return {
      authStatus: 'Success',
      id: identity.userId,
      user: identity.email,
      account: identity.account,
      audience: identity.audience,
      tokenType: 'user',
    }
  })

  app.get(
    '/api/license-manager/pvt/accounts/:account/products/:product/logins/:login/resources/:resource/granted',
    (request, reply) => {
      const caller = callerOf(request, platform)

      if (caller.kind !== 'app' && caller.kind !== 'merchant') {
        throw commerceProblem(401, 'Unauthorized', '401')
      }

      const login = pathParam(request, 'login').toLowerCase()
      const role =
        login === DEMO_APP_KEY.toLowerCase()
          ? 'admin'
          : readRole(platform.records.get('admin', login)?.role)

      const isGranted =
        role !== null &&
        pathParam(request, 'account') === platform.account &&
        pathParam(request, 'product') === PAYMENTS &&
        RESOURCES[role].includes(pathParam(request, 'resource'))

      return reply.type('application/json').send(String(isGranted))
    }
  )
}
