import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import { foldText } from '../core/text'
import type { AdminCustomerSource, ConditionStore } from './ports'
import { Forbidden, Unavailable } from './unavailable'
import { attempt, readable } from './within'

export interface ValuePorts {
  readonly conditions: ConditionStore
  readonly customers: AdminCustomerSource
}

export interface PropertyValues {
  readonly values: readonly string[]
  readonly issues: readonly Issue[]
}

/** A filter of more values outgrows the length of an address. */
const VALUES_ASKED = 50
const SUGGESTIONS = 20

const failed = (code: string): PropertyValues => ({
  values: [],
  issues: [issue(code)],
})

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Runs a read of customers for the Admin; what fails becomes a code. */
const reading = async (
  ports: ValuePorts,
  read: (entity: string) => Promise<readonly unknown[]>,
  answer: (held: readonly unknown[]) => readonly string[]
): Promise<PropertyValues> => {
  const stored = await attempt(readable(ports.conditions.recent()))

  if (!stored.ok) return failed('STORAGE_UNAVAILABLE')

  try {
    const held = await read(stored.value.value.settings.customerEntity)

    return { values: answer(held), issues: [] }
  } catch (error) {
    if (error instanceof Forbidden) return failed('CUSTOMERS_FORBIDDEN')
    if (error instanceof Unavailable) return failed('CUSTOMERS_UNAVAILABLE')
    throw error
  }
}

/** Values to choose from while a merchant types, the most frequent ones first. */
export const suggestValues = (
  ports: ValuePorts,
  property: string,
  search: string | null
): Promise<PropertyValues> => {
  const part = (search ?? '').trim()

  return reading(
    ports,
    (entity) =>
      ports.customers.values(entity, property, part === '' ? null : part),
    (held) => {
      const counts = new Map<string, number>()

      for (const value of held.map((one) => asText(one).trim())) {
        if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
      }

      return [...counts]
        .sort(([, left], [, right]) => right - left)
        .slice(0, SUGGESTIONS)
        .map(([value]) => value)
    }
  )
}

/** Which of the values no customer holds: a typing error found before the save. */
export const findUnknownValues = async (
  ports: ValuePorts,
  property: string,
  values: readonly string[]
): Promise<PropertyValues> => {
  if (values.length > VALUES_ASKED) return failed('TOO_MANY_VALUES')

  const unseen = async (entity: string) => {
    let left = values

    // One read shows only so many customers: what it showed is taken out, the rest asked again.
    for (;;) {
      const held = await ports.customers.holding(entity, property, left)
      const known = new Set(held.map((value) => foldText(asText(value))))
      const still = left.filter((value) => !known.has(foldText(value)))

      if (still.length === 0 || still.length === left.length) return still
      left = still
    }
  }

  return reading(ports, unseen, (unknown) => unknown.map(asText))
}
