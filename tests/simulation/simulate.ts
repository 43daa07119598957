import { dayOf } from '../../node/core/orderCheck'
import { readableChecks } from '../../node/core/orderCheckFile'
import { CANCEL_WITHIN_MS } from '../../node/core/orderCheckLimits'
import type { OrderCheckMode } from '../../node/core/settings'
import type { ChangeOutcome } from '../../node/usecases/changeDocument'
import { checkOrder } from '../../node/usecases/checkOrder'
import { decideForShopper } from '../../node/usecases/decideForShopper'
import { reconcileOrders } from '../../node/usecases/reconcileOrders'
import { removeClusteredCondition } from '../../node/usecases/removeClusteredCondition'
import { restoreChange } from '../../node/usecases/restoreChange'
import { saveClusteredCondition } from '../../node/usecases/saveClusteredCondition'
import { saveSettings } from '../../node/usecases/saveSettings'
import { Unavailable } from '../../node/usecases/unavailable'
import { Account, latest } from './account'
import { demandGoodAnswer } from './answers'
import { Faults } from './faults'
import { isOffered } from './oracle'
import { Random } from './random'
import { Replica } from './replica'
import {
  clusterOf,
  conditionIds,
  emailsOf,
  groupOf,
  GROUPS,
  planKeysOf,
  rulesOf,
} from './scenery'
import { demand, Violation } from './violation'
import { VirtualTime } from './virtualTime'

const ONE_MINUTE_MS = 60_000
const APIS = [
  'CONDITIONS',
  'GATEWAY',
  'CUSTOMERS',
  'SESSION',
  'ORDERS',
  'LOGIN',
]

const CHECK_MODES: readonly OrderCheckMode[] = [
  'CANCEL',
  'CANCEL',
  'FLAG',
  'OBSERVE',
]

/** How much happens in one schedule. */
const LASTS_MS = 12 * ONE_MINUTE_MS
const HEALS_MS = 75 * ONE_MINUTE_MS
/** Some time after the storms, and again when a claim nobody could follow is given up. */
const FIRST_HEALING_MINUTES = [3, 50] as const
const LAST_HEALING_MINUTE = 72

class Schedule {
  private readonly random: Random
  private readonly time: VirtualTime
  private readonly accounts: readonly Account[]
  private readonly faults = new Map<string, Faults>()
  private readonly replicas: Replica[]
  private broken: Error | null = null
  private restarts = 0

  constructor(seed: number) {
    this.random = new Random(seed)
    // Sometimes over midnight, where one day's file follows another.
    this.time = new VirtualTime(
      Date.parse(
        this.random.happens(0.2)
          ? '2026-06-01T23:55:00.000Z'
          : '2026-06-01T10:00:00.000Z'
      )
    )
    this.accounts = ['east', 'west'].map(
      (name) => new Account(name, this.time.now(), this.random.happens(0.5))
    )
    for (const { name } of this.accounts) {
      this.faults.set(name, new Faults(this.random, this.time))
    }

    this.replicas = [this.newReplica(0), this.newReplica(1)]
  }

  public async run(): Promise<void> {
    await this.time.governing(async () => {
      this.plan()
      await this.step(LASTS_MS)
      for (const faults of this.faults.values()) faults.endAll()
      this.planHealing()
      await this.step(HEALS_MS)
      this.accounts.forEach((account) => this.demandGoodEnd(account))
    })
  }

  private async step(ms: number): Promise<void> {
    await this.time.runUntil(this.time.now() + ms, () => {
      if (this.broken !== null) throw this.broken
    })
  }

  private newReplica(index: number): Replica {
    this.restarts += 1

    return new Replica(`r${index}.${this.restarts}`, this.time, ({ name }) =>
      this.faultsFor(name)
    )
  }

  private faultsFor(name: string): Faults {
    const faults = this.faults.get(name)

    if (!faults) throw new Error(`No such account: ${name}`)

    return faults
  }

  private later(work: () => unknown): void {
    this.time.after(this.random.between(0, LASTS_MS), () => this.begin(work))
  }

