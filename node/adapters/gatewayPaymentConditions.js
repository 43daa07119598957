"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gatewayPaymentConditions = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const parseGatewayRules_1 = require("./parseGatewayRules");
const transport_1 = require("./transport");
/** Customer Credit conditions out of the payments gateway, read with the app's token. */
const gatewayPaymentConditions = (client, kept, { account, workspace }) => {
    const key = `${account}:${workspace}`;
    const load = async () => {
        // Longer than a shopper waits: he gets his answer by his own limit, the next one this value.
        const rules = await (0, transport_1.calling)('GATEWAY', () => client.all(limits_1.ADMIN_CALL_MS)).catch(() => {
            throw new unavailable_1.Unavailable('GATEWAY');
        });
        const conditions = (0, parseGatewayRules_1.parseGatewayRules)(rules);
        if (conditions === null)
            throw new unavailable_1.Unavailable('GATEWAY');
        return conditions;
    };
    return {
        recent: () => kept.get(key, load),
        latest: () => kept.latest(key, load),
    };
};
exports.gatewayPaymentConditions = gatewayPaymentConditions;
