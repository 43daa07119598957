/** What can be wrong with a payment condition a merchant writes. */
export type DraftCode =
  /** Something else stands where a payment condition must be. */
  | 'NOT_A_PAYMENT_CONDITION'
  | 'NOT_A_TEXT'
  | 'EMPTY_VALUE'
  | 'VALUE_TOO_LONG'
  | 'CONTROL_CHARACTER'
  | 'NOT_A_LIST'
  | 'NO_PLANS'
  | 'TOO_MANY_PLANS'
  /** Not written as `30/60/90`. */
  | 'NOT_DAYS'
  | 'TOO_MANY_INSTALLMENTS'
  | 'DAYS_NOT_ASCENDING'
  | 'DAYS_REPEATED'
  | 'TOO_MANY_DAYS'
  /** The same days as an earlier plan. */
  | 'PLAN_REPEATED'
  | 'NOT_AN_INTEREST'
  | 'INTEREST_TOO_HIGH'
  /** Neither one rate for all installments nor one for each. */
  | 'INTEREST_COUNT'
  | 'INTEREST_ON_SINGLE_INSTALLMENT'
  /** A rule has one rate per number of installments. */
  | 'SAME_COUNT_DIFFERENT_INTEREST'
  | 'NOT_A_SALES_CHANNEL'
  | 'SALES_CHANNEL_REPEATED'
  | 'TOO_MANY_SALES_CHANNELS'
  | 'NOT_A_MOMENT'
  | 'VALIDITY_REVERSED'
  | 'NOT_AN_AMOUNT'
  | 'AMOUNT_TOO_HIGH'
  | 'NOT_A_FLAG'