  private break(error: unknown): void {
    this.broken ??= error instanceof Error ? error : new Error(String(error))
  }

  /** What is begun may end after its process; what breaks a promise ends the schedule. */
  private begin(work: () => unknown): void {
    const failed = (error: unknown) => {
      this.break(error)
    }

    try {
      Promise.resolve(work()).catch(failed)
    } catch (error) {
      failed(error)
    }
  }

  private plan(): void {
    const { random } = this
    const times = (least: number, most: number, work: () => void) => {
      for (let left = random.between(least, most); left > 0; left--) work()
    }

    for (const account of this.accounts) {
      times(4, 8, () => this.later(() => this.shop(account)))
      times(2, 5, () => this.later(() => this.edit(account)))
      times(1, 4, () => this.later(() => this.order(account)))
      times(0, 2, () => this.later(() => this.changeCustomer(account)))
      times(0, 2, () => this.later(() => this.changeRules(account)))
      times(0, 4, () => this.later(() => this.storm(account)))
      times(0, 1, () =>
        this.later(() => account.count('NOT_RECOGNISED', this.time.now()))
      )
    }

    times(0, 3, () => this.later(() => this.restart()))
  }

  private replica(): Replica {
    return this.random.pick(this.replicas)
  }

  private restart(): void {
    const index = this.random.between(0, this.replicas.length - 1)

    this.replicas[index].isAlive = false
    this.replicas[index] = this.newReplica(index)
    const replica = this.replicas[index]

    this.accounts.forEach((account) =>
      this.begin(() => this.reconcileSoon(replica, account))
    )
  }

  private storm({ name }: Account): void {
    const faults = this.faultsFor(name)
    const api = this.random.pick(APIS)

    faults.begin(api)
    this.time.after(this.random.between(2_000, 3 * ONE_MINUTE_MS), () => {
      faults.end(api)
    })
  }

  private async shop(account: Account): Promise<void> {
    const { random, time } = this
    const replica = this.replica()
    const email = random.happens(0.85)
      ? random.pick(emailsOf(account.name))
      : null

    const planKeys = random.happens(0.7) ? planKeysOf(account.name) : []
    const begunAt = time.now()
    const answer = await decideForShopper(
      replica.shopperPorts(account, { email }),
      { planKeys, orderFormId: null }
    )

    demandGoodAnswer(
      {
        account,
        replica,
        email,
        planKeys,
        begunAt,
        endedAt: time.now(),
      },
      answer
    )
  }

  private async edit(account: Account): Promise<void> {
    const { random } = this
    const replica = this.replica()
    let changeId: string | null = null
    const ports = replica.editorPorts(
      account,
      random.pick(['ana@example.com', 'rui@example.com']),
      (id) => {
        changeId = id
      }
    )

    try {
      const { revision } = await ports.conditions.read()

      // Somebody thinks; somebody else saves meanwhile.
      await this.time.sleep(random.between(0, 4_000))
      const outcome = await this.change(account, ports, revision)

      const id: string | null = changeId

      if (outcome.status === 'SAVED' && id !== null) {
        account.acknowledged.add(id)
        demand(
          account.changes.get(id)?.baseRevision === revision,
          'a save stands on what its editor saw',
          () => ({ account: account.name, id, revision })
        )
      }

      this.demandNothingLost(account)
    } catch (error) {
      // Not knowing is an answer: nothing was acknowledged.
      if (!(error instanceof Unavailable)) throw error
    }
  }

