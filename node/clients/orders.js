"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Orders = void 0;
const api_1 = require("@vtex/api");
const ORDERS = '/api/oms/pvt/orders';
const pathOf = (id) => `${ORDERS}/${encodeURIComponent(id)}`;
/**
 * Orders with the app's own token. The ready client neither lists by date nor gives a reason for a
 * cancellation, and repeats a read it has seen: an order is read again before it is acted upon.
 */
class Orders extends api_1.JanusClient {
    constructor(context, options) {
        super(context, {
            ...options,
            headers: {
                ...options?.headers,
                VtexIdclientAutCookie: context.authToken,
            },
            memoizable: false,
        });
    }
    order(id, timeout) {
        return this.http.get(pathOf(id), { metric: 'oms-order', timeout });
    }
    list(since, until, page, size, timeout) {
        return this.http.get(ORDERS, {
            metric: 'oms-orders',
            params: {
                f_creationDate: `creationDate:[${since} TO ${until}]`,
                orderBy: 'creationDate,desc',
                page,
                per_page: size,
            },
            timeout,
        });
    }
    interactions(id, timeout) {
        return this.http.get(`${pathOf(id)}/interactions`, {
            metric: 'oms-interactions',
            timeout,
        });
    }
    interact(id, interaction, timeout) {
        return this.http.post(`${pathOf(id)}/interactions`, interaction, {
            metric: 'oms-interact',
            timeout,
        });
    }
    cancel(id, reason, timeout) {
        return this.http.post(`${pathOf(id)}/cancel`, { reason }, { metric: 'oms-cancel', timeout });
    }
}
exports.Orders = Orders;
