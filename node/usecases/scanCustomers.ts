import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import type { AdminCustomerSource, Customer } from './ports'
import type { ScanTurn } from './scanTurns'
import { Forbidden, Unavailable } from './unavailable'

export interface ScanPorts {
  /** Reads with the merchant's own token. */
  readonly customers: AdminCustomerSource
  /** One scan per store at a time. */
  readonly turn: ScanTurn
}

export type ScannedPage =
  | {
      readonly ok: true
      readonly customers: readonly Customer[]
      /** Customers in the store, said by the first page and carried on. */
      readonly total: number
      /** Null after the last page. */
      readonly cursor: string | null
    }
  | {
      readonly ok: false
      readonly issue: Issue
      /** Where to try again; null: from the start. */
      readonly cursor: string | null
    }

/** Total and the platform's cursor in one text, since only the first page says the total. */
const parseCursor = (cursor: string) => {
  const [, total, next] = /^(\d{1,9})\.(.{1,500})$/.exec(cursor) ?? []

  return next === undefined ? null : { total: Number(total), next }
}

/**
 * One page of a store's customers. The caller comes back with the cursor until it is null; a
 * throttled page gives its own cursor again, so nothing is scanned twice or left out.
 */
export const scanCustomers = async (
  { customers, turn }: ScanPorts,
  entity: string,
  fields: readonly string[],
  cursor: string | null
): Promise<ScannedPage> => {
  const from = cursor === null ? null : parseCursor(cursor)

  if (cursor !== null && from === null) {
    return { ok: false, issue: issue('UNKNOWN_CURSOR', 'cursor'), cursor: null }
  }

  if (!turn.take(cursor))
    return { ok: false, issue: issue('SCAN_BUSY'), cursor }

  try {
    const page = await customers.page(entity, fields, from?.next ?? null)
    const total = page.total ?? from?.total ?? page.customers.length
    const next = page.next === null ? null : `${total}.${page.next}`

    turn.passTo(next)

    return { ok: true, customers: page.customers, total, cursor: next }
  } catch (error) {
    // A scan that got nothing must not keep others waiting; one that may go on keeps its turn.
    turn.passTo(error instanceof Forbidden ? null : cursor)

    if (error instanceof Forbidden) {
      return { ok: false, issue: issue('CUSTOMERS_FORBIDDEN'), cursor: null }
    }

    if (error instanceof Unavailable) {
      turn.passTo(cursor)

      return { ok: false, issue: issue('CUSTOMERS_UNAVAILABLE'), cursor }
    }

    throw error
  }
}
