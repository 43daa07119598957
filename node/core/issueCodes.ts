/** What can be wrong with a clustered condition a merchant saves. */
export type ConditionCode =
  /** Not a payment condition of the gateway. */
  | 'UNKNOWN_PAYMENT_CONDITION'
  /** Neither ALL nor ANY. */
  | 'UNKNOWN_MATCH'
  /** Something else stands where a list must be. */
  | 'NOT_A_LIST'
  | 'NO_CLUSTERS'
  | 'TOO_MANY_CLUSTERS'
  /** Something else stands where a cluster must be. */
  | 'NOT_A_CLUSTER'
  /** The same property, operator and values as an earlier cluster. */
  | 'DUPLICATE_CLUSTER'
  | 'UNKNOWN_PROPERTY'
  /** A name with a dot. */
  | 'RESERVED_PROPERTY'
  | 'UNKNOWN_OPERATOR'
  | 'OPERATOR_NOT_FOR_KIND'
  /** `exact` is neither true nor false. */
  | 'NOT_A_FLAG'
  | 'TOO_FEW_VALUES'
  | 'TOO_MANY_VALUES'
  /** The first value of BETWEEN is above the second. */
  | 'RANGE_REVERSED'
  /** A value that is no text at all. */
  | 'NOT_A_TEXT'
  /** Nothing, or spaces only. */
  | 'EMPTY_VALUE'
  | 'VALUE_TOO_LONG'
  /** A character that can't be typed or stored, half an emoji included. */
  | 'CONTROL_CHARACTER'
  | 'NOT_A_NUMBER'
  | 'NOT_A_BOOLEAN'
  | 'NOT_A_DATE'

/** What can be wrong with the settings. */
export type SettingsCode =
  | 'UNKNOWN_MODE'
  | 'UNKNOWN_WHEN_UNAVAILABLE'
  | 'UNKNOWN_ORDER_CHECK'
  | 'UNKNOWN_TIME_ZONE'
  /** Not the acronym of a Master Data entity. */
  | 'NOT_AN_ENTITY'
  | 'NOT_A_LIST'
  | 'NOT_AN_EMAIL'
  | 'TOO_MANY_TESTERS'
  /** Something else stands where true or false must be. */
  | 'NOT_A_FLAG'

/** Why a stored clustered condition can't be evaluated. */
export type BrokenCode =
  | 'RECORD_UNREADABLE'
  | 'NO_CLUSTERS'
  | 'RESERVED_PROPERTY'
  | 'PROPERTY_GONE'
  | 'KIND_CHANGED'
  | 'OPERATOR_NOT_FOR_KIND'
  | 'VALUE_UNREADABLE'
