import type { NestedCondition } from 'json-rules-engine'
import { Engine as RulesEngine } from 'json-rules-engine'

import type { Cluster } from '../../../node/core/cluster'
import type { Engine } from '../engine'
import { listed } from '../engine'
import { plainValues } from '../mix'

const OPERATORS: Partial<Record<Cluster['operator'], string>> = {
  IS: 'equal',
  IS_NOT: 'notEqual',
  ANY_OF: 'in',
  NONE_OF: 'notIn',
  GREATER: 'greaterThan',
  LESS: 'lessThan',
  AT_LEAST: 'greaterThanInclusive',
  AT_MOST: 'lessThanInclusive',
}

const conditionOf = (cluster: Cluster): NestedCondition => {
  const { property: fact } = cluster
  const values = plainValues(cluster)
  const [value, last] = values

  if (cluster.operator === 'BETWEEN') {
    return {
      all: [
        { fact, operator: 'greaterThanInclusive', value },
        { fact, operator: 'lessThanInclusive', value: last },
      ],
    }
  }

  return {
    fact,
    operator: OPERATORS[cluster.operator] ?? '',
    value: cluster.operator.endsWith('OF') ? values : value,
  }
}

export const jsonRulesEngine: Engine = {
  name: 'json-rules-engine',
  isAsync: true,
  load: ({ conditions }) => {
    const engine = new RulesEngine(
      conditions.map(({ id, match, clusters }) => ({
        conditions:
          match === 'ALL'
            ? { all: clusters.map(conditionOf) }
            : { any: clusters.map(conditionOf) },
        event: { type: id },
      }))
    )

    return {
      decide: async (customer) => {
        const { events } = await engine.run(customer)

        return events.map(({ type }) => type)
      },
      matched: listed,
    }
  },
}
