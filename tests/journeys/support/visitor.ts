import type { Json } from './json'
import { listOf, objectOf, parseJson, textOf } from './json'
import type { RunningStore } from './store'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
  readonly ms: number
}

export interface Asking {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Which of several service processes answers. */
  readonly service?: number
}

export interface DecisionAnswer {
  readonly status: string
  readonly reason: string
  readonly identified: boolean
  /** Keys offered, sorted. */
  readonly offered: readonly string[]
  readonly withheld: readonly string[]
  readonly ms: number
}

const DECISION = '/_v/private/clustered-payment-conditions/decision'
const GRAPHQL = '/_v/private/graphql/v1'

const cookiesOf = (headers: Headers): ReadonlyMap<string, string> =>
  new Map(
    headers.getSetCookie().map((line): [string, string] => {
      const [pair] = line.split(';')
      const at = pair.indexOf('=')

      return [pair.slice(0, at), pair.slice(at + 1)]
    })
  )

export const parseDecision = ({ json, ms }: Answer): DecisionAnswer => {
  const body = objectOf(json)
  const plans = listOf(body.plans).map(objectOf)
  const keys = (offered: boolean) =>
    plans
      .filter((plan) => plan.offered === offered)
      .map(({ key }) => textOf(key))
      .sort()

  return {
    status: textOf(body.status),
    reason: textOf(body.reason),
    identified: body.identified === true,
    offered: keys(true),
    withheld: keys(false),
    ms,
  }
}

/** Somebody with a browser: a merchant, a shopper, or nobody in particular. */
export class Visitor {
  public cookies = new Map<string, string>()

  constructor(private readonly store: RunningStore) {}

  public async ask(path: string, asking: Asking = {}): Promise<Answer> {
    const { method = 'GET', body, headers = {}, service = 0 } = asking
    const started = performance.now()
    const answer = await fetch(`${this.store.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
        'x-local-service': String(service),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })

    const text = await answer.text()

    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: parseJson(text),
      ms: performance.now() - started,
    }
  }

  public async decision(
    planKeys: readonly string[] = [],
    asking: Asking & { readonly orderFormId?: string } = {}
  ): Promise<DecisionAnswer> {
    const query = new URLSearchParams(
      planKeys.map((key): [string, string] => ['plans', key])
    )

    if (asking.orderFormId) query.set('orderFormId', asking.orderFormId)

    return parseDecision(await this.ask(`${DECISION}?${query}`, asking))
  }

  public graphql(
    query: string,
    variables: Json = {},
    asking: Asking = {}
  ): Promise<Answer> {
    return this.ask(GRAPHQL, {
      ...asking,
      method: 'POST',
      body: { query, variables },
    })
  }

  /** The one field a query or mutation asks for. */
  public async field(
    query: string,
    variables: Json = {},
    asking: Asking = {}
  ): Promise<Json> {
    const answer = await this.graphql(query, variables, asking)
    const [value] = Object.values(objectOf(objectOf(answer.json).data))

    if (value === undefined || value === null) {
      throw new Error(`No data: ${answer.status} ${answer.text.slice(0, 500)}`)
    }

    return objectOf(value)
  }

  public async signIn(body: Json): Promise<this> {
    return this.keep(await this.ask('/local/sign-in', { method: 'POST', body }))
  }

  public async signInAdmin(body: Json = {}): Promise<this> {
    return this.keep(
      await this.ask('/local/sign-in-admin', { method: 'POST', body })
    )
  }

  private keep({ status, headers }: Answer): this {
    if (status >= 300) throw new Error(`Signing in: ${status}`)
    cookiesOf(headers).forEach((value, name) => this.cookies.set(name, value))

    return this
  }
}
