import { LogicEngine } from 'json-logic-engine'

import type { Cluster } from '../../../node/core/cluster'
import type { Engine } from '../engine'
import { listed } from '../engine'
import { plainValues } from '../mix'

const logicOf = (cluster: Cluster): unknown => {
  const field = { var: cluster.property }
  const values = plainValues(cluster)
  const [value, last] = values

  switch (cluster.operator) {
    case 'IS':
      return { '===': [field, value] }

    case 'IS_NOT':
      return { '!==': [field, value] }

    case 'ANY_OF':
      return { in: [field, values] }

    case 'NONE_OF':
      return { '!': [{ in: [field, values] }] }

    case 'GREATER':
      return { '>': [field, value] }

    case 'LESS':
      return { '<': [field, value] }

    case 'AT_LEAST':
      return { '>=': [field, value] }

    case 'AT_MOST':
      return { '<=': [field, value] }

    case 'BETWEEN':
      return { '<=': [value, field, last] }

    default:
      throw new Error(`No mix has ${cluster.operator}`)
  }
}

/** Compiled, which is its fastest way. */
export const jsonLogicEngine: Engine = {
  name: 'json-logic-engine',
  isAsync: false,
  load: ({ conditions }) => {
    const engine = new LogicEngine()
    const tests = conditions.map(({ match, clusters }) =>
      engine.build({
        [match === 'ALL' ? 'and' : 'or']: clusters.map(logicOf),
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
