/** As the VTEX beta had them; DESIGN's words. */
export const MAX_CLUSTERS = 5
/** Of too many clusters, how many are checked: a slip of the pen is far below it. */
export const MAX_CLUSTERS_CHECKED = 50
export const MAX_VALUES_PER_CLUSTER = 1000
/** The longest Varchar of Master Data is 750; a Text is longer, 10,000 leaves room. */
export const MAX_VALUE_LENGTH = 10_000
export const MAX_PAYMENT_CONDITIONS = 2000
/** Plan keys one decision request may ask about. */
export const MAX_PLANS_ASKED = 100
export const MAX_TESTERS = 1000
/** Of one payment condition the app writes: far above what a shopper can choose from. */
export const MAX_PLANS_WRITTEN = 50
/** Ten years. */
export const MAX_DAYS_WRITTEN = 3650
export const MAX_INTEREST_PERCENT = 100
export const MAX_NAME_LENGTH = 200
export const MAX_SALES_CHANNELS = 200
/** Ten billion: above it checkout's own cents are no longer safe in every currency. */
export const MAX_AMOUNT_CENTS = 1_000_000_000_000
