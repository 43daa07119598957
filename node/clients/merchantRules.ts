import { JanusClient } from '@vtex/api'

interface Call {
  /** The merchant's own. */
  token: string
  timeout: number
}

const RULES = '/api/payments/pvt/rules'

/** Reads rules of the payments gateway as the merchant may see them, never out of memory. */
export class MerchantRules extends JanusClient {
  public one(id: string, call: Call): Promise<unknown> {
    return this.http.get(`${RULES}/${encodeURIComponent(id)}`, {
      ...this.config('gateway-rule', call),
      nullIfNotFound: true,
    })
  }

  public all(call: Call): Promise<unknown> {
    return this.http.get(RULES, this.config('gateway-rules-merchant', call))
  }

  private config(metric: string, { token, timeout }: Call) {
    return {
      headers: { VtexIdclientAutCookie: token },
      // What was read before a write says nothing about what is there after it.
      memoizable: false,
      metric,
      timeout,
    }
  }
}
