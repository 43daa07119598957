"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Carts = void 0;
const api_1 = require("@vtex/api");
/** Reads an orderForm with the app's token, so that its e-mail comes unmasked. */
class Carts extends api_1.JanusClient {
    constructor(context, options) {
        super(context, {
            ...options,
            headers: {
                ...options?.headers,
                VtexIdclientAutCookie: context.authToken,
            },
        });
    }
    orderForm(id, timeout) {
        return this.http.get(`/api/checkout/pub/orderForm/${encodeURIComponent(id)}`, { metric: 'checkout-order-form', timeout });
    }
}
exports.Carts = Carts;
