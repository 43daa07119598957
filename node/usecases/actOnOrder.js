"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actOnOrder = exports.whatBecameOf = exports.unconfirmed = void 0;
const orderCheckLimits_1 = require("../core/orderCheckLimits");
const within_1 = require("./within");
const done = (action) => ({ action });
const notDone = (downgradeReason) => ({
    action: 'NONE',
    downgradeReason,
});
/** The order has gone on meanwhile: nothing would be done about it. */
const tooLate = (downgradeReason) => ({
    ...notDone(downgradeReason),
    wouldDo: 'NONE',
});
/** Nobody will ever know; doing it again would be worse. */
exports.unconfirmed = notDone('UNCONFIRMED');
/**
 * What the order itself shows of a claim somebody left behind; null when it shows nothing yet.
 * Throws Unavailable: who can't see whether it was done must not do it again.
 */
const whatBecameOf = async ({ orders }, { orderId, claim }) => {
    if (claim === null)
        return null;
    if (claim.intent === 'FLAGGED') {
        return (await orders.isFlagged(orderId)) ? done('FLAGGED') : null;
    }
    const reading = await orders.read(orderId);
    return reading.status === 'FOUND' && reading.order.stage === 'CANCELLED'
        ? done('CANCELLED')
        : null;
};
exports.whatBecameOf = whatBecameOf;
const flag = async ({ orders }, { orderId, reason }) => {
    const flagged = await (0, within_1.attempt)(orders.isFlagged(orderId));
    if (flagged.ok && flagged.value)
        return done('FLAGGED');
    const outcome = await orders.flag(orderId, reason ?? 'NOT_ALLOWED');
    return outcome === 'DONE' ? done('FLAGGED') : notDone('REFUSED');
};
const cancel = async ({ orders }, { orderId, reason }) => {
    const outcome = await orders.cancel(orderId, reason ?? 'NOT_ALLOWED');
    if (outcome === 'DONE')
        return done('CANCELLED');
    const now = await orders.read(orderId);
    // Refused because it is done already, perhaps by a call of ours whose answer was lost.
    return now.status === 'FOUND' && now.order.stage === 'CANCELLED'
        ? done('CANCELLED')
        : notDone('REFUSED');
};
/** Does what was claimed; null when it can't be known whether it is done: the claim stays. */
const actOnOrder = async (ports, check) => {
    const { claim, orderId } = check;
    if (claim === null)
        return null;
    const reading = await (0, within_1.attempt)(ports.orders.read(orderId));
    if (!reading.ok || reading.value.status !== 'FOUND')
        return null;
    const { stage } = reading.value.order;
    if (stage === 'CANCELLED')
        return tooLate('ALREADY_CANCELLED');
    if (stage === 'SETTLED')
        return tooLate('SETTLED');
    // A process that slept must not act beside the one that took over.
    if (ports.clock.now() - Date.parse(claim.at) > orderCheckLimits_1.ACT_WITHIN_MS)
        return null;
    const acted = await (0, within_1.attempt)(claim.intent === 'FLAGGED' ? flag(ports, check) : cancel(ports, check));
    return acted.ok ? acted.value : null;
};
exports.actOnOrder = actOnOrder;
