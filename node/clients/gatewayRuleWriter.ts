import { JanusClient } from '@vtex/api'

interface Call {
  /** The merchant's own: the app has no right to write. */
  token: string
  timeout: number
}

const RULES = '/api/payments/pvt/rules'

const pathOf = (id: string) => `${RULES}/${encodeURIComponent(id)}`

/**
 * The only client that changes the payments gateway, and only for a merchant who has just pressed
 * Save. A contract test counts the ways that lead here.
 */
export class GatewayRuleWriter extends JanusClient {
  public create(rule: unknown, call: Call): Promise<unknown> {
    return this.http.post(RULES, rule, this.config('gateway-rule-create', call))
  }

  public replace(id: string, rule: unknown, call: Call): Promise<unknown> {
    return this.http.put(
      pathOf(id),
      rule,
      this.config('gateway-rule-replace', call)
    )
  }

  public remove(id: string, call: Call): Promise<unknown> {
    return this.http.delete(
      pathOf(id),
      this.config('gateway-rule-remove', call)
    )
  }

  private config(metric: string, { token, timeout }: Call) {
    return { headers: { VtexIdclientAutCookie: token }, metric, timeout }
  }
}
