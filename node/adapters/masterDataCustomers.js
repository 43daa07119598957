"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.masterDataCustomers = void 0;
const limits_1 = require("../limits");
const normalizeEmail_1 = require("../core/normalizeEmail");
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
const where_1 = require("./where");
/** More than one is already too many; a few more show documents that differ in letter case only. */
const SAME_EMAIL_LIMIT = 10;
/** Enough to recognize one in; who is not among them is found by typing more. */
const MATCHES_SHOWN = 10;
/** The most one search gives. */
const VALUES_READ = 100;
const NONE = { status: 'NONE' };
const asked = (fields) => [
    ...new Set(['id', 'email', ...fields.filter(where_1.isFieldName)]),
];
const parseCustomer = (document) => {
    if (!(0, transport_1.isObject)(document))
        return null;
    const { id, email } = document;
    return typeof id === 'string'
        ? { id, email: typeof email === 'string' ? email : '', facts: document }
        : null;
};
const parseCustomers = (answer) => {
    if (!Array.isArray(answer))
        throw new unavailable_1.Unavailable('CUSTOMERS');
    const customers = answer.map(parseCustomer);
    // One document we can't read may be the second one of an e-mail: better not to know.
    return customers.map((customer) => {
        if (customer === null)
            throw new unavailable_1.Unavailable('CUSTOMERS');
        return customer;
    });
};
/** Customers of Master Data, read with the token given: the app's for shoppers, the merchant's for the Admin. */
const masterDataCustomers = (client, token, timeout) => {
    const valuesOf = async (entity, field, where) => {
        if (where === null)
            return [];
        const answer = await (0, transport_1.calling)('CUSTOMERS', () => client.search(entity, where, asked([field]), VALUES_READ, {
            token,
            timeout,
        }));
        return parseCustomers(answer).map(({ facts }) => facts[field]);
    };
    return {
        async byEmail(entity, email, fields) {
            const identity = (0, normalizeEmail_1.normalizeEmail)(email);
            const where = (0, where_1.whereIs)('email', identity);
            if (where === null)
                return NONE;
            const answer = await (0, transport_1.calling)('CUSTOMERS', () => client.search(entity, where, asked(fields), SAME_EMAIL_LIMIT, {
                token,
                timeout,
            }));
            // A search may match more than it was asked for; only the identity's own e-mail counts.
            const same = parseCustomers(answer).filter((customer) => (0, normalizeEmail_1.normalizeEmail)(customer.email) === identity);
            const ids = new Set(same.map(({ id }) => id.toLowerCase()));
            if (ids.size > 1)
                return { status: 'SEVERAL' };
            return same.length > 0 ? { status: 'FOUND', customer: same[0] } : NONE;
        },
        async byId(entity, id, fields) {
            const answer = await (0, transport_1.calling)('CUSTOMERS', () => client.document(entity, id, asked(fields), { token, timeout }));
            // A missing document is an empty answer of one sort or another.
            if (!(0, transport_1.isObject)(answer))
                return NONE;
            const customer = parseCustomer({ id, ...answer });
            return customer ? { status: 'FOUND', customer } : NONE;
        },
        values: (entity, field, part) => valuesOf(entity, field, part === null ? (0, where_1.whereFilled)(field) : (0, where_1.whereContains)(field, part)),
        holding: (entity, field, values) => valuesOf(entity, field, (0, where_1.whereAnyOf)(field, values)),
        async containing(entity, fields, part) {
            const where = (0, where_1.whereAnyContains)(fields, part);
            if (where === null)
                return [];
            const answer = await (0, transport_1.calling)('CUSTOMERS', () => client.search(entity, where, asked(fields), MATCHES_SHOWN, {
                token,
                timeout,
            }));
            return parseCustomers(answer);
        },
        async page(entity, fields, cursor) {
            const { data, headers } = await (0, transport_1.calling)('CUSTOMERS', () => client.scroll(entity, cursor === null
                ? { fields: asked(fields), size: limits_1.PREVIEW_PAGE_SIZE }
                : { token: cursor }, { token, timeout }));
            const customers = parseCustomers(data);
            const next = headers['x-vtex-md-token'] ?? cursor;
            const total = Number(headers['rest-content-total'] ?? NaN);
            const isLast = customers.length < limits_1.PREVIEW_PAGE_SIZE || typeof next !== 'string';
            if (isLast && customers.length > 0 && typeof next === 'string') {
                // Only its empty page ends a scroll; one left before stays open for 20 minutes, and an account has ten.
                await client.scroll(entity, { token: next }, { token, timeout }).catch(
                // The page at hand is good all the same.
                () => undefined);
            }
            return {
                customers,
                total: Number.isFinite(total) ? total : null,
                next: isLast ? null : next,
            };
        },
    };
};
exports.masterDataCustomers = masterDataCustomers;
