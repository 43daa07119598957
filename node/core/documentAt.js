"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.documentAt = exports.isAfter = void 0;
const storedRecord_1 = require("./storedRecord");
const without = (records, id) => records.filter((record) => (0, storedRecord_1.recordId)(record) !== id);
const restored = (records, id, before) => {
    const at = records.findIndex((record) => (0, storedRecord_1.recordId)(record) === id);
    return at < 0
        ? [...records, before]
        : [
            ...without(records.slice(0, at), id),
            before,
            ...without(records.slice(at + 1), id),
        ];
};
const undoRecord = (records, { paymentConditionId: id, before, settledOrphan }) => {
    if (id === null)
        return records;
    const kept = before === null ? without(records, id) : restored(records, id, before);
    return settledOrphan === null
        ? kept
        : restored(kept, settledOrphan.paymentConditionId, {
            readable: true,
            condition: settledOrphan,
        });
};
const undo = (document, change) => ({
    ...document,
    settings: change.settingsBefore ?? document.settings,
    records: undoRecord(document.records, change),
});
/** Whether a change was made after the moment; a time we can't read counts as after. */
const isAfter = ({ at }, moment) => {
    const changedAt = Date.parse(at);
    return Number.isNaN(changedAt) || changedAt > moment;
};
exports.isAfter = isAfter;
/**
 * The document as it was in force at a moment: `newestFirst` are its changes back to the first one
 * that was there already.
 */
const documentAt = (document, newestFirst, moment) => newestFirst.filter((change) => (0, exports.isAfter)(change, moment)).reduce(undo, document);
exports.documentAt = documentAt;
