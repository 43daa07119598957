import type { InstanceOptions, IOContext, IOResponse } from '@vtex/api'
import { ExternalClient } from '@vtex/api'

const BASES = {
  STORE: 'http://portal.vtexcommercestable.com.br',
  MASTER_DATA: 'http://api.vtex.com',
  VTEX_ID: 'http://vtexid.vtex.com.br',
  INFRASTRUCTURE: 'http://infra.io.vtex.com',
} as const

export interface Probing {
  readonly base: keyof typeof BASES
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly timeout: number
}

/**
 * Asks the platform as the app's other clients do, and gives its answers as they come: a probe wants
 * to see the status and the headers that those turn into a value or a failure.
 */
export class StoreProbes extends ExternalClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(BASES.STORE, context, {
      ...options,
      headers: { ...options?.headers, Accept: 'application/json' },
      memoizable: false,
      retries: 0,
    })
  }

  public send({
    base,
    method,
    path,
    query,
    headers,
    body,
    timeout,
  }: Probing): Promise<IOResponse<unknown>> {
    const url = `${BASES[base]}${path}`
    const config = {
      headers: { ...headers },
      metric: 'store-probe',
      params: query,
      timeout,
      // A refusal is an answer too.
      validateStatus: () => true,
    }

    switch (method) {
      case 'POST':
        return this.http.postRaw(url, body, config)

      case 'PUT':
        return this.http.putRaw(url, body, config)

      case 'DELETE':
        return this.http.delete(url, config)

      default:
        return this.http.getRaw(url, config)
    }
  }
}
