import { printCookies } from './cookies'
import type { Cookies } from './cookies'

const TIME_LIMIT_MS = 20_000

export interface Persona {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly description: string
  /** By language. */
  readonly descriptions: Readonly<Record<string, string>>
  readonly customerId: string
}

export interface PlatformAnswer {
  readonly status: number
  readonly body: unknown
}

/** The platform refused what the store asked for: its answer, to be passed on. */
export class PlatformRefusal extends Error {
  constructor(public readonly answer: PlatformAnswer) {
    super(`The platform answered ${answer.status}`)
    this.name = 'PlatformRefusal'
  }
}

/** The controls of the platform stand-in, which only the store's edge reaches. */
export interface PlatformControl {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown
  ) => Promise<PlatformAnswer>
  readonly personas: () => Promise<readonly Persona[]>
  readonly signIn: (body: unknown) => Promise<Cookies>
  readonly signInAdmin: (body: unknown) => Promise<Cookies>
  readonly signOut: (cookies: Cookies) => Promise<void>
  /** Whether the platform knows this merchant; null when it could not say. */
  readonly knowsMerchant: (
    cookies: Cookies,
    token: string
  ) => Promise<boolean | null>
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : ''

const parsePersona = (value: unknown): Persona => {
  const fields = fieldsOf(value)

  return {
    id: textOf(fields.id),
    name: textOf(fields.name),
    email: textOf(fields.email),
    description: textOf(fields.description),
    descriptions: Object.fromEntries(
      Object.entries(fieldsOf(fields.descriptions)).map(([language, text]) => [
        language,
        textOf(text),
      ])
    ),
    customerId: textOf(fields.customerId),
  }
}

const parseCookieAnswer = ({ status, body }: PlatformAnswer): Cookies => {
  if (status >= 300) throw new PlatformRefusal({ status, body })
  const cookies = Object.entries(fieldsOf(fieldsOf(body).cookies))

  return new Map(
    cookies.flatMap(
      ([name, value]): Array<[string, string]> =>
        typeof value === 'string' ? [[name, value]] : []
    )
  )
}

const readJson = async (answer: Response): Promise<unknown> => {
  const text = await answer.text()

  return text === '' ? null : JSON.parse(text)
}

export const createPlatformControl = (
  platformUrl: () => string
): PlatformControl => {
  const ask: PlatformControl['ask'] = async (method, path, body) => {
    const answer = await fetch(`${platformUrl()}${path}`, {
      method,
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })

    return { status: answer.status, body: await readJson(answer) }
  }

  return {
    ask,
    personas: async () => {
      const { body } = await ask('GET', '/_platform/personas')

      return Array.isArray(body) ? body.map(parsePersona) : []
    },
    signIn: async (body) =>
      parseCookieAnswer(await ask('POST', '/_platform/sign-in', body)),
    signInAdmin: async (body) =>
      parseCookieAnswer(await ask('POST', '/_platform/sign-in-admin', body)),
    signOut: async (cookies) => {
      await ask('POST', '/_platform/sign-out', {
        cookies: Object.fromEntries(cookies),
      })
    },
    knowsMerchant: async (cookies, token) => {
      try {
        const answer = await fetch(
          `${platformUrl()}/api/vtexid/pub/authenticated/user?authToken=${encodeURIComponent(
            token
          )}`,
          {
            headers: { cookie: printCookies(cookies) },
            signal: AbortSignal.timeout(1000),
          }
        )

        if (answer.status === 401) return false
        if (answer.status !== 200) return null

        return (await readJson(answer)) !== null
      } catch {
        // A fault set on VTEX ID says nothing about the token.
        return null
      }
    },
  }
}
