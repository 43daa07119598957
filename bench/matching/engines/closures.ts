import type { Cluster } from '../../../node/core/cluster'
import type { Engine } from '../engine'
import { listed } from '../engine'
import type { MixCondition, MixCustomer } from '../mix'
import { plainValues } from '../mix'

type Test = (customer: MixCustomer) => boolean

const testOf = (cluster: Cluster): Test => {
  const { property, operator } = cluster
  const values = plainValues(cluster)
  const [value, last] = values
  const set = new Set(values)

  switch (operator) {
    case 'IS':
      return (customer) => customer[property] === value

    case 'IS_NOT':
      return (customer) => customer[property] !== value

    case 'ANY_OF':
      return (customer) => set.has(customer[property])

    case 'NONE_OF':
      return (customer) => !set.has(customer[property])

    case 'GREATER':
      return (customer) => customer[property] > value

    case 'LESS':
      return (customer) => customer[property] < value

    case 'AT_LEAST':
      return (customer) => customer[property] >= value

    case 'AT_MOST':
      return (customer) => customer[property] <= value

    case 'BETWEEN':
      return (customer) =>
        customer[property] >= value && customer[property] <= last

    default:
      throw new Error(`No mix has ${operator}`)
  }
}

const conditionTest = ({ match, clusters }: MixCondition): Test => {
  const tests = clusters.map(testOf)

  if (tests.length === 1) return tests[0]

  return match === 'ALL'
    ? (customer) => {
        for (const test of tests) if (!test(customer)) return false

        return true
      }
    : (customer) => {
        for (const test of tests) if (test(customer)) return true

        return false
      }
}

/** What one would write by hand: a function per condition, all of them called. */
export const closures: Engine = {
  name: 'closures',
  isAsync: false,
  load: ({ conditions }) => {
    const tests = conditions.map(conditionTest)

    return {
      decide: (customer) => {
        const found: number[] = []

        for (let index = 0; index < tests.length; index += 1) {
          if (tests[index](customer)) found.push(index)
        }

        return found
      },
      matched: listed,
    }
  },
}
