"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addTallies = exports.isMomentCode = void 0;
const CODES = new Set([
    'APPLIED',
    'NOT_RECOGNISED',
    'FAILED',
    'DEGRADED_SESSION',
    'DEGRADED_CUSTOMERS',
    'DEGRADED_CONDITIONS',
    'DEGRADED_GATEWAY',
]);
const isMomentCode = (code) => CODES.has(code);
exports.isMomentCode = isMomentCode;
/** Both counts together, as seen last. */
const addTallies = (left, right) => {
    const sum = { ...left };
    for (const [code, tally] of Object.entries(right)) {
        if (!(0, exports.isMomentCode)(code))
            continue;
        const other = sum[code];
        sum[code] = other
            ? {
                count: other.count + tally.count,
                lastAt: other.lastAt > tally.lastAt ? other.lastAt : tally.lastAt,
            }
            : tally;
    }
    return sum;
};
exports.addTallies = addTallies;
