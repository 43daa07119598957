import { prepareRecord } from '../core/broken'
import { effectiveRecords } from '../core/effectiveRecords'
import type { UnseenValue } from '../core/health/unseenValues'
import { unseenValues } from '../core/health/unseenValues'
import type { Issue } from '../core/issue'
import { issue } from '../core/issue'
import type { Matchable } from '../core/matching/conjunction'
import { buildMatchIndex } from '../core/matching/matchIndex'
import { OrdinalSet } from '../core/matching/ordinalSet'
import type { Facts } from '../core/property'
import { factFields } from './factFields'
import type { ReadPorts } from './listPaymentConditions'
import type { ScanPorts } from './scanCustomers'
import { scanCustomers } from './scanCustomers'
import { Forbidden, Unavailable } from './unavailable'
import { attempt, readable } from './within'

export type AudiencePorts = ReadPorts & ScanPorts

export interface AudienceQuestion {
  readonly cursor: string | null
  /** Of more customers none is read: so many pages must be asked for. Null: of any number. */
  readonly most: number | null
}

export interface AudienceCount {
  readonly paymentConditionId: string
  readonly matching: number
}

export interface AudiencePage {
  readonly total: number
  readonly scanned: number
  readonly cursor: string | null
  readonly counts: readonly AudienceCount[]
  readonly unseen: readonly UnseenValue[]
  readonly issues: readonly Issue[]
}

const failed = (
  found: Issue,
  cursor: string | null,
  total = 0
): AudiencePage => ({
  total,
  scanned: 0,
  cursor,
  counts: [],
  unseen: [],
  issues: [found],
})

interface Audience extends Matchable {
  readonly paymentConditionId: string
}

const countMatching = (
  audiences: readonly Audience[],
  customers: readonly Facts[],
  timeZone: string
): readonly AudienceCount[] => {
  const index = buildMatchIndex(audiences)
  const matching = new Int32Array(audiences.length)

  for (const facts of customers) {
    const found = new OrdinalSet(audiences.length)

    index.find(facts, timeZone, found)
    found.forEach((ordinal) => {
      matching[ordinal] += 1
    })
  }

  return audiences
    .map(({ paymentConditionId, ordinal }) => ({
      paymentConditionId,
      matching: matching[ordinal],
    }))
    .filter((count) => count.matching > 0)
}

/** What a large store is asked instead of opening a scroll nobody would read to its end. */
const tooMany = async (
  { customers }: AudiencePorts,
  entity: string,
  { cursor, most }: AudienceQuestion
): Promise<AudiencePage | null> => {
  if (cursor !== null || most === null) return null

  try {
    const total = await customers.total(entity)

    return total > most
      ? failed(issue('TOO_MANY_CUSTOMERS'), null, total)
      : null
  } catch (error) {
    if (error instanceof Forbidden) {
      return failed(issue('CUSTOMERS_FORBIDDEN'), null)
    }

    if (error instanceof Unavailable) {
      return failed(issue('CUSTOMERS_UNAVAILABLE'), null)
    }

    throw error
  }
}

/** How many of one page of customers each clustered condition is for, and which values none of them has. */
export const countAudiences = async (
  ports: AudiencePorts,
  question: AudienceQuestion
): Promise<AudiencePage> => {
  const { cursor } = question
  const stored = await attempt(readable(ports.conditions.recent()))

  if (!stored.ok) return failed(issue('STORAGE_UNAVAILABLE'), cursor)
  const { records, settings } = stored.value.value
  const [rules, definitions] = await Promise.all([
    attempt(ports.gateway.recent()),
    attempt(ports.properties.recent(settings.customerEntity)),
  ])

  if (!rules.ok) return failed(issue('GATEWAY_UNAVAILABLE'), cursor)
  if (!definitions.ok) return failed(issue('PROPERTIES_UNAVAILABLE'), cursor)

  const properties = definitions.value.value
  const { byPaymentCondition } = effectiveRecords(rules.value.value, records)

  const audiences = [...byPaymentCondition]
    .flatMap(([paymentConditionId, { record }]) => {
      const clusters = prepareRecord(record, properties)

      return record.readable && clusters !== null
        ? [{ paymentConditionId, match: record.condition.match, clusters }]
        : []
    })
    .map((audience, ordinal) => ({ ...audience, ordinal }))

  const refused = await tooMany(ports, settings.customerEntity, question)

  if (refused !== null) return refused
  const page = await scanCustomers(
    ports,
    settings.customerEntity,
    factFields(records, properties),
    cursor
  )

  if (!page.ok) return failed(page.issue, page.cursor)
  const customers = page.customers.map(({ facts }) => facts)

  return {
    total: page.total,
    scanned: customers.length,
    cursor: page.cursor,
    counts: countMatching(audiences, customers, settings.timeZone),
    unseen: unseenValues(
      audiences.flatMap(({ clusters }) => clusters),
      customers
    ),
    issues: [],
  }
}
