"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.orderCustomers = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const masterDataCustomers_1 = require("./masterDataCustomers");
const transport_1 = require("./transport");
const where_1 = require("./where");
const WRITTEN_AT = ['updatedIn', 'createdIn'];
const ONE_IS_ENOUGH = 2;
/** Without an offset Master Data means UTC. */
const moment = (value) => {
    if (value === null || value === undefined || value === '')
        return null;
    const text = String(value);
    const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    // A time we can't read may be any: the document counts as changed just now.
    return Number.isNaN(at) ? Infinity : at;
};
const found = (customer) => {
    const times = WRITTEN_AT.map((name) => moment(customer.facts[name]));
    const known = times.filter((at) => at !== null);
    return {
        status: 'FOUND',
        found: {
            customer,
            changedAt: known.length > 0 ? Math.max(...known) : null,
        },
    };
};
/** An order's customer in Master Data, with the app's own token. */
const orderCustomers = (client, token) => {
    const customers = (0, masterDataCustomers_1.masterDataCustomers)(client, token, limits_1.ADMIN_CALL_MS);
    return {
        // That an order's `userProfileId` is the customer's `userId` is inferred from both being VTEX ID's.
        async byUserId(entity, userId, fields) {
            const where = (0, where_1.whereIs)('userId', userId);
            if (where === null)
                return { status: 'NONE' };
            const answer = await (0, transport_1.calling)('CUSTOMERS', () => client.search(entity, where, [...new Set(['id', 'email', 'userId', ...WRITTEN_AT, ...fields])], ONE_IS_ENOUGH, { token, timeout: limits_1.ADMIN_CALL_MS }));
            if (!Array.isArray(answer))
                throw new unavailable_1.Unavailable('CUSTOMERS');
            const documents = answer;
            const own = documents.filter((document) => (0, transport_1.isObject)(document) && document.userId === userId);
            if (own.length > 1)
                return { status: 'SEVERAL' };
            if (own.length === 0)
                return { status: 'NONE' };
            const [facts] = own;
            const { id, email } = facts;
            return typeof id === 'string'
                ? found({ id, email: typeof email === 'string' ? email : '', facts })
                : { status: 'NONE' };
        },
        async byEmail(entity, email, fields) {
            const search = await customers.byEmail(entity, email, [
                ...WRITTEN_AT,
                ...fields,
            ]);
            return search.status === 'FOUND' ? found(search.customer) : search;
        },
    };
};
exports.orderCustomers = orderCustomers;
