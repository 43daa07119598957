/** Times and sizes of the service, each with its source. */
export const ONE_SECOND_MS = 1000

/** DESIGN section 6: the shopper's whole request. Answering takes some of it, so calls end earlier. */
export const DECISION_BUDGET_MS = 1300
/** No single call may eat the budget: the customer is read after the session. */
export const SHOPPER_CALL_MS = 700
/** Requests this close share a call: a sign-in or an edited customer takes longer to be asked about. */
export const SHARED_CALL_MS = 20
/** Admin pages wait longer; Master Data asks for 3 to 5 s. */
export const ADMIN_CALL_MS = 5000

/** Another replica decides by a save within 30 s. */
export const DOCUMENT_FRESH_MS = 20_000
/** Gateway rules, field definitions and the kill switch within 60 s. */
export const RULES_FRESH_MS = 50_000
/** The last good answer stands in for a failing one this long. */
export const KEPT_MS = 24 * 60 * 60 * ONE_SECOND_MS
/** After a failure the last good answer is given at once, and the platform asked again after this. */
export const RETRY_AFTER_MS = 3000

/** Master Data gives at most 1,000 documents a call. */
export const PREVIEW_PAGE_SIZE = 1000

/** The trade policy every VTEX store has; for a shopper whose session names none. */
export const DEFAULT_SALES_CHANNEL = '1'

export const ONE_DAY_MS = 24 * 60 * 60 * ONE_SECOND_MS
/** How far back the Admin shows what happened at checkout. */
export const MOMENTS_SHOWN_DAYS = 7

/** Behind the answers of a process; what is left goes on at its next turn. */
export const RECONCILE_BUDGET_MS = 60 * ONE_SECOND_MS
/** A merchant waits for this one; the service has ten seconds. */
export const RECONCILE_NOW_BUDGET_MS = 6 * ONE_SECOND_MS
/** A call begins no page of files after this; the service has ten seconds. */
export const ERASE_BUDGET_MS = 3 * ONE_SECOND_MS

/**
 * No answer of the platform is longer: 2,000 gateway rules take about 6 MB, the process has 256. What
 * is more is not read to its end, and counts as no answer.
 */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024
/** A page report is one word: whoever takes longer to send it isn't our script. */
export const BODY_MS = 2 * ONE_SECOND_MS

/** A merchant opens his own checkout soon after he asked for a key. */
export const TEACHING_KEY_MS = 60 * 60 * ONE_SECOND_MS
/** Enough for a few tries at each of a store's checkouts. */
export const MAX_CAPTURES = 20
