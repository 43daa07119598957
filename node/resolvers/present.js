"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.presentOrderCheck = exports.presentMomentDay = exports.presentChange = exports.presentSettings = exports.presentProperty = exports.presentCondition = exports.presentClustered = void 0;
const orderCheck_1 = require("../core/orderCheck");
const reportPage_1 = require("../usecases/reportPage");
/** Outcomes of the use cases in the words of the GraphQL schema. */
const iso = (ms) => ms === null ? null : new Date(ms).toISOString();
const presentClustered = (condition) => ({
    ...condition,
    inheritedFrom: condition.inheritedFrom ?? null,
});
exports.presentClustered = presentClustered;
const presentCondition = ({ condition, clustered, warnings, }) => ({
    ...presentRule(condition),
    clustered: clustered && (0, exports.presentClustered)(clustered),
    warnings,
});
exports.presentCondition = presentCondition;
const presentRule = ({ id, name, enabled, salesChannels, validFrom, validUntil, minimumValueCents, plans, }) => ({
    id,
    name,
    enabled,
    salesChannels,
    validFrom: iso(validFrom),
    validUntil: iso(validUntil),
    minimumValue: minimumValueCents === null ? null : minimumValueCents / 100,
    plans,
});
const presentProperty = ({ name, label, kind, operators, }) => ({
    name,
    label,
    kind,
    operators,
});
exports.presentProperty = presentProperty;
const presentSettings = (settings, revision) => ({ ...settings, revision });
exports.presentSettings = presentSettings;
const presentChange = (entry) => ({
    id: entry.id,
    kind: entry.kind,
    paymentConditionId: entry.paymentConditionId,
    at: entry.at,
    by: entry.by,
    before: entry.before?.readable
        ? (0, exports.presentClustered)(entry.before.condition)
        : null,
    after: entry.after && (0, exports.presentClustered)(entry.after),
    settingsBefore: entry.settingsBefore &&
        (0, exports.presentSettings)(entry.settingsBefore, entry.baseRevision),
    settingsAfter: entry.settingsAfter && (0, exports.presentSettings)(entry.settingsAfter, entry.id),
});
exports.presentChange = presentChange;
const DEGRADED_REASONS = [
    'SESSION',
    'CUSTOMERS',
    'CONDITIONS',
    'GATEWAY',
];
const presentMomentDay = ({ day, tallies, }) => ({
    day,
    counts: reportPage_1.PAGE_REPORT_OUTCOMES.flatMap((outcome) => {
        const tally = tallies[outcome];
        return tally ? [{ outcome, ...tally }] : [];
    }),
    degraded: DEGRADED_REASONS.flatMap((reason) => {
        const tally = tallies[`DEGRADED_${reason}`];
        return tally ? [{ reason, ...tally }] : [];
    }),
});
exports.presentMomentDay = presentMomentDay;
const presentOrderCheck = (check) => {
    // Who is at work on it is the service's own affair.
    const { claim: _, attempts: __, ...shown } = check;
    return { ...shown, isOpen: (0, orderCheck_1.isOpen)(check) };
};
exports.presentOrderCheck = presentOrderCheck;
