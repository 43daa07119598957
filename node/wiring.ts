import { createHash, randomBytes, randomUUID } from 'crypto'

import type { EventContext, ServiceContext } from '@vtex/api'

import { adminLogin } from './adapters/adminLogin'
import { appSwitch } from './adapters/appSwitch'
import { checkoutCarts } from './adapters/checkoutCarts'
import { insideStore } from './adapters/conformance/insideStore'
import { storeProbes } from './adapters/conformance/storeProbes'
import { gatewayPaymentConditions } from './adapters/gatewayPaymentConditions'
import { gatewayRuleShape } from './adapters/gatewayRuleShape'
import { gatewayRuleWriter } from './adapters/gatewayRuleWriter'
import type { KeptOptions } from './adapters/kept'
import { Kept } from './adapters/kept'
import { masterDataCustomers } from './adapters/masterDataCustomers'
import { masterDataProperties } from './adapters/masterDataProperties'
import { merchantRules } from './adapters/merchantRules'
import { MomentTallies } from './adapters/momentTallies'
import { omsOrders } from './adapters/omsOrders'
import { orderCustomers } from './adapters/orderCustomers'
import { sessionIdentity } from './adapters/sessionIdentity'
import { SharedCalls } from './adapters/sharedCalls'
import { vbaseConditionStore } from './adapters/vbaseConditionStore'
import { vbaseMoments } from './adapters/vbaseMoments'
import { vbaseOrderChecks } from './adapters/vbaseOrderChecks'
import { vbaseRuleChanges } from './adapters/vbaseRuleChanges'
import { vbaseTeaching } from './adapters/vbaseTeaching'
import { vbaseTypedFiles } from './adapters/vbaseTypedFiles'
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
  SHARED_CALL_MS,
  SHOPPER_CALL_MS,
} from './limits'
import { answerTroubles } from './usecases/answerTroubles'
import { ownRecords } from './usecases/conformance/ownRecords'
import type { AskedStore, Probes } from './usecases/conformance/ports'
import type { ShopperPorts } from './usecases/decideForShopper'
import type { ErasePorts } from './usecases/eraseCustomer'
import { turnsByKey } from './usecases/inTurn'
import type {
  Cart,
  Clock,
  CustomerSearch,
  Log,
  Properties,
  ShopperIdentity,
} from './usecases/ports'
import { preparedFor } from './usecases/preparedFor'
import type { ClusterPreviewPorts } from './usecases/previewClusters'
import type { ImpactPorts } from './usecases/previewImpact'
import type { PreviewPorts } from './usecases/previewDecision'
import type { ReconcilePorts } from './usecases/reconcileOrders'
import { reconcileOrders } from './usecases/reconcileOrders'
import { reconcileTurns } from './usecases/reconcileTurns'
import type { ReportPorts } from './usecases/reportPage'
import type { SavePorts } from './usecases/saveClusteredCondition'
import { scanTurns } from './usecases/scanTurns'
import type { TeachPorts } from './usecases/teaching'
import type { PreviewChangePorts, WritePorts } from './usecases/writing/ports'

export type Context = ServiceContext<Clients>
export type AppEventContext = EventContext<Clients>

/** What requests and events have in common. */
type AnyContext = Pick<Context, 'clients' | 'vtex'>

const clock: Clock = { now: () => Date.now() }

const keptFor = (
  freshMs: number,
  onChange?: KeptOptions['onChange']
): KeptOptions => ({
  freshMs,
  keptMs: KEPT_MS,
  retryAfterMs: RETRY_AFTER_MS,
  onChange,
})

const storeKey = (account: string, workspace: string) =>
  `${account}:${workspace}`

/** Conditions, rules or fields have changed: prepared now, no shopper waits for it. */
const prepare = (key: string): void => {
  const [account, workspace] = key.split(':')
  const store = storeKey(account, workspace)
  const document = keptDocuments.peek(store)
  const rules = keptRules.peek(store)

  if (document === null || rules === null || document.records.length === 0) {
    return
  }

  const properties = keptProperties.peek(
    `${store}:${document.settings.customerEntity}`
  )

  // Not known yet on the first request of all, which prepares for itself.
  if (properties !== null) preparedFor(rules, document.records, properties)
}

// One set per process. Every key starts with account and workspace: a pod serves several stores.
const keptDocuments = new Kept<StoredDocument>(
  clock,
  keptFor(DOCUMENT_FRESH_MS, prepare)
)

const keptRules = new Kept<readonly PaymentCondition[]>(
  clock,
  keptFor(RULES_FRESH_MS, prepare)
)

const keptProperties = new Kept<Properties>(
  clock,
  keptFor(RULES_FRESH_MS, prepare)
)

const keptSwitches = new Kept<boolean>(clock, keptFor(RULES_FRESH_MS))
const sharedIdentities = new SharedCalls<ShopperIdentity>(clock, SHARED_CALL_MS)
const sharedCustomers = new SharedCalls<CustomerSearch>(clock, SHARED_CALL_MS)
const sharedCarts = new SharedCalls<Cart | null>(clock, SHARED_CALL_MS)
const momentTallies = new MomentTallies()
const turns = scanTurns(clock.now)

