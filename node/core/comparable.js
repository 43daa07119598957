"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFact = exports.readValue = exports.compare = exports.keyOf = void 0;
const calendarDay_1 = require("./calendarDay");
const decimal_1 = require("./decimal");
const text_1 = require("./text");
/** Equal comparables have equal keys. */
const keyOf = (value) => typeof value === 'string' ? value : value.key;
exports.keyOf = keyOf;
/** Negative, zero or positive, as in `sort`. */
const compare = (left, right) => {
    if (typeof left !== 'string' && typeof right !== 'string') {
        return (0, decimal_1.compareDecimals)(left, right);
    }
    const leftKey = (0, exports.keyOf)(left);
    const rightKey = (0, exports.keyOf)(right);
    if (leftKey === rightKey)
        return 0;
    return leftKey < rightKey ? -1 : 1;
};
exports.compare = compare;
const readText = (text, exact) => exact ? (0, text_1.exactText)(text) : (0, text_1.foldText)(text);
const readBoolean = (text) => {
    const written = text.trim();
    return written === 'true' || written === 'false' ? written : null;
};
const readTextFact = (fact, { exact }) => {
    if (typeof fact === 'string')
        return readText(fact, exact);
    return typeof fact === 'number' || typeof fact === 'boolean'
        ? readText(String(fact), exact)
        : null;
};
const readNumberFact = (fact) => {
    if (typeof fact === 'number')
        return (0, decimal_1.decimalOf)(fact);
    return typeof fact === 'string' ? (0, decimal_1.parseDecimal)(fact) : null;
};
const readBooleanFact = (fact) => {
    if (typeof fact === 'boolean')
        return String(fact);
    return typeof fact === 'string' ? readBoolean(fact.toLowerCase()) : null;
};
const readDay = (text) => (0, calendarDay_1.parseDay)(text.trim());
const kinds = {
    TEXT: {
        readValue: (text, exact) => ((0, text_1.isBlank)(text) ? null : readText(text, exact)),
        readFact: readTextFact,
    },
    NUMBER: { readValue: decimal_1.parsePlainDecimal, readFact: readNumberFact },
    BOOLEAN: { readValue: readBoolean, readFact: readBooleanFact },
    DATE: {
        readValue: readDay,
        readFact: (fact) => (typeof fact === 'string' ? (0, calendarDay_1.dayOfDate)(fact) : null),
    },
    DATETIME: {
        readValue: readDay,
        readFact: (fact, { timeZone }) => typeof fact === 'string' ? (0, calendarDay_1.dayOfDateTime)(fact, timeZone) : null,
    },
};
/** A merchant's value by its kind; null when it can't be read. */
const readValue = (kind, text, exact) => kinds[kind].readValue(text, exact);
exports.readValue = readValue;
/** One value of a customer by its kind; null when it can't be read. */
const readFact = (kind, fact, context) => kinds[kind].readFact(fact, context);
exports.readFact = readFact;
