"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.GatewayRules = void 0;
const api_1 = require("@vtex/api");
/**
 * Reads the rules of the payments gateway with the app's token, through the account host as
 * b2b-organizations-graphql does; whether `ViewPayments` alone suffices is unverified.
 */
class GatewayRules extends api_1.JanusClient {
    constructor(context, options) {
        super(context, {
            ...options,
            // The Admin reads again what a merchant has just changed.
            memoizable: false,
            headers: {
                ...options?.headers,
                VtexIdclientAutCookie: context.authToken,
            },
        });
    }
    all(timeout) {
        return this.http.get('/api/payments/pvt/rules', {
            metric: 'gateway-rules',
            timeout,
        });
    }
}
exports.GatewayRules = GatewayRules;
