import { Kept } from '../../node/adapters/kept'
import type { PaymentCondition } from '../../node/core/paymentCondition'
import type { StoredDocument } from '../../node/core/storedDocument'
import {
  ADMIN_CALL_MS,
  DOCUMENT_FRESH_MS,
  KEPT_MS,
  RETRY_AFTER_MS,
  RULES_FRESH_MS,
  SHOPPER_CALL_MS,
} from '../../node/limits'
import { answerTroubles } from '../../node/usecases/answerTroubles'
import type { ShopperPorts } from '../../node/usecases/decideForShopper'
import { turnsByKey } from '../../node/usecases/inTurn'
import type {
  OrderCheckStore,
  OrderCustomerSearch,
  OrderSource,
} from '../../node/usecases/orderPorts'
import type {
  ConditionStore,
  CustomerSearch,
  Held,
  Properties,
} from '../../node/usecases/ports'
import type { ReconcilePorts } from '../../node/usecases/reconcileOrders'
import { reconcileOrders } from '../../node/usecases/reconcileOrders'
import { reconcileTurns } from '../../node/usecases/reconcileTurns'
import type { SavePorts } from '../../node/usecases/saveClusteredCondition'
import type { Upstream } from '../../node/usecases/unavailable'
import type { Account } from './account'
import { latest } from './account'
import type { Faults } from './faults'
import { PROPERTIES } from './scenery'
import type { VirtualTime } from './virtualTime'

/** As the adapter of the day files has them. */
const CREATE_WITHIN_MS = 1_000
const SETTLED_AFTER_MS = 3_000
const CREATION_ARRIVES_WITHIN_MS = 2_000

export interface SimulatedShopper {
  readonly email: string | null
}

/** When a value was asked for that the process now decides by. */
export interface Asked {
  readonly begunAt: number
  readonly endedAt: number
  readonly hasFailed: boolean
}

/** One process of the service. It serves every account, and is gone at a stroke. */
export class Replica {
  public isAlive = true
  public readonly documentReads = new Map<string, Asked[]>()
  public readonly ruleReads = new Map<string, Asked[]>()
  private readonly keptDocuments: Kept<StoredDocument>
  private readonly keptRules: Kept<readonly PaymentCondition[]>
  private readonly keptProperties: Kept<Properties>
  private readonly turns
  private readonly inTurn = turnsByKey()
  private ids = 0

  constructor(
    public readonly name: string,
    private readonly time: VirtualTime,
    private readonly faultsOf: (account: Account) => Faults
  ) {
    const keptFor = (freshMs: number) => ({
      freshMs,
      keptMs: KEPT_MS,
      retryAfterMs: RETRY_AFTER_MS,
    })

    this.keptDocuments = new Kept(time, keptFor(DOCUMENT_FRESH_MS))
    this.keptRules = new Kept(time, keptFor(RULES_FRESH_MS))
    this.keptProperties = new Kept(time, keptFor(RULES_FRESH_MS))
    this.turns = reconcileTurns(time.now)
  }

  public newId(kind: string): string {
    this.ids += 1

    return `${kind}-${this.name}-${this.ids}`
  }

  public shopperPorts(
    account: Account,
    { email }: SimulatedShopper
  ): ShopperPorts {
    const ask = this.asking(account)

    return {
      clock: this.time,
      log: () => undefined,
      conditions: this.conditions(account),
      gateway: this.gateway(account),
      properties: this.properties(account),
      customers: {
        byEmail: (_, wanted) =>
          ask('CUSTOMERS', SHOPPER_CALL_MS, () => find(account, wanted)),
      },
      identity: {
        shopper: () =>
          ask('SESSION', SHOPPER_CALL_MS, () => ({
            email,
            salesChannel: null,
          })),
      },
      carts: { read: async () => null },
      appSwitch: { isOn: async () => true },
      moments: {
        add: (code, at) => account.count(code, at),
        days: async () => [...account.moments.values()],
      },
    }
  }

