import type { JsonObject } from '../json'
import type { Platform } from '../platform'
import { deletedRulesKind, rulesKind } from '../routes/gatewayRules'

/** The rules checkout has read, and when. */
export interface RuleCache {
  rules: readonly JsonObject[]
  readAt: number
}

export const emptyRuleCache = (): RuleCache => ({
  rules: [],
  readAt: Number.NEGATIVE_INFINITY,
})

/** The gateway's rules as checkout knows them, which may be minutes behind the gateway. */
export const rulesAtCheckout = (platform: Platform): readonly JsonObject[] => {
  const { account, now, quirks, records, ruleCache } = platform

  if (now() - ruleCache.readAt >= quirks.gatewayRuleCacheMs) {
    ruleCache.rules = [
      ...records.list(rulesKind(account)),
      ...(quirks.offersDeletedRules
        ? records.list(deletedRulesKind(account))
        : []),
    ]
    ruleCache.readAt = now()
  }

  return ruleCache.rules
}
