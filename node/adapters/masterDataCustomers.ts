import type { CustomerDocuments } from '../clients/customerDocuments'
import { PREVIEW_PAGE_SIZE } from '../limits'
import { normalizeEmail } from '../core/normalizeEmail'
import type {
  AdminCustomerSource,
  Customer,
  CustomerSearch,
} from '../usecases/ports'
import { Unavailable } from '../usecases/unavailable'
import { calling, isObject } from './transport'
import {
  isFieldName,
  whereAnyContains,
  whereAnyOf,
  whereContains,
  whereFilled,
  whereIs,
} from './where'

/** More than one is already too many; a few more show documents that differ in letter case only. */
const SAME_EMAIL_LIMIT = 10

/** Enough to recognize one in; who is not among them is found by typing more. */
const MATCHES_SHOWN = 10
/** The most one search gives. */
const VALUES_READ = 100

const NONE: CustomerSearch = { status: 'NONE' }

const asked = (fields: readonly string[]): readonly string[] => [
  ...new Set(['id', 'email', ...fields.filter(isFieldName)]),
]

const parseCustomer = (document: unknown): Customer | null => {
  if (!isObject(document)) return null
  const { id, email } = document

  return typeof id === 'string'
    ? { id, email: typeof email === 'string' ? email : '', facts: document }
    : null
}

const parseCustomers = (answer: unknown): readonly Customer[] => {
  if (!Array.isArray(answer)) throw new Unavailable('CUSTOMERS')
  const customers = answer.map(parseCustomer)

  // One document we can't read may be the second one of an e-mail: better not to know.
  return customers.map((customer) => {
    if (customer === null) throw new Unavailable('CUSTOMERS')

    return customer
  })
}

/** Customers of Master Data, read with the token given: the app's for shoppers, the merchant's for the Admin. */
export const masterDataCustomers = (
  client: Pick<CustomerDocuments, 'document' | 'scroll' | 'search' | 'range'>,
  token: string,
  timeout: number
): AdminCustomerSource => {
  const valuesOf = async (
    entity: string,
    field: string,
    where: string | null
  ): Promise<readonly unknown[]> => {
    if (where === null) return []
    const answer = await calling('CUSTOMERS', () =>
      client.search(entity, where, asked([field]), VALUES_READ, {
        token,
        timeout,
      })
    )

    return parseCustomers(answer).map(({ facts }) => facts[field])
  }

  return {
    async byEmail(entity, email, fields) {
      const identity = normalizeEmail(email)
      const where = whereIs('email', identity)

      if (where === null) return NONE
      const answer = await calling('CUSTOMERS', () =>
        client.search(entity, where, asked(fields), SAME_EMAIL_LIMIT, {
          token,
          timeout,
        })
      )

      // A search may match more than it was asked for; only the identity's own e-mail counts.
      const same = parseCustomers(answer).filter(
        (customer) => normalizeEmail(customer.email) === identity
      )

      const ids = new Set(same.map(({ id }) => id.toLowerCase()))

      if (ids.size > 1) return { status: 'SEVERAL' }

      return same.length > 0 ? { status: 'FOUND', customer: same[0] } : NONE
    },

    async byId(entity, id, fields) {
      const answer = await calling('CUSTOMERS', () =>
        client.document(entity, id, asked(fields), { token, timeout })
      )

      // A missing document is an empty answer of one sort or another.
      if (!isObject(answer)) return NONE
      const customer = parseCustomer({ id, ...answer })

      return customer ? { status: 'FOUND', customer } : NONE
    },

    values: (entity, field, part) =>
      valuesOf(
        entity,
        field,
        part === null ? whereFilled(field) : whereContains(field, part)
      ),

    holding: (entity, field, values) =>
      valuesOf(entity, field, whereAnyOf(field, values)),

    async containing(entity, fields, part) {
      const where = whereAnyContains(fields, part)

      if (where === null) return []
      const answer = await calling('CUSTOMERS', () =>
        client.search(entity, where, asked(fields), MATCHES_SHOWN, {
          token,
          timeout,
        })
      )

      return parseCustomers(answer)
    },

    async total(entity) {
      const { headers } = await calling('CUSTOMERS', () =>
        client.range(entity, ['id'], 1, { token, timeout })
      )

      // "resources 0-1/1000"
      const [, total] =
        /\/(\d+)$/.exec(String(headers['rest-content-range'] ?? '')) ?? []

      if (total === undefined) throw new Unavailable('CUSTOMERS')

      return Number(total)
    },

    async page(entity, fields, cursor) {
      const { data, headers } = await calling('CUSTOMERS', () =>
        client.scroll(
          entity,
          cursor === null
            ? { fields: asked(fields), size: PREVIEW_PAGE_SIZE }
            : { token: cursor },
          { token, timeout }
        )
      )

      const customers = parseCustomers(data)
      const next: unknown = headers['x-vtex-md-token'] ?? cursor
      const total = Number(headers['rest-content-total'] ?? NaN)
      const isLast =
        customers.length < PREVIEW_PAGE_SIZE || typeof next !== 'string'

      if (isLast && customers.length > 0 && typeof next === 'string') {
        // Only its empty page ends a scroll; one left before stays open for 20 minutes, and an account has ten.
        await client.scroll(entity, { token: next }, { token, timeout }).catch(
          // The page at hand is good all the same.
          () => undefined
        )
      }

      return {
        customers,
        total: Number.isFinite(total) ? total : null,
        next: isLast ? null : next,
      }
    },
  }
}
