import type { StoreProbeArea, StoreProbeStatus } from '../typings/schema'

/** Words for what the service names by codes, one table for each. */

interface ProbeWords {
  /** What is assumed. */
  readonly title: string
  /** What comes of it when it is not so. */
  readonly effect: string
  readonly todo: string
}

export const probeWords: Record<string, ProbeWords> = {
  RULES_AS_APP: {
    title: 'admin/cpc.check.probe.rulesAsApp',
    effect: 'admin/cpc.check.effectOf.rulesAsApp',
    todo: 'admin/cpc.check.todoFor.rulesAsApp',
  },
  RULES_AS_MERCHANT: {
    title: 'admin/cpc.check.probe.rulesAsMerchant',
    effect: 'admin/cpc.check.effectOf.rulesAsMerchant',
    todo: 'admin/cpc.check.todoFor.rulesAsMerchant',
  },
  RULE_LIST: {
    title: 'admin/cpc.check.probe.ruleList',
    effect: 'admin/cpc.check.effectOf.ruleList',
    todo: 'admin/cpc.check.todoFor.ruleList',
  },
  RULE_SHAPE: {
    title: 'admin/cpc.check.probe.ruleShape',
    effect: 'admin/cpc.check.effectOf.ruleShape',
    todo: 'admin/cpc.check.todoFor.ruleShape',
  },
  RULE_BY_ID: {
    title: 'admin/cpc.check.probe.ruleById',
    effect: 'admin/cpc.check.effectOf.ruleById',
    todo: 'admin/cpc.check.todoFor.ruleById',
  },
  LOGIN: {
    title: 'admin/cpc.check.probe.login',
    effect: 'admin/cpc.check.effectOf.login',
    todo: 'admin/cpc.check.todoFor.login',
  },
  RESOURCE_CODES: {
    title: 'admin/cpc.check.probe.resourceCodes',
    effect: 'admin/cpc.check.effectOf.resourceCodes',
    todo: 'admin/cpc.check.todoFor.resourceCodes',
  },
  UNKNOWN_RESOURCE: {
    title: 'admin/cpc.check.probe.unknownResource',
    effect: 'admin/cpc.check.effectOf.unknownResource',
    todo: 'admin/cpc.check.todoFor.unknownResource',
  },
  ANONYMOUS_ACCESS: {
    title: 'admin/cpc.check.probe.anonymousAccess',
    effect: 'admin/cpc.check.effectOf.anonymousAccess',
    todo: 'admin/cpc.check.todoFor.anonymousAccess',
  },
  KILL_SWITCH: {
    title: 'admin/cpc.check.probe.killSwitch',
    effect: 'admin/cpc.check.effectOf.killSwitch',
    todo: 'admin/cpc.check.todoFor.killSwitch',
  },
  ENTITY_FIELDS: {
    title: 'admin/cpc.check.probe.entityFields',
    effect: 'admin/cpc.check.effectOf.entityFields',
    todo: 'admin/cpc.check.todoFor.entityFields',
  },
  CUSTOMER_VALUES: {
    title: 'admin/cpc.check.probe.customerValues',
    effect: 'admin/cpc.check.effectOf.customerValues',
    todo: 'admin/cpc.check.todoFor.customerValues',
  },
  CUSTOMER_SEARCH: {
    title: 'admin/cpc.check.probe.customerSearch',
    effect: 'admin/cpc.check.effectOf.customerSearch',
    todo: 'admin/cpc.check.todoFor.customerSearch',
  },
  CUSTOMER_BY_ID: {
    title: 'admin/cpc.check.probe.customerById',
    effect: 'admin/cpc.check.effectOf.customerById',
    todo: 'admin/cpc.check.todoFor.customerById',
  },
  CUSTOMER_SCROLL: {
    title: 'admin/cpc.check.probe.customerScroll',
    effect: 'admin/cpc.check.effectOf.customerScroll',
    todo: 'admin/cpc.check.todoFor.customerScroll',
  },
  SESSION_TOKEN: {
    title: 'admin/cpc.check.probe.sessionToken',
    effect: 'admin/cpc.check.effectOf.sessionToken',
    todo: 'admin/cpc.check.todoFor.sessionToken',
  },
  SESSION_NAMESPACES: {
    title: 'admin/cpc.check.probe.sessionNamespaces',
    effect: 'admin/cpc.check.effectOf.sessionNamespaces',
    todo: 'admin/cpc.check.todoFor.sessionNamespaces',
  },
  SHOPPER_TOKEN: {
    title: 'admin/cpc.check.probe.shopperToken',
    effect: 'admin/cpc.check.effectOf.shopperToken',
    todo: 'admin/cpc.check.todoFor.shopperToken',
  },
  CART: {
    title: 'admin/cpc.check.probe.cart',
    effect: 'admin/cpc.check.effectOf.cart',
    todo: 'admin/cpc.check.todoFor.cart',
  },
  STORAGE_FILES: {
    title: 'admin/cpc.check.probe.storageFiles',
    effect: 'admin/cpc.check.effectOf.storageFiles',
    todo: 'admin/cpc.check.todoFor.storageFiles',
  },
  STORAGE_IF_MATCH: {
    title: 'admin/cpc.check.probe.storageIfMatch',
    effect: 'admin/cpc.check.effectOf.storageIfMatch',
    todo: 'admin/cpc.check.todoFor.storageIfMatch',
  },
  STORAGE_IF_NONE_MATCH: {
    title: 'admin/cpc.check.probe.storageIfNoneMatch',
    effect: 'admin/cpc.check.effectOf.storageIfNoneMatch',
    todo: 'admin/cpc.check.todoFor.storageIfNoneMatch',
  },
  ORDER_LIST: {
    title: 'admin/cpc.check.probe.orderList',
    effect: 'admin/cpc.check.effectOf.orderList',
    todo: 'admin/cpc.check.todoFor.orderList',
  },
  ORDER_SHAPE: {
    title: 'admin/cpc.check.probe.orderShape',
    effect: 'admin/cpc.check.effectOf.orderShape',
    todo: 'admin/cpc.check.todoFor.orderShape',
  },
  ORDER_CUSTOMER: {
    title: 'admin/cpc.check.probe.orderCustomer',
    effect: 'admin/cpc.check.effectOf.orderCustomer',
    todo: 'admin/cpc.check.todoFor.orderCustomer',
  },
  ORDER_CHECKS: {
    title: 'admin/cpc.check.probe.orderChecks',
    effect: 'admin/cpc.check.effectOf.orderChecks',
    todo: 'admin/cpc.check.todoFor.orderChecks',
  },
  CREDIT_DATA: {
    title: 'admin/cpc.check.probe.creditData',
    effect: 'admin/cpc.check.effectOf.creditData',
    todo: 'admin/cpc.check.todoFor.creditData',
  },
  SCRIPT_SEEN: {
    title: 'admin/cpc.check.probe.scriptSeen',
    effect: 'admin/cpc.check.effectOf.scriptSeen',
    todo: 'admin/cpc.check.todoFor.scriptSeen',
  },
  PLANS_RECOGNISED: {
    title: 'admin/cpc.check.probe.plansRecognised',
    effect: 'admin/cpc.check.effectOf.plansRecognised',
    todo: 'admin/cpc.check.todoFor.plansRecognised',
  },
  CHECKOUT_FILE: {
    title: 'admin/cpc.check.probe.checkoutFile',
    effect: 'admin/cpc.check.effectOf.checkoutFile',
    todo: 'admin/cpc.check.todoFor.checkoutFile',
  },
  DECISION_ROUTE: {
    title: 'admin/cpc.check.probe.decisionRoute',
    effect: 'admin/cpc.check.effectOf.decisionRoute',
    todo: 'admin/cpc.check.todoFor.decisionRoute',
  },
  TIME_ZONE: {
    title: 'admin/cpc.check.probe.timeZone',
    effect: 'admin/cpc.check.effectOf.timeZone',
    todo: 'admin/cpc.check.todoFor.timeZone',
  },
  CLOCKS: {
    title: 'admin/cpc.check.probe.clocks',
    effect: 'admin/cpc.check.effectOf.clocks',
    todo: 'admin/cpc.check.todoFor.clocks',
  },
  SPEED: {
    title: 'admin/cpc.check.probe.speed',
    effect: 'admin/cpc.check.effectOf.speed',
    todo: 'admin/cpc.check.todoFor.speed',
  },
}

