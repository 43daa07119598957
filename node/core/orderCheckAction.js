"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isCancellingStopped = exports.isOneTooMany = exports.weakerMode = exports.intendedAction = exports.plannedAction = void 0;
const orderCheckLimits_1 = require("./orderCheckLimits");
const downgradeOf = (given) => {
    if (given.now - given.placedAt > orderCheckLimits_1.CANCEL_WITHIN_MS)
        return 'LATE';
    if (given.customerChanged)
        return 'CUSTOMER_CHANGED';
    if (given.trouble !== null)
        return given.trouble;
    return given.isOneTooMany ? 'TOO_MANY' : null;
};
/** What the setting CANCEL does about an order: it becomes a flag whenever the fault may be ours. */
const plannedAction = (given) => {
    // Never on doubt, never after settlement.
    if (given.verdict !== 'NOT_ALLOWED') {
        return { wouldDo: 'NONE', downgradeReason: null };
    }
    if (given.stage === 'SETTLED') {
        return { wouldDo: 'NONE', downgradeReason: 'SETTLED' };
    }
    if (given.stage === 'CANCELLED') {
        return { wouldDo: 'NONE', downgradeReason: 'ALREADY_CANCELLED' };
    }
    const downgradeReason = downgradeOf(given);
    return {
        wouldDo: downgradeReason === null ? 'CANCELLED' : 'FLAGGED',
        downgradeReason,
    };
};
exports.plannedAction = plannedAction;
/** What is done about it by the merchant's setting. */
const intendedAction = (mode, { wouldDo }) => {
    if (mode === 'OBSERVE' || wouldDo === 'NONE')
        return 'NONE';
    return mode === 'FLAG' ? 'FLAGGED' : wouldDo;
};
exports.intendedAction = intendedAction;
const STRENGTH = {
    OBSERVE: 0,
    FLAG: 1,
    CANCEL: 2,
};
/** Of the setting at placement and the one now, the one that does less. */
const weakerMode = (left, right) => (STRENGTH[left] <= STRENGTH[right] ? left : right);
exports.weakerMode = weakerMode;
const countsAsCancelled = ({ wouldDo, downgradeReason }) => wouldDo === 'CANCELLED' || downgradeReason === 'TOO_MANY';
const byPlacement = (left, right) => right.placedAt.localeCompare(left.placedAt);
const cancelledAmong = (checks, last) => [...checks].sort(byPlacement).slice(0, last).filter(countsAsCancelled).length;
/** Whether one more cancellation is more than the last orders allow. */
const isOneTooMany = (orderId, checks) => {
    const others = checks.filter((check) => check.orderId !== orderId);
    return cancelledAmong(others, orderCheckLimits_1.OF_LAST_ORDERS - 1) + 1 > orderCheckLimits_1.MOST_CANCELLED;
};
exports.isOneTooMany = isOneTooMany;
/** Whether cancelling has stopped by itself: to be shown as a warning. */
const isCancellingStopped = (checks) => cancelledAmong(checks, orderCheckLimits_1.OF_LAST_ORDERS) > orderCheckLimits_1.MOST_CANCELLED;
exports.isCancellingStopped = isCancellingStopped;
