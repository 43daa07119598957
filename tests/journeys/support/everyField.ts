import type {
  GraphQLArgument,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLOutputType,
} from 'graphql'
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

import { schemaText, withRuntime } from '../../contract/support/schema'

/** A root field of the schema, and a request for it. */
export interface RootField {
  readonly name: string
  readonly isMutation: boolean
  readonly args: readonly GraphQLArgument[]
  /** With the arguments as variables of the same names. */
  readonly operation: string
  /** With the least it takes. */
  readonly plain: string
}

/** The least that fits a type, as it stands in a request. */
const literal = (type: GraphQLInputType): string => {
  const present = getNullableType(type)

  if (isListType(present)) return '[]'
  if (isEnumType(present)) return present.getValues()[0].name
  if (isInputObjectType(present)) {
    const fields = Object.values(present.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => `${field.name}: ${literal(field.type)}`)

    return `{ ${fields.join(', ')} }`
  }

  return { Int: '1', Float: '1', Boolean: 'true' }[`${present}`] ?? '"x"'
}

const selectionOf = (type: GraphQLOutputType): string => {
  const named: GraphQLNamedType = getNamedType(type)

  return isCompositeType(named) ? '{ __typename }' : ''
}

const written = (parts: readonly string[]): string =>
  parts.length === 0 ? '' : `(${parts.join(', ')})`

/** Every field one can ask the app's GraphQL for: a new one is in here by itself. */
export const everyField = (): readonly RootField[] => {
  const schema = withRuntime(schemaText())

  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field): RootField => {
      const isMutation = type === schema.getMutationType()
      const kind = isMutation ? 'mutation' : 'query'
      const { name, args } = field
      const selection = selectionOf(field.type)
      const declared = args.map((arg) => `$${arg.name}: ${arg.type}`)
      const passed = args.map((arg) => `${arg.name}: $${arg.name}`)
      const least = args
        .filter((arg) => isNonNullType(arg.type))
        .map((arg) => `${arg.name}: ${literal(arg.type)}`)

      return {
        name,
        isMutation,
        args,
        operation: `${kind} ${written(declared)} { ${name}${written(
          passed
        )} ${selection} }`,
        plain: `${kind} { ${name}${written(least)} ${selection} }`,
      }
    })
  )
}
