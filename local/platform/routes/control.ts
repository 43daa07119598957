import { randomUUID } from 'crypto'

import type { FastifyInstance } from 'fastify'

import { PERSONAS } from '../../seed/personas'
import { objectBody, pathParam, queryText } from '../body'
import {
  SESSION_COOKIE,
  ADMIN_COOKIE,
  CART_COOKIE,
  storeCookie,
} from '../caller'
import { createCart } from '../checkout/carts'
import { emptyRuleCache } from '../checkout/rulesAtCheckout'
import { parseFault } from '../faults'
import { parseFlip } from '../flips'
import { numberOf, objectOf, textOf } from '../json'
import { readField, spaceOf } from '../masterdata/entities'
import type { Platform } from '../platform'
import { Problem } from '../problem'
import { DEFAULT_QUIRKS, readQuirks } from '../quirks'
import { ANONYMOUS, createSession, forgetSignIn } from '../sessions'
import { DEFAULT_SWITCHES, readSwitches } from '../switches'
import { readRole } from '../tokens'

const DEFAULT_ADMIN = 'admin@wholesale.example'
const DEFAULT_VIEWER = 'viewer@wholesale.example'
const ONE_SECOND_MS = 1000

/** What the store's edge and tests do to the platform; no VTEX API. */
export const controlRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  signInRoutes(app, platform)
  faultRoutes(app, platform)

  app.get('/_platform/ready', () => ({ ready: true }))

  app.get('/_platform/personas', () =>
    PERSONAS.map(
      ({ id, name, email, customerId, userId, description, descriptions }) => ({
        id,
        name,
        email,
        customerId,
        userId,
        description,
        descriptions,
      })
    )
  )

  app.get('/_platform/requests', (request) =>
    platform.log.since(Number(queryText(request, 'since') ?? 0) || 0)
  )
  app.delete('/_platform/requests', (_, reply) => {
    platform.log.clear()

    return reply.code(204).send()
  })

  app.get('/_platform/exchanges', () => platform.exchanges.list())
  app.put('/_platform/exchanges', (request) => {
    const recording = objectBody(request).recording === true

    platform.exchanges.record(recording)

    return { recording }
  })

  app.post('/_platform/reset', (request) => {
    platform.faults.clear()
    platform.flips.clear()
    platform.log.clear()
    platform.scrolls.clear()
    platform.switches = DEFAULT_SWITCHES
    platform.quirks = DEFAULT_QUIRKS
    platform.ruleCache = emptyRuleCache()
    platform.reseed(numberOf(objectBody(request).customers) ?? undefined)

    return { reset: true }
  })

  app.get('/_platform/switches', () => platform.switches)
  app.put('/_platform/switches', (request) => {
    platform.switches = readSwitches(objectBody(request), platform.switches)

    return platform.switches
  })
  app.delete('/_platform/switches', () => {
    platform.switches = DEFAULT_SWITCHES
    platform.quirks = DEFAULT_QUIRKS

    return platform.switches
  })

  app.get('/_platform/quirks', () => platform.quirks)
  app.put('/_platform/quirks', (request) => {
    platform.quirks = readQuirks(objectBody(request))

    return platform.quirks
  })

  app.put('/_platform/fields/:entity/:name', (request) => {
    const entity = pathParam(request, 'entity')
    const account = queryText(request, 'account') ?? platform.account
    const name = pathParam(request, 'name')
    const known = platform.entities.find(account, entity)

    if (!known) platform.entities.create(account, entity, entity)
    const field = readField(name, {
      ...known?.fields.get(name),
      ...objectBody(request),
    })

    platform.entities.putField(account, entity, field)

    return field
  })
  app.delete('/_platform/fields/:entity/:name', (request, reply) => {
    platform.entities.removeField(
      queryText(request, 'account') ?? platform.account,
      pathParam(request, 'entity'),
      pathParam(request, 'name')
    )

    return reply.code(204).send()
  })

  const settingsKey = (app_: string) =>
    `${platform.account}/master/${app_.split('@')[0]}`

  app.get('/_platform/app-settings/:app', (request) => {
    const key = settingsKey(pathParam(request, 'app'))

    return platform.records.get('settings', key) ?? {}
  })
  app.put('/_platform/app-settings/:app', (request) => {
    const key = settingsKey(pathParam(request, 'app'))

    platform.records.put('settings', key, objectBody(request))

    return objectBody(request)
  })
}

