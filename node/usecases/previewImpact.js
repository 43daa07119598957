"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.previewImpact = void 0;
const issue_1 = require("../core/issue");
const prepareDecisions_1 = require("../core/prepareDecisions");
const validateClusteredCondition_1 = require("../core/validateClusteredCondition");
const limits_1 = require("../limits");
const factFields_1 = require("./factFields");
const records_1 = require("./records");
const scanCustomers_1 = require("./scanCustomers");
const within_1 = require("./within");
const failed = (issues, cursor) => ({
    total: 0,
    scanned: 0,
    cursor,
    plans: [],
    leftWithout: 0,
    issues,
});
/** Counts, plan by plan, who gains and who loses it. */
class Impacts {
    constructor() {
        this.counts = new Map();
        this.leftWithout = 0;
    }
    add(before, after) {
        for (const key of after)
            if (!before.has(key))
                this.of(key).gains += 1;
        for (const key of before)
            if (!after.has(key))
                this.of(key).loses += 1;
        if (before.size > 0 && after.size === 0)
            this.leftWithout += 1;
    }
    plans() {
        return [...this.counts].map(([key, count]) => ({ key, ...count }));
    }
    of(key) {
        const count = this.counts.get(key) ?? { gains: 0, loses: 0 };
        this.counts.set(key, count);
        return count;
    }
}
/**
 * Who of one page of customers would gain or lose which plan by a save, against what is saved. By
 * plan, not by condition: another condition may offer the same plan.
 */
const previewImpact = async (ports, { paymentConditionId, draft, cursor }) => {
    const stored = await (0, within_1.attempt)((0, within_1.readable)(ports.conditions.recent()));
    if (!stored.ok)
        return failed([(0, issue_1.issue)('STORAGE_UNAVAILABLE')], cursor);
    const { records, settings } = stored.value.value;
    const [rules, definitions] = await Promise.all([
        (0, within_1.attempt)(ports.gateway.recent()),
        (0, within_1.attempt)(ports.properties.recent(settings.customerEntity)),
    ]);
    if (!rules.ok)
        return failed([(0, issue_1.issue)('GATEWAY_UNAVAILABLE')], cursor);
    if (!definitions.ok)
        return failed([(0, issue_1.issue)('PROPERTIES_UNAVAILABLE')], cursor);
    const paymentConditions = rules.value.value;
    const properties = definitions.value.value;
    let changed = (0, records_1.withoutRecord)(records, paymentConditionId);
    if (draft !== null) {
        const valid = (0, validateClusteredCondition_1.validateClusteredCondition)({ ...draft, paymentConditionId }, { paymentConditions, properties });
        if (!valid.ok)
            return failed(valid.issues, null);
        const condition = { ...valid.condition, updatedAt: '', updatedBy: '' };
        changed = (0, records_1.withRecord)(records, condition);
    }
    const page = await (0, scanCustomers_1.scanCustomers)(ports, settings.customerEntity, (0, factFields_1.factFields)([...records, ...changed], properties), cursor);
    if (!page.ok)
        return failed([page.issue], page.cursor);
    const moment = {
        at: ports.clock.now(),
        timeZone: settings.timeZone,
        salesChannel: null,
        defaultSalesChannel: limits_1.DEFAULT_SALES_CHANNEL,
        cartValueCents: null,
    };
    const offeredBy = (conditions) => {
        const prepared = (0, prepareDecisions_1.prepareDecisions)(paymentConditions, conditions, properties);
        return (facts) => new Set(prepared
            .decidePlans({ ...moment, facts })
            .flatMap(({ key, offered }) => (offered ? [key] : [])));
    };
    const before = offeredBy(records);
    const after = offeredBy(changed);
    const impacts = new Impacts();
    for (const { facts } of page.customers) {
        impacts.add(before(facts), after(facts));
    }
    return {
        total: page.total,
        scanned: page.customers.length,
        cursor: page.cursor,
        plans: impacts.plans(),
        leftWithout: impacts.leftWithout,
        issues: [],
    };
};
exports.previewImpact = previewImpact;
