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
