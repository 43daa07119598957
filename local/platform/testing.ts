import { request } from 'http'

import type { FastifyInstance } from 'fastify'

import { createPlatform, type PlatformOptions } from './createPlatform'
import { isObject, parseObject } from './json'

export const APP_TOKEN = 'app-token-of-a-test'

type Headers = Readonly<Record<string, string | undefined>>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly text: string
  readonly header: (name: string) => string | null
}

export interface TestPlatform {
  readonly app: FastifyInstance
  readonly call: (
    method: Method,
    url: string,
    options?: {
      readonly headers?: Headers
      readonly body?: unknown
    }
  ) => Promise<Answer>
  /** Signs somebody in and gives the Cookie header he would send. */
  readonly signIn: (input: Readonly<Record<string, unknown>>) => Promise<string>
  readonly signInAdmin: (
    input?: Readonly<Record<string, unknown>>
  ) => Promise<string>
  readonly stop: () => Promise<void>
}

/** A platform of its own for one test file, in memory. */
export const startTestPlatform = (
  options: Partial<PlatformOptions> = {}
): TestPlatform => {
  const app = createPlatform({
    file: ':memory:',
    appToken: APP_TOKEN,
    customers: 60,
    ...options,
  })

  let port: Promise<number> | null = null
  const listening = async (): Promise<number> => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = app.server.address()

    return typeof address === 'object' && address ? address.port : 0
  }

  const call: TestPlatform['call'] = async (method, url, given = {}) => {
    port = port ?? listening()

    return send({ method, url, port: await port, ...given })
  }

  const signed = async (
    path: string,
    body: Readonly<Record<string, unknown>>
  ): Promise<string> => {
    const { text } = await call('POST', path, { body })
    const { cookies } = parseObject(text)

    return Object.entries(isObject(cookies) ? cookies : {})
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
      .join('; ')
  }

  return {
    app,
    call,
    signIn: (input) => signed('/_platform/sign-in', input),
    signInAdmin: (input = {}) => signed('/_platform/sign-in-admin', input),
    stop: () => app.close(),
  }
}

/** A full address goes out as to a proxy, in absolute form. */
const send = ({
  method,
  url,
  port,
  headers,
  body,
}: {
  readonly method: Method
  readonly url: string
  readonly port: number
  readonly headers?: Headers
  readonly body?: unknown
}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: encodeURI(url),
        headers: { ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = []

        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          const header = (name: string): string | null => {
            const value = incoming.headers[name]

            return (Array.isArray(value) ? value[0] : value) ?? null
          }

          resolve({
            status: incoming.statusCode ?? 0,
            body: readBody(text),
            text,
            header,
          })
        })
      }
    )

    outgoing.on('error', reject)
    outgoing.end(body === undefined ? undefined : JSON.stringify(body))
  })

const readBody = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)

    return value
  } catch (_) {
    return null
  }
}

/** What the app's own clients send. */
export const AS_APP = { vtexidclientautcookie: APP_TOKEN }
export const AS_INFRA = { authorization: `Bearer ${APP_TOKEN}` }
