import {
  cluster,
  paymentCondition,
  properties,
  record,
  unreadableRecord,
} from '../core/fixtures/builders'
import { emptyDocument } from '../core/parseStoredDocument'
import {
  failingSource,
  fakeClock,
  memoryConditions,
  sourceOf,
  unavailable,
} from '../fixtures/fakePorts'
import { checkConditionHealth } from './checkConditionHealth'
import type { AudiencePorts } from './countAudiences'
import { countAudiences } from './countAudiences'
import type { AdminCustomerSource } from './ports'
import { scanTurns } from './scanTurns'
import { Forbidden } from './unavailable'

const PAID = ['on-time', 'on-time', 'On-Time ', 'delayed', null]
const unasked = async (): Promise<never> => {
  throw new Error('Nobody asks for this')
}

const forbidden = async (): Promise<never> => {
  throw new Forbidden('CUSTOMERS')
}

/** Customers in pages of three. */
const customers = (
  given: Partial<AdminCustomerSource> = {}
): AdminCustomerSource => ({
  byEmail: unasked,
  byId: unasked,
  values: unasked,
  holding: unasked,
  containing: unasked,
  total: async () => PAID.length,
  page: async (_, __, cursor) => {
    const from = Number(cursor ?? 0)

    return {
      customers: PAID.slice(from, from + 3).map((payment, index) => ({
        id: String(from + index),
        email: '',
        facts: { payment },
      })),
      total: cursor === null ? PAID.length : null,
      next: from + 3 < PAID.length ? String(from + 3) : null,
    }
  },
  ...given,
})

const RECORDS = [
  record({ paymentConditionId: 'good' }),
  record({
    paymentConditionId: 'late',
    clusters: [cluster({ operator: 'ANY_OF', values: ['dealyed', 'delayed'] })],
  }),
  record({
    paymentConditionId: 'nobody',
    clusters: [cluster({ values: ['platinum'] })],
  }),
  record({ paymentConditionId: 'gone', planKeys: ['77'] }),
  unreadableRecord('broken', '90'),
]

const RULES = ['good', 'late', 'nobody', 'broken', 'open'].map((id, index) =>
  paymentCondition(id, [String(30 * (index + 1))])
)

const portsWith = (given: Partial<AudiencePorts> = {}): AudiencePorts => {
  const clock = fakeClock()

  return {
    clock,
    conditions: memoryConditions({ ...emptyDocument, records: RECORDS }),
    gateway: sourceOf(RULES),
    properties: sourceOf(properties),
    customers: customers(),
    turn: scanTurns(clock.now)('wholesale:master'),
    ...given,
  }
}

const question = { cursor: null, most: null }

describe('the count of all conditions at once', () => {
  it('adds up over the pages, and leaves out what is for nobody', async () => {
    const ports = portsWith()
    const first = await countAudiences(ports, question)
    const second = await countAudiences(ports, {
      ...question,
      cursor: first.cursor,
    })

    expect(first).toMatchObject({
      total: 5,
      scanned: 3,
      counts: [{ paymentConditionId: 'good', matching: 3 }],
      issues: [],
    })
    expect(second).toMatchObject({
      total: 5,
      scanned: 2,
      cursor: null,
      counts: [{ paymentConditionId: 'late', matching: 1 }],
    })
  })

  it('says page by page which values nobody has, so that the last word is what all say', async () => {
    const ports = portsWith()
    const first = await countAudiences(ports, question)
    const second = await countAudiences(ports, {
      ...question,
      cursor: first.cursor,
    })

    const values = (page: typeof first) => page.unseen.map(({ value }) => value)

    expect(values(first)).toEqual(['dealyed', 'delayed', 'platinum'])
    expect(values(second)).toEqual(['on-time', 'dealyed', 'platinum'])
    expect(second.unseen).toContainEqual({
      property: 'payment',
      exact: false,
      value: 'dealyed',
      meant: 'delayed',
      distance: 2,
    })
  })

  it('reads nobody of a store with more customers than asked for', async () => {
    const ports = portsWith({ customers: customers({ page: unasked }) })

    expect(await countAudiences(ports, { ...question, most: 4 })).toMatchObject(
      {
        total: 5,
        scanned: 0,
        cursor: null,
        issues: [{ code: 'TOO_MANY_CUSTOMERS' }],
      }
    )
  })

  it('reads all of one with as many', async () => {
    expect(
      await countAudiences(portsWith(), { ...question, most: 5 })
    ).toMatchObject({
      scanned: 3,
      issues: [],
    })
  })

  it.each<[string, Partial<AudiencePorts>, string]>([
    [
      'without the right to read customers',
      { customers: customers({ total: forbidden }) },
      'CUSTOMERS_FORBIDDEN',
    ],
    [
      'while Master Data is silent',
      { customers: customers({ total: unavailable('CUSTOMERS') }) },
      'CUSTOMERS_UNAVAILABLE',
    ],
    [
      'in the middle of it',
      { customers: customers({ page: unavailable('CUSTOMERS') }) },
      'CUSTOMERS_UNAVAILABLE',
    ],
    [
      'without the gateway',
      { gateway: failingSource('GATEWAY') },
      'GATEWAY_UNAVAILABLE',
    ],
    [
      'without the definitions',
      { properties: failingSource('PROPERTIES') },
      'PROPERTIES_UNAVAILABLE',
    ],
  ])('is a code %s', async (_, given, code) => {
    expect(
      await countAudiences(portsWith(given), { ...question, most: 9 })
    ).toMatchObject({
      scanned: 0,
      counts: [],
      issues: [{ code }],
    })
  })
})

describe('the health of one condition', () => {
  const ask = async (
    paymentConditionId: string,
    clusters: readonly unknown[] | null,
    given: Partial<AudiencePorts> = {}
  ) =>
    checkConditionHealth(portsWith(given), {
      paymentConditionId,
      draft: clusters === null ? null : { match: 'ALL', clusters },
    })

  const is = (value: string) => ({
    property: 'payment',
    operator: 'IS',
    values: [value],
  })

  it('is that of what is on file, without a draft', async () => {
    expect(await ask('broken', null)).toMatchObject({
      findings: [{ code: 'BROKEN_RECORD_UNREADABLE' }],
    })
    expect(await ask('open', null)).toEqual({ findings: [], issues: [] })
  })

  it('is that of the draft as it would be on file', async () => {
    expect(await ask('open', [is('a'), is('b')])).toEqual({
      findings: [
        { code: 'CONTRADICTION', path: ['clusters', '0', '1'], related: [] },
      ],
      issues: [],
    })
    expect(await ask('open', [is('On-time')])).toMatchObject({
      findings: [{ code: 'SAME_CLUSTERS', related: ['good'] }],
    })
  })

  it('of a draft that could not be saved is what a save would say', async () => {
    expect(await ask('open', [])).toMatchObject({
      findings: [],
      issues: [{ code: 'NO_CLUSTERS' }],
    })
    expect(await ask('unknown', [is('a')])).toMatchObject({
      issues: [{ code: 'UNKNOWN_PAYMENT_CONDITION' }],
    })
  })

  it.each<[string, Partial<AudiencePorts>, string]>([
    [
      'without the gateway',
      { gateway: failingSource('GATEWAY') },
      'GATEWAY_UNAVAILABLE',
    ],
    [
      'without the definitions',
      { properties: failingSource('PROPERTIES') },
      'PROPERTIES_UNAVAILABLE',
    ],
  ])('is not known %s', async (_, given, code) => {
    expect(await ask('good', null, given)).toMatchObject({
      findings: [],
      issues: [{ code }],
    })
  })
})
