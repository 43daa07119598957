"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.brokenIssues = void 0;
const issue_1 = require("./issue");
const operators_1 = require("./operators");
const preparedCluster_1 = require("./preparedCluster");
const property_1 = require("./property");
const reason = (code, ...path) => (0, issue_1.issue)(code, ...path);
const brokenCluster = (cluster, properties) => {
    if ((0, property_1.isReservedProperty)(cluster.property))
        return 'RESERVED_PROPERTY';
    if (properties !== null) {
        const property = properties.get(cluster.property);
        if (property === undefined)
            return 'PROPERTY_GONE';
        if (property.kind !== cluster.kind)
            return 'KIND_CHANGED';
    }
    if (!operators_1.operators[cluster.operator].kinds.includes(cluster.kind)) {
        return 'OPERATOR_NOT_FOR_KIND';
    }
    return (0, preparedCluster_1.prepareCluster)(cluster) === null ? 'VALUE_UNREADABLE' : null;
};
/**
 * Why a record can't be evaluated; empty when it can. Without the definitions of
 * the properties (`null`) only what the record itself shows is a reason.
 */
const brokenIssues = (record, properties) => {
    if (!record.readable)
        return [reason('RECORD_UNREADABLE')];
    const { clusters } = record.condition;
    if (clusters.length === 0)
        return [reason('NO_CLUSTERS', 'clusters')];
    return clusters.flatMap((cluster, index) => {
        const code = brokenCluster(cluster, properties);
        return code === null ? [] : [reason(code, 'clusters', String(index))];
    });
};
exports.brokenIssues = brokenIssues;
