import { gunzipSync } from 'zlib'

import type { FastifyRequest } from 'fastify'

import { isObject, type JsonObject } from './json'
import { Problem } from './problem'

/** The body as sent, unpacked; empty when there is none. */
export const rawBody = (request: FastifyRequest): Buffer => {
  if (!Buffer.isBuffer(request.body)) return Buffer.alloc(0)

  return request.headers['content-encoding'] === 'gzip'
    ? gunzipSync(request.body)
    : request.body
}

/** The parsed JSON body; an empty one reads as an empty object. */
export const jsonBody = (request: FastifyRequest): unknown => {
  const text = rawBody(request).toString('utf8')

  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)

    return value
  } catch (_) {
    throw new Problem(400, { Message: 'The body is not valid JSON' })
  }
}

export const objectBody = (request: FastifyRequest): JsonObject => {
  const value = jsonBody(request)

  if (isObject(value)) return value
  throw new Problem(400, { Message: 'The body is not a JSON object' })
}

/** Path parameters and query values as plain texts. */
export const pathParam = (request: FastifyRequest, name: string): string => {
  const { params } = request
  const value = isObject(params) ? params[name] : undefined

  return typeof value === 'string' ? value : ''
}

export const queryText = (
  request: FastifyRequest,
  name: string
): string | null => {
  const { query } = request
  const value = isObject(query) ? query[name] : undefined
  const first: unknown = Array.isArray(value) ? value[0] : value

  return typeof first === 'string' ? first : null
}

export const queryEntries = (
  request: FastifyRequest
): ReadonlyArray<readonly [string, string]> => {
  const { query } = request

  return Object.entries(isObject(query) ? query : {}).map(([name, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value

    return [name, typeof first === 'string' ? first : ''] as const
  })
}

export const headerText = (
  request: FastifyRequest,
  name: string
): string | null => {
  const value = request.headers[name]
  const first = Array.isArray(value) ? value[0] : value

  return first === undefined ? null : first
}
