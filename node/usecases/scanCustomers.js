"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scanCustomers = void 0;
const issue_1 = require("../core/issue");
const unavailable_1 = require("./unavailable");
/** Total and the platform's cursor in one text, since only the first page says the total. */
const parseCursor = (cursor) => {
    const [, total, next] = /^(\d{1,9})\.(.{1,500})$/.exec(cursor) ?? [];
    return next === undefined ? null : { total: Number(total), next };
};
/**
 * One page of a store's customers. The caller comes back with the cursor until it is null; a
 * throttled page gives its own cursor again, so nothing is scanned twice or left out.
 */
const scanCustomers = async ({ customers, turn }, entity, fields, cursor) => {
    const from = cursor === null ? null : parseCursor(cursor);
    if (cursor !== null && from === null) {
        return { ok: false, issue: (0, issue_1.issue)('UNKNOWN_CURSOR', 'cursor'), cursor: null };
    }
    if (!turn.take(cursor))
        return { ok: false, issue: (0, issue_1.issue)('SCAN_BUSY'), cursor };
    try {
        const page = await customers.page(entity, fields, from?.next ?? null);
        const total = page.total ?? from?.total ?? page.customers.length;
        const next = page.next === null ? null : `${total}.${page.next}`;
        turn.passTo(next);
        return { ok: true, customers: page.customers, total, cursor: next };
    }
    catch (error) {
        // A scan that got nothing must not keep others waiting; one that may go on keeps its turn.
        turn.passTo(error instanceof unavailable_1.Forbidden ? null : cursor);
        if (error instanceof unavailable_1.Forbidden) {
            return { ok: false, issue: (0, issue_1.issue)('CUSTOMERS_FORBIDDEN'), cursor: null };
        }
        if (error instanceof unavailable_1.Unavailable) {
            turn.passTo(cursor);
            return { ok: false, issue: (0, issue_1.issue)('CUSTOMERS_UNAVAILABLE'), cursor };
        }
        throw error;
    }
};
exports.scanCustomers = scanCustomers;
