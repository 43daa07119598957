"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findCustomers = void 0;
const issue_1 = require("../core/issue");
const unavailable_1 = require("./unavailable");
const within_1 = require("./within");
/** Fields of every store's CL a person is known by. */
const NAME_FIELDS = ['email', 'firstName', 'lastName', 'corporateName'];
/** Shorter texts match half the store. */
const SHORTEST = 2;
const failed = (code) => ({
    items: [],
    issues: [(0, issue_1.issue)(code, 'search')],
});
const nameOf = ({ facts }) => ['firstName', 'lastName', 'corporateName']
    .map((field) => facts[field])
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
/** Customers by a part of their name or e-mail, with the merchant's own token. */
const findCustomers = async ({ conditions, customers }, search) => {
    const part = search.trim();
    if (part.length < SHORTEST)
        return failed('TOO_SHORT');
    const stored = await (0, within_1.attempt)((0, within_1.readable)(conditions.recent()));
    if (!stored.ok)
        return failed('STORAGE_UNAVAILABLE');
    try {
        const found = await customers.containing(stored.value.value.settings.customerEntity, NAME_FIELDS, part);
        return {
            items: found.map((customer) => ({
                id: customer.id,
                name: nameOf(customer),
                email: customer.email,
            })),
            issues: [],
        };
    }
    catch (error) {
        if (error instanceof unavailable_1.Forbidden)
            return failed('CUSTOMERS_FORBIDDEN');
        if (error instanceof unavailable_1.Unavailable)
            return failed('CUSTOMERS_UNAVAILABLE');
        throw error;
    }
};
exports.findCustomers = findCustomers;
