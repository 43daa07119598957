/** Who can ask a probe: the app inside the store, a developer's command line, or both. */
export type ProbeReach = 'BOTH' | 'ADMIN' | 'COMMAND_LINE'

export const PROBE_AREAS = [
  'RULES',
  'RIGHTS',
  'CUSTOMERS',
  'SESSION',
  'STORAGE',
  'ORDERS',
  'CHECKOUT',
  'TIME',
] as const
export type ProbeArea = (typeof PROBE_AREAS)[number]

/** Every assumption about a store that can be asked about, in the order in which they are. */
export const PROBE_IDS = [
  'RULES_AS_APP',
  'RULES_AS_MERCHANT',
  'RULE_LIST',
  'RULE_SHAPE',
  'RULE_BY_ID',
  'LOGIN',
  'RESOURCE_CODES',
  'UNKNOWN_RESOURCE',
  'ANONYMOUS_ACCESS',
  'KILL_SWITCH',
  'ENTITY_FIELDS',
  'CUSTOMER_VALUES',
  'CUSTOMER_SEARCH',
  'CUSTOMER_BY_ID',
  'CUSTOMER_SCROLL',
  'SESSION_TOKEN',
  'SESSION_NAMESPACES',
  'SHOPPER_TOKEN',
  'CART',
  'STORAGE_FILES',
  'STORAGE_IF_MATCH',
  'STORAGE_IF_NONE_MATCH',
  'ORDER_LIST',
  'ORDER_SHAPE',
  'ORDER_CUSTOMER',
  'ORDER_CHECKS',
  'CREDIT_DATA',
  'SCRIPT_SEEN',
  'PLANS_RECOGNISED',
  'CHECKOUT_FILE',
  'DECISION_ROUTE',
  'TIME_ZONE',
  'CLOCKS',
  'SPEED',
] as const
export type ProbeId = (typeof PROBE_IDS)[number]

export interface ProbeSpec {
  readonly area: ProbeArea
  readonly reach: ProbeReach
  /** Writes a file of the app's own and removes it; every other one only reads. */
  readonly writes: boolean
}

const reads = (area: ProbeArea, reach: ProbeReach = 'BOTH'): ProbeSpec => ({
  area,
  reach,
  writes: false,
})

const storage: ProbeSpec = { area: 'STORAGE', reach: 'ADMIN', writes: true }

export const PROBES: Readonly<Record<ProbeId, ProbeSpec>> = {
  RULES_AS_APP: reads('RULES', 'ADMIN'),
  RULES_AS_MERCHANT: reads('RULES'),
  RULE_LIST: reads('RULES'),
  RULE_SHAPE: reads('RULES'),
  RULE_BY_ID: reads('RULES'),
  LOGIN: reads('RIGHTS', 'ADMIN'),
  RESOURCE_CODES: reads('RIGHTS'),
  UNKNOWN_RESOURCE: reads('RIGHTS'),
  ANONYMOUS_ACCESS: reads('RIGHTS', 'COMMAND_LINE'),
  KILL_SWITCH: reads('RIGHTS', 'ADMIN'),
  ENTITY_FIELDS: reads('CUSTOMERS'),
  CUSTOMER_VALUES: reads('CUSTOMERS'),
  CUSTOMER_SEARCH: reads('CUSTOMERS'),
  CUSTOMER_BY_ID: reads('CUSTOMERS'),
  CUSTOMER_SCROLL: reads('CUSTOMERS'),
  SESSION_TOKEN: reads('SESSION', 'ADMIN'),
  SESSION_NAMESPACES: reads('SESSION'),
  SHOPPER_TOKEN: reads('SESSION'),
  CART: reads('SESSION'),
  STORAGE_FILES: storage,
  STORAGE_IF_MATCH: storage,
  STORAGE_IF_NONE_MATCH: storage,
  ORDER_LIST: reads('ORDERS'),
  ORDER_SHAPE: reads('ORDERS'),
  ORDER_CUSTOMER: reads('ORDERS'),
  ORDER_CHECKS: reads('ORDERS', 'ADMIN'),
  CREDIT_DATA: reads('CHECKOUT'),
  SCRIPT_SEEN: reads('CHECKOUT', 'ADMIN'),
  PLANS_RECOGNISED: reads('CHECKOUT', 'ADMIN'),
  CHECKOUT_FILE: reads('CHECKOUT', 'COMMAND_LINE'),
  DECISION_ROUTE: reads('CHECKOUT', 'COMMAND_LINE'),
  TIME_ZONE: reads('TIME', 'ADMIN'),
  CLOCKS: reads('TIME'),
  SPEED: reads('TIME', 'ADMIN'),
}
