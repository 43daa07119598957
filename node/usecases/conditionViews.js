"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conditionViews = void 0;
const effectiveRecords_1 = require("../core/effectiveRecords");
const warnings_1 = require("../core/warnings");
/** Every payment condition with what applies to it, and the orphans apart. */
const conditionViews = (paymentConditions, { records }, properties) => {
    const effective = (0, effectiveRecords_1.effectiveRecords)(paymentConditions, records);
    const warnings = (0, warnings_1.warnings)({
        paymentConditions,
        effective,
        properties,
    });
    const views = paymentConditions.map((condition) => {
        const applied = effective.byPaymentCondition.get(condition.id);
        return {
            condition,
            clustered: applied?.record.readable
                ? {
                    ...applied.record.condition,
                    paymentConditionId: condition.id,
                    inheritedFrom: applied.inheritedFrom,
                }
                : null,
            warnings: warnings.get(condition.id) ?? [],
        };
    });
    const orphans = effective.orphans.flatMap(({ record }) => record.readable ? [record.condition] : []);
    return { views, orphans };
};
exports.conditionViews = conditionViews;
