"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseChange = exports.printChange = void 0;
const parseStoredDocument_1 = require("../core/parseStoredDocument");
const transport_1 = require("./transport");
const KINDS = [
    'SAVED',
    'REMOVED',
    'RESTORED',
    'SETTINGS',
];
const textOrNull = (value) => typeof value === 'string' ? value : null;
/** A history entry as JSON; records as the stored document has them. */
const printChange = (entry) => ({
    ...entry,
    before: entry.before && (0, parseStoredDocument_1.printStoredRecord)(entry.before),
});
exports.printChange = printChange;
/** The inverse of `printChange`; null when it is no entry of ours. */
const parseChange = (json) => {
    if (!(0, transport_1.isObject)(json))
        return null;
    const { id, baseRevision, at, by, before } = json;
    const kind = KINDS.find((known) => known === json.kind);
    if (typeof id !== 'string' || typeof baseRevision !== 'string')
        return null;
    if (typeof at !== 'string' || typeof by !== 'string' || !kind)
        return null;
    const after = (0, parseStoredDocument_1.parseClusteredCondition)(json.after);
    // Read as "nothing", what a change left behind would be restored as a removal.
    if (after === null && json.after !== null && json.after !== undefined) {
        return null;
    }
    return {
        id,
        previousChangeId: textOrNull(json.previousChangeId),
        baseRevision,
        kind,
        at,
        by,
        paymentConditionId: textOrNull(json.paymentConditionId),
        before: before === null || before === undefined
            ? null
            : (0, parseStoredDocument_1.parseStoredRecord)(before),
        after,
        settingsBefore: (0, transport_1.isObject)(json.settingsBefore)
            ? (0, parseStoredDocument_1.parseSettings)(json.settingsBefore)
            : null,
        settingsAfter: (0, transport_1.isObject)(json.settingsAfter)
            ? (0, parseStoredDocument_1.parseSettings)(json.settingsAfter)
            : null,
        settledOrphan: (0, parseStoredDocument_1.parseClusteredCondition)(json.settledOrphan),
    };
};
exports.parseChange = parseChange;
