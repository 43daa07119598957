import { randomUUID } from 'crypto'

import type { EventContext, ServiceContext } from '@vtex/api'

import { adminLogin } from './adapters/adminLogin'
import { appSwitch } from './adapters/appSwitch'
import { checkoutCarts } from './adapters/checkoutCarts'
import { gatewayPaymentConditions } from './adapters/gatewayPaymentConditions'
import type { KeptOptions } from './adapters/kept'
import { Kept } from './adapters/kept'
import { masterDataCustomers } from './adapters/masterDataCustomers'
import { masterDataProperties } from './adapters/masterDataProperties'
import { MomentTallies } from './adapters/momentTallies'
import { omsOrders } from './adapters/omsOrders'
import { orderCustomers } from './adapters/orderCustomers'
import { sessionIdentity } from './adapters/sessionIdentity'
import { vbaseConditionStore } from './adapters/vbaseConditionStore'
import { vbaseMoments } from './adapters/vbaseMoments'
import { vbaseOrderChecks } from './adapters/vbaseOrderChecks'
import { clientOptions, Clients } from './clients'
import type { PaymentCondition } from './core/paymentCondition'
import type { StoredDocument } from './core/storedDocument'
import {
  ADMIN_CALL_MS,
  DOCUMENT_FRESH_MS,
  KEPT_MS,
  RECONCILE_BUDGET_MS,
  RETRY_AFTER_MS,
  RULES_FRESH_MS,
  SHOPPER_CALL_MS,
} from './limits'
import { answerTroubles } from './usecases/answerTroubles'
import type { ShopperPorts } from './usecases/decideForShopper'
import { turnsByKey } from './usecases/inTurn'
import type { Clock, Log, Properties } from './usecases/ports'
import type { ClusterPreviewPorts } from './usecases/previewClusters'
import type { PreviewPorts } from './usecases/previewDecision'
import type { ReconcilePorts } from './usecases/reconcileOrders'
import { reconcileOrders } from './usecases/reconcileOrders'
import { reconcileTurns } from './usecases/reconcileTurns'
import type { ReportPorts } from './usecases/reportPage'
import type { SavePorts } from './usecases/saveClusteredCondition'
import { scanTurns } from './usecases/scanTurns'

export type Context = ServiceContext<Clients>
export type AppEventContext = EventContext<Clients>

/** What requests and events have in common. */
type AnyContext = Pick<Context, 'clients' | 'vtex'>

const clock: Clock = { now: () => Date.now() }

const keptFor = (freshMs: number): KeptOptions => ({
  freshMs,
  keptMs: KEPT_MS,
  retryAfterMs: RETRY_AFTER_MS,
})

// One set per process. Every key starts with account and workspace: a pod serves several stores.
const keptDocuments = new Kept<StoredDocument>(
  clock,
  keptFor(DOCUMENT_FRESH_MS)
)
const keptRules = new Kept<readonly PaymentCondition[]>(
  clock,
  keptFor(RULES_FRESH_MS)
)

const keptProperties = new Kept<Properties>(clock, keptFor(RULES_FRESH_MS))
const keptSwitches = new Kept<boolean>(clock, keptFor(RULES_FRESH_MS))
const momentTallies = new MomentTallies()
const turns = scanTurns(clock.now)

const checkTurns = turnsByKey()
const reconciliations = reconcileTurns(clock.now)

const storeOf = ({ vtex }: AnyContext) => `${vtex.account}:${vtex.workspace}`

const logFor =
  ({ vtex }: AnyContext): Log =>
  (operation, details) =>
    vtex.logger.info({ operation, ...details })

const momentsFor = (ctx: AnyContext) =>
  vbaseMoments(ctx.clients.conditionFiles, momentTallies, storeOf(ctx), clock)

const common = ({ clients, vtex }: AnyContext) => ({
  clock,
  conditions: vbaseConditionStore(clients.conditionFiles, keptDocuments, vtex),
  gateway: gatewayPaymentConditions(clients.gatewayRules, keptRules, vtex),
  properties: masterDataProperties(
    clients.customerDocuments,
    keptProperties,
    vtex
  ),
})

/** For the shopper's route: the app's own token, the shopper's limits. */
export const shopperPorts = (ctx: Context): ShopperPorts => ({
  ...common(ctx),
  moments: momentsFor(ctx),
  log: logFor(ctx),
  customers: masterDataCustomers(
    ctx.clients.customerDocuments,
    ctx.vtex.authToken,
    SHOPPER_CALL_MS
  ),
  identity: sessionIdentity(ctx.clients.sessions, ctx.clients.logins, {
    account: ctx.vtex.account,
    // The header is the platform's; whether it comes on this path is unverified, the cookie does.
    sessionToken: ctx.vtex.sessionToken ?? ctx.cookies.get('vtex_session'),
    storeUserAuthToken: ctx.vtex.storeUserAuthToken,
  }),
  carts: checkoutCarts(ctx.clients.carts),
  appSwitch: appSwitch(ctx.clients.apps, keptSwitches, ctx.vtex),
})

/** For the Admin: customers with the merchant's own token. */
export const adminPorts = (
  ctx: Context
): SavePorts & PreviewPorts & ClusterPreviewPorts => ({
  ...common(ctx),
  log: logFor(ctx),
  login: adminLogin(ctx.clients.logins, ctx.vtex),
  // Without a merchant's token Master Data refuses, as it should.
  customers: masterDataCustomers(
    ctx.clients.customerDocuments,
    ctx.vtex.adminUserAuthToken ?? '',
    ADMIN_CALL_MS
  ),
  turn: turns(storeOf(ctx)),
  newChangeId: () => `${clock.now()}-${randomUUID()}`,
})

export const reportPorts = (ctx: Context): ReportPorts => ({
  clock,
  moments: momentsFor(ctx),
})

/** Flags on orders name the app, not one of its versions. */
const appId = () => (process.env.VTEX_APP_ID ?? '').split('@')[0]

/** For the order check: the app's own token, nobody is waiting. */
export const orderPorts = (ctx: AnyContext): ReconcilePorts => {
  const { clients, vtex } = ctx
  const store = storeOf(ctx)

  return {
    ...common(ctx),
    log: logFor(ctx),
    appSwitch: appSwitch(clients.apps, keptSwitches, vtex),
    customers: orderCustomers(clients.customerDocuments, vtex.authToken),
    orders: omsOrders(clients.orders, clock, appId()),
    checks: vbaseOrderChecks(clients.conditionFiles, clock),
    troubles: answerTroubles(momentsFor(ctx)),
    otherwisePaid: reconciliations.otherwisePaid(store),
    inTurn: (key, work) => checkTurns(`${store}:${key}`, work),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newClaimId: randomUUID,
  }
}

/** The next turn of reconciliation comes sooner. */
export const wantReconciliation = (ctx: AnyContext): void =>
  reconciliations.want(storeOf(ctx))

/** Reconciles when it is this store's turn, behind the answer and with clients that outlive it. */
export const reconcileSoon = (ctx: AnyContext): void => {
  const reconcile = () => {
    const vtex = { ...ctx.vtex, cancellation: undefined }
    const clients = new Clients(clientOptions, vtex)

    return reconcileOrders(orderPorts({ clients, vtex }), RECONCILE_BUDGET_MS)
  }

  reconciliations.take(storeOf(ctx), reconcile).catch(() => undefined)
}
