"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.previewDecision = void 0;
const decide_1 = require("../core/decide");
const issue_1 = require("../core/issue");
const validateClusteredCondition_1 = require("../core/validateClusteredCondition");
const limits_1 = require("../limits");
const factFields_1 = require("./factFields");
const normalizeEmail_1 = require("../core/normalizeEmail");
const records_1 = require("./records");
const unavailable_1 = require("./unavailable");
const within_1 = require("./within");
const nothing = {
    status: 'DEGRADED',
    customerFound: false,
    customerId: null,
    plans: [],
    conditions: [],
};
const instant = (at, now) => {
    const ms = at === null ? now : Date.parse(at);
    return Number.isNaN(ms) ? null : ms;
};
const findCustomer = async ({ customers }, entity, { email, customerId }, fields) => {
    try {
        if (customerId !== null) {
            return {
                ok: true,
                search: await customers.byId(entity, customerId, fields),
            };
        }
        return {
            ok: true,
            search: email === null
                ? { status: 'NONE' }
                : await customers.byEmail(entity, email, fields),
        };
    }
    catch (error) {
        if (error instanceof unavailable_1.Forbidden) {
            return { ok: false, issue: (0, issue_1.issue)('CUSTOMERS_FORBIDDEN') };
        }
        if (error instanceof unavailable_1.Unavailable) {
            return { ok: false, issue: (0, issue_1.issue)('CUSTOMERS_UNAVAILABLE') };
        }
        throw error;
    }
};
/** The document as it would be with the draft saved, or what is wrong with the draft. */
const withDraft = (document, draft, context) => {
    if (draft === null)
        return { document, issues: [] };
    const valid = (0, validateClusteredCondition_1.validateClusteredCondition)(draft, context);
    if (!valid.ok) {
        return {
            document,
            issues: valid.issues.map(({ path, code }) => ({
                path: ['draft', ...path],
                code,
            })),
        };
    }
    const condition = { ...valid.condition, updatedAt: '', updatedBy: '' };
    return {
        document: { ...document, records: (0, records_1.withRecord)(document.records, condition) },
        issues: [],
    };
};
const isOff = ({ settings, records }, email) => settings.mode === 'OFF' ||
    records.length === 0 ||
    (settings.mode === 'TESTERS' &&
        (email === null || !settings.testers.includes((0, normalizeEmail_1.normalizeEmail)(email))));
/**
 * What a customer would be offered, and why; by the same function as at checkout. What fails is part
 * of the answer: an exception would carry the question, e-mail included, into the runtime's log.
 */
const previewDecision = async (ports, question) => {
    const at = instant(question.at, ports.clock.now());
    const reading = await (0, within_1.attempt)((0, within_1.readable)(ports.conditions.read()));
    if (!reading.ok) {
        const issues = [(0, issue_1.issue)('STORAGE_UNAVAILABLE')];
        return { ...nothing, reason: 'CONDITIONS', issues };
    }
    const { document: stored } = reading.value;
    const { customerEntity, timeZone } = stored.settings;
    const [rules, definitions] = await Promise.all([
        (0, within_1.attempt)(ports.gateway.latest()),
        (0, within_1.attempt)(ports.properties.recent(customerEntity)),
    ]);
    if (!rules.ok) {
        const issues = [(0, issue_1.issue)('GATEWAY_UNAVAILABLE')];
        return { ...nothing, reason: 'GATEWAY', issues };
    }
    const paymentConditions = rules.value.value;
    const properties = definitions.ok
        ? definitions.value.value
        : null;
    const drafted = withDraft(stored, question.draft, {
        paymentConditions,
        properties: properties ?? new Map(),
    });
    const fields = (0, factFields_1.factFields)(drafted.document.records, properties);
    const found = await findCustomer(ports, customerEntity, question, fields);
    const customer = found.ok && found.search.status === 'FOUND' ? found.search.customer : null;
    const decision = (0, decide_1.decide)({
        paymentConditions,
        records: drafted.document.records,
        properties,
        facts: customer?.facts ?? null,
        at: at ?? ports.clock.now(),
        timeZone,
        salesChannel: question.salesChannel,
        defaultSalesChannel: limits_1.DEFAULT_SALES_CHANNEL,
        cartValueCents: null,
    });
    const issues = [
        ...drafted.issues,
        ...(at === null ? [(0, issue_1.issue)('NOT_A_MOMENT', 'at')] : []),
        ...(found.ok ? [] : [found.issue]),
        ...(found.ok && found.search.status === 'SEVERAL'
            ? [(0, issue_1.issue)('SEVERAL_CUSTOMERS', 'email')]
            : []),
    ];
    const common = {
        ...decision,
        customerFound: customer !== null,
        customerId: customer?.id ?? null,
        issues,
    };
    if (isOff(drafted.document, customer?.email ?? question.email)) {
        return { ...common, status: 'OFF', reason: null };
    }
    if (found.ok)
        return { ...common, status: 'OK', reason: null };
    return {
        ...common,
        plans: degradedPlans(decision, stored),
        status: 'DEGRADED',
        reason: 'CUSTOMERS',
    };
};
exports.previewDecision = previewDecision;
/** As the route answers when the customer can't be read. */
const degradedPlans = ({ plans }, { settings }) => settings.whenUnavailable === 'OFFER_ALL'
    ? plans.map((plan) => ({ ...plan, offered: true }))
    : plans;
