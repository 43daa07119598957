"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decide = exports.decideEligibility = void 0;
const broken_1 = require("./broken");
const effectiveRecords_1 = require("./effectiveRecords");
const judge_1 = require("./judge");
const offersNow_1 = require("./offersNow");
const planKey_1 = require("./planKey");
const storedRecord_1 = require("./storedRecord");
/** Whether one payment condition is for one customer, and why. */
const decideEligibility = (paymentConditionId, record, facts, { properties, timeZone }) => {
    if (record === null) {
        return { paymentConditionId, outcome: 'UNRESTRICTED', clusters: [] };
    }
    if (!record.readable) {
        return { paymentConditionId, outcome: 'BROKEN', clusters: [] };
    }
    const { match, clusters } = record.condition;
    const judged = (0, judge_1.judgeClusters)(match, clusters, facts, { timeZone });
    if ((0, broken_1.brokenIssues)(record, properties).length > 0) {
        return { paymentConditionId, outcome: 'BROKEN', clusters: judged.clusters };
    }
    return {
        paymentConditionId,
        outcome: judged.holds ? 'ELIGIBLE' : 'NOT_ELIGIBLE',
        clusters: judged.clusters,
    };
};
exports.decideEligibility = decideEligibility;
const isGranted = ({ outcome }) => outcome === 'UNRESTRICTED' || outcome === 'ELIGIBLE';
const addGrant = (grants, key, id, isGranting) => {
    const ids = grants.get(key) ?? new Set();
    if (isGranting)
        ids.add(id);
    grants.set(key, ids);
};
// A deleted rule may be offered for a while (known issue 994066): its record decides.
const orphanGrants = (orphans, isKnown, { facts, ...context }) => {
    const grants = new Map();
    for (const { paymentConditionId, record } of orphans) {
        const keys = (0, storedRecord_1.recordPlanKeys)(record).filter((key) => !isKnown(key));
        if (keys.length > 0) {
            const eligibility = (0, exports.decideEligibility)(paymentConditionId, record, facts, context);
            for (const key of keys) {
                addGrant(grants, key, paymentConditionId, isGranted(eligibility));
            }
        }
    }
    return grants;
};
const planDecisions = (grants) => [...grants]
    .map(([key, ids]) => ({ key, offered: ids.size > 0, grantedBy: [...ids] }))
    .sort((left, right) => (0, planKey_1.comparePlanKeys)(left.key, right.key));
/** The whole answer for one shopper and cart: pure, so that every place asking gets the same. */
const decide = (input) => {
    const { paymentConditions, records, facts, defaultSalesChannel } = input;
    const effective = (0, effectiveRecords_1.effectiveRecords)(paymentConditions, records);
    const grants = new Map();
    const conditions = paymentConditions.map((condition) => {
        const record = effective.byPaymentCondition.get(condition.id)?.record ?? null;
        const eligibility = (0, exports.decideEligibility)(condition.id, record, facts, input);
        const isGranting = isGranted(eligibility) && (0, offersNow_1.offersNow)(condition, input, defaultSalesChannel);
        for (const { key } of condition.plans) {
            addGrant(grants, key, condition.id, isGranting);
        }
        return eligibility;
    });
    const fromOrphans = orphanGrants(effective.orphans, (key) => grants.has(key), input);
    return {
        plans: planDecisions(new Map([...grants, ...fromOrphans])),
        conditions,
    };
};
exports.decide = decide;
