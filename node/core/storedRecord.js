"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.laterRecord = exports.recordPlanKeys = exports.recordId = void 0;
/** Of which payment condition a record is; null when that can't be read. */
const recordId = (record) => record.readable
    ? record.condition.paymentConditionId
    : record.paymentConditionId;
exports.recordId = recordId;
/** The plan keys the payment condition had when the record was saved. */
const recordPlanKeys = (record) => record.readable ? record.condition.planKeys : record.planKeys;
exports.recordPlanKeys = recordPlanKeys;
const updatedAt = (record) => {
    // What can't be read counts as older than anything that can.
    const at = record.readable ? Date.parse(record.condition.updatedAt) : NaN;
    return Number.isNaN(at) ? -Infinity : at;
};
/** Of two records, the one saved last; the first one when they are of one age. */
const laterRecord = (left, right) => updatedAt(right) > updatedAt(left) ? right : left;
exports.laterRecord = laterRecord;
