"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listOrderChecks = void 0;
const orderCheck_1 = require("../core/orderCheck");
const orderCheckAction_1 = require("../core/orderCheckAction");
const orderCheckFile_1 = require("../core/orderCheckFile");
const recentChecks_1 = require("./recentChecks");
const MOST_ITEMS = 100;
const cursorOf = ({ placedAt, orderId }) => `${placedAt}_${orderId}`;
const newestFirst = (left, right) => cursorOf(left) < cursorOf(right) ? 1 : -1;
const dayOfCursor = (cursor) => {
    const at = Date.parse((cursor ?? '').split('_')[0]);
    return Number.isNaN(at) ? null : (0, orderCheck_1.dayOf)(at);
};
/** The orders checked, those placed last first. Throws Unavailable. */
const listOrderChecks = async (ports, { first, after, verdict }) => {
    const size = Math.min(Math.max(1, first), MOST_ITEMS);
    const from = dayOfCursor(after);
    const [days, recent] = await Promise.all([
        ports.checks.days(),
        (0, recentChecks_1.recentChecks)(ports),
    ]);
    const found = [];
    for (const day of days) {
        // One more than a page tells whether there is another.
        if (found.length > size)
            break;
        if (from === null || day <= from) {
            // eslint-disable-next-line no-await-in-loop -- most pages end within the first day
            const current = await ports.checks.read(day);
            const checks = current ? (0, orderCheckFile_1.readableChecks)(current.file) : [];
            found.push(...[...checks]
                .sort(newestFirst)
                .filter((check) => after === null || cursorOf(check) < after)
                .filter((check) => verdict === null || check.verdict === verdict));
        }
    }
    const items = found.slice(0, size);
    return {
        items,
        cursor: found.length > size ? cursorOf(items[size - 1]) : null,
        isCancellingStopped: (0, orderCheckAction_1.isCancellingStopped)(recent),
    };
};
exports.listOrderChecks = listOrderChecks;