const checkTurns = turnsByKey()
const reconciliations = reconcileTurns(clock.now)

const storeOf = ({ vtex }: AnyContext) => storeKey(vtex.account, vtex.workspace)

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

/** The shopper's own reads: the same one for requests of the same moment. */
const sharedReads = (
  ctx: Context
): Pick<ShopperPorts, 'identity' | 'customers' | 'carts'> => {
  const { clients, vtex, cookies } = ctx
  const store = storeOf(ctx)
  const tokens = {
    // The header is the platform's; whether it comes on this path is unverified, the cookie does.
    sessionToken: vtex.sessionToken ?? cookies.get('vtex_session'),
    storeUserAuthToken: vtex.storeUserAuthToken,
  }

  const identity = sessionIdentity(clients.sessions, clients.logins, {
    account: vtex.account,
    ...tokens,
  })

  const customers = masterDataCustomers(
    clients.customerDocuments,
    vtex.authToken,
    SHOPPER_CALL_MS
  )

  const carts = checkoutCarts(clients.carts)

  return {
    identity: {
      shopper: () =>
        sharedIdentities.share(JSON.stringify([store, tokens]), () =>
          identity.shopper()
        ),
    },
    customers: {
      byEmail: (...asked) =>
        sharedCustomers.share(JSON.stringify([store, asked]), () =>
          customers.byEmail(...asked)
        ),
    },
    carts: {
      read: (id) =>
        sharedCarts.share(JSON.stringify([store, id]), () => carts.read(id)),
    },
  }
}

/** For the shopper's route: the app's own token, the shopper's limits. */
export const shopperPorts = (ctx: Context): ShopperPorts => ({
  ...common(ctx),
  ...sharedReads(ctx),
  moments: momentsFor(ctx),
  log: logFor(ctx),
  appSwitch: appSwitch(ctx.clients.apps, keptSwitches, ctx.vtex),
})

/** For the Admin: customers with the merchant's own token. */
export const adminPorts = (
  ctx: Context
): SavePorts & PreviewPorts & ClusterPreviewPorts & ImpactPorts => ({
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

/** To see what a save would change; nothing here writes. */
export const previewChangePorts = (ctx: Context): PreviewChangePorts => ({
  ...adminPorts(ctx),
  rules: merchantRules(ctx.clients.merchantRules, ctx.vtex.adminUserAuthToken),
  shape: gatewayRuleShape,
  newRuleId: randomUUID,
})

export const ruleChanges = (ctx: Context) =>
  vbaseRuleChanges(ctx.clients.conditionFiles)

/** For a merchant's explicit Save, and nothing else: the one way to the client that writes. */
export const writePorts = (ctx: Context): WritePorts => ({
  ...previewChangePorts(ctx),
  writer: gatewayRuleWriter(
    ctx.clients.gatewayRuleWriter,
    ctx.vtex.adminUserAuthToken
  ),
  changes: ruleChanges(ctx),
})

export const erasePorts = (ctx: Context): ErasePorts => ({
  ...adminPorts(ctx),
  typedFiles: vbaseTypedFiles(ctx.clients.conditionFiles),
  digestOf: (text) => createHash('sha256').update(text).digest('hex'),
  newMark: () => randomBytes(8).toString('hex'),
})

/** The key comes from nowhere else: 128 bits nobody can guess. */
export const teachPorts = (ctx: Context): TeachPorts => ({
  clock,
  gateway: common(ctx).gateway,
  teaching: vbaseTeaching(ctx.clients.conditionFiles),
  newKey: () => randomBytes(16).toString('base64url'),
  newCaptureId: () => `${clock.now()}-${randomUUID()}`,
  appVersion: (process.env.VTEX_APP_ID ?? '').split('@')[1] ?? '',
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

/** The name checkout gives its cart in the browser's cookie. */
const CART = /^__ofid=([A-Za-z0-9_-]{1,64})$/

/** To ask what of the store is as assumed: with the app's rights, the merchant's, and what his browser has. */
export const probePorts = (
  ctx: Context
): { readonly store: AskedStore; readonly probes: Probes } => {
  const { clients, cookies, vtex } = ctx
  const [, cartId = null] =
    CART.exec(cookies.get('checkout.vtex.com') ?? '') ?? []

  const store = insideStore(clients.storeProbes, vtex, {
    now: clock.now,
    newId: randomUUID,
    visit: {
      sessionHeader: vtex.sessionToken ?? null,
      sessionCookie: cookies.get('vtex_session') ?? null,
      storeToken: vtex.storeUserAuthToken ?? null,
      cartId,
    },
    records: ownRecords({
      clock,
      conditions: common(ctx).conditions,
      moments: momentsFor(ctx),
      checks: vbaseOrderChecks(clients.conditionFiles, clock),
    }),
  })

  return { store, probes: storeProbes(store) }
}
