import type { GraphQLSchema } from 'graphql'
import { findBreakingChanges, findDangerousChanges } from 'graphql'

/** Where a schema takes from a client what the fixed names promise. */
export const brokenPromises = (
  fixed: GraphQLSchema,
  schema: GraphQLSchema
): string[] => [
  ...findBreakingChanges(fixed, schema).map(({ description }) => description),
  ...findDangerousChanges(fixed, schema)
    .filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE')
    .map(({ description }) => description),
]
