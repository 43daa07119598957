"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.prepareDecisions = void 0;
const broken_1 = require("./broken");
const effectiveRecords_1 = require("./effectiveRecords");
const matchIndex_1 = require("./matching/matchIndex");
const ordinals_1 = require("./matching/ordinals");
const offersNow_1 = require("./offersNow");
const planKey_1 = require("./planKey");
const preparedCluster_1 = require("./preparedCluster");
const storedRecord_1 = require("./storedRecord");
const hasLimits = (condition) => !condition.enabled ||
    condition.salesChannels.length > 0 ||
    condition.validFrom !== null ||
    condition.validUntil !== null ||
    condition.windows.length > 0 ||
    condition.minimumValueCents !== null;
const grantorsOf = (paymentConditions, records) => {
    const { byPaymentCondition, orphans } = (0, effectiveRecords_1.effectiveRecords)(paymentConditions, records);
    const existing = paymentConditions.map((condition) => ({
        id: condition.id,
        limited: hasLimits(condition) ? condition : null,
        record: byPaymentCondition.get(condition.id)?.record ?? null,
        planKeys: [...new Set(condition.plans.map(({ key }) => key))],
    }));
    const known = new Set(existing.flatMap(({ planKeys }) => planKeys));
    const gone = orphans.map(({ paymentConditionId, record }) => ({
        id: paymentConditionId,
        limited: null,
        record,
        planKeys: [...new Set((0, storedRecord_1.recordPlanKeys)(record))].filter((key) => !known.has(key)),
    }));
    return [...existing, ...gone];
};
/** What a customer is matched against; null when it is for nobody or everybody. */
const matchableOf = ({ record }, ordinal, properties) => {
    if (record === null || !record.readable)
        return null;
    if ((0, broken_1.brokenIssues)(record, properties).length > 0)
        return null;
    const clusters = [];
    for (const cluster of record.condition.clusters) {
        const prepared = (0, preparedCluster_1.prepareCluster)(cluster);
        if (prepared === null)
            return null;
        clusters.push(prepared);
    }
    return { ordinal, match: record.condition.match, clusters };
};
/**
 * Prepares deciding for any number of customers, carts and moments. What is prepared never changes:
 * other conditions, records or properties need another one.
 */
const prepareDecisions = (paymentConditions, records, properties) => {
    const grantors = grantorsOf(paymentConditions, records);
    const keys = [...new Set(grantors.flatMap(({ planKeys }) => planKeys))].sort(planKey_1.comparePlanKeys);
    const placeOf = new Map(keys.map((key, place) => [key, place]));
    const places = grantors.map(({ planKeys }) => planKeys.map((key) => placeOf.get(key) ?? 0));
    const unrestricted = grantors.flatMap(({ record }, ordinal) => record === null ? [ordinal] : []);
    const matchables = grantors
        .map((grantor, ordinal) => matchableOf(grantor, ordinal, properties))
        .filter((matchable) => matchable !== null);
    const index = (0, matchIndex_1.buildMatchIndex)(matchables);
    // Ids of the gateway are unique; should two rules share one, it is named once.
    const hasTwins = new Set(paymentConditions.map(({ id }) => id)).size <
        paymentConditions.length;
    const decidePlans = (input) => {
        const granted = keys.map(() => []);
        const matching = index.matching(input.facts, input.timeZone);
        for (const ordinal of (0, ordinals_1.union)(unrestricted, matching)) {
            const { id, limited } = grantors[ordinal];
            if (limited === null ||
                (0, offersNow_1.offersNow)(limited, input, input.defaultSalesChannel)) {
                for (const place of places[ordinal])
                    granted[place].push(id);
            }
        }
        return keys.map((key, place) => ({
            key,
            offered: granted[place].length > 0,
            grantedBy: hasTwins ? [...new Set(granted[place])] : granted[place],
        }));
    };
    return { decidePlans };
};
exports.prepareDecisions = prepareDecisions;
