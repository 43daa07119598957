"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findUnknownValues = exports.suggestValues = void 0;
const issue_1 = require("../core/issue");
const text_1 = require("../core/text");
const unavailable_1 = require("./unavailable");
const within_1 = require("./within");
/** A filter of more values outgrows the length of an address. */
const VALUES_ASKED = 50;
const SUGGESTIONS = 20;
const failed = (code) => ({
    values: [],
    issues: [(0, issue_1.issue)(code)],
});
const asText = (value) => typeof value === 'string' || typeof value === 'number' ? String(value) : '';
/** Runs a read of customers for the Admin; what fails becomes a code. */
const reading = async (ports, read, answer) => {
    const stored = await (0, within_1.attempt)((0, within_1.readable)(ports.conditions.recent()));
    if (!stored.ok)
        return failed('STORAGE_UNAVAILABLE');
    try {
        const held = await read(stored.value.value.settings.customerEntity);
        return { values: answer(held), issues: [] };
    }
    catch (error) {
        if (error instanceof unavailable_1.Forbidden)
            return failed('CUSTOMERS_FORBIDDEN');
        if (error instanceof unavailable_1.Unavailable)
            return failed('CUSTOMERS_UNAVAILABLE');
        throw error;
    }
};
/** Values to choose from while a merchant types, the most frequent ones first. */
const suggestValues = (ports, property, search) => {
    const part = (search ?? '').trim();
    return reading(ports, (entity) => ports.customers.values(entity, property, part === '' ? null : part), (held) => {
        const counts = new Map();
        for (const value of held.map((one) => asText(one).trim())) {
            if (value !== '')
                counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        return [...counts]
            .sort(([, left], [, right]) => right - left)
            .slice(0, SUGGESTIONS)
            .map(([value]) => value);
    });
};
exports.suggestValues = suggestValues;
/** Which of the values no customer holds: a typing error found before the save. */
const findUnknownValues = async (ports, property, values) => {
    if (values.length > VALUES_ASKED)
        return failed('TOO_MANY_VALUES');
    const unseen = async (entity) => {
        let left = values;
        // One read shows only so many customers: what it showed is taken out, the rest asked again.
        for (;;) {
            // eslint-disable-next-line no-await-in-loop -- each read asks for what the last one left open
            const held = await ports.customers.holding(entity, property, left);
            const known = new Set(held.map((value) => (0, text_1.foldText)(asText(value))));
            const still = left.filter((value) => !known.has((0, text_1.foldText)(value)));
            if (still.length === 0 || still.length === left.length)
                return still;
            left = still;
        }
    };
    return reading(ports, unseen, (unknown) => unknown.map(asText));
};
exports.findUnknownValues = findUnknownValues;
