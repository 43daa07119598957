import type { InstanceOptions, IOContext } from '@vtex/api'
import { JanusClient } from '@vtex/api'

const ORDERS = '/api/oms/pvt/orders'

const pathOf = (id: string) => `${ORDERS}/${encodeURIComponent(id)}`

/**
 * Orders with the app's own token. The ready client neither lists by date nor gives a reason for a
 * cancellation, and repeats a read it has seen: an order is read again before it is acted upon.
 */
export class Orders extends JanusClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(context, {
      ...options,
      headers: {
        ...options?.headers,
        VtexIdclientAutCookie: context.authToken,
      },
      memoizable: false,
    })
  }

  public order(id: string, timeout: number): Promise<unknown> {
    return this.http.get(pathOf(id), { metric: 'oms-order', timeout })
  }

  public list(
    since: string,
    until: string,
    page: number,
    size: number,
    timeout: number
  ): Promise<unknown> {
    return this.http.get(ORDERS, {
      metric: 'oms-orders',
      params: {
        f_creationDate: `creationDate:[${since} TO ${until}]`,
        orderBy: 'creationDate,desc',
        page,
        per_page: size,
      },
      timeout,
    })
  }

  public interactions(id: string, timeout: number): Promise<unknown> {
    return this.http.get(`${pathOf(id)}/interactions`, {
      metric: 'oms-interactions',
      timeout,
    })
  }

  public interact(
    id: string,
    interaction: { readonly source: string; readonly message: string },
    timeout: number
  ): Promise<unknown> {
    return this.http.post(`${pathOf(id)}/interactions`, interaction, {
      metric: 'oms-interact',
      timeout,
    })
  }

  public cancel(id: string, reason: string, timeout: number): Promise<unknown> {
    return this.http.post(
      `${pathOf(id)}/cancel`,
      { reason },
      { metric: 'oms-cancel', timeout }
    )
  }
}
