"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveClusteredCondition = exports.planSave = void 0;
const effectiveRecords_1 = require("../core/effectiveRecords");
const issue_1 = require("../core/issue");
const limits_1 = require("../core/limits");
const validateClusteredCondition_1 = require("../core/validateClusteredCondition");
const changeDocument_1 = require("./changeDocument");
const records_1 = require("./records");
const within_1 = require("./within");
/**
 * The orphan whose clusters the saved condition had inherited, when no other condition still needs
 * it: what it guarded is settled now, and left behind it would restrict the condition again after a
 * removal.
 */
const settledOrphan = (paymentConditions, { records }, paymentConditionId) => {
    const { byPaymentCondition } = (0, effectiveRecords_1.effectiveRecords)(paymentConditions, records);
    const applied = byPaymentCondition.get(paymentConditionId);
    if (!applied || applied.inheritedFrom === null)
        return null;
    const heirs = [...byPaymentCondition.values()].filter(({ inheritedFrom }) => inheritedFrom === applied.inheritedFrom);
    return heirs.length === 1 && applied.record.readable
        ? applied.record.condition
        : null;
};
/** Plans a save of a draft: validated against the store as it is now. */
const planSave = async (ports, document, draft, stamp, kind) => {
    const [rules, properties] = await Promise.all([
        (0, within_1.attempt)(ports.gateway.latest()),
        (0, within_1.attempt)(ports.properties.latest(document.settings.customerEntity)),
    ]);
    if (!rules.ok || !properties.ok) {
        const missing = rules.ok ? 'PROPERTIES_UNAVAILABLE' : 'GATEWAY_UNAVAILABLE';
        return { status: 'INVALID', issues: [(0, issue_1.issue)(missing)] };
    }
    const paymentConditions = rules.value.value;
    const valid = (0, validateClusteredCondition_1.validateClusteredCondition)(draft, {
        paymentConditions,
        properties: properties.value.value,
    });
    if (!valid.ok)
        return { status: 'INVALID', issues: valid.issues };
    const after = {
        ...valid.condition,
        updatedAt: stamp.at,
        updatedBy: stamp.by,
    };
    const { paymentConditionId } = after;
    const settled = settledOrphan(paymentConditions, document, paymentConditionId);
    const kept = settled
        ? (0, records_1.withoutRecord)(document.records, settled.paymentConditionId)
        : document.records;
    const records = (0, records_1.withRecord)(kept, after);
    if (records.length > limits_1.MAX_PAYMENT_CONDITIONS) {
        return { status: 'INVALID', issues: [(0, issue_1.issue)('TOO_MANY_CONDITIONS')] };
    }
    return {
        status: 'CHANGE',
        change: {
            kind,
            document: { ...document, records },
            paymentConditionId,
            before: (0, records_1.findRecord)(document.records, paymentConditionId),
            after,
            settledOrphan: settled,
        },
    };
};
exports.planSave = planSave;
/** Makes a payment condition valid only for the customers described. Throws as `changeDocument`. */
const saveClusteredCondition = (ports, draft, revision) => (0, changeDocument_1.changeDocument)(ports, revision, (document, stamp) => (0, exports.planSave)(ports, document, draft, stamp, 'SAVED'));
exports.saveClusteredCondition = saveClusteredCondition;
