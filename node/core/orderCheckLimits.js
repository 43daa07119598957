"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.GIVE_UP_CLAIM_MS = exports.MOST_ATTEMPTS = exports.ACT_WITHIN_MS = exports.CLAIM_LEASE_MS = exports.TROUBLE_AFTER_MS = exports.TROUBLE_BEFORE_MS = exports.OF_LAST_ORDERS = exports.MOST_CANCELLED = exports.CANCEL_WITHIN_MS = void 0;
const ONE_SECOND_MS = 1000;
const ONE_MINUTE_MS = 60 * ONE_SECOND_MS;
/** Later than this after placement nobody expects a cancellation any more. */
exports.CANCEL_WITHIN_MS = 30 * ONE_MINUTE_MS;
/** More would-be cancellations than this many of the last orders point at us, not at the shoppers. */
exports.MOST_CANCELLED = 5;
exports.OF_LAST_ORDERS = 100;
/** A page opened this long before placement may have shown what a failing service left unhidden. */
exports.TROUBLE_BEFORE_MS = 10 * ONE_MINUTE_MS;
exports.TROUBLE_AFTER_MS = 5 * ONE_MINUTE_MS;
/** Whoever claimed an order has this long; then another may look what became of it. */
exports.CLAIM_LEASE_MS = ONE_MINUTE_MS;
/** Nobody begins to act later than this after his claim, so that his call ends within the lease. */
exports.ACT_WITHIN_MS = 20 * ONE_SECOND_MS;
/** After so many claims without a known end, the order is left to the merchant. */
exports.MOST_ATTEMPTS = 5;
/** A claim whose end nobody could see for this long is given up. */
exports.GIVE_UP_CLAIM_MS = 60 * ONE_MINUTE_MS;
