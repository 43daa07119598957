"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.validateClusteredCondition = exports.validateClusters = void 0;
const cluster_1 = require("./cluster");
const issue_1 = require("./issue");
const limits_1 = require("./limits");
const preparedCluster_1 = require("./preparedCluster");
const untrusted_1 = require("./untrusted");
const validateCluster_1 = require("./validateCluster");
const found = (code, ...path) => (0, issue_1.issue)(code, ...path);
/** Equal for clusters that say the same, however their values are written. */
const meaningOf = (cluster) => {
    const { property, operator, exact, values } = cluster;
    const keys = (0, preparedCluster_1.prepareCluster)(cluster)?.operands.keys ?? values;
    const written = operator === 'BETWEEN' ? [...keys] : [...keys].sort();
    return JSON.stringify([property, operator, exact, written]);
};
/** Checks the clusters alone: for a preview, which has no payment condition. */
const validateClusters = (input, properties) => {
    if (!Array.isArray(input)) {
        return { clusters: [], issues: [found('NOT_A_LIST', 'clusters')] };
    }
    if (input.length === 0) {
        return { clusters: [], issues: [found('NO_CLUSTERS', 'clusters')] };
    }
    const clusters = [];
    const seen = new Set();
    const issues = input.length > limits_1.MAX_CLUSTERS ? [found('TOO_MANY_CLUSTERS', 'clusters')] : [];
    // Beyond this no cluster is looked at: the answer must stay small.
    input.slice(0, limits_1.MAX_CLUSTERS_CHECKED).forEach((item, index) => {
        const path = ['clusters', String(index)];
        const result = (0, validateCluster_1.validateCluster)(item, properties, path);
        issues.push(...result.issues);
        if (result.cluster === null)
            return;
        const meaning = meaningOf(result.cluster);
        if (seen.has(meaning))
            issues.push(found('DUPLICATE_CLUSTER', ...path));
        seen.add(meaning);
        clusters.push(result.cluster);
    });
    return { clusters, issues };
};
exports.validateClusters = validateClusters;
/** Checks what a merchant wants to save; every issue at once. */
const validateClusteredCondition = (input, { properties, paymentConditions }) => {
    const fields = (0, untrusted_1.isRecord)(input) ? input : {};
    const match = (0, untrusted_1.oneOf)(cluster_1.MATCHES, fields.match);
    const condition = paymentConditions.find(({ id }) => id === fields.paymentConditionId);
    const { clusters, issues } = (0, exports.validateClusters)(fields.clusters, properties);
    if (condition !== undefined && match !== null && issues.length === 0) {
        const planKeys = [...new Set(condition.plans.map(({ key }) => key))];
        return {
            ok: true,
            condition: {
                paymentConditionId: condition.id,
                match,
                clusters,
                planKeys,
            },
        };
    }
    const before = [];
    if (condition === undefined) {
        before.push(found('UNKNOWN_PAYMENT_CONDITION', 'paymentConditionId'));
    }
    if (match === null)
        before.push(found('UNKNOWN_MATCH', 'match'));
    return { ok: false, issues: [...before, ...issues] };
};
exports.validateClusteredCondition = validateClusteredCondition;
