"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.customerValue = exports.readElements = exports.isCommaList = void 0;
const comparable_1 = require("./comparable");
const text_1 = require("./text");
/** Native customer fields that hold a list in one text, joined by commas. */
const COMMA_LISTS = new Set(['priceTables']);
/** Whether the property's text is a list of values joined by commas. */
const isCommaList = ({ property, kind, }) => kind === 'TEXT' && COMMA_LISTS.has(property);
exports.isCommaList = isCommaList;
const isNothing = (fact) => fact === null ||
    fact === undefined ||
    (typeof fact === 'string' && (0, text_1.isBlank)(fact));
const print = (fact) => {
    if (Array.isArray(fact))
        return '[…]';
    return typeof fact === 'object' ? '{…}' : String(fact);
};
const elementsOf = (fact, cluster) => {
    if (Array.isArray(fact))
        return fact;
    if (typeof fact !== 'string' || !(0, exports.isCommaList)(cluster))
        return [fact];
    return fact.split(',').map((part) => part.trim());
};
/** What of the property's fact is worth reading; empty when the customer has no value. */
const presentParts = (fact, cluster) => elementsOf(fact, cluster).filter((part) => !isNothing(part));
const factOf = (facts, { property }) => 
// A property may be called "constructor": only the customer's own fields count.
Object.prototype.hasOwnProperty.call(facts, property) ? facts[property] : null;
const read = (parts, { kind, exact }, timeZone) => {
    const context = { exact, timeZone };
    const elements = [];
    for (const part of parts) {
        const element = (0, comparable_1.readFact)(kind, part, context);
        if (element !== null)
            elements.push(element);
    }
    return elements;
};
const NO_ELEMENTS = [];
/** The elements `customerValue` would show; empty for a missing and an unreadable value alike. */
const readElements = (cluster, facts, timeZone) => {
    const fact = factOf(facts, cluster);
    if (Array.isArray(fact) || (0, exports.isCommaList)(cluster)) {
        return read(presentParts(fact, cluster), cluster, timeZone);
    }
    const { kind, exact } = cluster;
    const element = isNothing(fact)
        ? null
        : (0, comparable_1.readFact)(kind, fact, { exact, timeZone });
    return element === null ? NO_ELEMENTS : [element];
};
exports.readElements = readElements;
/** What the customer has for the cluster's property. */
const customerValue = (cluster, facts, timeZone) => {
    const fact = factOf(facts, cluster);
    const present = presentParts(fact, cluster);
    if (present.length === 0)
        return { state: 'MISSING' };
    const printed = Array.isArray(fact)
        ? present.map(print).join(', ')
        : print(fact);
    const elements = read(present, cluster, timeZone);
    return elements.length > 0
        ? { state: 'PRESENT', printed, elements }
        : { state: 'UNREADABLE', printed };
};
exports.customerValue = customerValue;
