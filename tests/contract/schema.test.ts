import { makeSchema } from '@vtex/api/lib/service/worker/runtime/graphql/schema'
import { isObjectType } from 'graphql'

import service from '../../node/index'
import { brokenPromises } from './fixedNames'
import { readText } from './support/repository'
import { schemaText, withRuntime } from './support/schema'

const ROOTS = ['Query', 'Mutation']

const fixed = withRuntime(readText('tests/contract/fixtures/fixed.graphql'))

describe('the schema', () => {
  it('keeps the fixed names', () => {
    expect(brokenPromises(fixed, withRuntime(schemaText()))).toEqual([])
  })

  it('is one the runtime accepts together with the resolvers', () => {
    const { resolvers = {} } = service.config.graphql ?? {}

    expect(() => makeSchema({ schema: schemaText(), resolvers })).not.toThrow()
  })

  it.each(ROOTS)('has a resolver for each field of %s', (root) => {
    const type = withRuntime(schemaText()).getType(root)
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : []
    const resolvers = service.config.graphql?.resolvers[root] ?? {}

    expect(fields.sort()).toEqual(Object.keys(resolvers).sort())
    expect(fields.length).toBeGreaterThan(0)
  })
})

describe('a schema that went apart', () => {
  const planted: ReadonlyArray<[string, string, string, string]> = [
    ['a lost field', 'grantedBy: [ID!]!', '', 'PlanDecision.grantedBy'],
    ['a lost operator', 'STARTS_WITH', '', 'STARTS_WITH'],
    ['a field that may be null', 'total: Int!', 'total: Int', 'total'],
    [
      'an argument without its default',
      'first: Int = 20',
      'first: Int',
      'first',
    ],
    [
      'a new argument one must give',
      'paymentCondition(id: ID!)',
      'paymentCondition(id: ID!, seller: ID!)',
      'seller',
    ],
    [
      'a new input one must give',
      'exact: Boolean = false',
      'exact: Boolean = false  label: String!',
      'label',
    ],
  ]

  it.each(planted)('by %s is found', (_, from, to, name) => {
    const text = schemaText()
    const changed = text.split(from).join(to)

    expect(changed).not.toBe(text)
    expect(brokenPromises(fixed, withRuntime(changed)).join()).toContain(name)
  })
})
