"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.operatorsFor = exports.operators = void 0;
const cluster_1 = require("./cluster");
const comparable_1 = require("./comparable");
const limits_1 = require("./limits");
const EVERY_KIND = [
    'TEXT',
    'NUMBER',
    'BOOLEAN',
    'DATE',
    'DATETIME',
];
const LISTABLE = ['TEXT', 'NUMBER', 'DATE', 'DATETIME'];
const ORDERED = ['NUMBER', 'DATE', 'DATETIME'];
const TEXT = ['TEXT'];
const NUMBER = ['NUMBER'];
const DAYS = ['DATE', 'DATETIME'];
const NONE = { least: 0, most: 0 };
const ONE = { least: 1, most: 1 };
const TWO = { least: 2, most: 2 };
const MANY = { least: 1, most: limits_1.MAX_VALUES_PER_CLUSTER };
const isAmong = (elements, { keys }) => elements.some((element) => keys.has((0, comparable_1.keyOf)(element)));
/** Some element of a list is enough, as for a single value. */
const some = (holds) => (elements, { values: [value] }) => elements.some((element) => holds(element, value));
const contains = some((element, value) => (0, comparable_1.keyOf)(element).includes((0, comparable_1.keyOf)(value)));
const startsWith = some((element, value) => (0, comparable_1.keyOf)(element).startsWith((0, comparable_1.keyOf)(value)));
const endsWith = some((element, value) => (0, comparable_1.keyOf)(element).endsWith((0, comparable_1.keyOf)(value)));
const isAbove = some((element, value) => (0, comparable_1.compare)(element, value) > 0);
const isBelow = some((element, value) => (0, comparable_1.compare)(element, value) < 0);
const isNotBelow = some((element, value) => (0, comparable_1.compare)(element, value) >= 0);
const isNotAbove = some((element, value) => (0, comparable_1.compare)(element, value) <= 0);
const isBetween = (elements, { values: [first, last] }) => elements.some((element) => (0, comparable_1.compare)(element, first) >= 0 && (0, comparable_1.compare)(element, last) <= 0);
const not = (holds) => (elements, operands) => !holds(elements, operands);
const row = (kinds, values, whenMissing, holds) => ({ kinds, values, whenMissing, holds });
/** Every operator: its kinds, its number of values, its answers. */
exports.operators = {
    IS: row(EVERY_KIND, ONE, false, isAmong),
    IS_NOT: row(EVERY_KIND, ONE, true, not(isAmong)),
    CONTAINS: row(TEXT, ONE, false, contains),
    NOT_CONTAINS: row(TEXT, ONE, true, not(contains)),
    STARTS_WITH: row(TEXT, ONE, false, startsWith),
    ENDS_WITH: row(TEXT, ONE, false, endsWith),
    ANY_OF: row(LISTABLE, MANY, false, isAmong),
    NONE_OF: row(LISTABLE, MANY, true, not(isAmong)),
    GREATER: row(NUMBER, ONE, false, isAbove),
    LESS: row(NUMBER, ONE, false, isBelow),
    AT_LEAST: row(NUMBER, ONE, false, isNotBelow),
    AT_MOST: row(NUMBER, ONE, false, isNotAbove),
    BETWEEN: row(ORDERED, TWO, false, isBetween),
    BEFORE: row(DAYS, ONE, false, isBelow),
    AFTER: row(DAYS, ONE, false, isAbove),
    FROM: row(DAYS, ONE, false, isNotBelow),
    UNTIL: row(DAYS, ONE, false, isNotAbove),
    EMPTY: row(EVERY_KIND, NONE, true, () => false),
    FILLED: row(EVERY_KIND, NONE, false, () => true),
};
/** The operators a property of this kind can have, in the order of `OPERATORS`. */
const operatorsFor = (kind) => cluster_1.OPERATORS.filter((operator) => exports.operators[operator].kinds.includes(kind));
exports.operatorsFor = operatorsFor;