  private change(
    account: Account,
    ports: ReturnType<Replica['editorPorts']>,
    revision: string
  ): Promise<ChangeOutcome> {
    const { random } = this
    const id = random.pick(conditionIds(account.name).slice(1))
    const kind = random.next()

    if (kind < 0.6) {
      return saveClusteredCondition(
        ports,
        {
          paymentConditionId: id,
          match: 'ANY',
          clusters: [clusterOf(account.name, random.pick(GROUPS))],
        },
        revision
      )
    }

    if (kind < 0.75) return removeClusteredCondition(ports, id, revision)
    if (kind < 0.85) {
      const { lastChangeId } = latest(account.documents)

      return restoreChange(ports, lastChangeId ?? 'none', revision)
    }

    return saveSettings(
      ports,
      {
        ...latest(account.documents).settings,
        mode: random.happens(0.8) ? 'ON' : 'OFF',
        orderCheck: random.pick(CHECK_MODES),
        whenUnavailable: random.pick(['OFFER_UNRESTRICTED', 'OFFER_ALL']),
      },
      revision
    )
  }

  private demandNothingLost(account: Account): void {
    const kept = new Set(account.history().map(({ id }) => id))

    for (const id of account.acknowledged) {
      demand(kept.has(id), 'an acknowledged save is kept', () => ({
        account: account.name,
        id,
      }))
    }
  }

  private changeCustomer(account: Account): void {
    const email = this.random.pick(emailsOf(account.name))
    const now = this.time.now()
    const current = account.customer(email)

    if (!current) return
    account.customers.get(email)?.push({
      since: now,
      value: {
        ...current,
        group: groupOf(account.name, this.random.pick(GROUPS)),
        updatedAt: now,
      },
    })
  }

  private changeRules(account: Account): void {
    account.rules.push({
      since: this.time.now(),
      value: rulesOf(account.name, this.random.happens(0.5)),
    })
  }

  private order(account: Account): void {
    const { random, time } = this
    const email = random.pick(emailsOf(account.name))
    const group = account.customer(email)?.group ?? null
    const keys = planKeysOf(account.name)
    const honest = keys.filter((key) =>
      isOffered(latest(account.rules), latest(account.documents), group, key)
    )

    const key = random.happens(0.6)
      ? random.pick(honest)
      : random.pick([...keys, '77', null])

    const id = `${account.name}-order-${account.orders.size + 1}`

    account.orders.set(id, {
      order: {
        id,
        placedAt: time.now(),
        stage: 'OPEN',
        isOnCustomerCredit: true,
        salesChannel: null,
        valueCents: 10_000,
        userId: null,
        email,
        plan: key === null ? { missing: 'NO_CUSTOM_DATA' } : { key },
      },
      email,
      key,
      stage: 'OPEN',
      settledAt: null,
      flags: 0,
      cancels: 0,
    })
    this.deliver(account, id)
    if (random.happens(0.1)) {
      time.after(random.between(0, 5 * ONE_MINUTE_MS), () => {
        const placed = account.orders.get(id)

        if (placed?.stage === 'OPEN') {
          placed.stage = 'SETTLED'
          placed.settledAt = time.now()
        }
      })
    }
  }

  /** Events are lost, repeated, late and out of order. */
  private deliver(account: Account, orderId: string): void {
    const { random, time } = this
    const times = random.pick([0, 1, 1, 1, 2, 3])

    for (let left = times; left > 0; left--) {
      const delay = random.happens(0.8)
        ? random.between(50, 800)
        : random.between(1_000, 40 * ONE_MINUTE_MS)

      time.after(delay, () =>
        this.begin(async () => {
          const replica = this.replica()
          const ports = replica.orderPorts(account, this.onAct(account))
          const { status } = await checkOrder(ports, orderId)

          if (status === 'UNAVAILABLE' || status === 'IN_PROGRESS') {
            replica.wantReconciliation(account)
          }

          await this.reconcileSoon(replica, account)
        })
      )
    }
  }

  private reconcileSoon(replica: Replica, account: Account): Promise<void> {
    return replica.reconcileSoon(account, this.onAct(account))
  }

  private readonly onAct =
    (account: Account) =>
    (orderId: string, action: 'FLAG' | 'CANCEL'): void => {
      try {
        this.demandRightAct(account, orderId, action)
      } catch (error) {
        this.break(error)
      }
    }

