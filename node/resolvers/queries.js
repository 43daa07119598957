"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.queries = void 0;
const listChanges_1 = require("../usecases/listChanges");
const listOrderChecks_1 = require("../usecases/listOrderChecks");
const findCustomers_1 = require("../usecases/findCustomers");
const listPaymentConditions_1 = require("../usecases/listPaymentConditions");
const previewClusters_1 = require("../usecases/previewClusters");
const previewDecision_1 = require("../usecases/previewDecision");
const previewImpact_1 = require("../usecases/previewImpact");
const propertyValues_1 = require("../usecases/propertyValues");
const wiring_1 = require("../wiring");
const codedError_1 = require("./codedError");
const present_1 = require("./present");
const DEFAULT_PAGE = 100;
const DEFAULT_CHANGES = 20;
const DEFAULT_CHECKS = 20;
exports.queries = {
    paymentConditions: async (_, { search, first, after }, ctx) => {
        const list = await (0, codedError_1.coded)((0, listPaymentConditions_1.listPaymentConditions)((0, wiring_1.adminPorts)(ctx), {
            search: search ?? null,
            first: first ?? DEFAULT_PAGE,
            after: after ?? null,
        }));
        return {
            ...list,
            items: list.items.map(present_1.presentCondition),
            orphans: list.orphans.map(present_1.presentClustered),
        };
    },
    paymentCondition: async (_, { id }, ctx) => {
        const view = await (0, codedError_1.coded)((0, listPaymentConditions_1.findPaymentCondition)((0, wiring_1.adminPorts)(ctx), id));
        return view && (0, present_1.presentCondition)(view);
    },
    customerProperties: async (_, __, ctx) => {
        const { conditions, properties } = (0, wiring_1.adminPorts)(ctx);
        const { document } = await (0, codedError_1.coded)(conditions.read());
        const { value } = await (0, codedError_1.coded)(properties.latest(document.settings.customerEntity));
        return [...value.values()].map(present_1.presentProperty);
    },
    clusterPreview: (_, { match, clusters, cursor }, ctx) => (0, previewClusters_1.previewClusters)((0, wiring_1.adminPorts)(ctx), {
        match,
        clusters,
        cursor: cursor ?? null,
    }),
    impactPreview: (_, { paymentConditionId, draft, cursor }, ctx) => (0, previewImpact_1.previewImpact)((0, wiring_1.adminPorts)(ctx), {
        paymentConditionId,
        draft: draft ?? null,
        cursor: cursor ?? null,
    }),
    propertyValues: (_, { property, search }, ctx) => (0, propertyValues_1.suggestValues)((0, wiring_1.adminPorts)(ctx), property, search ?? null),
    unknownValues: (_, { property, values }, ctx) => (0, propertyValues_1.findUnknownValues)((0, wiring_1.adminPorts)(ctx), property, values),
    customers: (_, { search }, ctx) => (0, findCustomers_1.findCustomers)((0, wiring_1.adminPorts)(ctx), search),
    decisionPreview: (_, args, ctx) => (0, previewDecision_1.previewDecision)((0, wiring_1.adminPorts)(ctx), {
        email: args.email ?? null,
        customerId: args.customerId ?? null,
        draft: args.draft ?? null,
        salesChannel: args.salesChannel ?? null,
        at: args.at ?? null,
    }),
    changes: async (_, { paymentConditionId, first, after }, ctx) => {
        const { items, cursor } = await (0, codedError_1.coded)((0, listChanges_1.listChanges)((0, wiring_1.adminPorts)(ctx), {
            paymentConditionId: paymentConditionId ?? null,
            first: first ?? DEFAULT_CHANGES,
            after: after ?? null,
        }));
        return { items: items.map(present_1.presentChange), cursor };
    },
    settings: async (_, __, ctx) => {
        const { document, revision } = await (0, codedError_1.coded)((0, wiring_1.adminPorts)(ctx).conditions.read());
        return (0, present_1.presentSettings)(document.settings, revision);
    },
    orderChecks: async (_, { first, after, verdict }, ctx) => {
        (0, wiring_1.reconcileSoon)(ctx);
        const list = await (0, codedError_1.coded)((0, listOrderChecks_1.listOrderChecks)((0, wiring_1.orderPorts)(ctx), {
            first: first ?? DEFAULT_CHECKS,
            after: after ?? null,
            verdict: verdict ?? null,
        }));
        return { ...list, items: list.items.map(present_1.presentOrderCheck) };
    },
    pageReports: async (_, __, ctx) => {
        const days = await (0, codedError_1.coded)((0, wiring_1.reportPorts)(ctx).moments.days());
        return days.map(present_1.presentMomentDay);
    },
};
