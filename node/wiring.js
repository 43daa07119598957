"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reconcileSoon = exports.wantReconciliation = exports.orderPorts = exports.reportPorts = exports.adminPorts = exports.shopperPorts = void 0;
const crypto_1 = require("crypto");
const adminLogin_1 = require("./adapters/adminLogin");
const appSwitch_1 = require("./adapters/appSwitch");
const checkoutCarts_1 = require("./adapters/checkoutCarts");
const gatewayPaymentConditions_1 = require("./adapters/gatewayPaymentConditions");
const kept_1 = require("./adapters/kept");
const masterDataCustomers_1 = require("./adapters/masterDataCustomers");
const masterDataProperties_1 = require("./adapters/masterDataProperties");
const momentTallies_1 = require("./adapters/momentTallies");
const omsOrders_1 = require("./adapters/omsOrders");
const orderCustomers_1 = require("./adapters/orderCustomers");
const sessionIdentity_1 = require("./adapters/sessionIdentity");
const sharedCalls_1 = require("./adapters/sharedCalls");
const vbaseConditionStore_1 = require("./adapters/vbaseConditionStore");
const vbaseMoments_1 = require("./adapters/vbaseMoments");
const vbaseOrderChecks_1 = require("./adapters/vbaseOrderChecks");
const clients_1 = require("./clients");
const limits_1 = require("./limits");
const answerTroubles_1 = require("./usecases/answerTroubles");
const inTurn_1 = require("./usecases/inTurn");
const preparedFor_1 = require("./usecases/preparedFor");
const reconcileOrders_1 = require("./usecases/reconcileOrders");
const reconcileTurns_1 = require("./usecases/reconcileTurns");
const scanTurns_1 = require("./usecases/scanTurns");
const clock = { now: () => Date.now() };
const keptFor = (freshMs, onChange) => ({
    freshMs,
    keptMs: limits_1.KEPT_MS,
    retryAfterMs: limits_1.RETRY_AFTER_MS,
    onChange,
});
const storeKey = (account, workspace) => `${account}:${workspace}`;
/** Conditions, rules or fields have changed: prepared now, no shopper waits for it. */
const prepare = (key) => {
    const [account, workspace] = key.split(':');
    const store = storeKey(account, workspace);
    const document = keptDocuments.peek(store);
    const rules = keptRules.peek(store);
    if (document === null || rules === null || document.records.length === 0) {
        return;
    }
    const properties = keptProperties.peek(`${store}:${document.settings.customerEntity}`);
    // Not known yet on the first request of all, which prepares for itself.
    if (properties !== null)
        (0, preparedFor_1.preparedFor)(rules, document.records, properties);
};
// One set per process. Every key starts with account and workspace: a pod serves several stores.
const keptDocuments = new kept_1.Kept(clock, keptFor(limits_1.DOCUMENT_FRESH_MS, prepare));
const keptRules = new kept_1.Kept(clock, keptFor(limits_1.RULES_FRESH_MS, prepare));
const keptProperties = new kept_1.Kept(clock, keptFor(limits_1.RULES_FRESH_MS, prepare));
const keptSwitches = new kept_1.Kept(clock, keptFor(limits_1.RULES_FRESH_MS));
const sharedIdentities = new sharedCalls_1.SharedCalls(clock, limits_1.SHARED_CALL_MS);
const sharedCustomers = new sharedCalls_1.SharedCalls(clock, limits_1.SHARED_CALL_MS);
const sharedCarts = new sharedCalls_1.SharedCalls(clock, limits_1.SHARED_CALL_MS);
const momentTallies = new momentTallies_1.MomentTallies();
const turns = (0, scanTurns_1.scanTurns)(clock.now);
const checkTurns = (0, inTurn_1.turnsByKey)();
const reconciliations = (0, reconcileTurns_1.reconcileTurns)(clock.now);
const storeOf = ({ vtex }) => storeKey(vtex.account, vtex.workspace);
const logFor = ({ vtex }) => (operation, details) => vtex.logger.info({ operation, ...details });
const momentsFor = (ctx) => (0, vbaseMoments_1.vbaseMoments)(ctx.clients.conditionFiles, momentTallies, storeOf(ctx), clock);
const common = ({ clients, vtex }) => ({
    clock,
    conditions: (0, vbaseConditionStore_1.vbaseConditionStore)(clients.conditionFiles, keptDocuments, vtex),
    gateway: (0, gatewayPaymentConditions_1.gatewayPaymentConditions)(clients.gatewayRules, keptRules, vtex),
    properties: (0, masterDataProperties_1.masterDataProperties)(clients.customerDocuments, keptProperties, vtex),
});
/** The shopper's own reads: the same one for requests of the same moment. */
const sharedReads = (ctx) => {
    const { clients, vtex, cookies } = ctx;
    const store = storeOf(ctx);
    const tokens = {
        // The header is the platform's; whether it comes on this path is unverified, the cookie does.
        sessionToken: vtex.sessionToken ?? cookies.get('vtex_session'),
        storeUserAuthToken: vtex.storeUserAuthToken,
    };
    const identity = (0, sessionIdentity_1.sessionIdentity)(clients.sessions, clients.logins, {
        account: vtex.account,
        ...tokens,
    });
    const customers = (0, masterDataCustomers_1.masterDataCustomers)(clients.customerDocuments, vtex.authToken, limits_1.SHOPPER_CALL_MS);
    const carts = (0, checkoutCarts_1.checkoutCarts)(clients.carts);
    return {
        identity: {
            shopper: () => sharedIdentities.share(JSON.stringify([store, tokens]), () => identity.shopper()),
        },
        customers: {
            byEmail: (...asked) => sharedCustomers.share(JSON.stringify([store, asked]), () => customers.byEmail(...asked)),
        },
        carts: {
            read: (id) => sharedCarts.share(JSON.stringify([store, id]), () => carts.read(id)),
        },
    };
};
/** For the shopper's route: the app's own token, the shopper's limits. */
const shopperPorts = (ctx) => ({
    ...common(ctx),
    ...sharedReads(ctx),
    moments: momentsFor(ctx),
    log: logFor(ctx),
    appSwitch: (0, appSwitch_1.appSwitch)(ctx.clients.apps, keptSwitches, ctx.vtex),
});
exports.shopperPorts = shopperPorts;
/** For the Admin: customers with the merchant's own token. */
const adminPorts = (ctx) => ({
    ...common(ctx),
    log: logFor(ctx),
    login: (0, adminLogin_1.adminLogin)(ctx.clients.logins, ctx.vtex),
    // Without a merchant's token Master Data refuses, as it should.
    customers: (0, masterDataCustomers_1.masterDataCustomers)(ctx.clients.customerDocuments, ctx.vtex.adminUserAuthToken ?? '', limits_1.ADMIN_CALL_MS),
    turn: turns(storeOf(ctx)),
    newChangeId: () => `${clock.now()}-${(0, crypto_1.randomUUID)()}`,
});
exports.adminPorts = adminPorts;
const reportPorts = (ctx) => ({
    clock,
    moments: momentsFor(ctx),
});
exports.reportPorts = reportPorts;
/** Flags on orders name the app, not one of its versions. */
const appId = () => (process.env.VTEX_APP_ID ?? '').split('@')[0];
/** For the order check: the app's own token, nobody is waiting. */
const orderPorts = (ctx) => {
    const { clients, vtex } = ctx;
    const store = storeOf(ctx);
    return {
        ...common(ctx),
        log: logFor(ctx),
        appSwitch: (0, appSwitch_1.appSwitch)(clients.apps, keptSwitches, vtex),
        customers: (0, orderCustomers_1.orderCustomers)(clients.customerDocuments, vtex.authToken),
        orders: (0, omsOrders_1.omsOrders)(clients.orders, clock, appId()),
        checks: (0, vbaseOrderChecks_1.vbaseOrderChecks)(clients.conditionFiles, clock),
        troubles: (0, answerTroubles_1.answerTroubles)(momentsFor(ctx)),
        otherwisePaid: reconciliations.otherwisePaid(store),
        inTurn: (key, work) => checkTurns(`${store}:${key}`, work),
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        newClaimId: crypto_1.randomUUID,
    };
};
exports.orderPorts = orderPorts;
/** The next turn of reconciliation comes sooner. */
const wantReconciliation = (ctx) => reconciliations.want(storeOf(ctx));
exports.wantReconciliation = wantReconciliation;
/** Reconciles when it is this store's turn, behind the answer and with clients that outlive it. */
const reconcileSoon = (ctx) => {
    const reconcile = () => {
        const vtex = { ...ctx.vtex, cancellation: undefined };
        const clients = new clients_1.Clients(clients_1.clientOptions, vtex);
        return (0, reconcileOrders_1.reconcileOrders)((0, exports.orderPorts)({ clients, vtex }), limits_1.RECONCILE_BUDGET_MS);
    };
    reconciliations.take(storeOf(ctx), reconcile).catch(() => undefined);
};
exports.reconcileSoon = reconcileSoon;
