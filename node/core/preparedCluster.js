"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.prepareCluster = void 0;
const comparable_1 = require("./comparable");
const customerValue_1 = require("./customerValue");
const operators_1 = require("./operators");
// In a list "contains" asks for an element: retail is not among retail-vip.
const inCommaList = {
    CONTAINS: operators_1.operators.IS,
    NOT_CONTAINS: operators_1.operators.IS_NOT,
};
const rowFor = (cluster) => ((0, customerValue_1.isCommaList)(cluster) ? inCommaList[cluster.operator] : undefined) ??
    operators_1.operators[cluster.operator];
/** Null when the cluster can't be judged: wrong kind, number or form of values. */
const prepareCluster = (cluster) => {
    const operator = rowFor(cluster);
    const { least, most } = operator.values;
    const count = cluster.values.length;
    if (!operator.kinds.includes(cluster.kind))
        return null;
    if (count < least || count > most)
        return null;
    const values = [];
    for (const text of cluster.values) {
        const value = (0, comparable_1.readValue)(cluster.kind, text, cluster.exact);
        if (value === null)
            return null;
        values.push(value);
    }
    return {
        cluster,
        operator,
        operands: { values, keys: new Set(values.map(comparable_1.keyOf)) },
    };
};
exports.prepareCluster = prepareCluster;
