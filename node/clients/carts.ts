import type { InstanceOptions, IOContext } from '@vtex/api'
import { JanusClient } from '@vtex/api'

/** Reads an orderForm with the app's token, so that its e-mail comes unmasked. */
export class Carts extends JanusClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super(context, {
      ...options,
      headers: {
        ...options?.headers,
        VtexIdclientAutCookie: context.authToken,
      },
    })
  }

  public orderForm(id: string, timeout: number): Promise<unknown> {
    return this.http.get(
      `/api/checkout/pub/orderForm/${encodeURIComponent(id)}`,
      { metric: 'checkout-order-form', timeout }
    )
  }
}
