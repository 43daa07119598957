"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.removeClusteredCondition = exports.planRemoval = void 0;
const effectiveRecords_1 = require("../core/effectiveRecords");
const issue_1 = require("../core/issue");
const storedRecord_1 = require("../core/storedRecord");
const changeDocument_1 = require("./changeDocument");
const records_1 = require("./records");
const within_1 = require("./within");
/**
 * Plans to remove what applies to a condition: its own clusters, else those it inherits - removing
 * these is how a merchant releases it.
 */
const planRemoval = async (ports, document, paymentConditionId, kind) => {
    const own = (0, records_1.findRecord)(document.records, paymentConditionId);
    const rules = own ? null : await (0, within_1.attempt)(ports.gateway.latest());
    const paymentConditions = rules?.ok ? rules.value.value : [];
    const inherited = (0, effectiveRecords_1.effectiveRecords)(paymentConditions, document.records).byPaymentCondition.get(paymentConditionId);
    const record = own ?? inherited?.record ?? null;
    const id = record && (0, storedRecord_1.recordId)(record);
    if (record && id !== null) {
        return {
            status: 'CHANGE',
            change: {
                kind,
                document: { ...document, records: (0, records_1.withoutRecord)(document.records, id) },
                paymentConditionId: id,
                before: record,
                after: null,
            },
        };
    }
    if (paymentConditions.some(({ id: known }) => known === paymentConditionId)) {
        return { status: 'NOTHING' };
    }
    return {
        status: 'INVALID',
        issues: [
            rules && !rules.ok
                ? (0, issue_1.issue)('GATEWAY_UNAVAILABLE')
                : (0, issue_1.issue)('UNKNOWN_PAYMENT_CONDITION', 'paymentConditionId'),
        ],
    };
};
exports.planRemoval = planRemoval;
/** Makes a payment condition valid for everybody again. Throws as `changeDocument`. */
const removeClusteredCondition = (ports, paymentConditionId, revision) => (0, changeDocument_1.changeDocument)(ports, revision, (document) => (0, exports.planRemoval)(ports, document, paymentConditionId, 'REMOVED'));
exports.removeClusteredCondition = removeClusteredCondition;
