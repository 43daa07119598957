"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkoutCarts = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
/** Masked fields tell nothing; compared, they would sign everybody out. */
const readable = (email) => typeof email === 'string' && email.trim() !== '' && !email.includes('*')
    ? email
    : null;
/** What the cart says, read on the server with the app's token. */
const checkoutCarts = (client) => ({
    async read(orderFormId) {
        try {
            const form = await client.orderForm(orderFormId, limits_1.SHOPPER_CALL_MS);
            if (!(0, transport_1.isObject)(form))
                throw new unavailable_1.Unavailable('CART');
            const { clientProfileData, value } = form;
            return {
                email: (0, transport_1.isObject)(clientProfileData)
                    ? readable(clientProfileData.email)
                    : null,
                valueCents: typeof value === 'number' ? value : null,
            };
        }
        catch (error) {
            const status = (0, transport_1.statusOf)(error);
            if (status === 400 || status === 404)
                return null;
            throw new unavailable_1.Unavailable('CART');
        }
    },
});
exports.checkoutCarts = checkoutCarts;
