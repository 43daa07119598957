import type { FastifyInstance, FastifyRequest } from 'fastify'

import { jsonBody, objectBody, pathParam } from '../body'
import { BASE, type ChangeCart, type ReadCart } from '../checkout/access'
import { declaredFields } from '../checkout/configuration'
import { objectOf, type JsonObject } from '../json'
import type { Platform } from '../platform'
import { checkoutProblem } from '../problem'

/** What apps keep on a cart, as far as the configuration declares it. */
export const cartCustomDataRoutes = (
  app: FastifyInstance,
  platform: Platform,
  cartOf: ReadCart,
  change: ChangeCart
): void => {
  const declared = (request: FastifyRequest): readonly string[] => {
    const fields = declaredFields(platform, pathParam(request, 'app'))

    if (!fields) throw checkoutProblem(404, 'CHK0090', 'App id not found')

    return fields
  }

  const merge = (request: FastifyRequest, fields: JsonObject) => {
    const { customApps } = cartOf(request)
    const id = pathParam(request, 'app')

    return change(request, { customApps: { ...customApps, [id]: fields } })
  }

  const kept = (request: FastifyRequest): JsonObject =>
    cartOf(request).customApps[pathParam(request, 'app')] ?? {}

  app.put(`${BASE}/:id/customData/:app`, (request) => {
    const known = declared(request)
    const fields = objectBody(request)

    if (Object.keys(fields).some((field) => !known.includes(field))) {
      throw checkoutProblem(400, 'CHK0121', 'Invalid app fields')
    }

    const texts = Object.entries(fields).map(([name, value]) => [
      name,
      String(value),
    ])

    return merge(request, Object.fromEntries(texts))
  })

  const fieldOf = (request: FastifyRequest): string => {
    const field = pathParam(request, 'field')

    if (!declared(request).includes(field)) {
      throw checkoutProblem(404, 'CHK0091', 'App key not found')
    }

    return field
  }

  app.put(`${BASE}/:id/customData/:app/:field`, (request) => {
    const field = fieldOf(request)
    const value = objectOf(jsonBody(request)).value ?? ''

    return merge(request, { ...kept(request), [field]: String(value) })
  })
  app.delete(`${BASE}/:id/customData/:app/:field`, (request) => {
    const field = fieldOf(request)
    const { [field]: _, ...rest } = kept(request)

    return merge(request, rest)
  })
}
