"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.orderCreated = orderCreated;
const checkOrder_1 = require("../usecases/checkOrder");
const wiring_1 = require("../wiring");
const LEFT_UNDONE = new Set([
    'UNAVAILABLE',
    'NOT_FOUND',
    'IN_PROGRESS',
]);
/** A broadcast is somebody else's JSON. */
const orderIdOf = (body) => typeof body === 'object' &&
    body !== null &&
    'orderId' in body &&
    typeof body.orderId === 'string'
    ? body.orderId
    : null;
/** A new order was placed: it is checked at once, and what earlier events left undone soon after. */
async function orderCreated(ctx, next) {
    const body = ctx.body;
    const orderId = orderIdOf(body);
    if (orderId !== null) {
        const { status } = await (0, checkOrder_1.checkOrder)((0, wiring_1.orderPorts)(ctx), orderId);
        if (LEFT_UNDONE.has(status))
            (0, wiring_1.wantReconciliation)(ctx);
    }
    (0, wiring_1.reconcileSoon)(ctx);
    await next();
}
