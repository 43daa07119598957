"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findPaymentCondition = exports.listPaymentConditions = exports.readViews = void 0;
const text_1 = require("../core/text");
const conditionViews_1 = require("./conditionViews");
const within_1 = require("./within");
const MAX_PAGE = 2000;
const words = ({ condition, clustered }) => (0, text_1.foldText)([
    condition.id,
    condition.name,
    ...condition.plans.map(({ key }) => key),
    ...(clustered?.clusters ?? []).flatMap(({ property, values }) => [
        property,
        ...values,
    ]),
].join('\n'));
/** All views at one revision; also for one condition after a save. */
const readViews = async (ports, stored) => {
    const { document, revision } = stored;
    const [rules, properties] = await Promise.all([
        (0, within_1.attempt)(ports.gateway.latest()),
        (0, within_1.attempt)(ports.properties.recent(document.settings.customerEntity)),
    ]);
    // Without the gateway's word nothing can be called an orphan.
    const { views, orphans } = rules.ok
        ? (0, conditionViews_1.conditionViews)(rules.value.value, document, properties.ok ? properties.value.value : null)
        : { views: [], orphans: [] };
    const source = rules.ok
        ? rules.value.stale
            ? 'STALE'
            : 'FRESH'
        : 'UNAVAILABLE';
    return { views, orphans, revision, source };
};
exports.readViews = readViews;
/** The Admin's list: every payment condition with whom it is for. Throws Unavailable, UnreadableDocument. */
const listPaymentConditions = async (ports, { search, first, after }) => {
    const { views, orphans, revision, source } = await (0, exports.readViews)(ports, await ports.conditions.read());
    const wanted = (0, text_1.foldText)(search ?? '');
    const found = wanted === '' ? views : views.filter((view) => words(view).includes(wanted));
    const start = Math.max(0, Number.parseInt(after ?? '0', 10) || 0);
    const end = start + Math.min(Math.max(1, first), MAX_PAGE);
    return {
        items: found.slice(start, end),
        orphans,
        total: found.length,
        cursor: end < found.length ? String(end) : null,
        revision,
        source,
    };
};
exports.listPaymentConditions = listPaymentConditions;
/** One payment condition as the Admin shows it; null when the gateway doesn't have it. */
const findPaymentCondition = async (ports, id, stored) => {
    const { views } = await (0, exports.readViews)(ports, stored ?? (await ports.conditions.read()));
    return views.find(({ condition }) => condition.id === id) ?? null;
};
exports.findPaymentCondition = findPaymentCondition;