const signInRoutes = (app: FastifyInstance, platform: Platform): void => {
  const { account, tokens } = platform

  const storeUserId = (email: string): string => {
    const space = spaceOf(account, 'CL')
    const customer = platform.documents.findByEmail(space, email)

    return textOf(customer?.userId) ?? randomUUID()
  }

  app.post('/_platform/sign-in', (request) => {
    const input = objectBody(request)
    const email = textOf(input.email)?.trim()

    if (!email) throw new Problem(400, { message: 'Name an e-mail' })
    const agent = textOf(input.impersonatedBy)
    const seconds = numberOf(input.expiresInSeconds)
    const life = seconds === null ? {} : { livesMs: seconds * ONE_SECOND_MS }

    // A telesales agent is signed in as himself, and shops for the customer.
    const signedIn = agent ?? email
    const token = tokens.issue({
      audience: 'webstore',
      email: signedIn,
      userId: storeUserId(signedIn),
      account,
      role: null,
      ...life,
    })

    const cart = createCart(platform, email)
    const session = createSession(platform, {
      ...ANONYMOUS,
      storeUserEmail: signedIn,
      adminUserEmail: agent,
      impersonated: agent === null ? null : email,
      canImpersonate: agent !== null && input.canImpersonate !== false,
      salesChannel: textOf(input.salesChannel) ?? ANONYMOUS.salesChannel,
      cartId: cart,
      ...life,
    })

    return {
      cookies: {
        [storeCookie(account)]: token,
        [SESSION_COOKIE]: session,
        [CART_COOKIE]: `__ofid=${cart}`,
      },
    }
  })

  app.post('/_platform/sign-in-admin', (request) => {
    const input = objectBody(request)
    const role = readRole(input.role) ?? 'admin'
    const fallback = role === 'admin' ? DEFAULT_ADMIN : DEFAULT_VIEWER
    const login = (textOf(input.login) ?? fallback).trim().toLowerCase()
    const home = textOf(input.account) ?? account
    const seconds = numberOf(input.expiresInSeconds)

    if (home === account) platform.records.put('admin', login, { login, role })
    const token = tokens.issue({
      audience: 'admin',
      email: login,
      userId: randomUUID(),
      account: home,
      role,
      ...(seconds === null ? {} : { livesMs: seconds * ONE_SECOND_MS }),
    })

    return { cookies: { [ADMIN_COOKIE]: token }, login, role }
  })

  app.post('/_platform/sign-out', (request, reply) => {
    const cookies = objectOf(objectBody(request).cookies)

    for (const name of [ADMIN_COOKIE, storeCookie(account)]) {
      tokens.revoke(textOf(cookies[name]) ?? '')
    }

    forgetSignIn(platform, textOf(cookies[SESSION_COOKIE]) ?? '')

    return reply.code(204).send()
  })
}

const faultRoutes = (
  app: FastifyInstance,
  { faults, flips }: Platform
): void => {
  app.post('/_platform/flips', (request, reply) => {
    flips.add(parseFlip(objectBody(request)))

    return reply.code(204).send()
  })
  app.delete('/_platform/flips', (_, reply) => {
    flips.clear()

    return reply.code(204).send()
  })

  app.get('/_platform/faults', () => faults.list())
  app.post('/_platform/faults', (request) => {
    faults.set(parseFault(objectBody(request)))

    return faults.list()
  })
  app.delete('/_platform/faults', (_, reply) => {
    faults.clear()

    return reply.code(204).send()
  })
}
