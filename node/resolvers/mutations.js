"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mutations = void 0;
const issue_1 = require("../core/issue");
const limits_1 = require("../limits");
const listPaymentConditions_1 = require("../usecases/listPaymentConditions");
const reconcileOrders_1 = require("../usecases/reconcileOrders");
const removeClusteredCondition_1 = require("../usecases/removeClusteredCondition");
const restoreChange_1 = require("../usecases/restoreChange");
const saveClusteredCondition_1 = require("../usecases/saveClusteredCondition");
const saveSettings_1 = require("../usecases/saveSettings");
const wiring_1 = require("../wiring");
const codedError_1 = require("./codedError");
const present_1 = require("./present");
/** The outcome, or the code of what kept us from one: an exception would log the input. */
const outcomeOf = async (changing) => {
    try {
        return await changing;
    }
    catch (error) {
        const code = (0, codedError_1.codeOf)(error);
        if (code === null)
            throw error;
        return { code };
    }
};
const presentSave = async (ports, paymentConditionId, revision, changing) => {
    const outcome = await outcomeOf(changing);
    if ('code' in outcome) {
        return {
            status: 'UNAVAILABLE',
            condition: null,
            conflict: null,
            revision,
            issues: [(0, issue_1.issue)(outcome.code)],
        };
    }
    const view = paymentConditionId === null
        ? null
        : await (0, listPaymentConditions_1.findPaymentCondition)(ports, paymentConditionId, outcome.current);
    return {
        status: outcome.status,
        condition: view && (0, present_1.presentCondition)(view),
        conflict: outcome.status === 'CONFLICT' ? outcome.conflict : null,
        revision: outcome.current.revision,
        issues: outcome.status === 'INVALID' ? outcome.issues : [],
    };
};
exports.mutations = {
    saveClusteredCondition: (_, { input, revision }, ctx) => {
        const ports = (0, wiring_1.adminPorts)(ctx);
        return presentSave(ports, input.paymentConditionId, revision, (0, saveClusteredCondition_1.saveClusteredCondition)(ports, input, revision));
    },
    removeClusteredCondition: (_, { paymentConditionId, revision, }, ctx) => {
        const ports = (0, wiring_1.adminPorts)(ctx);
        return presentSave(ports, paymentConditionId, revision, (0, removeClusteredCondition_1.removeClusteredCondition)(ports, paymentConditionId, revision));
    },
    restoreChange: async (_, { changeId, revision }, ctx) => {
        const ports = (0, wiring_1.adminPorts)(ctx);
        const entry = await ports.conditions.readChange(changeId).catch(() => null);
        return presentSave(ports, entry?.paymentConditionId ?? null, revision, (0, restoreChange_1.restoreChange)(ports, changeId, revision));
    },
    saveSettings: async (_, { input, revision }, ctx) => {
        const outcome = await outcomeOf((0, saveSettings_1.saveSettings)((0, wiring_1.adminPorts)(ctx), input, revision));
        if ('code' in outcome) {
            return {
                status: 'UNAVAILABLE',
                settings: null,
                conflict: null,
                issues: [(0, issue_1.issue)(outcome.code)],
            };
        }
        const { document, revision: current } = outcome.current;
        return {
            status: outcome.status,
            settings: (0, present_1.presentSettings)(document.settings, current),
            conflict: outcome.status === 'CONFLICT' ? outcome.conflict : null,
            issues: outcome.status === 'INVALID' ? outcome.issues : [],
        };
    },
    checkOrders: (_, __, ctx) => (0, codedError_1.coded)((0, reconcileOrders_1.reconcileOrders)((0, wiring_1.orderPorts)(ctx), limits_1.RECONCILE_NOW_BUDGET_MS)),
};
