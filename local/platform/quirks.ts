import {
  DEFAULT_QUIRKS as PRICING,
  type PricingQuirks,
} from './checkout/installments'
import { numberOf, type JsonObject } from './json'

/** Known issues of the platform, each on or off. */
export interface Quirks extends PricingQuirks {
  /** How long checkout goes on with the rules it has read; VTEX says up to ten minutes. */
  readonly gatewayRuleCacheMs: number
  /** Known issue 994066: a rule deleted while it is enabled goes on being offered. */
  readonly offersDeletedRules: boolean
}

/** A change shows at checkout at once: whoever wants to see it late says so. */
export const DEFAULT_QUIRKS: Quirks = {
  ...PRICING,
  gatewayRuleCacheMs: 0,
  offersDeletedRules: false,
}

/** The quirks after a change; what the input leaves out has its default. */
export const readQuirks = (input: JsonObject): Quirks => ({
  cheapestPerCount: input.cheapestPerCount !== false,
  hidesEqualInstallments: input.hidesEqualInstallments !== false,
  gatewayRuleCacheMs: Math.max(
    0,
    numberOf(input.gatewayRuleCacheMs) ?? DEFAULT_QUIRKS.gatewayRuleCacheMs
  ),
  offersDeletedRules: input.offersDeletedRules === true,
})
