"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withRecord = exports.withoutRecord = exports.findRecord = void 0;
const storedRecord_1 = require("../core/storedRecord");
const findRecord = (records, paymentConditionId) => records.find((record) => (0, storedRecord_1.recordId)(record) === paymentConditionId) ?? null;
exports.findRecord = findRecord;
const withoutRecord = (records, paymentConditionId) => records.filter((record) => (0, storedRecord_1.recordId)(record) !== paymentConditionId);
exports.withoutRecord = withoutRecord;
/** The record in the place of the one it replaces, else at the end. */
const withRecord = (records, condition) => {
    const { paymentConditionId } = condition;
    const next = { readable: true, condition };
    const at = records.findIndex((record) => (0, storedRecord_1.recordId)(record) === paymentConditionId);
    if (at < 0)
        return [...records, next];
    // A damaged document may hold two records of one condition; the saved one replaces both.
    return [
        ...(0, exports.withoutRecord)(records.slice(0, at), paymentConditionId),
        next,
        ...(0, exports.withoutRecord)(records.slice(at + 1), paymentConditionId),
    ];
};
exports.withRecord = withRecord;
