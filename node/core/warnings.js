"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.warnings = void 0;
const broken_1 = require("./broken");
const issue_1 = require("./issue");
const warn = (code, ...path) => (0, issue_1.issue)(code, ...path);
const entry = (map, key, create) => {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const created = create();
    map.set(key, created);
    return created;
};
const keysOf = ({ plans }) => new Set(plans.map(({ key }) => key));
const interestsOf = ({ installments }) => installments.map(({ interestPercent }) => interestPercent).join('/');
// One pass over all conditions, so that two thousand need no two thousand passes.
const overviewOf = ({ paymentConditions, effective, }) => {
    const plans = new Map();
    const counts = new Map();
    for (const condition of paymentConditions.filter(({ enabled }) => enabled)) {
        const isClustered = effective.byPaymentCondition.has(condition.id);
        const { salesChannels } = condition;
        for (const key of keysOf(condition)) {
            const shared = entry(plans, key, () => ({
                openChannels: new Set(),
                isOpenEverywhere: false,
                unjudged: 0,
            }));
            if (!isClustered && salesChannels.length === 0) {
                shared.isOpenEverywhere = true;
            }
            if (!isClustered) {
                salesChannels.forEach((channel) => shared.openChannels.add(channel));
            }
            if (condition.unjudged.length > 0)
                shared.unjudged += 1;
        }
        for (const plan of condition.plans) {
            const shared = entry(counts, plan.installments.length, () => ({
                interests: new Set(),
                isClustered: false,
            }));
            shared.interests.add(interestsOf(plan));
            shared.isClustered = shared.isClustered || isClustered;
        }
    }
    return { plans, counts };
};
const isAlsoOpen = ({ salesChannels }, { openChannels, isOpenEverywhere }) => isOpenEverywhere ||
    (salesChannels.length === 0
        ? openChannels.size > 0
        : salesChannels.some((channel) => openChannels.has(channel)));
const sharingWarnings = (condition, { plans }) => [...keysOf(condition)].flatMap((key) => {
    const shared = plans.get(key);
    if (shared === undefined)
        return [];
    const own = condition.unjudged.length > 0 ? 1 : 0;
    const path = ['plans', key];
    return [
        ...(isAlsoOpen(condition, shared)
            ? [warn('PLAN_ALSO_UNRESTRICTED', ...path)]
            : []),
        ...(shared.unjudged > own ? [warn('UNJUDGED_LIMIT', ...path)] : []),
    ];
});
const interestWarnings = ({ plans }, { counts }) => {
    const keys = plans
        .filter(({ installments }) => {
        const shared = counts.get(installments.length);
        return shared?.isClustered === true && shared.interests.size > 1;
    })
        .map(({ key }) => key);
    return [...new Set(keys)].map((key) => warn('SAME_COUNT_DIFFERENT_INTEREST', 'plans', key));
};
const brokenWarning = ({ code, path }) => (0, issue_1.issue)(`BROKEN_${code}`, ...path);
/** By payment condition id, what a merchant should act on; every condition has an entry. */
const warnings = (input) => {
    const { paymentConditions, effective, properties } = input;
    const overview = overviewOf(input);
    const byId = new Map();
    for (const condition of paymentConditions) {
        const own = effective.byPaymentCondition.get(condition.id);
        const issues = [];
        if (own !== undefined) {
            if (own.inheritedFrom !== null) {
                issues.push(warn('INHERITED', 'inheritedFrom', own.inheritedFrom));
            }
            issues.push(...(0, broken_1.brokenIssues)(own.record, properties).map(brokenWarning));
        }
        if (condition.enabled) {
            if (own !== undefined)
                issues.push(...sharingWarnings(condition, overview));
            issues.push(...interestWarnings(condition, overview));
        }
        byId.set(condition.id, issues);
    }
    return byId;
};
exports.warnings = warnings;