  private demandRightAct(
    account: Account,
    orderId: string,
    action: 'FLAG' | 'CANCEL'
  ): void {
    const found = account.orders.get(orderId)

    if (!found) throw new Error(`No such order: ${orderId}`)
    const { placedAt } = found.order
    const { settings } = account.documentAt(placedAt)
    const now = this.time.now()
    const details = () => ({
      account: account.name,
      orderId,
      action,
      key: found.key,
      email: found.email,
      placedAt,
      now,
      flags: found.flags,
      cancels: found.cancels,
    })

    demand(found.key !== null, 'nothing is done on doubt', details)
    demand(settings.mode !== 'OFF', 'nothing is done when off', details)
    demand(
      settings.orderCheck !== 'OBSERVE',
      'nothing is done when observing',
      details
    )
    demand(found.flags + found.cancels === 1, 'nothing is done twice', details)

    if (action === 'FLAG') return
    demand(
      settings.orderCheck === 'CANCEL',
      'cancelled only when told to',
      details
    )
    // The platform keeps no history of its rules: one changed since may accuse.
    demand(
      !account.isAllowed(found) || account.rulesChangedSince(placedAt),
      'no allowed order is cancelled',
      details
    )
    demand(
      now - placedAt <= CANCEL_WITHIN_MS + ONE_MINUTE_MS,
      'nothing is cancelled late',
      details
    )
    const changedAt = account.customer(found.email)?.updatedAt ?? 0

    demand(
      changedAt <= placedAt || changedAt > now - ONE_MINUTE_MS,
      'nothing is cancelled when the customer changed',
      details
    )
  }

  /** After the storms: merchants and restarts make up for what was lost. */
  private planHealing(): void {
    for (const account of this.accounts) {
      const first = this.random.between(...FIRST_HEALING_MINUTES)

      for (const minute of [first, LAST_HEALING_MINUTE]) {
        this.time.after(minute * ONE_MINUTE_MS, () =>
          this.begin(async () => {
            const ports = this.replica().orderPorts(
              account,
              this.onAct(account)
            )

            await reconcileOrders(ports, ONE_MINUTE_MS).catch((error) => {
              if (!(error instanceof Unavailable)) throw error
            })
          })
        )
      }
    }
  }

  private demandGoodEnd(account: Account): void {
    this.demandNothingLost(account)
    const isOff = latest(account.documents).settings.mode === 'OFF'

    for (const placed of account.orders.values()) {
      const { id, placedAt } = placed.order
      const file = account.checkFiles.get(dayOf(placedAt))?.value ?? {
        checks: [],
      }

      const check = readableChecks(file).find(({ orderId }) => orderId === id)
      const then = account.documentAt(placedAt)
      const details = () => ({
        account: account.name,
        id,
        placedAt,
        check,
        flags: placed.flags,
        cancels: placed.cancels,
      })

      const isChecked =
        !isOff && then.settings.mode !== 'OFF' && then.records.length > 0

      if (isChecked) {
        demand(
          check !== undefined,
          'an order whose event was lost is found',
          details
        )
      }

      if (check) {
        demand(
          isOff || check.claim === null,
          'what was begun is finished',
          details
        )
        demand(
          (check.verdict === 'UNKNOWN') === (placed.key === null) || isOff,
          'doubt ends when it can',
          details
        )
        demand(
          isOff ||
            check.downgradeReason === 'ALREADY_CANCELLED' ||
            (check.action === 'FLAGGED') === placed.flags > 0,
          'a flag is on file',
          details
        )
        demand(
          isOff ||
            check.downgradeReason === 'ALREADY_CANCELLED' ||
            (check.action === 'CANCELLED') === placed.cancels > 0,
          'a cancellation is on file',
          details
        )
      }
    }
  }
}

/** Runs one schedule; a broken promise is thrown with the seed that replays it. */
export const simulate = async (seed: number): Promise<void> => {
  try {
    await new Schedule(seed).run()
  } catch (error) {
    const told = error instanceof Violation ? error.message : error

    throw new Error(
      `Seed ${seed}: ${told instanceof Error ? told.stack : told}`
    )
  }
}
