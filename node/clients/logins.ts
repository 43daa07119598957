import type { InstanceOptions, IOContext } from '@vtex/api'
import { ExternalClient } from '@vtex/api'

/** Whose a VTEX ID token is. The ready client calls https, which leaves the platform's plain proxy. */
export class Logins extends ExternalClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('http://vtexid.vtex.com.br', context, {
      ...options,
      headers: {
        ...options?.headers,
        Accept: 'application/json',
        'X-Vtex-Use-Https': 'true',
      },
      memoizable: false,
    })
  }

  /** An Admin user's token, as the runtime's own `@auth` reads it. */
  public user(token: string, timeout: number): Promise<unknown> {
    return this.http.get('/api/vtexid/pub/authenticated/user', {
      metric: 'vtexid-user',
      params: { authToken: token },
      timeout,
    })
  }

  /** A shopper's token: who, of which account, for which audience. */
  public validate(token: string, timeout: number): Promise<unknown> {
    return this.http.post(
      '/api/vtexid/credential/validate',
      { token },
      { metric: 'vtexid-validate', timeout }
    )
  }
}
