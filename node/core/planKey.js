"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.comparePlanKeys = exports.parsePlanKey = exports.planKey = void 0;
/** The most installments one plan may have. */
const MAX_INSTALLMENTS = 48;
const DAYS = /^(?:0|[1-9]\d{0,5})$/;
/** Identity of a plan at checkout and in orders: `15/30`. */
const planKey = (installments) => installments.map(({ days }) => days).join('/');
exports.planKey = planKey;
/** The days of a plan key as `planKey` writes it; null for any other text. */
const parsePlanKey = (text) => {
    const parts = text.split('/', MAX_INSTALLMENTS + 1);
    if (parts.length > MAX_INSTALLMENTS)
        return null;
    return parts.every((part) => DAYS.test(part)) ? parts.map(Number) : null;
};
exports.parsePlanKey = parsePlanKey;
const byDays = new Intl.Collator('en', { numeric: true });
/** Sorts plan keys by their days: `5`, `15`, `15/30`, `30`. */
const comparePlanKeys = (left, right) => byDays.compare(left, right);
exports.comparePlanKeys = comparePlanKeys;
