"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scaleOf = void 0;
const comparable_1 = require("../comparable");
const ORDERED = ['NUMBER', 'DATE', 'DATETIME'];
const orderedScale = (operands) => {
    const sorted = [...operands].sort(comparable_1.compare);
    const placeOf = (value) => {
        let from = 0;
        let to = sorted.length;
        while (from < to) {
            const middle = (from + to) >> 1;
            const difference = (0, comparable_1.compare)(value, sorted[middle]);
            if (difference === 0)
                return 2 * middle + 1;
            if (difference < 0)
                to = middle;
            else
                from = middle + 1;
        }
        return 2 * from;
    };
    return { places: 2 * sorted.length + 1, placeOf };
};
// Texts have no order among operators, so whatever is no operand may share one gap.
const namedScale = (operands) => {
    const byKey = new Map();
    for (const operand of operands) {
        byKey.set((0, comparable_1.keyOf)(operand), 2 * byKey.size + 1);
    }
    return {
        places: 2 * byKey.size + 1,
        placeOf: (value) => byKey.get((0, comparable_1.keyOf)(value)) ?? 0,
    };
};
/** The scale of distinct operands of one kind. */
const scaleOf = (kind, operands) => ORDERED.includes(kind) ? orderedScale(operands) : namedScale(operands);
exports.scaleOf = scaleOf;