  public editorPorts(
    account: Account,
    login: string,
    onChangeId: (id: string) => void
  ): SavePorts {
    return {
      clock: this.time,
      log: () => undefined,
      conditions: this.conditions(account),
      gateway: this.gateway(account),
      properties: this.properties(account),
      login: {
        current: () =>
          this.asking(account)('LOGIN', ADMIN_CALL_MS, () => login),
      },
      newChangeId: () => {
        const id = this.newId('change')

        onChangeId(id)

        return id
      },
    }
  }

  public orderPorts(
    account: Account,
    onAct: (orderId: string, action: 'FLAG' | 'CANCEL') => void
  ): ReconcilePorts {
    const ask = this.asking(account)

    return {
      clock: this.time,
      log: () => undefined,
      conditions: this.conditions(account),
      gateway: this.gateway(account),
      properties: this.properties(account),
      appSwitch: { isOn: async () => true },
      customers: {
        byUserId: async () => ({ status: 'NONE' }),
        byEmail: (_, email) =>
          ask('CUSTOMERS', ADMIN_CALL_MS, () => findForOrder(account, email)),
      },
      orders: this.orders(account, onAct),
      checks: this.checks(account),
      troubles: answerTroubles({
        days: () =>
          ask('CONDITIONS', ADMIN_CALL_MS, () => [...account.moments.values()]),
      }),
      otherwisePaid: this.turns.otherwisePaid(account.name),
      inTurn: (key, work) => this.inTurn(`${account.name}:${key}`, work),
      pause: this.time.sleep,
      newClaimId: () => this.newId('claim'),
    }
  }

  public wantReconciliation(account: Account): void {
    this.turns.want(account.name)
  }

  public reconcileSoon(
    account: Account,
    onAct: (orderId: string, action: 'FLAG' | 'CANCEL') => void
  ): Promise<void> {
    return this.turns.take(account.name, () =>
      reconcileOrders(this.orderPorts(account, onAct), 60_000)
    )
  }

  private asking(account: Account) {
    return <T>(api: Upstream, limitMs: number, effect: () => T): Promise<T> =>
      this.faultsOf(account).call(api, limitMs, () => this.isAlive, effect)
  }

  private conditions(account: Account): ConditionStore {
    const ask = this.asking(account)
    const read = () =>
      ask('CONDITIONS', ADMIN_CALL_MS, () => ({
        document: latest(account.documents),
        revision: account.documentTag,
      }))

    return {
      read,
      recent: () =>
        this.keptDocuments.get(account.name, () =>
          this.noting(this.documentReads, account, async () => {
            const { document } = await read()

            return document
          })
        ),
      write: (document, revision) =>
        ask('CONDITIONS', ADMIN_CALL_MS, () => {
          if (account.documentTag !== revision) return 'CONFLICT'
          account.documents.push({ since: this.time.now(), value: document })
          account.documentTag = this.newId('tag')

          return 'WRITTEN'
        }),
      remember: (document) => {
        const remembered = account.documents.find(
          ({ value }) => value.lastChangeId === document.lastChangeId
        )

        this.keptDocuments.put(account.name, document)
        this.reads(this.documentReads, account).push({
          begunAt: remembered?.since ?? this.time.now(),
          endedAt: this.time.now(),
          hasFailed: false,
        })
      },
      writeChange: (entry) =>
        ask('CONDITIONS', ADMIN_CALL_MS, () => {
          account.changes.set(entry.id, entry)
        }),
      readChange: (id) =>
        ask('CONDITIONS', ADMIN_CALL_MS, () => account.changes.get(id) ?? null),
    }
  }

  private gateway(account: Account) {
    const load = () =>
      this.noting(this.ruleReads, account, () =>
        this.asking(account)('GATEWAY', ADMIN_CALL_MS, () =>
          latest(account.rules)
        )
      )

    return {
      recent: () => this.keptRules.get(account.name, load),
      latest: () => this.keptRules.latest(account.name, load),
    }
  }

  private properties(account: Account) {
    const get = (): Promise<Held<Properties>> =>
      this.keptProperties.get(account.name, () =>
        this.asking(account)('PROPERTIES', ADMIN_CALL_MS, () => PROPERTIES)
      )

    return { recent: get, latest: get }
  }

