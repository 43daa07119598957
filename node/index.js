"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const api_1 = require("@vtex/api");
const clients_1 = require("./clients");
const orderCreated_1 = require("./events/orderCreated");
const mutations_1 = require("./resolvers/mutations");
const queries_1 = require("./resolvers/queries");
const afterRestart_1 = require("./routes/afterRestart");
const decision_1 = require("./routes/decision");
const pageReport_1 = require("./routes/pageReport");
exports.default = new api_1.Service({
    clients: {
        implementation: clients_1.Clients,
        options: clients_1.clientOptions,
    },
    events: { orderCreated: orderCreated_1.orderCreated },
    graphql: { resolvers: { Query: queries_1.queries, Mutation: mutations_1.mutations } },
    routes: {
        decision: (0, api_1.method)({ GET: [afterRestart_1.afterRestart, decision_1.decision] }),
        pageReport: (0, api_1.method)({ POST: [afterRestart_1.afterRestart, pageReport_1.pageReport] }),
    },
});
