import type { InstanceOptions, IOContext } from '@vtex/api'
import { JanusClient } from '@vtex/api'

/**
 * Reads the rules of the payments gateway with the app's token, through the account host as
 * b2b-organizations-graphql does; whether `ViewPayments` alone suffices is unverified.
 */
export class GatewayRules extends JanusClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(context, {
      ...options,
      // The Admin reads again what a merchant has just changed.
      memoizable: false,
      headers: {
        ...options?.headers,
        VtexIdclientAutCookie: context.authToken,
      },
    })
  }

  public all(timeout: number): Promise<unknown> {
    return this.http.get('/api/payments/pvt/rules', {
      metric: 'gateway-rules',
      timeout,
    })
  }
}
