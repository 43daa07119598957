"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.omsOrders = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const parseOrder_1 = require("./parseOrder");
const transport_1 = require("./transport");
const PAGE_SIZE = 100;
const TOO_MANY_REQUESTS = 429;
const REQUEST_TIMEOUT = 408;
/** An order's id goes into a path. */
const ORDER_ID = /^[A-Za-z0-9_.-]{1,80}$/;
const unavailable = () => {
    throw new unavailable_1.Unavailable('ORDERS');
};
/** A refusal is final; anything else may have been done all the same. */
const isRefusal = (error) => {
    const status = (0, transport_1.statusOf)(error);
    return (status !== null &&
        status >= 400 &&
        status < 500 &&
        status !== TOO_MANY_REQUESTS &&
        status !== REQUEST_TIMEOUT);
};
const acting = async (call) => {
    try {
        await call;
        return 'DONE';
    }
    catch (error) {
        return isRefusal(error) ? 'REFUSED' : unavailable();
    }
};
/** Both spellings occur: the description says lower case, answers of the kind are in upper case. */
const isBySource = (source) => (interaction) => (0, transport_1.isObject)(interaction) &&
    (interaction.Source === source || interaction.source === source);
/** Orders of the store, read and acted upon with the app's own token. */
const omsOrders = (client, clock, source) => ({
    async read(orderId) {
        if (!ORDER_ID.test(orderId))
            return { status: 'NONE' };
        const answer = await client
            .order(orderId, limits_1.ADMIN_CALL_MS)
            .catch((error) => ((0, transport_1.statusOf)(error) === 404 ? null : unavailable()));
        if (answer === null)
            return { status: 'NONE' };
        return (0, parseOrder_1.parseOrder)(answer, orderId) ?? unavailable();
    },
    async list(since, page) {
        const answer = await client
            .list(new Date(since).toISOString(), new Date(clock.now()).toISOString(), page, PAGE_SIZE, limits_1.ADMIN_CALL_MS)
            .catch(unavailable);
        if (!(0, transport_1.isObject)(answer) || !Array.isArray(answer.list))
            return unavailable();
        const orders = answer.list.flatMap((json) => {
            const order = (0, parseOrder_1.parseListedOrder)(json);
            return order ? [order] : [];
        });
        return { orders, hasMore: answer.list.length === PAGE_SIZE };
    },
    // Reading interactions is undocumented (only adding is): a failure counts as not knowing.
    async isFlagged(orderId) {
        const answer = await client
            .interactions(orderId, limits_1.ADMIN_CALL_MS)
            .catch(unavailable);
        const found = (0, transport_1.isObject)(answer) ? answer.list : answer;
        if (!Array.isArray(found))
            return unavailable();
        return found.some(isBySource(source));
    },
    flag: (orderId, code) => acting(client.interact(orderId, { source, message: `NOT_ALLOWED ${code}` }, limits_1.ADMIN_CALL_MS)),
    cancel: (orderId, code) => acting(client.cancel(orderId, `${source}: NOT_ALLOWED ${code}`, limits_1.ADMIN_CALL_MS)),
});
exports.omsOrders = omsOrders;
