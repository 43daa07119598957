import siftQuery from 'sift'

import type { Cluster } from '../../../node/core/cluster'
import type { Engine } from '../engine'
import { listed } from '../engine'
import { plainValues } from '../mix'

const comparisonOf = (cluster: Cluster): object => {
  const values = plainValues(cluster)
  const [value, last] = values

  switch (cluster.operator) {
    case 'IS':
      return { $eq: value }

    case 'IS_NOT':
      return { $ne: value }

    case 'ANY_OF':
      return { $in: values }

    case 'NONE_OF':
      return { $nin: values }

    case 'GREATER':
      return { $gt: value }

    case 'LESS':
      return { $lt: value }

    case 'AT_LEAST':
      return { $gte: value }

    case 'AT_MOST':
      return { $lte: value }

    case 'BETWEEN':
      return { $gte: value, $lte: last }

    default:
      throw new Error(`No mix has ${cluster.operator}`)
  }
}

export const sift: Engine = {
  name: 'sift',
  isAsync: false,
  load: ({ conditions }) => {
    const tests = conditions.map(({ match, clusters }) =>
      siftQuery({
        [match === 'ALL' ? '$and' : '$or']: clusters.map((cluster) => ({
          [cluster.property]: comparisonOf(cluster),
        })),
      })
    )

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
