"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgeClusters = exports.combine = exports.judgeCluster = exports.judgePrepared = void 0;
const customerValue_1 = require("./customerValue");
const preparedCluster_1 = require("./preparedCluster");
/** `judgeCluster` for a cluster that is prepared already. */
const judgePrepared = ({ cluster, operator, operands }, facts, { timeZone }) => {
    // Nobody is signed in: in no cluster, not even in "is not".
    if (facts === null) {
        return { cluster, holds: false, reason: 'NO_CUSTOMER', actual: null };
    }
    const value = (0, customerValue_1.customerValue)(cluster, facts, timeZone);
    if (value.state === 'MISSING') {
        return {
            cluster,
            holds: operator.whenMissing,
            reason: 'MISSING',
            actual: null,
        };
    }
    const actual = value.printed;
    if (value.state === 'UNREADABLE') {
        return {
            cluster,
            holds: operator.whenMissing,
            reason: 'UNREADABLE',
            actual,
        };
    }
    const holds = operator.holds(value.elements, operands);
    return { cluster, holds, reason: holds ? 'MATCHED' : 'DIFFERENT', actual };
};
exports.judgePrepared = judgePrepared;
/** What one cluster says about one customer, and why. */
const judgeCluster = (cluster, facts, context) => {
    const prepared = (0, preparedCluster_1.prepareCluster)(cluster);
    if (prepared !== null)
        return (0, exports.judgePrepared)(prepared, facts, context);
    // A cluster that can't be read holds for nobody, whatever its operator.
    const reason = facts === null ? 'NO_CUSTOMER' : 'UNREADABLE';
    return { cluster, holds: false, reason, actual: null };
};
exports.judgeCluster = judgeCluster;
/** Whether clusters hold that are judged already; without any, for nobody. */
const combine = (match, outcomes) => {
    if (outcomes.length === 0)
        return false;
    return match === 'ALL'
        ? outcomes.every(({ holds }) => holds)
        : outcomes.some(({ holds }) => holds);
};
exports.combine = combine;
/** What all clusters of a payment condition say about one customer. */
const judgeClusters = (match, clusters, facts, context) => {
    const outcomes = clusters.map((cluster) => (0, exports.judgeCluster)(cluster, facts, context));
    return { holds: (0, exports.combine)(match, outcomes), clusters: outcomes };
};
exports.judgeClusters = judgeClusters;
