import type { FastifyRequest } from 'fastify'

import type { JsonObject } from '../json'
import type { Cart } from './carts'

/** Where the public calls on an orderForm live. */
export const BASE = '/api/checkout/pub/orderForm'

/** The cart of a request's path, or the error VTEX answers without one. */
export type ReadCart = (request: FastifyRequest) => Cart

/** Changes that cart and gives the orderForm it has become. */
export type ChangeCart = (
  request: FastifyRequest,
  changes: Partial<Cart>
) => JsonObject
