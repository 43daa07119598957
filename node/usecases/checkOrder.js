"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkOrder = void 0;
const orderCheck_1 = require("../core/orderCheck");
const orderCheckLimits_1 = require("../core/orderCheckLimits");
const settings_1 = require("../core/settings");
const isCheckingOff_1 = require("./isCheckingOff");
const actOnOrder_1 = require("./actOnOrder");
const judgeOrder_1 = require("./judgeOrder");
const recordCheck_1 = require("./recordCheck");
const unavailable_1 = require("./unavailable");
const within_1 = require("./within");
const logged = (ports, check) => {
    ports.log('order-check', {
        orderId: check.orderId,
        verdict: check.verdict,
        reason: check.reason,
        action: check.action,
        downgradeReason: check.downgradeReason,
    });
    if (check.downgradeReason === 'TOO_MANY') {
        ports.log('order-check-cancelling-stopped', { orderId: check.orderId });
    }
    return { status: 'CHECKED', check };
};
/** A claim somebody left behind: what the order itself shows of it, null when nothing yet. */
const resumed = async (ports, check) => {
    const seen = await (0, within_1.attempt)((0, actOnOrder_1.whatBecameOf)(ports, check));
    if (seen.ok)
        return seen.value && (0, recordCheck_1.finishCheck)(ports, check, seen.value);
    const age = ports.clock.now() - Date.parse(check.claim?.at ?? '');
    // Not being able to see whether it was done forbids doing it again.
    if (age < orderCheckLimits_1.GIVE_UP_CLAIM_MS)
        throw new unavailable_1.Unavailable(seen.upstream);
    return (0, recordCheck_1.finishCheck)(ports, check, actOnOrder_1.unconfirmed);
};
const checkFound = async (ports, current, order, judge) => {
    const file = (await ports.checks.read((0, orderCheck_1.dayOf)(order.placedAt)))?.file;
    const found = (0, recordCheck_1.standing)(file ?? { checks: [] }, order.id, ports.clock.now());
    if (found.status === 'DAMAGED')
        return { status: 'UNAVAILABLE' };
    if (found.status === 'DONE')
        return { status: 'CHECKED', check: found.check };
    if (found.status === 'HELD')
        return { status: 'IN_PROGRESS' };
    if (found.status === 'OPEN' && found.check.claim !== null) {
        const done = await resumed(ports, found.check);
        if (done !== null)
            return logged(ports, done);
    }
    const judged = await judge();
    if (judged.status !== 'JUDGED') {
        if (found.status === 'OPEN')
            await (0, recordCheck_1.forgetCheck)(ports, order);
        return { status: judged.status };
    }
    const { status, check } = await (0, recordCheck_1.recordCheck)(ports, order, judged, current);
    if (check === null)
        return { status: 'UNAVAILABLE' };
    if (status === 'HELD')
        return { status: 'IN_PROGRESS' };
    if (status !== 'WRITTEN')
        return { status: 'CHECKED', check };
    if (check.claim === null)
        return logged(ports, check);
    const done = await (0, actOnOrder_1.actOnOrder)(ports, check);
    if (done === null) {
        ports.log('order-check-unfinished', { orderId: order.id });
        return { status: 'UNAVAILABLE' };
    }
    return logged(ports, await (0, recordCheck_1.finishCheck)(ports, check, done));
};
const doubt = (reason) => async () => ({
    status: 'JUDGED',
    verdict: 'UNKNOWN',
    reason,
    settings: null,
    customerChanged: false,
});
/** An order we could not read, as far as a record of that needs it. */
const withoutDetails = (id, placedAt) => ({
    id,
    placedAt,
    stage: 'OPEN',
    isOnCustomerCredit: true,
    salesChannel: null,
    valueCents: null,
    userId: null,
    email: null,
    plan: { missing: 'PLAN_UNREADABLE' },
});
const check = async (ports, orderId, wasChecked) => {
    const [isOn, stored] = await Promise.all([
        (0, within_1.attempt)(ports.appSwitch.isOn()),
        (0, within_1.attempt)((0, within_1.readable)(ports.conditions.read())),
    ]);
    const document = stored.ok ? stored.value.document : null;
    if (isOn.ok && !isOn.value)
        return { status: 'OFF' };
    if (document && (0, isCheckingOff_1.isCheckingOff)(document))
        return { status: 'OFF' };
    const read = await ports.orders.read(orderId);
    if (read.status === 'NONE')
        return { status: 'NOT_FOUND' };
    if (read.status === 'UNREADABLE') {
        // Testers alone may be checked, and this may be anybody's.
        if (document?.settings.mode !== 'ON')
            return { status: 'UNAVAILABLE' };
        const order = withoutDetails(orderId, read.placedAt);
        return checkFound(ports, document.settings, order, doubt('ORDER_UNREADABLE'));
    }
    const { order } = read;
    if (!order.isOnCustomerCredit) {
        if (wasChecked)
            await (0, recordCheck_1.forgetCheck)(ports, order);
        return { status: 'NOT_CREDIT' };
    }
    return document === null
        ? checkFound(ports, settings_1.DEFAULT_SETTINGS, order, doubt('CONDITIONS_UNREADABLE'))
        : checkFound(ports, document.settings, order, () => (0, judgeOrder_1.judgeOrder)(ports, document, order));
};
/**
 * Checks one order on Customer Credit, however often it is asked: the verdict and the intent are on
 * file before anything is done to the order. `wasChecked`: there is a check of it already.
 */
const checkOrder = async (ports, orderId, wasChecked = false) => {
    try {
        return await check(ports, orderId, wasChecked);
    }
    catch (error) {
        if (!(error instanceof unavailable_1.Unavailable))
            throw error;
        ports.log('order-check-unavailable', { orderId, upstream: error.upstream });
        return { status: 'UNAVAILABLE' };
    }
};
exports.checkOrder = checkOrder;
