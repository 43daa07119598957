"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listChanges = void 0;
const history_1 = require("./history");
const MAX_PAGE = 100;
/** Who changed what and when, newest first. Throws Unavailable, UnreadableDocument. */
const listChanges = async ({ conditions }, { paymentConditionId, first, after }) => {
    const { document } = await conditions.read();
    const size = Math.min(Math.max(1, first), MAX_PAGE);
    const items = [];
    let started = after === null;
    for await (const entry of (0, history_1.history)(conditions, document)) {
        const wanted = paymentConditionId === null ||
            entry.paymentConditionId === paymentConditionId;
        if (started && wanted) {
            if (items.length === size) {
                return { items, cursor: items[size - 1].id };
            }
            items.push(entry);
        }
        if (entry.id === after)
            started = true;
    }
    return { items, cursor: null };
};
exports.listChanges = listChanges;
