"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decideForShopper = void 0;
const limits_1 = require("../limits");
const normalizeEmail_1 = require("../core/normalizeEmail");
const preparedFor_1 = require("./preparedFor");
const within_1 = require("./within");
const OFF = { status: 'OFF' };
const leaveAlone = (reason) => ({
    status: 'DEGRADED',
    reason,
    identified: false,
    plans: [],
});
/** A key no condition knows is offered: it is not ours to withhold. */
const answerFor = (asked, plans) => {
    if (asked.length === 0) {
        return plans
            .filter(({ offered }) => offered)
            .map(({ key }) => ({ key, offered: true }));
    }
    const known = new Map(plans.map((plan) => [plan.key, plan.offered]));
    return [...new Set(asked)].map((key) => ({
        key,
        offered: known.get(key) ?? true,
    }));
};
/** The shopper we may believe: a form filled in for somebody else makes him signed-out for us. */
const believed = (identity, cart) => {
    if (identity.email === null)
        return null;
    const email = (0, normalizeEmail_1.normalizeEmail)(identity.email);
    const typed = cart?.email ?? null;
    return typed === null || (0, normalizeEmail_1.normalizeEmail)(typed) === email ? email : null;
};
const decideIn = ({ prepared, settings, ...moment }, facts) => prepared.decidePlans({
    ...moment,
    timeZone: settings.timeZone,
    defaultSalesChannel: limits_1.DEFAULT_SALES_CHANNEL,
    facts,
});
const degraded = (reason, identified, situation, asked) => {
    const decided = decideIn(situation, null);
    const answer = answerFor(asked, decided);
    const plans = situation.settings.whenUnavailable === 'OFFER_ALL'
        ? offerAll(answer, decided, asked)
        : answer;
    // Withholding everything on a guess would be worse than leaving the page alone.
    return plans.some(({ offered }) => offered)
        ? { status: 'DEGRADED', reason, identified, plans }
        : { status: 'DEGRADED', reason, identified, plans: [] };
};
const offerAll = (answer, decided, asked) => asked.length === 0
    ? decided.map(({ key }) => ({ key, offered: true }))
    : answer.map(({ key }) => ({ key, offered: true }));
/** What this shopper is offered, within the budget and whatever fails. DESIGN section 6. */
const decideForShopper = async (ports, question) => {
    const answer = await answerShopper(ports, question);
    if (answer.status === 'DEGRADED') {
        ports.log('decision-degraded', { reason: answer.reason });
        ports.moments.add(`DEGRADED_${answer.reason}`, ports.clock.now());
    }
    return answer;
};
exports.decideForShopper = decideForShopper;
const answerShopper = async (ports, question) => {
    const at = ports.clock.now();
    const left = () => Math.max(1, at + limits_1.DECISION_BUDGET_MS - ports.clock.now());
    const ask = (upstream, promise, most = left()) => (0, within_1.attempt)((0, within_1.within)(Math.min(left(), most), upstream, promise));
    const [on, stored] = await Promise.all([
        ask('SWITCH', ports.appSwitch.isOn()),
        ask('CONDITIONS', (0, within_1.readable)(ports.conditions.recent())),
    ]);
    if (on.ok && !on.value)
        return OFF;
    if (!stored.ok)
        return leaveAlone('CONDITIONS');
    const { settings, records } = stored.value.value;
    if (settings.mode === 'OFF' || records.length === 0)
        return OFF;
    const [identity, cart, rules, properties] = await Promise.all([
        ask('SESSION', ports.identity.shopper()),
        question.orderFormId === null
            ? null
            : ask('CART', ports.carts.read(question.orderFormId)),
        ask('GATEWAY', ports.gateway.recent()),
        // The one answer we can do without: waiting for it must leave time to read the customer.
        ask('PROPERTIES', ports.properties.recent(settings.customerEntity), limits_1.SHOPPER_CALL_MS),
    ]);
    // An unread cart is as no cart: its limits count as met, as they do for whoever names none.
    const knownCart = cart?.ok ? cart.value : null;
    const email = identity.ok ? believed(identity.value, knownCart) : null;
    if (settings.mode === 'TESTERS') {
        // By the session alone: a tester who fills in the form for somebody else stays one.
        const tester = identity.ok ? identity.value.email : null;
        if (tester === null)
            return OFF;
        if (!settings.testers.includes((0, normalizeEmail_1.normalizeEmail)(tester)))
            return OFF;
    }
    if (!rules.ok)
        return leaveAlone('GATEWAY');
    const situation = {
        prepared: (0, preparedFor_1.preparedFor)(rules.value.value, records, 
        // Without definitions the kinds stored with the clusters are what we have.
        properties.ok ? properties.value.value : null),
        settings,
        at,
        salesChannel: identity.ok ? identity.value.salesChannel : null,
        cartValueCents: knownCart?.valueCents ?? null,
    };
    if (!identity.ok) {
        return degraded('SESSION', false, situation, question.planKeys);
    }
    const { fields } = situation.prepared;
    const found = email === null || fields.length === 0
        ? null
        : await ask('CUSTOMERS', ports.customers.byEmail(settings.customerEntity, email, fields));
    if (found && !found.ok) {
        return degraded('CUSTOMERS', true, situation, question.planKeys);
    }
    // Several documents with one e-mail tell nothing about the shopper.
    const facts = found?.value.status === 'FOUND' ? found.value.customer.facts : null;
    return {
        status: 'OK',
        identified: email !== null,
        plans: answerFor(question.planKeys, decideIn(situation, facts)),
    };
};
