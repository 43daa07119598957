import { Random } from '../../local/seed/random'
import type { Cluster, Match, Operator } from '../../node/core/cluster'

export const MIXES = ['broad', 'exclusive'] as const
export type MixName = (typeof MIXES)[number]

export interface MixCondition {
  readonly id: string
  readonly match: Match
  readonly clusters: readonly Cluster[]
}

/** Every customer has a value for every property, so that the engines mean the same. */
export type MixCustomer = Readonly<Record<string, string | number | boolean>>

/** Conditions and the customers they are asked about. */
export interface Mix {
  readonly name: MixName
  readonly conditions: readonly MixCondition[]
  readonly customers: readonly MixCustomer[]
}

const CUSTOMERS = 1000

/** Ten properties of a few up to five thousand values, four numbers, three flags. */
const TEXTS: ReadonlyArray<[string, number]> = [
  ['payment', 4],
  ['segment', 5],
  ['region', 8],
  ['carrier', 12],
  ['state', 27],
  ['industry', 60],
  ['seller', 200],
  ['group', 500],
  ['city', 2000],
  ['organization', 5000],
]

const NUMBERS = ['creditScore', 'revenue', 'orders', 'overdueDays']
const FLAGS = ['isCorporate', 'isApproved', 'isReseller']
const LARGEST = 10_000

const line = (
  property: string,
  kind: Cluster['kind'],
  operator: Operator,
  ...values: readonly string[]
): Cluster => ({ property, kind, operator, values, exact: false })

const textOf = (random: Random, [property, size]: [string, number]): string =>
  `${property} ${Math.floor(random.next() * size)}`

const textCluster = (random: Random): Cluster => {
  const field = TEXTS[random.between(0, TEXTS.length - 1)]
  const [property] = field
  const some = (count: number) => [
    ...new Set(Array.from({ length: count }, () => textOf(random, field))),
  ]

  const roll = random.next()

  if (roll < 0.5) return line(property, 'TEXT', 'IS', ...some(1))
  if (roll < 0.9) {
    return line(property, 'TEXT', 'ANY_OF', ...some(random.between(2, 5)))
  }

  return roll < 0.97
    ? line(property, 'TEXT', 'IS_NOT', ...some(1))
    : line(property, 'TEXT', 'NONE_OF', ...some(random.between(2, 5)))
}

const numberCluster = (random: Random): Cluster => {
  const property = NUMBERS[random.between(0, NUMBERS.length - 1)]
  const low = random.between(0, LARGEST / 2)
  const high = random.between(LARGEST / 2, LARGEST)

  switch (random.between(1, 5)) {
    case 1:
      return line(property, 'NUMBER', 'GREATER', String(high))

    case 2:
      return line(property, 'NUMBER', 'AT_LEAST', String(high))

    case 3:
      return line(property, 'NUMBER', 'LESS', String(low))

    case 4:
      return line(property, 'NUMBER', 'AT_MOST', String(low))

    default:
      return line(property, 'NUMBER', 'BETWEEN', String(low), String(2 * low))
  }
}

const flagCluster = (random: Random): Cluster =>
  line(
    FLAGS[random.between(0, FLAGS.length - 1)],
    'BOOLEAN',
    'IS',
    String(random.chance(0.5))
  )

const anyCluster = (random: Random): Cluster => {
  const roll = random.between(1, TEXTS.length + NUMBERS.length + FLAGS.length)

  if (roll <= TEXTS.length) return textCluster(random)

  return roll <= TEXTS.length + NUMBERS.length
    ? numberCluster(random)
    : flagCluster(random)
}

const broadCondition = (random: Random, index: number): MixCondition => ({
  id: String(index),
  match: random.chance(0.85) ? 'ALL' : 'ANY',
  clusters: Array.from({ length: random.between(1, 5) }, () =>
    anyCluster(random)
  ),
})

const broadCustomer = (random: Random): MixCustomer =>
  Object.fromEntries([
    ...TEXTS.map((field): [string, string] => [
      field[0],
      textOf(random, field),
    ]),
    ...NUMBERS.map((name): [string, number] => [
      name,
      random.between(0, LARGEST),
    ]),
    ...FLAGS.map((name): [string, boolean] => [name, random.chance(0.5)]),
  ])

const emailOf = (index: number): string =>
  `buyer${index}@company-${index % 997}.com`

const exclusiveCondition = (random: Random, index: number): MixCondition => ({
  id: String(index),
  match: 'ALL',
  clusters: [
    line('email', 'TEXT', 'IS', emailOf(index)),
    ...(random.chance(0.5) ? [flagCluster(random)] : []),
  ],
})

/** The customers of a batch lie evenly among those the conditions are made for. */
const exclusiveCustomer = (
  random: Random,
  index: number,
  conditions: number
): MixCustomer => ({
  ...broadCustomer(random),
  email: emailOf(Math.floor((index * conditions) / CUSTOMERS)),
})

/**
 * The same conditions and customers for every engine and at every run. `broad`: each condition is
 * for about one customer in seven; `exclusive`: each is for one customer alone.
 */
export const makeMix = (name: MixName, size: number, seed = 20_261): Mix => {
  const random = new Random(seed)
  const list = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index))

  return name === 'broad'
    ? {
        name,
        conditions: list(size, (index) => broadCondition(random, index)),
        customers: list(CUSTOMERS, () => broadCustomer(random)),
      }
    : {
        name,
        conditions: list(size, (index) => exclusiveCondition(random, index)),
        customers: list(CUSTOMERS, (index) =>
          exclusiveCustomer(random, index, size)
        ),
      }
}

/** A cluster's values as the other engines take them. */
export const plainValues = ({
  kind,
  values,
}: Cluster): ReadonlyArray<string | number | boolean> => {
  if (kind === 'NUMBER') return values.map(Number)

  return kind === 'BOOLEAN' ? values.map((value) => value === 'true') : values
}
