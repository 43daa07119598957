import { setTimeout as sleep } from 'timers/promises'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import {
  isObject,
  listOf,
  numberOf,
  objectOf,
  textOf,
  type JsonObject,
} from './json'
import type { Platform } from './platform'
import { Problem } from './problem'
import { callerOf } from './requestContext'

const CHANGES = [
  'remove',
  'rename',
  'set',
  'wrap',
  'text',
  'number',
  'upper',
  'only',
  'repeat',
] as const

/** One place of an answer, said otherwise. */
interface Edit {
  /** Names joined by dots; `*` is every one there, nothing is the whole answer. */
  readonly at: string
  readonly change: (typeof CHANGES)[number]
  /** The new name, value, wrapping or count. */
  readonly to: unknown
}

/** A platform that is another than its stand-in: some of its calls are heard or answered otherwise. */
export interface Flip {
  readonly path: RegExp
  readonly method: string | null
  /** Only for calls of this caller. */
  readonly as: string | null
  readonly status: number | null
  readonly delayMs: number
  /** Headers and query values of the request the platform doesn't hear. */
  readonly deafTo: readonly string[]
  /** Headers of the answer; null takes one away. */
  readonly headers: JsonObject
  readonly edits: readonly Edit[]
}

const parseEdit = (value: unknown): Edit => {
  const { at, change, to } = objectOf(value)
  const known = CHANGES.find((one) => one === change)

  if (!known) throw new Problem(400, { message: 'Unknown change' })

  return { at: textOf(at) ?? '', change: known, to }
}

/** Reads a flip as posted; names what is wrong with it. */
export const parseFlip = (value: unknown): Flip => {
  const input = objectOf(value)
  const path = textOf(input.path)

  if (path === null) throw new Problem(400, { message: 'Name a path' })

  return {
    path: new RegExp(path),
    method: textOf(input.method),
    as: textOf(input.as),
    status: numberOf(input.status),
    delayMs: numberOf(input.delayMs) ?? 0,
    deafTo: listOf(input.deafTo).map((name) => String(name).toLowerCase()),
    headers: objectOf(input.headers),
    edits: listOf(input.edits).map(parseEdit),
  }
}

const changed = (value: unknown, { change, to }: Edit): unknown => {
  switch (change) {
    case 'set':
      return to

    case 'wrap':
      return { [String(to)]: value }

    case 'text':
      return String(value)

    case 'number':
      return Number(value)

    case 'upper':
      return typeof value === 'string' ? value.toUpperCase() : value

    case 'only':
      return Array.isArray(value) ? value.slice(0, Number(to)) : value

    case 'repeat':
      return Array.isArray(value)
        ? Array.from({ length: Number(to) }, () => value).flat()
        : value

    default:
      return value
  }
}

const renamed = (value: JsonObject, name: string, to: string): JsonObject =>
  Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key === name ? to : key, one])
  )

const without = (value: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))

/** The answer with the edit done wherever its path leads; elsewhere it stays. */
export const edited = (
  value: unknown,
  edit: Edit,
  names: readonly string[] = edit.at === '' ? [] : edit.at.split('.')
): unknown => {
  const [name, ...rest] = names

  if (name === undefined) return changed(value, edit)
  if (Array.isArray(value)) {
    return value.map((one, index) =>
      name === '*' || name === String(index) ? edited(one, edit, rest) : one
    )
  }

  if (!isObject(value)) return value
  if (name === '*') {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, edited(one, edit, rest)])
    )
  }

  if (rest.length === 0 && edit.change === 'remove') return without(value, name)
  if (!(name in value) && (edit.change !== 'set' || rest.length > 0)) {
    return value
  }

  if (rest.length === 0 && edit.change === 'rename') {
    return renamed(value, name, String(edit.to))
  }

  return { ...value, [name]: edited(value[name], edit, rest) }
}

export interface Flips {
  add(flip: Flip): void
  clear(): void
  matching(request: FastifyRequest, platform: Platform): readonly Flip[]
}

export const createFlips = (): Flips => {
  let flips: readonly Flip[] = []

  return {
    add: (flip) => {
      flips = [...flips, flip]
    },
    clear: () => {
      flips = []
    },
    matching: (request, platform) => {
      const [path = '/'] = request.url.split('?')

      if (flips.length === 0 || path.startsWith('/_platform/')) return []

      return flips.filter(
        (flip) =>
          flip.path.test(path) &&
          (flip.method === null || flip.method === request.method) &&
          (flip.as === null || flip.as === callerOf(request, platform).kind)
      )
    },
  }
}

/** The names go out of what the routes will read. */
const deafen = (request: FastifyRequest, names: readonly string[]): void => {
  const query = objectOf(request.query)

  for (const name of names) {
    delete request.raw.headers[name]
    for (const key of Object.keys(query)) {
      if (key.toLowerCase() === name) delete query[key]
    }
  }
}

const editedText = (text: string, edits: readonly Edit[]): string => {
  try {
    const value: unknown = JSON.parse(text)

    return JSON.stringify(edits.reduce((one, edit) => edited(one, edit), value))
  } catch {
    // What is no JSON has no places to edit.
    return text
  }
}

const textOfPayload = (payload: unknown): string | null => {
  if (typeof payload === 'string') return payload

  return Buffer.isBuffer(payload) ? payload.toString('utf8') : null
}

/** Makes the stand-in another platform while a test asks for it. */
export const applyFlips = (app: FastifyInstance, platform: Platform): void => {
  app.addHook('onRequest', async (request, reply) => {
    for (const flip of platform.flips.matching(request, platform)) {
      deafen(request, flip.deafTo)
      if (flip.delayMs > 0) await sleep(flip.delayMs, undefined, { ref: false })
      if (flip.status !== null) {
        await reply.code(flip.status).send({ message: 'Otherwise' })

        return reply
      }
    }

    return undefined
  })

  app.addHook('onSend', async (request, reply, payload) => {
    let text = textOfPayload(payload)

    for (const { headers, edits } of platform.flips.matching(
      request,
      platform
    )) {
      for (const [name, value] of Object.entries(headers)) {
        if (value === null) reply.removeHeader(name)
        else reply.header(name, String(value))
      }

      if (edits.length > 0 && text !== null) text = editedText(text, edits)
    }

    const isEdited = text !== null && text !== textOfPayload(payload)

    if (isEdited) reply.removeHeader('content-length')

    return isEdited ? text : payload
  })
}
