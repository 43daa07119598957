"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.previewClusters = void 0;
const issue_1 = require("../core/issue");
const judge_1 = require("../core/judge");
const maskEmail_1 = require("../core/maskEmail");
const cluster_1 = require("../core/cluster");
const untrusted_1 = require("../core/untrusted");
const validateClusteredCondition_1 = require("../core/validateClusteredCondition");
const scanCustomers_1 = require("./scanCustomers");
const within_1 = require("./within");
const SAMPLE_SIZE = 5;
const failed = (issues, cursor) => ({
    total: 0,
    scanned: 0,
    matching: 0,
    cursor,
    sample: [],
    issues,
});
/** Which customers of one page the clusters hold for, by the evaluator of the checkout. */
const previewClusters = async (ports, question) => {
    const stored = await (0, within_1.attempt)((0, within_1.readable)(ports.conditions.recent()));
    if (!stored.ok)
        return failed([(0, issue_1.issue)('STORAGE_UNAVAILABLE')], question.cursor);
    const { customerEntity, timeZone } = stored.value.value.settings;
    const properties = await (0, within_1.attempt)(ports.properties.recent(customerEntity));
    if (!properties.ok) {
        return failed([(0, issue_1.issue)('PROPERTIES_UNAVAILABLE')], question.cursor);
    }
    const match = (0, untrusted_1.oneOf)(cluster_1.MATCHES, question.match);
    const { clusters, issues } = (0, validateClusteredCondition_1.validateClusters)(question.clusters, properties.value.value);
    if (match === null || issues.length > 0)
        return failed(issues, null);
    const page = await (0, scanCustomers_1.scanCustomers)(ports, customerEntity, [...new Set(clusters.map(({ property }) => property))], question.cursor);
    if (!page.ok)
        return failed([page.issue], page.cursor);
    const matching = page.customers.filter(({ facts }) => (0, judge_1.judgeClusters)(match, clusters, facts, { timeZone }).holds);
    return {
        total: page.total,
        scanned: page.customers.length,
        matching: matching.length,
        cursor: page.cursor,
        sample: matching
            .slice(0, SAMPLE_SIZE)
            .map(({ id, email }) => ({ id, email: (0, maskEmail_1.maskEmail)(email) })),
        issues: [],
    };
};
exports.previewClusters = previewClusters;
