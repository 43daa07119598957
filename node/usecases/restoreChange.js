"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.restoreChange = void 0;
const issue_1 = require("../core/issue");
const changeDocument_1 = require("./changeDocument");
const history_1 = require("./history");
const removeClusteredCondition_1 = require("./removeClusteredCondition");
const saveClusteredCondition_1 = require("./saveClusteredCondition");
const unknown = {
    status: 'INVALID',
    issues: [(0, issue_1.issue)('UNKNOWN_CHANGE', 'changeId')],
};
/** Puts a record back as it was after a change, validated like a save. Throws as `changeDocument`. */
const restoreChange = (ports, changeId, revision) => (0, changeDocument_1.changeDocument)(ports, revision, async (document, stamp) => {
    const entry = await (0, history_1.inHistory)(ports.conditions, document, changeId);
    if (!entry)
        return unknown;
    if (entry.settingsAfter) {
        return {
            status: 'CHANGE',
            change: {
                kind: 'RESTORED',
                document: { ...document, settings: entry.settingsAfter },
                paymentConditionId: null,
                before: null,
                after: null,
                settingsBefore: document.settings,
                settingsAfter: entry.settingsAfter,
            },
        };
    }
    if (entry.paymentConditionId === null)
        return unknown;
    return entry.after
        ? (0, saveClusteredCondition_1.planSave)(ports, document, entry.after, stamp, 'RESTORED')
        : (0, removeClusteredCondition_1.planRemoval)(ports, document, entry.paymentConditionId, 'RESTORED');
});
exports.restoreChange = restoreChange;
