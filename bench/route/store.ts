import type { Cluster } from '../../node/core/cluster'

/** The store the route is asked about: what its platform answers. */
export interface BenchStore {
  readonly rules: readonly unknown[]
  readonly document: unknown
  readonly entity: unknown
  readonly customer: (email: string) => unknown
}

const REGIONS = ['North', 'South', 'East', 'West']
const TIERS = 12

const daysOf = (index: number): readonly number[] =>
  Array.from(
    { length: 1 + (index % 4) },
    (_, part) => 15 * (part + 1 + (index % 9))
  )

const ruleOf = (index: number) => ({
  id: `rule-${index}`,
  name: `Condition ${index}`,
  enabled: true,
  salesChannels: [{ id: ':ALL:' }],
  paymentSystem: { id: 64, name: 'Customer Credit', implementation: null },
  connector: { implementation: 'CreditControlV2', affiliationId: 'bench' },
  issuer: { name: null },
  antifraud: { implementation: null, affiliationId: null },
  isDefault: null,
  beginDate: null,
  endDate: null,
  condition: null,
  multiMerchantList: null,
  country: null,
  dateIntervals: null,
  minimumValue: null,
  deadlines: [
    {
      paymentOptions: daysOf(index).map((days) => ({ days, interestRate: 0 })),
    },
  ],
})

export const shopperEmail = (shopper: number): string =>
  `buyer${shopper}@company-${shopper % 97}.com`

const line = (
  property: string,
  kind: Cluster['kind'],
  operator: Cluster['operator'],
  ...values: readonly string[]
): Cluster => ({ property, kind, operator, values, exact: false })

/** Half of them for a single customer, the others by region, tier and credit score. */
const clustersOf = (index: number): readonly Cluster[] =>
  index % 2 === 0
    ? [line('email', 'TEXT', 'IS', shopperEmail(index))]
    : [
        line('region', 'TEXT', 'IS', REGIONS[index % REGIONS.length]),
        line('tier', 'TEXT', 'ANY_OF', `tier ${index % TIERS}`, 'tier 1'),
        line('creditScore', 'NUMBER', 'AT_LEAST', String(300 + (index % 500))),
      ]

const recordOf = (index: number) => ({
  paymentConditionId: `rule-${index}`,
  match: 'ALL',
  clusters: clustersOf(index),
  planKeys: [daysOf(index).join('/')],
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'ana@wholesale.com',
})

const field = (name: string, type: string) => ({
  name,
  type,
  isNullable: true,
  isSearchable: true,
})

/** Rules and a document of this many conditions, a tenth of them for everybody. */
export const benchStore = (conditions: number): BenchStore => {
  const all = Array.from({ length: conditions }, (_, index) => index)

  return {
    rules: all.map(ruleOf),
    document: {
      schemaVersion: 1,
      lastChangeId: null,
      settings: {},
      conditions: all.filter((index) => index % 10 !== 9).map(recordOf),
    },
    entity: {
      acronym: 'CL',
      name: 'CL',
      fields: [
        field('email', 'Email'),
        field('region', 'Varchar 50'),
        field('tier', 'Varchar 50'),
        field('creditScore', 'Integer'),
      ],
    },
    customer: (email) => {
      const [, number = '0'] = /^buyer(\d+)@/.exec(email) ?? []
      const shopper = Number(number)

      return {
        id: `customer-${shopper}`,
        email,
        region: REGIONS[shopper % REGIONS.length],
        tier: `tier ${shopper % TIERS}`,
        creditScore: 300 + (shopper % 600),
      }
    },
  }
}