  private checks(account: Account): OrderCheckStore {
    const ask = this.asking(account)

    return {
      read: (day) =>
        ask('CONDITIONS', ADMIN_CALL_MS, () => {
          const stored = account.checkFiles.get(day)

          return stored
            ? {
                file: stored.value,
                revision: stored.tag,
                settledAt: stored.value.createdAt + SETTLED_AFTER_MS,
              }
            : null
        }),
      create: (day) => {
        const begunAt = this.time.now()

        return ask('CONDITIONS', CREATE_WITHIN_MS, () => {
          // Given up by its caller, a creation does not arrive for ever after.
          if (this.time.now() - begunAt > CREATION_ARRIVES_WITHIN_MS) return
          if (account.honorsNoneMatch && account.checkFiles.has(day)) return
          account.checkFiles.set(day, {
            value: { createdAt: begunAt, checks: [] },
            tag: this.newId('tag'),
          })
        })
      },
      write: (day, file, revision) =>
        ask('CONDITIONS', ADMIN_CALL_MS, () => {
          if (account.checkFiles.get(day)?.tag !== revision) return 'CONFLICT'
          account.checkFiles.set(day, { value: file, tag: this.newId('tag') })

          return 'WRITTEN'
        }),
      days: () =>
        ask('CONDITIONS', ADMIN_CALL_MS, () =>
          [...account.checkFiles.keys()].sort().reverse()
        ),
    }
  }

  private orders(
    account: Account,
    onAct: (orderId: string, action: 'FLAG' | 'CANCEL') => void
  ): OrderSource {
    const ask = this.asking(account)

    return {
      read: (id) =>
        ask('ORDERS', ADMIN_CALL_MS, () => {
          const found = account.orders.get(id)

          return found
            ? {
                status: 'FOUND',
                order: { ...found.order, stage: found.stage },
              }
            : { status: 'NONE' }
        }),
      list: (since) =>
        ask('ORDERS', ADMIN_CALL_MS, () => ({
          orders: [...account.orders.values()]
            .map(({ order: { id, placedAt } }) => ({ id, placedAt }))
            .filter(({ placedAt }) => placedAt >= since)
            .reverse(),
          hasMore: false,
        })),
      isFlagged: (id) =>
        ask(
          'ORDERS',
          ADMIN_CALL_MS,
          () => (account.orders.get(id)?.flags ?? 0) > 0
        ),
      flag: (id) =>
        ask('ORDERS', ADMIN_CALL_MS, () => {
          const found = account.orders.get(id)

          if (!found) return 'REFUSED'
          found.flags += 1
          onAct(id, 'FLAG')

          return 'DONE'
        }),
      cancel: (id) =>
        ask('ORDERS', ADMIN_CALL_MS, () => {
          const found = account.orders.get(id)

          if (!found || found.stage !== 'OPEN') return 'REFUSED'
          found.stage = 'CANCELLED'
          found.cancels += 1
          onAct(id, 'CANCEL')

          return 'DONE'
        }),
    }
  }

  private reads(by: Map<string, Asked[]>, account: Account): Asked[] {
    const list = by.get(account.name) ?? []

    by.set(account.name, list)

    return list
  }

  private async noting<T>(
    by: Map<string, Asked[]>,
    account: Account,
    load: () => Promise<T>
  ): Promise<T> {
    const begunAt = this.time.now()
    let hasFailed = true

    try {
      const value = await load()

      hasFailed = false

      return value
    } finally {
      const endedAt = this.time.now()

      this.reads(by, account).push({ begunAt, endedAt, hasFailed })
    }
  }
}

const find = (account: Account, email: string): CustomerSearch => {
  const found = account.customer(email)

  return found
    ? {
        status: 'FOUND',
        customer: { id: found.id, email, facts: { group: found.group } },
      }
    : { status: 'NONE' }
}

const findForOrder = (account: Account, email: string): OrderCustomerSearch => {
  const search = find(account, email)

  return search.status === 'FOUND'
    ? {
        status: 'FOUND',
        found: {
          customer: search.customer,
          changedAt: account.customer(email)?.updatedAt ?? null,
        },
      }
    : search
}
