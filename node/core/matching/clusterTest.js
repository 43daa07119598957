"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.testHolds = exports.testOf = exports.operandPlaces = exports.isEquality = void 0;
const operators_1 = require("../operators");
const ascending = (left, right) => left - right;
const each = (places) => places.length === 1
    ? [places[0], places[0]]
    : [...new Set(places)].sort(ascending).flatMap((place) => [place, place]);
const anywhere = (_, last) => [0, last];
const above = ([place], last) => [place + 1, last];
const below = ([place]) => [0, place - 1];
const from = ([place], last) => [place, last];
const upTo = ([place]) => [0, place];
const between = ([first, last]) => [first, last];
const row = (spans, isNegated = false) => ({
    spans,
    isNegated,
});
// By row, not by name: "contains" in a list of values is the row of "is".
const spanRows = new Map([
    [operators_1.operators.IS, row(each)],
    [operators_1.operators.IS_NOT, row(each, true)],
    [operators_1.operators.ANY_OF, row(each)],
    [operators_1.operators.NONE_OF, row(each, true)],
    [operators_1.operators.GREATER, row(above)],
    [operators_1.operators.LESS, row(below)],
    [operators_1.operators.AT_LEAST, row(from)],
    [operators_1.operators.AT_MOST, row(upTo)],
    [operators_1.operators.BETWEEN, row(between)],
    [operators_1.operators.BEFORE, row(below)],
    [operators_1.operators.AFTER, row(above)],
    [operators_1.operators.FROM, row(from)],
    [operators_1.operators.UNTIL, row(upTo)],
    [operators_1.operators.EMPTY, row(anywhere, true)],
    [operators_1.operators.FILLED, row(anywhere)],
]);
const equalities = new Set([
    operators_1.operators.IS,
    operators_1.operators.ANY_OF,
]);
/** Whether the cluster names the values it holds for, so that it can be found by them. */
const isEquality = ({ operator }) => equalities.has(operator);
exports.isEquality = isEquality;
/** The places a cluster names the values of. */
const operandPlaces = ({ operands }, { scale }) => operands.values.map(scale.placeOf);
exports.operandPlaces = operandPlaces;
const testOf = (prepared, readings) => {
    const reading = readings.of(prepared.cluster);
    const spanRow = spanRows.get(prepared.operator);
    if (spanRow === undefined)
        return { type: 'PLAIN', reading, prepared };
    const spans = spanRow.spans((0, exports.operandPlaces)(prepared, reading), reading.scale.places - 1);
    return { type: 'SPANS', reading, spans, isNegated: spanRow.isNegated };
};
exports.testOf = testOf;
/** Whether the place is in one of the spans. */
const isWithin = (place, spans) => {
    let first = 0;
    let last = spans.length / 2 - 1;
    // Ends at the last span that begins at or before the place.
    while (first < last) {
        const middle = (first + last + 1) >> 1;
        if (spans[2 * middle] <= place)
            first = middle;
        else
            last = middle - 1;
    }
    return place >= spans[2 * first] && place <= spans[2 * first + 1];
};
/** Whether the cluster holds for the customer; the same answer as plain evaluation. */
const testHolds = (test, customer) => {
    if (test.type === 'PLAIN') {
        const { operator, operands } = test.prepared;
        const elements = customer.elements(test.reading);
        return elements.length === 0
            ? operator.whenMissing
            : operator.holds(elements, operands);
    }
    for (const place of customer.places(test.reading)) {
        if (isWithin(place, test.spans))
            return !test.isNegated;
    }
    // No value is in no span either: what an operator says about a missing one.
    return test.isNegated;
};
exports.testHolds = testHolds;
