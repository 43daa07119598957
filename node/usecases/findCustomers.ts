import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import type { Customer } from './ports'
import type { ValuePorts } from './propertyValues'
import { Forbidden, Unavailable } from './unavailable'
import { attempt, readable } from './within'

export interface CustomerMatches {
  readonly items: ReadonlyArray<{
    readonly id: string
    readonly name: string
    readonly email: string
  }>
  readonly issues: readonly Issue[]
}

/** Fields of every store's CL a person is known by. */
const NAME_FIELDS = ['email', 'firstName', 'lastName', 'corporateName']

/** Shorter texts match half the store. */
const SHORTEST = 2

const failed = (code: string): CustomerMatches => ({
  items: [],
  issues: [issue(code, 'search')],
})

const nameOf = ({ facts }: Customer): string =>
  ['firstName', 'lastName', 'corporateName']
    .map((field) => facts[field])
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' ')

/** Customers by a part of their name or e-mail, with the merchant's own token. */
export const findCustomers = async (
  { conditions, customers }: ValuePorts,
  search: string
): Promise<CustomerMatches> => {
  const part = search.trim()

  if (part.length < SHORTEST) return failed('TOO_SHORT')
  const stored = await attempt(readable(conditions.recent()))

  if (!stored.ok) return failed('STORAGE_UNAVAILABLE')

  try {
    const found = await customers.containing(
      stored.value.value.settings.customerEntity,
      NAME_FIELDS,
      part
    )

    return {
      items: found.map((customer) => ({
        id: customer.id,
        name: nameOf(customer),
        email: customer.email,
      })),
      issues: [],
    }
  } catch (error) {
    if (error instanceof Forbidden) return failed('CUSTOMERS_FORBIDDEN')
    if (error instanceof Unavailable) return failed('CUSTOMERS_UNAVAILABLE')
    throw error
  }
}
