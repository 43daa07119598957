"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Clients = exports.clientOptions = void 0;
const api_1 = require("@vtex/api");
const limits_1 = require("../limits");
const carts_1 = require("./carts");
const conditionFiles_1 = require("./conditionFiles");
const customerDocuments_1 = require("./customerDocuments");
const gatewayRules_1 = require("./gatewayRules");
const logins_1 = require("./logins");
const orders_1 = require("./orders");
const sessions_1 = require("./sessions");
exports.clientOptions = {
    // No retries: one would outlast the shopper's budget, and a repeated save looks like someone else's.
    default: { retries: 0, timeout: limits_1.ADMIN_CALL_MS },
    apps: { retries: 0, timeout: limits_1.SHOPPER_CALL_MS },
};
class Clients extends api_1.IOClients {
    get carts() {
        return this.getOrSet('carts', carts_1.Carts);
    }
    get conditionFiles() {
        return this.getOrSet('conditionFiles', conditionFiles_1.ConditionFiles);
    }
    get customerDocuments() {
        return this.getOrSet('customerDocuments', customerDocuments_1.CustomerDocuments);
    }
    get gatewayRules() {
        return this.getOrSet('gatewayRules', gatewayRules_1.GatewayRules);
    }
    get logins() {
        return this.getOrSet('logins', logins_1.Logins);
    }
    get orders() {
        return this.getOrSet('orders', orders_1.Orders);
    }
    get sessions() {
        return this.getOrSet('sessions', sessions_1.Sessions);
    }
}
exports.Clients = Clients;
