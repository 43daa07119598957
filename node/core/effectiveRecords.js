"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.effectiveRecords = void 0;
const storedRecord_1 = require("./storedRecord");
const planSet = (planKeys) => [...new Set(planKeys)].sort().join(',');
/** Of two records of one payment condition: what can't be read restricts most. */
const restricting = (left, right) => {
    if (!left.readable)
        return left;
    if (!right.readable)
        return right;
    return (0, storedRecord_1.laterRecord)(left, right);
};
const heirlooms = (orphans) => {
    const byPlans = new Map();
    for (const orphan of orphans) {
        const plans = planSet((0, storedRecord_1.recordPlanKeys)(orphan.record));
        const other = byPlans.get(plans);
        const isLater = other === undefined ||
            (0, storedRecord_1.laterRecord)(other.record, orphan.record) === orphan.record;
        // Two rules without plans have nothing in common.
        if (plans !== '' && isLater)
            byPlans.set(plans, orphan);
    }
    return byPlans;
};
/**
 * Which record applies to which payment condition: its own, or that of an orphan
 * with the same plans, so that a re-created rule never goes public by accident.
 */
const effectiveRecords = (paymentConditions, records) => {
    const existing = new Set(paymentConditions.map(({ id }) => id));
    const own = new Map();
    const unidentified = [];
    for (const record of records) {
        const id = (0, storedRecord_1.recordId)(record);
        if (id === null) {
            unidentified.push(record);
        }
        else {
            const other = own.get(id);
            own.set(id, other === undefined ? record : restricting(other, record));
        }
    }
    const orphans = [...own]
        .filter(([id]) => !existing.has(id))
        .map(([paymentConditionId, record]) => ({ paymentConditionId, record }));
    const inheritable = heirlooms(orphans);
    const byPaymentCondition = new Map();
    for (const { id, plans } of paymentConditions) {
        const record = own.get(id);
        const orphan = inheritable.get(planSet(plans.map(({ key }) => key)));
        if (record !== undefined) {
            byPaymentCondition.set(id, { record, inheritedFrom: null });
        }
        else if (orphan !== undefined) {
            byPaymentCondition.set(id, {
                record: orphan.record,
                inheritedFrom: orphan.paymentConditionId,
            });
        }
    }
    return { byPaymentCondition, orphans, unidentified };
};
exports.effectiveRecords = effectiveRecords;
