"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reconcileOrders = void 0;
const orderCheck_1 = require("../core/orderCheck");
const checkOrder_1 = require("./checkOrder");
const isCheckingOff_1 = require("./isCheckingOff");
const unavailable_1 = require("./unavailable");
const within_1 = require("./within");
const ONE_DAY_MS = 24 * 60 * 60 * 1000;
/** How far back an event may have been lost. */
const BACK_MS = 2 * ONE_DAY_MS;
/** The order management gives at most 30 pages. */
const MOST_PAGES = 30;
const daysSince = (since, now) => {
    const days = [];
    for (let at = now; (0, orderCheck_1.dayOf)(at) >= (0, orderCheck_1.dayOf)(since); at -= ONE_DAY_MS) {
        days.push((0, orderCheck_1.dayOf)(at));
    }
    return days;
};
const idOf = (stored) => stored.readable ? [stored.check.orderId] : [];
/** Orders whose check is missing or unfinished, those listed first. */
const outstanding = async function* (ports, since) {
    const { checks, orders, clock, otherwisePaid } = ports;
    const files = await Promise.all(daysSince(since, clock.now()).map((day) => checks.read(day)));
    const stored = files.flatMap((current) => current?.file.checks ?? []);
    const known = new Set(stored.flatMap(idOf));
    const open = stored.flatMap((one) => one.readable && (0, orderCheck_1.isOpen)(one.check) ? [one.check.orderId] : []);
    const isNew = ({ id, placedAt }) => placedAt >= since && !known.has(id) && !otherwisePaid.has(id);
    for (const id of open)
        yield { id, wasChecked: true };
    for (let page = 1; page <= MOST_PAGES; page++) {
        // eslint-disable-next-line no-await-in-loop -- the newest orders first, and no more than needed
        const { orders: listed, hasMore } = await orders.list(since, page);
        for (const order of listed) {
            if (isNew(order)) {
                known.add(order.id);
                yield { id: order.id, wasChecked: false };
            }
        }
        if (!hasMore || listed.every(({ placedAt }) => placedAt < since))
            return;
    }
};
/**
 * Checks what no event brought: orders of the last two days without a verdict, and checks somebody
 * left unfinished. Ends after `budgetMs`; the next turn goes on. Throws Unavailable.
 */
const reconcileOrders = async (ports, budgetMs) => {
    const startedAt = ports.clock.now();
    const [isOn, stored] = await Promise.all([
        (0, within_1.attempt)(ports.appSwitch.isOn()),
        (0, within_1.attempt)((0, within_1.readable)(ports.conditions.read())),
    ]);
    if (!stored.ok)
        throw new unavailable_1.Unavailable(stored.upstream);
    if ((isOn.ok && !isOn.value) || (0, isCheckingOff_1.isCheckingOff)(stored.value.document)) {
        return { looked: 0, checked: 0, hasMore: false };
    }
    let looked = 0;
    let checked = 0;
    for await (const { id, wasChecked } of outstanding(ports, startedAt - BACK_MS)) {
        if (ports.clock.now() - startedAt > budgetMs) {
            return { looked, checked, hasMore: true };
        }
        const outcome = await (0, checkOrder_1.checkOrder)(ports, id, wasChecked);
        looked += 1;
        if (outcome.status === 'NOT_CREDIT')
            ports.otherwisePaid.add(id);
        if (outcome.status === 'CHECKED' && !(0, orderCheck_1.isOpen)(outcome.check))
            checked += 1;
    }
    ports.log('orders-reconciled', { looked, checked });
    return { looked, checked, hasMore: false };
};
exports.reconcileOrders = reconcileOrders;