export const areaWords: Record<StoreProbeArea, string> = {
  RULES: 'admin/cpc.check.area.rules',
  RIGHTS: 'admin/cpc.check.area.rights',
  CUSTOMERS: 'admin/cpc.check.area.customers',
  SESSION: 'admin/cpc.check.area.session',
  STORAGE: 'admin/cpc.check.area.storage',
  ORDERS: 'admin/cpc.check.area.orders',
  CHECKOUT: 'admin/cpc.check.area.checkout',
  TIME: 'admin/cpc.check.area.time',
}

export const statusWords: Record<StoreProbeStatus, string> = {
  PASS: 'admin/cpc.check.status.pass',
  DIFFERS: 'admin/cpc.check.status.differs',
  UNKNOWN: 'admin/cpc.check.status.unknown',
}

export const findingWords: Record<string, string> = {
  REFUSED: 'admin/cpc.check.found.refused',
  NOT_FOUND: 'admin/cpc.check.found.notFound',
  REJECTED: 'admin/cpc.check.found.rejected',
  NOT_JSON: 'admin/cpc.check.found.notJson',
  NOT_A_LIST: 'admin/cpc.check.found.notAList',
  WRAPPED: 'admin/cpc.check.found.wrapped',
  PAGED: 'admin/cpc.check.found.paged',
  NOTHING_LISTED: 'admin/cpc.check.found.nothingListed',
  TOO_MANY: 'admin/cpc.check.found.tooMany',
  TWICE: 'admin/cpc.check.found.twice',
  FEWER_THAN_MERCHANT: 'admin/cpc.check.found.fewerThanMerchant',
  FIELD_MISSING: 'admin/cpc.check.found.fieldMissing',
  OTHER_KIND: 'admin/cpc.check.found.otherKind',
  UNKNOWN_FIELD: 'admin/cpc.check.found.unknownField',
  NOT_RECOGNISED: 'admin/cpc.check.found.notRecognised',
  PLAN_MISSING: 'admin/cpc.check.found.planMissing',
  PLAN_UNREADABLE: 'admin/cpc.check.found.planUnreadable',
  WINDOW_UNREADABLE: 'admin/cpc.check.found.windowUnreadable',
  IMPLAUSIBLE: 'admin/cpc.check.found.implausible',
  NO_PLANS: 'admin/cpc.check.found.noPlans',
  OTHER_CONTENT: 'admin/cpc.check.found.otherContent',
  OTHER_ACCOUNT: 'admin/cpc.check.found.otherAccount',
  NOT_GRANTED: 'admin/cpc.check.found.notGranted',
  GRANTS_UNKNOWN: 'admin/cpc.check.found.grantsUnknown',
  PUBLIC: 'admin/cpc.check.found.public',
  UNKNOWN_TYPE: 'admin/cpc.check.found.unknownType',
  FIELD_NAME: 'admin/cpc.check.found.fieldName',
  VALUE_UNREADABLE: 'admin/cpc.check.found.valueUnreadable',
  FILTER_IGNORED: 'admin/cpc.check.found.filterIgnored',
  FILTER_MISSES: 'admin/cpc.check.found.filterMisses',
  RANGE_IGNORED: 'admin/cpc.check.found.rangeIgnored',
  MISSING_ANSWERED: 'admin/cpc.check.found.missingAnswered',
  SAME_PAGE: 'admin/cpc.check.found.samePage',
  PAGE_CLAMPED: 'admin/cpc.check.found.pageClamped',
  OTHER_ORDER: 'admin/cpc.check.found.otherOrder',
  HEADER_ABSENT: 'admin/cpc.check.found.headerAbsent',
  OTHER_AUDIENCE: 'admin/cpc.check.found.otherAudience',
  MASKED: 'admin/cpc.check.found.masked',
  NOT_READ_BACK: 'admin/cpc.check.found.notReadBack',
  NO_REVISION: 'admin/cpc.check.found.noRevision',
  SAVE_REFUSED: 'admin/cpc.check.found.saveRefused',
  OVERWRITTEN: 'admin/cpc.check.found.overwritten',
  OTHER_STATUS: 'admin/cpc.check.found.otherStatus',
  UNKNOWN_STATUS: 'admin/cpc.check.found.unknownStatus',
  LEFT_BEHIND: 'admin/cpc.check.found.leftBehind',
  NOT_DECLARED: 'admin/cpc.check.found.notDeclared',
  OTHER_CUSTOMER: 'admin/cpc.check.found.otherCustomer',
  CUSTOMER_MISSING: 'admin/cpc.check.found.customerMissing',
  CUSTOMER_UNKNOWN: 'admin/cpc.check.found.customerUnknown',
  EVENT_MISSED: 'admin/cpc.check.found.eventMissed',
  EVENT_LATE: 'admin/cpc.check.found.eventLate',
  SCRIPT_NOT_SEEN: 'admin/cpc.check.found.scriptNotSeen',
  PLANS_NOT_SEEN: 'admin/cpc.check.found.plansNotSeen',
  ANSWERS_LATE: 'admin/cpc.check.found.answersLate',
  SCRIPT_ABSENT: 'admin/cpc.check.found.scriptAbsent',
  OTHER_SCRIPT: 'admin/cpc.check.found.otherScript',
  OTHER_VERSION: 'admin/cpc.check.found.otherVersion',
  CACHED: 'admin/cpc.check.found.cached',
  DEGRADED: 'admin/cpc.check.found.degraded',
  OTHER_ZONE: 'admin/cpc.check.found.otherZone',
  CLOCK_OFF: 'admin/cpc.check.found.clockOff',
  SLOW: 'admin/cpc.check.found.slow',
  NO_ANSWER: 'admin/cpc.check.found.noAnswer',
  THROTTLED: 'admin/cpc.check.found.throttled',
  FAILED: 'admin/cpc.check.found.failed',
  OUT_OF_TIME: 'admin/cpc.check.found.outOfTime',
  UNEXPECTED: 'admin/cpc.check.found.unexpected',
  ONLY_IN_ADMIN: 'admin/cpc.check.found.onlyInAdmin',
  ONLY_ON_COMMAND_LINE: 'admin/cpc.check.found.onlyOnCommandLine',
  MAY_NOT: 'admin/cpc.check.found.mayNot',
  NO_RULES: 'admin/cpc.check.found.noRules',
  NO_CREDIT_CONDITION: 'admin/cpc.check.found.noCreditCondition',
  NO_CUSTOMERS: 'admin/cpc.check.found.noCustomers',
  NO_SESSION: 'admin/cpc.check.found.noSession',
  SIGNED_OUT: 'admin/cpc.check.found.signedOut',
  NO_CART: 'admin/cpc.check.found.noCart',
  NO_ORDERS: 'admin/cpc.check.found.noOrders',
  NO_CREDIT_ORDER: 'admin/cpc.check.found.noCreditOrder',
  NO_REPORTS: 'admin/cpc.check.found.noReports',
  CHECKS_OFF: 'admin/cpc.check.found.checksOff',
  MAY_NOT_MANAGE: 'admin/cpc.check.found.mayNotManage',
  UNKNOWN_ZONE: 'admin/cpc.check.found.unknownZone',

  // What the page itself finds when the app gives no answer
  REFUSED_BY_APP: 'admin/cpc.check.refused',
  NO_ANSWER_OF_APP: 'admin/cpc.check.noAnswer',
}
