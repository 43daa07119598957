import type { OrderCheckFile } from '../../node/core/orderCheckFile'
import type { PaymentCondition } from '../../node/core/paymentCondition'
import type { StoredDocument } from '../../node/core/storedDocument'
import type { MomentCode, MomentDay } from '../../node/usecases/moments'
import { addTallies } from '../../node/usecases/moments'
import type { PlacedOrder } from '../../node/usecases/orderPorts'
import type { ChangeEntry } from '../../node/usecases/ports'
import { documentThen, isOffered } from './oracle'
import { emailsOf, firstDocument, groupOf, rulesOf } from './scenery'

/** A value and since when it stands. */
export interface Version<T> {
  readonly since: number
  readonly value: T
}

export interface SimulatedCustomer {
  readonly id: string
  readonly group: string
  readonly updatedAt: number
}

export interface SimulatedOrder {
  readonly order: PlacedOrder
  readonly email: string
  readonly key: string | null
  stage: PlacedOrder['stage']
  settledAt: number | null
  flags: number
  cancels: number
}

export interface StoredFile<T> {
  readonly value: T
  readonly tag: string
}

/** One account of the platform: what is true in it now, and was before. */
export class Account {
  public readonly documents: Array<Version<StoredDocument>> = []
  public readonly rules: Array<Version<readonly PaymentCondition[]>> = []
  public readonly customers = new Map<
    string,
    Array<Version<SimulatedCustomer>>
  >()

  public readonly changes = new Map<string, ChangeEntry>()
  public readonly checkFiles = new Map<string, StoredFile<OrderCheckFile>>()
  public readonly orders = new Map<string, SimulatedOrder>()
  public readonly acknowledged = new Set<string>()
  public readonly moments = new Map<string, MomentDay>()
  public readonly first: StoredDocument
  public documentTag = 'tag-0'

  constructor(
    public readonly name: string,
    startsAt: number,
    /** Whether a conditional creation is honored: unverified of the real one. */
    public readonly honorsNoneMatch: boolean
  ) {
    this.first = firstDocument(name)
    this.documents.push({ since: startsAt, value: this.first })
    this.rules.push({ since: startsAt, value: rulesOf(name, true) })

    const groups = ['gold', 'silver', 'bronze', 'gold']

    emailsOf(name).forEach((email, index) => {
      const customer = {
        id: `${email}-id`,
        group: groupOf(name, groups[index]),
        updatedAt: startsAt - 1,
      }

      this.customers.set(email, [{ since: startsAt, value: customer }])
    })
  }

  public customer(email: string): SimulatedCustomer | null {
    const versions = this.customers.get(email)

    return versions ? versions[versions.length - 1].value : null
  }

  public count(code: MomentCode, at: number): void {
    const moment = new Date(at).toISOString()
    const day = moment.slice(0, 10)
    const tallies = addTallies(this.moments.get(day)?.tallies ?? {}, {
      [code]: { count: 1, lastAt: moment },
    })

    this.moments.set(day, { day, tallies })
  }

  /** The changes the current document names, oldest first. */
  public history(): readonly ChangeEntry[] {
    const entries: ChangeEntry[] = []
    let id = latest(this.documents).lastChangeId

    while (id !== null) {
      const entry = this.changes.get(id)

      if (!entry) throw new Error(`The history has a gap at ${id}`)
      entries.unshift(entry)
      id = entry.previousChangeId
    }

    return entries
  }

  /** The document an order is to be judged by. */
  public documentAt(moment: number): StoredDocument {
    return documentThen(this.first, this.history(), moment)
  }

  /** Whether the order's plan was its customer's to take when it was placed. */
  public isAllowed({ order, email, key }: SimulatedOrder): boolean {
    const { placedAt } = order
    const group = at(this.customers.get(email) ?? [], placedAt)?.group ?? null
    const rules = at(this.rules, placedAt) ?? []

    return (
      key !== null && isOffered(rules, this.documentAt(placedAt), group, key)
    )
  }

  public rulesChangedSince(moment: number): boolean {
    return this.rules[this.rules.length - 1].since > moment
  }
}

export const latest = <T>(versions: ReadonlyArray<Version<T>>): T =>
  versions[versions.length - 1].value

/** The value at a moment; null before the first. */
export const at = <T>(
  versions: ReadonlyArray<Version<T>>,
  moment: number
): T | null =>
  [...versions].reverse().find(({ since }) => since <= moment)?.value ?? null

/** Every value that stood at some time between the two. */
export const between = <T>(
  versions: ReadonlyArray<Version<T>>,
  from: number,
  until: number
): readonly T[] =>
  versions
    .filter(
      ({ since }, index) =>
        since <= until &&
        (index + 1 === versions.length || versions[index + 1].since >= from)
    )
    .map(({ value }) => value)
