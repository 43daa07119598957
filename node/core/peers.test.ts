import fc from 'fast-check'
import { LogicEngine } from 'json-logic-engine'
import sift from 'sift'

import type { Cluster, Operator } from './cluster'
import { judgeClusters } from './judge'

/** Where semantics agree: exact texts and plain numbers a customer has, one value each. */
const texts = ['gold', 'Gold', 'silver', 'São Paulo', 'g*', '"x"', '0']
const numbers = [-12.5, -1, 0, 5, 9, 10, 700, 1e6]

const FIELDS = ['level', 'city'] as const
const SCORES = ['score', 'spent'] as const

const customers = fc.record({
  level: fc.constantFrom(...texts),
  city: fc.constantFrom(...texts),
  score: fc.constantFrom(...numbers),
  spent: fc.constantFrom(...numbers),
})

const line = (
  kind: 'TEXT' | 'NUMBER',
  property: string,
  operator: Operator,
  values: readonly string[]
): Cluster => ({ property, kind, operator, values, exact: true })

const textClusters = fc
  .tuple(
    fc.constantFrom(...FIELDS),
    fc.constantFrom<Operator>('IS', 'IS_NOT', 'ANY_OF', 'NONE_OF'),
    fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 })
  )
  .map(([property, operator, values]) =>
    line(
      'TEXT',
      property,
      operator,
      operator.endsWith('OF') ? values : values.slice(0, 1)
    )
  )

const numberClusters = fc
  .tuple(
    fc.constantFrom(...SCORES),
    fc.constantFrom<Operator>(
      'IS',
      'IS_NOT',
      'ANY_OF',
      'NONE_OF',
      'GREATER',
      'LESS',
      'AT_LEAST',
      'AT_MOST',
      'BETWEEN'
    ),
    fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers))
  )
  .map(([property, operator, pair]) =>
    line(
      'NUMBER',
      property,
      operator,
      (operator.endsWith('OF') || operator === 'BETWEEN'
        ? pair
        : pair.slice(0, 1)
      ).map(String)
    )
  )

const lists = fc.array(fc.oneof(textClusters, numberClusters), {
  minLength: 1,
  maxLength: 5,
})

type Value = string | number

const valuesOf = ({ kind, values }: Cluster): Value[] =>
  kind === 'NUMBER' ? values.map(Number) : [...values]

const siftOperators: Partial<Record<Operator, (values: Value[]) => object>> = {
  IS: ([value]) => ({ $eq: value }),
  IS_NOT: ([value]) => ({ $ne: value }),
  ANY_OF: (values) => ({ $in: values }),
  NONE_OF: (values) => ({ $nin: values }),
  GREATER: ([value]) => ({ $gt: value }),
  LESS: ([value]) => ({ $lt: value }),
  AT_LEAST: ([value]) => ({ $gte: value }),
  AT_MOST: ([value]) => ({ $lte: value }),
  BETWEEN: ([first, last]) => ({ $gte: first, $lte: last }),
}

type Rule = Record<string, unknown>

const logicOperators: Partial<
  Record<Operator, (own: Rule, values: Value[]) => Rule>
> = {
  IS: (own, [value]) => ({ '===': [own, value] }),
  IS_NOT: (own, [value]) => ({ '!==': [own, value] }),
  ANY_OF: (own, values) => ({ in: [own, values] }),
  NONE_OF: (own, values) => ({ '!': [{ in: [own, values] }] }),
  GREATER: (own, [value]) => ({ '>': [own, value] }),
  LESS: (own, [value]) => ({ '<': [own, value] }),
  AT_LEAST: (own, [value]) => ({ '>=': [own, value] }),
  AT_MOST: (own, [value]) => ({ '<=': [own, value] }),
  BETWEEN: (own, [first, last]) => ({ '<=': [first, own, last] }),
}

const toSift = (match: 'ALL' | 'ANY', clusters: readonly Cluster[]) => ({
  [match === 'ALL' ? '$and' : '$or']: clusters.map((cluster) => ({
    [cluster.property]: siftOperators[cluster.operator]?.(valuesOf(cluster)),
  })),
})

const toLogic = (match: 'ALL' | 'ANY', clusters: readonly Cluster[]) => ({
  [match === 'ALL' ? 'and' : 'or']: clusters.map((cluster) =>
    logicOperators[cluster.operator]?.(
      { var: cluster.property },
      valuesOf(cluster)
    )
  ),
})

const expectSameAs = (
  opinion: (
    match: 'ALL' | 'ANY',
    clusters: readonly Cluster[],
    customer: Record<string, Value>
  ) => boolean
) => {
  const seen = { holds: 0, fails: 0 }

  fc.assert(
    fc.property(
      fc.constantFrom('ALL', 'ANY'),
      lists,
      customers,
      (match, clusters, customer) => {
        const { holds } = judgeClusters(match, clusters, customer, {
          timeZone: 'UTC',
        })

        seen[holds ? 'holds' : 'fails'] += 1
        expect(holds).toBe(opinion(match, clusters, customer))
      }
    ),
    { numRuns: 2000 }
  )

  // Agreeing on one answer alone would prove little.
  expect(Math.min(seen.holds, seen.fails)).toBeGreaterThan(200)
}

test('sift gives the same answers', () => {
  expectSameAs((match, clusters, customer) =>
    sift(toSift(match, clusters))(customer)
  )
})

test('json-logic-engine gives the same answers', () => {
  const engine = new LogicEngine()

  expectSameAs((match, clusters, customer) =>
    Boolean(engine.run(toLogic(match, clusters), customer))
  )
})
