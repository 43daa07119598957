"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveSettings = void 0;
const validateSettings_1 = require("../core/validateSettings");
const changeDocument_1 = require("./changeDocument");
/** Saves the settings, which live in the stored document with its revision and history. */
const saveSettings = (ports, input, revision) => (0, changeDocument_1.changeDocument)(ports, revision, async (document) => {
    const valid = (0, validateSettings_1.validateSettings)(input);
    return valid.ok
        ? {
            status: 'CHANGE',
            change: {
                kind: 'SETTINGS',
                document: { ...document, settings: valid.settings },
                paymentConditionId: null,
                before: null,
                after: null,
                settingsBefore: document.settings,
                settingsAfter: valid.settings,
            },
        }
        : { status: 'INVALID', issues: valid.issues };
});
exports.saveSettings = saveSettings;
