import type { FastifyInstance, FastifyRequest } from 'fastify'

import { objectBody } from '../body'
import { BASE, type ChangeCart, type ReadCart } from '../checkout/access'
import { listOf, numberOf, objectOf } from '../json'

export const cartItemRoutes = (
  app: FastifyInstance,
  cartOf: ReadCart,
  change: ChangeCart
): void => {
  const asked = (request: FastifyRequest) =>
    listOf(objectBody(request).orderItems).map(objectOf)

  app.post(`${BASE}/:id/items`, (request) => {
    const added = asked(request).map(({ id, quantity }) => ({
      id: String(id),
      quantity: numberOf(quantity) ?? 1,
    }))

    return change(request, { items: [...cartOf(request).items, ...added] })
  })

  const update = (request: FastifyRequest) => {
    const quantities = new Map(
      asked(request).map(({ index, quantity }) => [
        numberOf(index),
        numberOf(quantity) ?? 1,
      ])
    )

    const items = cartOf(request)
      .items.map((item, at) => ({
        ...item,
        quantity: quantities.get(at) ?? item.quantity,
      }))
      .filter(({ quantity }) => quantity > 0)

    return change(request, { items })
  }

  app.post(`${BASE}/:id/items/update`, update)
  app.patch(`${BASE}/:id/items`, update)
  app.post(`${BASE}/:id/items/removeAll`, (request) =>
    change(request, { items: [] })
  )
}
