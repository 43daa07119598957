"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RECONCILE_NOW_BUDGET_MS = exports.RECONCILE_BUDGET_MS = exports.MOMENTS_SHOWN_DAYS = exports.ONE_DAY_MS = exports.DEFAULT_SALES_CHANNEL = exports.PREVIEW_PAGE_SIZE = exports.RETRY_AFTER_MS = exports.KEPT_MS = exports.RULES_FRESH_MS = exports.DOCUMENT_FRESH_MS = exports.ADMIN_CALL_MS = exports.SHARED_CALL_MS = exports.SHOPPER_CALL_MS = exports.DECISION_BUDGET_MS = exports.ONE_SECOND_MS = void 0;
/** Times and sizes of the service, each with its source. */
exports.ONE_SECOND_MS = 1000;
/** DESIGN section 6: the shopper's whole request. Answering takes some of it, so calls end earlier. */
exports.DECISION_BUDGET_MS = 1400;
/** No single call may eat the budget: the customer is read after the session. */
exports.SHOPPER_CALL_MS = 700;
/** Requests this close share a call: a sign-in or an edited customer takes longer to be asked about. */
exports.SHARED_CALL_MS = 20;
/** Admin pages wait longer; Master Data asks for 3 to 5 s. */
exports.ADMIN_CALL_MS = 5000;
/** Another replica decides by a save within 30 s. */
exports.DOCUMENT_FRESH_MS = 20000;
/** Gateway rules, field definitions and the kill switch within 60 s. */
exports.RULES_FRESH_MS = 50000;
/** The last good answer stands in for a failing one this long. */
exports.KEPT_MS = 24 * 60 * 60 * exports.ONE_SECOND_MS;
/** After a failure the last good answer is given at once, and the platform asked again after this. */
exports.RETRY_AFTER_MS = 3000;
/** Master Data gives at most 1,000 documents a call. */
exports.PREVIEW_PAGE_SIZE = 1000;
/** The trade policy every VTEX store has; for a shopper whose session names none. */
exports.DEFAULT_SALES_CHANNEL = '1';
exports.ONE_DAY_MS = 24 * 60 * 60 * exports.ONE_SECOND_MS;
/** How far back the Admin shows what happened at checkout. */
exports.MOMENTS_SHOWN_DAYS = 7;
/** Behind the answers of a process; what is left goes on at its next turn. */
exports.RECONCILE_BUDGET_MS = 60 * exports.ONE_SECOND_MS;
/** A merchant waits for this one; the service has ten seconds. */
exports.RECONCILE_NOW_BUDGET_MS = 6 * exports.ONE_SECOND_MS;
