"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgeOrder = void 0;
const decide_1 = require("../core/decide");
const orderCheckVerdict_1 = require("../core/orderCheckVerdict");
const limits_1 = require("../limits");
const documentAtPlacement_1 = require("./documentAtPlacement");
const factFields_1 = require("./factFields");
const normalizeEmail_1 = require("../core/normalizeEmail");
const within_1 = require("./within");
const unknown = (reason, settings = null) => ({
    status: 'JUDGED',
    verdict: 'UNKNOWN',
    reason,
    settings,
    customerChanged: false,
});
const isFound = (search) => search?.status === 'FOUND';
/** The order's customer: by his profile first, then by an e-mail that is no alias. */
const findCustomer = async ({ customers }, entity, { userId, email }, fields) => {
    const byUserId = userId === null
        ? null
        : await (0, within_1.attempt)(customers.byUserId(entity, userId, fields));
    if (byUserId?.ok && isFound(byUserId.value))
        return byUserId.value;
    const byEmail = email === null
        ? null
        : await (0, within_1.attempt)(customers.byEmail(entity, (0, normalizeEmail_1.normalizeEmail)(email), fields));
    if (byEmail?.ok && isFound(byEmail.value))
        return byEmail.value;
    if (byUserId?.ok === false || byEmail?.ok === false) {
        return { status: 'UNREADABLE' };
    }
    // That a profile's id is the customer's is inferred: finding nobody by it alone proves nothing.
    const isNobody = byEmail?.value.status === 'NONE' && byUserId?.value.status !== 'SEVERAL';
    return { status: isNobody ? 'NONE' : 'UNIDENTIFIED' };
};
const inputFor = ({ document, order, properties }, paymentConditions, facts) => ({
    paymentConditions,
    records: document.records,
    properties,
    facts,
    at: order.placedAt,
    timeZone: document.settings.timeZone,
    salesChannel: order.salesChannel,
    defaultSalesChannel: limits_1.DEFAULT_SALES_CHANNEL,
    cartValueCents: order.valueCents,
});
const isForEverybody = (placement, paymentConditions, planKey) => (0, decide_1.decide)(inputFor(placement, paymentConditions, null)).plans.some(({ key, offered }) => offered && key === planKey);
/** Whether the settings' testers leave this order out; null when its customer can't be told. */
const isLeftOut = ({ mode, testers }, email) => {
    if (mode !== 'TESTERS')
        return false;
    return email === null ? null : !testers.includes((0, normalizeEmail_1.normalizeEmail)(email));
};
/**
 * Judges one order by the clusters and conditions in force at its placement. Allowed is what either
 * the rules at hand or the latest ones allow: a rule changed just now accuses nobody.
 */
const judgeOrder = async (ports, current, order) => {
    const reading = await (0, within_1.attempt)((0, documentAtPlacement_1.documentAtPlacement)(ports.conditions, current, order.placedAt));
    const document = reading.ok ? reading.value : null;
    if (document === null)
        return unknown('CONDITIONS_UNREADABLE');
    const { settings, records } = document;
    // As at checkout: without clusters there was nothing to withhold.
    if (settings.mode === 'OFF' || records.length === 0)
        return { status: 'OFF' };
    const [definitions, rules] = await Promise.all([
        (0, within_1.attempt)(ports.properties.recent(settings.customerEntity)),
        (0, within_1.attempt)(ports.gateway.recent()),
    ]);
    const properties = definitions.ok ? definitions.value.value : null;
    const placement = { document, order, properties };
    const needsCustomer = settings.mode === 'TESTERS' || current.settings.mode === 'TESTERS';
    const lookUp = () => findCustomer(ports, settings.customerEntity, order, (0, factFields_1.factFields)(records, properties));
    const found = needsCustomer ? await lookUp() : null;
    if (needsCustomer) {
        const email = order.email ??
            (found?.status === 'FOUND' ? found.found.customer.email : null);
        // Testing must touch nobody but the testers: who can't be told is none.
        if (isLeftOut(settings, email) !== false ||
            isLeftOut(current.settings, email) !== false) {
            return { status: 'NOT_A_TESTER' };
        }
    }
    if ('missing' in order.plan)
        return unknown(order.plan.missing, settings);
    if (!rules.ok)
        return unknown('GATEWAY_UNAVAILABLE', settings);
    const { key } = order.plan;
    const allowed = {
        status: 'JUDGED',
        verdict: 'ALLOWED',
        reason: null,
        settings,
        customerChanged: false,
    };
    if (isForEverybody(placement, rules.value.value, key))
        return allowed;
    const customer = found ?? (await lookUp());
    const known = customer.status === 'FOUND' ? customer.found : null;
    const facts = known?.customer.facts ?? null;
    const judge = (conditions) => (0, orderCheckVerdict_1.judgePlan)(inputFor(placement, conditions, facts), key);
    if (judge(rules.value.value) === 'ALLOWED')
        return allowed;
    const latest = await (0, within_1.attempt)(ports.gateway.latest());
    // Rules that stand in for a failing gateway may be yesterday's: enough to allow, not to accuse.
    if (!latest.ok || latest.value.stale) {
        return unknown('GATEWAY_UNAVAILABLE', settings);
    }
    const verdict = judge(latest.value.value);
    if (verdict === 'ALLOWED')
        return allowed;
    // Days that nobody may take need no customer; others can't be judged without him.
    if (verdict === 'WITHHELD' && customer.status === 'UNREADABLE') {
        return unknown('CUSTOMER_UNREADABLE', settings);
    }
    if (verdict === 'WITHHELD' && customer.status === 'UNIDENTIFIED') {
        return unknown('CUSTOMER_UNKNOWN', settings);
    }
    return {
        status: 'JUDGED',
        verdict: 'NOT_ALLOWED',
        reason: verdict,
        settings,
        customerChanged: customer.status === 'UNREADABLE' ||
            (known?.changedAt ?? 0) > order.placedAt,
    };
};
exports.judgeOrder = judgeOrder;
