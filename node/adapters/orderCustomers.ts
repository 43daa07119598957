import { ADMIN_CALL_MS } from '../limits'
import type { Customer } from '../usecases/ports'
import type {
  OrderCustomerSearch,
  OrderCustomerSource,
} from '../usecases/orderPorts'
import { Unavailable } from '../usecases/unavailable'
import { masterDataCustomers } from './masterDataCustomers'
import { calling, isObject } from './transport'
import { whereIs } from './where'

const WRITTEN_AT = ['updatedIn', 'createdIn']
const ONE_IS_ENOUGH = 2

/** Without an offset Master Data means UTC. */
const moment = (value: unknown): number | null => {
  if (value === null || value === undefined || value === '') return null
  // A time we can't read may be any: the document counts as changed just now.
  if (typeof value !== 'string') return Infinity
  const at = Date.parse(
    /(Z|[+-]\d{2}:?\d{2})$/i.test(value) ? value : `${value}Z`
  )

  return Number.isNaN(at) ? Infinity : at
}

const found = (customer: Customer): OrderCustomerSearch => {
  const times = WRITTEN_AT.map((name) => moment(customer.facts[name]))
  const known = times.filter((at): at is number => at !== null)

  return {
    status: 'FOUND',
    found: {
      customer,
      changedAt: known.length > 0 ? Math.max(...known) : null,
    },
  }
}

/** An order's customer in Master Data, with the app's own token. */
export const orderCustomers = (
  client: Parameters<typeof masterDataCustomers>[0],
  token: string
): OrderCustomerSource => {
  const customers = masterDataCustomers(client, token, ADMIN_CALL_MS)

  return {
    // That an order's `userProfileId` is the customer's `userId` is inferred from both being VTEX ID's.
    async byUserId(entity, userId, fields) {
      const where = whereIs('userId', userId)

      if (where === null) return { status: 'NONE' }
      const answer = await calling('CUSTOMERS', () =>
        client.search(
          entity,
          where,
          [...new Set(['id', 'email', 'userId', ...WRITTEN_AT, ...fields])],
          ONE_IS_ENOUGH,
          { token, timeout: ADMIN_CALL_MS }
        )
      )

      if (!Array.isArray(answer)) throw new Unavailable('CUSTOMERS')
      const documents: readonly unknown[] = answer
      const own = documents.filter(
        (document): document is Record<string, unknown> =>
          isObject(document) && document.userId === userId
      )

      if (own.length > 1) return { status: 'SEVERAL' }
      if (own.length === 0) return { status: 'NONE' }
      const [facts] = own
      const { id, email } = facts

      return typeof id === 'string'
        ? found({ id, email: typeof email === 'string' ? email : '', facts })
        : { status: 'NONE' }
    },

    async byEmail(entity, email, fields) {
      const search = await customers.byEmail(entity, email, [
        ...WRITTEN_AT,
        ...fields,
      ])

      return search.status === 'FOUND' ? found(search.customer) : search
    },
  }
}
