import { once } from 'events'
import http from 'http'
import type { AddressInfo } from 'net'
import { Readable } from 'stream'
import zlib from 'zlib'

import type { IOContext } from '@vtex/api'
import { HttpClient, Logger } from '@vtex/api'

import { MAX_ANSWER_BYTES } from '../limits'
import { clientOptions } from './index'

const PIECE = Buffer.alloc(1024 * 1024, ' ')

const untraced = (): never => {
  throw new Error('nothing is traced')
}

const origin = {
  account: 'wholesale',
  workspace: 'master',
  production: true,
  requestId: '1',
  operationId: '1',
}

const context: IOContext = {
  ...origin,
  platform: 'vtex',
  product: '',
  region: '',
  authToken: '',
  userAgent: '',
  route: { id: '', params: {}, type: 'private' },
  logger: new Logger(origin),
  tracer: {
    isTraceSampled: false,
    startSpan: untraced,
    inject: untraced,
    fallbackSpanContext: untraced,
  },
}

let written = 0

const spaces = function* (pieces: number) {
  for (let piece = 0; piece < pieces; piece += 1) {
    written += PIECE.length
    yield PIECE
  }
}

/** Answers blanks: as many megabytes as the path says, packed when asked to. */
const server = http.createServer((request, response) => {
  const [, pieces, packed] = (request.url ?? '').split('/')
  const body = Readable.from(spaces(Number(pieces)))

  response.setHeader('content-type', 'text/plain')
  if (packed) response.setHeader('content-encoding', 'gzip')
  const answer = packed ? body.pipe(zlib.createGzip({ level: 1 })) : body

  answer.pipe(response).on('error', () => undefined)
  response.on('close', () => body.destroy())
})

const lengthOf = async (path: string): Promise<number | string> => {
  const address = server.address()
  const { port }: Pick<AddressInfo, 'port'> =
    typeof address === 'object' && address !== null ? address : { port: 0 }

  const client = new HttpClient({
    ...context,
    ...clientOptions.default,
    baseURL: `http://127.0.0.1:${port}`,
    timeout: 20_000,
  })

  try {
    const answer: unknown = await client.get(path)

    return String(answer).length
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

beforeEach(() => {
  written = 0
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('an answer of a usual length is read', async () => {
  expect(await lengthOf('/2')).toBe(2 * PIECE.length)
})

test('an answer without end is not read to its end', async () => {
  expect(await lengthOf('/4000')).toMatch(/maxContentLength/)
  expect(written).toBeLessThan(3 * MAX_ANSWER_BYTES)
})

test('a small answer that unpacks to a long one is none either', async () => {
  expect(await lengthOf('/100/packed')).toMatch(/maxContentLength/)
})
